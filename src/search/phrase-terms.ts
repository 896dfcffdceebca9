import type { Phrase } from './query.ts';
import {
	type Lane,
	laneOf,
	openPairStems,
	openSyllableStems,
	pairStem,
	pairWord,
	syllableStem,
	syllableWord,
} from './terms.ts';

/** Something to look up for a phrase. */
export interface Term {
	readonly lane: Lane;
	/** Beginnings of the index words with any diacritics; several where the last syllable is still typed. */
	readonly stems: readonly string[];
	/** The index words with the query's diacritics; of a syllable that is still typed, the stems. */
	readonly words: readonly string[];
	/** Number of its first syllable in the phrase. */
	readonly offset: number;
}

/** The terms whose places, each less its offset, meet where the phrase stands. */
export function phraseTerms({ syllables, open }: Phrase): Term[] {
	const [only] = syllables;
	if (only && syllables.length === 1) {
		const stems = open ? openSyllableStems(only) : [syllableStem(only)];
		return [{ lane: 'singles', stems, words: open ? stems : [syllableWord(only)], offset: 0 }];
	}
	return coveringPairs(syllables.length).flatMap((offset): Term[] => {
		const [a, b] = [syllables[offset], syllables[offset + 1]];
		if (!a || !b) return [];
		const isOpen = open && offset + 2 === syllables.length;
		const stems = isOpen ? openPairStems(a, b) : [pairStem(a, b)];
		return [{ lane: laneOf(stems[0] ?? ''), stems, words: isOpen ? stems : [pairWord(a, b)], offset }];
	});
}

/** Which pairs of neighbours hold every one of `length` syllables, by the number of their first: `[0, 2, 3]` for 5. */
function coveringPairs(length: number): number[] {
	const pairs = Array.from({ length: Math.floor(length / 2) }, (_, index) => index * 2);
	return length % 2 === 0 ? pairs : [...pairs, length - 2];
}
