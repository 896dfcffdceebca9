import ipaddr from 'ipaddr.js';
import type { Reader } from './counter.ts';
import { IPV6_PREFIX_BITS, WIDER_NETWORKS } from './counter-rules.ts';

/**
 * What stands for a household: the IPv4 address, or the IPv6 network, with the networks round it. The same for every
 * spelling of an address, IPv4 within IPv6 too. What is no address stands for itself.
 */
export function networks(text: string): Required<Pick<Reader, 'network' | 'around'>> {
	if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return { network: text, around: [] };
	const address = ipaddr.process(text);
	if (address.kind() === 'ipv4') return { network: address.toString(), around: [] };
	const digits = address.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'));
	const prefix = (bits: number) => `${digits.slice(0, bits / 8).join('')}/${bits}`;
	return {
		network: prefix(IPV6_PREFIX_BITS),
		around: WIDER_NETWORKS.map(({ bits, visits }) => ({ network: prefix(bits), visits })),
	};
}
