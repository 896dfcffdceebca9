import ipaddr from 'ipaddr.js';
import { IPV6_PREFIX_BITS } from './counter-rules.ts';

/**
 * What stands for a household: the IPv4 address, or the IPv6 network. The same for every spelling of an address,
 * IPv4 within IPv6 too. What is no address stands for itself.
 */
export function network(text: string): string {
	if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return text;
	const address = ipaddr.process(text);
	if (address.kind() === 'ipv4') return address.toString();
	const bytes = address.toByteArray().slice(0, IPV6_PREFIX_BITS / 8);
	return `${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}/${IPV6_PREFIX_BITS}`;
}
