import type { IncomingMessage } from 'node:http';

/** Tells whether the peer at an address is one of the proxies in a comma-separated list. */
export function trustedProxies(list: string | undefined): (address: string) => boolean {
	const trusted = new Set((list ?? '').split(',').flatMap((address) => plainAddress(address.trim()) || []));
	return (address) => trusted.has(plainAddress(address));
}

/** Whether the reader came by TLS: to this server, or to a trusted proxy that says so. */
export function isSecure({ socket, headers }: IncomingMessage, isTrusted: (address: string) => boolean): boolean {
	if ('encrypted' in socket) return true;
	const scheme = headers['x-forwarded-proto'];
	return scheme !== undefined && isTrusted(socket.remoteAddress ?? '') && /(?:^|,)\s*https$/i.test(String(scheme));
}

/** An IPv4 address as a socket of both families shows it is the address itself. */
function plainAddress(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
