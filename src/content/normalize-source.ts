import { stripControls, toNfc } from '../domain/text.ts';

/** Windows line ends, a byte-order mark and stray control characters are simply read right; NFD becomes NFC. */
export function normalizeSource(source: string): string {
	return toNfc(stripControls(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')));
}
