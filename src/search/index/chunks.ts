import type { ListedChunk, PlacedWord } from './pagefind-format.ts';

/** Words of an index that make one file. */
export interface Chunk extends ListedChunk {
	readonly words: readonly PlacedWord[];
}

/** Behind every letter and digit of words. */
const LAST = '~';

/**
 * Divides sorted words into chunks of at most `size` places. Words of one stem are looked up together, so they stay
 * together; a stem of more places has a chunk of its own. Chunks are named by their numbers.
 */
export function divide(words: readonly PlacedWord[], size: number): Chunk[] {
	const groups: PlacedWord[][] = [];
	let full = 0;
	for (const stem of byStem(words)) {
		const places = stem.reduce((sum, { from, to }) => sum + to - from, 0);
		const last = groups.at(-1);
		if (last && full + places <= size) {
			for (const word of stem) last.push(word);
			full += places;
		} else {
			groups.push(stem);
			full = places;
		}
	}
	return groups.map((own, index) => ({
		words: own,
		first: beginning(own[0], groups[index - 1]?.at(-1)),
		last: beginning(own.at(-1), groups[index + 1]?.[0]) + LAST,
		name: index.toString(36),
	}));
}

function* byStem(words: readonly PlacedWord[]): Generator<PlacedWord[]> {
	let group: PlacedWord[] = [];
	for (const word of words) {
		if (group.length > 0 && group[0]?.stem !== word.stem) {
			yield group;
			group = [];
		}
		group.push(word);
	}
	if (group.length > 0) yield group;
}

/** As many letters of a word as tell it from its neighbour in the next chunk. */
function beginning({ word }: { readonly word: string } = { word: '' }, neighbour?: { readonly word: string }): string {
	let shared = 0;
	while (neighbour && shared < word.length && word[shared] === neighbour.word[shared]) shared++;
	return word.slice(0, shared + 1);
}
