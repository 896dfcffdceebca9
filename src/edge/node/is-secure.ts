import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { isProxy } from './client-address.ts';

/** Whether the reader came by TLS: to this server, or to a trusted proxy that says so. */
export function isSecure({ socket, headers }: IncomingMessage, proxies: BlockList): boolean {
	if ('encrypted' in socket) return true;
	const scheme = headers['x-forwarded-proto'];
	// Each proxy adds to the end of what it was told.
	if (scheme === undefined || !/(?:^|,)\s*https$/i.test(String(scheme))) return false;
	return isProxy(socket.remoteAddress ?? '', proxies);
}
