import { baseCode, MARKS_BEGINNINGS, marksCode, openBaseCodes } from './syllable-codes.ts';
import type { Syllable } from './syllables.ts';

/*
 * The words that Pagefind indexes instead of the text's own. A word is made for each two neighbouring syllables, so
 * that a phrase is found by few short lists, and one for each syllable of a bulletin. Bases stand before diacritics:
 * a word's beginning finds every spelling of it, the whole word just one.
 */

type Written = Pick<Syllable, 'base' | 'marks'>;

/** Before the words of single syllables; no pair begins with it. */
const SINGLE = '2';

/**
 * The index word that nothing finds: Pagefind counts it as a word, so that it takes a position, and finds no letter in
 * it. It stands at the end of each passage, where no pair crosses, fills zones up to their round sizes, and stands for
 * the words of other partitions.
 */
export const FILLER = '.';

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
export function pairWord(first: Written, second: Written): string {
	return pairPrefix(first, second) + marksCode(first.marks) + marksCode(second.marks);
}

/** What the index words of two neighbours begin with, whatever their diacritics. */
export function pairPrefix(first: Written, second: Written): string {
	return baseCode(first.base) + baseCode(second.base);
}

/**
 * The prefixes that find a syllable, with any diacritics, before one that is still typed: index words begin with one of
 * them when, and only when, they are of `first` and of a syllable that begins with `begun`.
 */
export function openPairPrefixes(first: Written, begun: Written): string[] {
	return openBaseCodes(begun.base).map((code) => baseCode(first.base) + code);
}

/** The index word of a single syllable. */
export function syllableWord(syllable: Written): string {
	return syllablePrefix(syllable) + marksCode(syllable.marks);
}

/** What the index words of a single syllable begin with, whatever its diacritics. */
export function syllablePrefix({ base }: Written): string {
	return SINGLE + baseCode(base);
}

/** The prefixes that find all single syllables, with any diacritics, that begin as typed. */
export function openSyllablePrefixes({ base }: Written): string[] {
	return openBaseCodes(base).map((code) => SINGLE + code);
}

/**
 * What Pagefind must be asked, terms separated by spaces, to load every chunk with words that begin with a prefix. It
 * loads only the chunk in which a term itself would stand; words that begin with the term can go on in the next ones,
 * so the places of what can follow are named too: two letters where a base is still open, the first diacritics
 * where only those are, none after these. That names no chunk without such words (measured: complete results for 25 of
 * 40 half-typed queries without, 40 with). Missed is only a chunk with nothing but words of one pair of bases and, where
 * both bases are whole, of one spelling of the first, so that two of them have thousands of positions in one shard.
 */
export function chunkTerms(prefix: string): string {
	const marks = WHOLE_BASES.exec(prefix)?.[1];
	const next = marks === undefined ? TWO_LETTERS : marks === '' ? DIACRITICS : [''];
	return next.map((letters) => prefix + letters).join(' ');
}

/** The code of a base (`baseCode`), and a prefix of whole ones: of one syllable, or of two. */
const BASE = '(?:z(?:z[^1]|[^z1])*1|[a-y][a-z][a-z])';
const WHOLE_BASES = new RegExp(`^(?:${SINGLE}${BASE}|(?!${SINGLE})${BASE}${BASE})(.*)$`, 'su');
const NEXT = [...'1abcdefghijklmnopqrstuvwxyz'];
const DIACRITICS = ['', ...MARKS_BEGINNINGS];
const TWO_LETTERS = ['', ...NEXT, ...NEXT.flatMap((first) => NEXT.map((second) => first + second))];
