import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/edge/network.ts';
import { clientAddress, ProxyListError, parseProxies } from '../../src/edge/node/client-address.ts';

describe('the address of a reader', () => {
	const proxies = parseProxies(' 127.0.0.1, ::1,10.0.0.0/8 , fd00::/8,');
	const cases: [name: string, socket: string, forwarded: string | undefined, address: string][] = [
		['is the socket’s', '203.0.113.5', undefined, '203.0.113.5'],
		['is not what a stranger claims', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
		['is what a proxy saw', '127.0.0.1', '203.0.113.5', '203.0.113.5'],
		['is what a proxy saw, in an IPv6 socket', '::ffff:127.0.0.1', '203.0.113.5', '203.0.113.5'],
		['is not what the reader told the proxy', '127.0.0.1', '198.51.100.1, 203.0.113.5', '203.0.113.5'],
		['is beyond a row of proxies', '::1', '198.51.100.1, 203.0.113.5, 10.3.2.1,fd12::3', '203.0.113.5'],
		['is the last proxy’s when only proxies are named', '127.0.0.1', '10.3.2.1', '10.3.2.1'],
		['is the proxy’s when it says nothing of use', '127.0.0.1', 'unknown', '127.0.0.1'],
		['is the nearest that is an address', '127.0.0.1', '203.0.113.5, <script>, 10.0.0.1', '10.0.0.1'],
		['is no number in another dress', '127.0.0.1', '0x7f.1', '127.0.0.1'],
		['is IPv6', '127.0.0.1', '2001:db8::7', '2001:db8::7'],
		['is unknown', '', '203.0.113.5', ''],
		['has no port', '127.0.0.1', '203.0.113.5:4711', '203.0.113.5'],
		['has no port, of IPv6', '127.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
		['has no brackets', '127.0.0.1', '[2001:db8::7]', '2001:db8::7'],
		['has no quotes', '127.0.0.1', '"[2001:db8::7]:4711"', '2001:db8::7'],
		['has no zone', '127.0.0.1', 'fe80::1%eth0', 'fe80::1'],
		['has no zone, with brackets and a port', '127.0.0.1', '[fe80::1%25eth0]:80', 'fe80::1'],
		['is beyond proxies with ports', '::1', '198.51.100.1:1, 203.0.113.5:2, 10.3.2.1:3,[fd12::3]:4', '203.0.113.5'],
		['is no name with a port', '127.0.0.1', 'localhost:80', '127.0.0.1'],
		['is no port without an end', '127.0.0.1', '203.0.113.5:', '127.0.0.1'],
		['is no number too large', '127.0.0.1', '203.0.113.5:123456', '127.0.0.1'],
		['is no IPv4 in brackets', '127.0.0.1', '[203.0.113.5]:80', '127.0.0.1'],
		['is no empty pair of brackets', '127.0.0.1', '[]:80', '127.0.0.1'],
		['is no open bracket', '127.0.0.1', '[2001:db8::7:80', '127.0.0.1'],
		['is no row of two', '127.0.0.1', '203.0.113.5 203.0.113.6', '127.0.0.1'],
		['is nothing between commas', '127.0.0.1', '203.0.113.5,', '127.0.0.1'],
	];
	it.each(cases)('%s', (_name, socket, forwarded, address) => {
		expect(clientAddress(socket, forwarded, proxies)).toBe(address);
	});

	it('is the socket’s where no proxy is trusted', () => {
		expect(clientAddress('127.0.0.1', '203.0.113.5', parseProxies(''))).toBe('127.0.0.1');
	});

	it.each(['localhost', '10.0.0', '10.0.0.0/33', '::g', '127.0.0.1;10.0.0.1'])(
		'needs proxies that are addresses: %s',
		(list) => {
			expect(() => parseProxies(list)).toThrow(ProxyListError);
		},
	);

	it('is the same with whatever port, and none that nobody has', () => {
		const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
		fc.assert(
			fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), port, fc.boolean(), (address, number, isQuoted) => {
				const isV6 = address.includes(':');
				const host = isV6 ? `[${address}]` : address;
				const hop = number === undefined ? address : `${host}:${number}`;
				const told = clientAddress('127.0.0.1', isQuoted ? `"${hop}"` : hop, parseProxies('127.0.0.1'));
				expect(told).toBe(address);
			}),
		);
		fc.assert(
			fc.property(fc.string(), (text) => {
				const address = clientAddress('127.0.0.1', text, parseProxies('127.0.0.1'));
				expect(isIP(address)).not.toBe(0);
			}),
		);
	});

	it('costs little however long the header is', () => {
		expect(clientAddress('127.0.0.1', '10.0.0.1,'.repeat(100_000), proxies)).toBe('127.0.0.1');
	});
});

const network = (address: string) => networks(address).network;

describe('the network of an address', () => {
	it.each([
		['203.0.113.5', '203.0.113.5'],
		['::ffff:203.0.113.5', '203.0.113.5'],
		['::FFFF:cb00:7105', '203.0.113.5'],
		['2001:db8::1', '20010db800000000/64'],
		['2001:db8:0:0:1:2:3:4', '20010db800000000/64'],
		['2001:0DB8:0000:0000:ffff:ffff:ffff:ffff', '20010db800000000/64'],
		['2001:db8:0:1::1', '20010db800000001/64'],
		['2001:db8::1:0:0:0:1', '20010db800000001/64'],
		['::1', '0000000000000000/64'],
		['fe80::1%eth0', 'fe80000000000000/64'],
		['', ''],
		['unknown', 'unknown'],
	])('%s → %s', (address, expected) => {
		expect(network(address)).toBe(expected);
	});

	it('is one for all spellings of an IPv6 address, and another beyond its 64 bits', () => {
		const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(groups, fc.integer({ min: 0, max: 7 }), (parts, changed) => {
				// 4-in-6 is IPv4's own case.
				fc.pre(parts.slice(0, 5).some((part) => part !== 0));
				const full = parts.map((part) => part.toString(16).padStart(4, '0')).join(':');
				const short = new URL(`http://[${full}]`).hostname.slice(1, -1);
				expect(network(short)).toBe(network(full.toUpperCase()));
				const other = parts.with(changed, (parts[changed] ?? 0) ^ 1);
				fc.pre(other.slice(0, 5).some((part) => part !== 0));
				const isSame = network(other.map((part) => part.toString(16)).join(':')) === network(full);
				expect(isSame).toBe(changed >= 4);
			}),
		);
	});
});
