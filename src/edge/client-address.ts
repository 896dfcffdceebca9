import ipaddr from 'ipaddr.js';
import { IPV6_PREFIX_BITS } from './counter-rules.ts';
import { messages } from './messages.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Subnet = [Address, number];

/** A list of proxies that can't be read. */
export class ProxyListError extends Error {
	constructor(proxy: string) {
		super(messages.badProxy(proxy));
		this.name = 'ProxyListError';
	}
}

/** Addresses of proxies, from `TRUSTED_PROXY`: `127.0.0.1, 10.0.0.0/8`. @throws {ProxyListError} */
export function parseProxies(list: string): readonly Subnet[] {
	return list
		.split(',')
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.map((text) => {
			const address = parse(text);
			if (address) return [address, address.kind() === 'ipv4' ? 32 : 128];
			if (!ipaddr.isValidCIDR(text)) throw new ProxyListError(text);
			return ipaddr.parseCIDR(text);
		});
}

/**
 * The address a request came from: the socket's, unless that is a trusted proxy's; then the last one in
 * `X-Forwarded-For` that is not one. Whoever sends the request writes the list's beginning, so it is read from its end.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined, proxies: readonly Subnet[]): string {
	let client = socket;
	let address = parse(socket);
	for (const hop of (forwardedFor ?? '').split(',').reverse()) {
		if (!address || !isTrusted(address, proxies)) break;
		const next = parse(hop.trim());
		if (!next) break;
		client = hop.trim();
		address = next;
	}
	return client;
}

/**
 * What stands for a household: the IPv4 address, or the IPv6 network. The same for every spelling of an address,
 * IPv4 within IPv6 too. What is no address stands for itself.
 */
export function network(text: string): string {
	const address = parse(text);
	if (address?.kind() !== 'ipv6') return address?.toString() ?? text;
	const bytes = address.toByteArray().slice(0, IPV6_PREFIX_BITS / 8);
	return `${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}/${IPV6_PREFIX_BITS}`;
}

function parse(text: string): Address | undefined {
	const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
	return isAddress ? ipaddr.process(text) : undefined;
}

function isTrusted(address: Address, proxies: readonly Subnet[]): boolean {
	return proxies.some(([proxy, bits]) => proxy.kind() === address.kind() && address.match([proxy, bits] as never));
}
