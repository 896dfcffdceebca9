import { LAST, type ListedChunk } from '../find/catalogue.ts';
import type { PlacedWord } from './pagefind-format.ts';

/** Words of an index that make one file. */
export interface Chunk extends ListedChunk {
	readonly words: readonly PlacedWord[];
}

/**
 * Divides sorted words into chunks of at most `size` places. Words of one stem are looked up together, so they stay
 * together; a stem of more places has a chunk of its own. Chunks are named by their numbers.
 */
export function divide(words: readonly PlacedWord[], size: number): Chunk[] {
	const starts: number[] = [];
	let full = size;
	for (let at = 0, next = 0; at < words.length; at = next) {
		let places = 0;
		for (; next < words.length && words[next]?.stem === words[at]?.stem; next++) {
			places += (words[next]?.to ?? 0) - (words[next]?.from ?? 0);
		}
		if (full + places > size) {
			starts.push(at);
			full = 0;
		}
		full += places;
	}
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? words.length;
		return {
			words: words.slice(start, end),
			first: beginning(words[start], words[start - 1]),
			last: beginning(words[end - 1], words[end]) + LAST,
			name: index.toString(36),
		};
	});
}

/** As many letters of a word as tell it from its neighbour in the next chunk. */
function beginning({ word }: { readonly word: string } = { word: '' }, neighbour?: { readonly word: string }): string {
	let shared = 0;
	while (neighbour && shared < word.length && word[shared] === neighbour.word[shared]) shared++;
	return word.slice(0, shared + 1);
}
