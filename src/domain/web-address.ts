import { decodePercent } from './text.ts';

/** Why an address may not lead where it seems to: by its scheme, its signs, what stands before its host, its letters. */
export type AddressFault = 'scheme' | 'signs' | 'userinfo' | 'letters';

/**
 * What is wrong with a web address as it is typed; undefined for one that a reader can trust to lead where it says. Read
 * more strictly than browsers read it (WHATWG URL): they drop white space, take `\` for `/`, and show what stands before
 * an `@` as if it were the host.
 */
export function addressFault(address: string): AddressFault | undefined {
	if (/[\s\p{C}\\]/u.test(address)) return 'signs';
	const url = URL.parse(address);
	if (!/^https?:\/\/[^/]/i.test(address) || !url || !/^https?:$/.test(url.protocol)) return 'scheme';
	if (/^[^/]*\/\/[^/?#]*@/.test(address)) return 'userinfo';
	const host = /^[^/]*\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
	// Vietnamese names may have their marks, typed or as `xn--`; letters of other alphabets only look like ours.
	return /^[\p{Script=Latin}\p{M}\d.:[\]-]+$/u.test(host) ? undefined : 'letters';
}

/**
 * What is wrong with the path of a file: one that lies below the folder it is looked for in, or at an address of the
 * portal itself, has no scheme, names no host and climbs nowhere.
 */
export function pathFault(path: string): AddressFault | undefined {
	if (/[\p{C}\\]/u.test(path) || /[\p{C}\\]|(?:^|\/)\.\.(?:\/|$)/u.test(decodePercent(path))) return 'signs';
	return /^[a-z][a-z\d+.-]*:|^\/\//i.test(path) || /^\/\//.test(decodePercent(path)) ? 'scheme' : undefined;
}
