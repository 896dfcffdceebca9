import { baseCode, marksCode, openBaseCodes } from './syllable-codes.ts';
import type { Spelling } from './syllables.ts';

/*
 * The words that Pagefind indexes instead of the text's own. A word is made for each two neighbouring syllables, so
 * that a phrase is found by few short lists, and one for each syllable of a bulletin. Bases stand before diacritics:
 * a word's beginning finds every spelling of it, the whole word just one.
 */

/** Before the words of single syllables; no pair begins with it. */
const SINGLE = '2';

/**
 * The indexes that a shard of the archive is divided into: single syllables, and pairs by the beginning of their first
 * one. They share their positions. What a search downloads of an index, the list of its chunks and one of them, grows
 * with the root of its size, so that asking one of six costs two fifths of asking them as one. The six of pairs are
 * about equal in news: 17, 16, 18, 15, 16 and 17 %.
 */
export const PARTITIONS = ['singles', 'pairs-a', 'pairs-d', 'pairs-f', 'pairs-l', 'pairs-s', 'pairs-v'] as const;
export type Partition = (typeof PARTITIONS)[number];

/** The partition in which an index word lies, or all the index words that begin with a prefix. */
export function partitionOf(word: string): Partition {
	if (word.startsWith(SINGLE)) return 'singles';
	if (word < 'd') return 'pairs-a';
	if (word < 'f') return 'pairs-d';
	if (word < 'l') return 'pairs-f';
	if (word < 's') return 'pairs-l';
	return word < 'v' ? 'pairs-s' : 'pairs-v';
}

/** The index word of two neighbouring syllables: the codes of both bases, then of both diacritics. */
export function pairWord(first: Spelling, second: Spelling): string {
	return pairPrefix(first, second) + marksCode(first.marks) + marksCode(second.marks);
}

/** What the index words of two neighbours begin with, whatever their diacritics. */
export function pairPrefix(first: Spelling, second: Spelling): string {
	return baseCode(first.base) + baseCode(second.base);
}

/**
 * The prefixes that find a syllable, with any diacritics, before one that is still typed: index words begin with one of
 * them when, and only when, they are of `first` and of a syllable that begins with `begun`.
 */
export function openPairPrefixes(first: Spelling, begun: Spelling): string[] {
	return openBaseCodes(begun.base).map((code) => baseCode(first.base) + code);
}

/** The index word of a single syllable. */
export function syllableWord(syllable: Spelling): string {
	return syllablePrefix(syllable) + marksCode(syllable.marks);
}

/** What the index words of a single syllable begin with, whatever its diacritics. */
export function syllablePrefix({ base }: Spelling): string {
	return SINGLE + baseCode(base);
}

/** The prefixes that find all single syllables, with any diacritics, that begin as typed. */
export function openSyllablePrefixes({ base }: Spelling): string[] {
	return openBaseCodes(base).map((code) => SINGLE + code);
}
