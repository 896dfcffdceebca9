import type { IncomingMessage } from 'node:http';
import { type BlockList, isIPv6 } from 'node:net';

/** Whether the reader came by TLS: to this server, or to a trusted proxy that says so. */
export function isSecure({ socket, headers }: IncomingMessage, proxies: BlockList): boolean {
	if ('encrypted' in socket) return true;
	const scheme = headers['x-forwarded-proto'];
	// Each proxy adds to the end of what it was told.
	if (scheme === undefined || !/(?:^|,)\s*https$/i.test(String(scheme))) return false;
	const peer = socket.remoteAddress ?? '';
	return proxies.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4');
}
