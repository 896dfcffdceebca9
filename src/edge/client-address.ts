import { BlockList, isIP } from 'node:net';

/** Addresses of proxies, from `TRUSTED_PROXY`: `127.0.0.1, 10.0.0.0/8`. @throws {RangeError} */
export function parseProxies(list: string): BlockList {
	const proxies = new BlockList();
	for (const text of list.split(',').flatMap((part) => part.trim() || [])) {
		const [address = '', bits] = text.split('/');
		const version = isIP(address);
		if (version === 0) throw new RangeError(`TRUSTED_PROXY: ${text}`);
		proxies.addSubnet(address, Number(bits ?? (version === 6 ? 128 : 32)), version === 6 ? 'ipv6' : 'ipv4');
	}
	return proxies;
}
