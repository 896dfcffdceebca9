import type { Phrase } from './query.ts';
import {
	openPairPrefixes,
	openSyllablePrefixes,
	type Partition,
	pairPrefix,
	pairWord,
	partitionOf,
	syllablePrefix,
	syllableWord,
} from './terms.ts';

/** A pair of neighbouring syllables of a phrase, or its only syllable, as it is looked up. */
export interface Term {
	readonly partition: Partition;
	/** Beginnings of its index words with any diacritics; several where the last syllable is still typed. */
	readonly prefixes: readonly string[];
	/** Its index words with the query's diacritics; the prefixes again where the last syllable is still typed. */
	readonly words: readonly string[];
	/** Number of its first syllable in the phrase. */
	readonly offset: number;
}

/** The terms that find a phrase: it begins where the positions of all, each less its term's offset, {@link meet}. */
export function phraseTerms({ syllables, open }: Phrase): Term[] {
	const [only] = syllables;
	if (only && syllables.length === 1) {
		const prefixes = open ? openSyllablePrefixes(only) : [syllablePrefix(only)];
		return [{ partition: 'singles', prefixes, words: open ? prefixes : [syllableWord(only)], offset: 0 }];
	}
	return coveringPairs(syllables.length).flatMap((offset): Term[] => {
		const [a, b] = [syllables[offset], syllables[offset + 1]];
		if (!a || !b) return [];
		const isOpen = open && offset + 2 === syllables.length;
		const prefixes = isOpen ? openPairPrefixes(a, b) : [pairPrefix(a, b)];
		return [
			{ partition: partitionOf(prefixes[0] ?? ''), prefixes, words: isOpen ? prefixes : [pairWord(a, b)], offset },
		];
	});
}

/** Which pairs of neighbours hold every one of `length` syllables, by the number of their first: `[0, 2, 3]` for 5. */
function coveringPairs(length: number): number[] {
	const pairs = Array.from({ length: Math.floor(length / 2) }, (_, index) => index * 2);
	return length % 2 === 0 ? pairs : [...pairs, length - 2];
}
