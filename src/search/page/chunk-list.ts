import { LAST, type ListedChunk } from '../find/catalogue.ts';

/** Where items of CBOR begin behind Pagefind's marker. */
const MARKER_BYTES = 12;
const CHUNKS = 2;

/** The chunks that Pagefind's list of an index names (`pf_meta`), in the order of their words. */
export function chunksOf(list: Uint8Array): ListedChunk[] {
	const [items] = readItem(list, MARKER_BYTES);
	const chunks = (items as readonly unknown[])[CHUNKS] as readonly (readonly [string, string, string])[];
	return chunks.map(([first, last, name]) => ({ first, last, name }));
}

/** Those of an index's chunks in which words can stand that begin with a prefix. */
export function chunksWith(chunks: readonly ListedChunk[], prefix: string): ListedChunk[] {
	return chunks.filter(({ first, last }) => first <= prefix + LAST && prefix <= last);
}

/** A number, text or array of CBOR that begins at a place, and where the next one begins. */
function readItem(bytes: Uint8Array, at: number): [item: unknown, next: number] {
	const head = bytes[at] ?? 0;
	let next = at + 1;
	let value = head & 31;
	if (value >= 24) {
		const end = next + 2 ** (value - 24);
		for (value = 0; next < end; next++) value = value * 256 + (bytes[next] ?? 0);
	}
	if (head < 0x60) return [value, next];
	if (head < 0x80) return [new TextDecoder().decode(bytes.subarray(next, next + value)), next + value];
	const items: unknown[] = [];
	while (items.length < value) {
		const [item, after] = readItem(bytes, next);
		items.push(item);
		next = after;
	}
	return [items, next];
}
