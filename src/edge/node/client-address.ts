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
		const next = addressIn(hop);
		if (!isProxy(client, proxies) || next === undefined) break;
		client = next;
	}
	return client;
}

/**
 * The address that a proxy has written, as proxies do: bare, with the port that the reader had (`203.0.113.5:4711`,
 * `[2001:db8::1]:4711`), in quotes, with the zone of a network card (`fe80::1%eth0`). A port left on would make every
 * connection of a reader another one, or all readers the proxy.
 */
function addressIn(hop: string): string | undefined {
	const text = hop.trim().replace(/^"(.*)"$/, '$1');
	const [, v6, v4] = /^\[([^\]]*)\](?::\d{1,5})?$|^([\d.]+):\d{1,5}$/.exec(text) ?? [];
	const address = (v6 ?? v4 ?? text).replace(/%.*$/, '');
	const version = isIP(address);
	return version === 0 || (v6 !== undefined && version !== 6) ? undefined : address;
}

/** Whether an address is one of the proxies, in whichever spelling. */
export function isProxy(address: string, proxies: BlockList): boolean {
	return isIP(address) !== 0 && proxies.check(address, family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
	return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
