import { BlockList, isIP } from 'node:net';
import { messages } from '../messages.ts';

/** A list of proxies that can't be read. */
export class ProxyListError extends Error {
	constructor(proxy: string) {
		super(messages.badProxy(proxy));
		this.name = 'ProxyListError';
	}
}

/** Addresses of proxies, from `TRUSTED_PROXY`: `127.0.0.1, 10.0.0.0/8`. @throws {ProxyListError} */
export function parseProxies(list: string): BlockList {
	const proxies = new BlockList();
	for (const text of list.split(',').map((part) => part.trim())) {
		if (text === '') continue;
		const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
		const length = isIP(address) === 6 ? 128 : 32;
		if (isIP(address) === 0 || Number(bits ?? 0) > length) throw new ProxyListError(text);
		proxies.addSubnet(address, Number(bits ?? length), family(address));
	}
	return proxies;
}

/**
 * The address a request came from: the socket's, unless that is a trusted proxy's; then the last one in
 * `X-Forwarded-For` that is not one. Whoever sends the request writes the list's beginning, so it is read from its end.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined, proxies: BlockList): string {
	let client = socket;
	for (const hop of (forwardedFor ?? '').split(',').reverse()) {
		const next = hop.trim();
		if (!isProxy(client, proxies) || isIP(next) === 0) break;
		client = next;
	}
	return client;
}

/** Whether an address is one of the proxies, in whichever spelling. */
export function isProxy(address: string, proxies: BlockList): boolean {
	return isIP(address) !== 0 && proxies.check(address, family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
	return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
