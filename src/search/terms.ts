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
 * Takes a place and is in no index: Pagefind counts it as a word and finds no letter in it. It stands at the end of
 * each passage, where no pair crosses, fills zones up to their round sizes, and stands for the words of other lanes.
 */
export const FILLER = '.';

/**
 * The indexes that a part of the archive is divided into: single syllables, and pairs by the beginning of their first
 * one. They share their places. What a search downloads of an index, the list of its chunks and one of them, grows with
 * the root of its size, so that asking one of six costs two fifths of asking them as one. The six of pairs are about
 * equal in news: 17, 16, 18, 15, 16 and 17 %.
 */
export const LANES = ['singles', 'pairs-a', 'pairs-d', 'pairs-f', 'pairs-l', 'pairs-s', 'pairs-v'] as const;
export type Lane = (typeof LANES)[number];

/** The lane of a word or a stem. */
export function laneOf(word: string): Lane {
	if (word.startsWith(SINGLE)) return 'singles';
	if (word < 'd') return 'pairs-a';
	if (word < 'f') return 'pairs-d';
	if (word < 'l') return 'pairs-f';
	if (word < 's') return 'pairs-l';
	return word < 'v' ? 'pairs-s' : 'pairs-v';
}

/** The word for two neighbours. */
export function pairWord(first: Written, second: Written): string {
	return pairStem(first, second) + marksCode(first.marks) + marksCode(second.marks);
}

/** The beginning of the words for two neighbours with any diacritics. */
export function pairStem(first: Written, second: Written): string {
	return baseCode(first.base) + baseCode(second.base);
}

/** The beginnings of the words for a syllable and a next one that is typed in part. */
export function openPairStems(first: Written, begun: Written): string[] {
	return openBaseCodes(begun.base).map((code) => baseCode(first.base) + code);
}

/** The word for a syllable by itself. */
export function syllableWord(syllable: Written): string {
	return syllableStem(syllable) + marksCode(syllable.marks);
}

/** The beginning of the words for a syllable with any diacritics. */
export function syllableStem({ base }: Written): string {
	return SINGLE + baseCode(base);
}

/** The beginnings of the words for all syllables that begin as typed. */
export function openSyllableStems({ base }: Written): string[] {
	return openBaseCodes(base).map((code) => SINGLE + code);
}

/**
 * Terms whose chunks together hold all words that begin with a stem. Pagefind loads only the chunk in which a term
 * itself would stand; words that begin with it can go on in the next ones, so the places of what can follow are named
 * too: two letters where a base is still open, the first diacritics where only those are, none after these. That names no
 * chunk without such words (measured: complete results for 25 of 40 half-typed queries without, 40 with). Missed is
 * only a chunk with nothing but words of one pair of bases and, where both bases are whole, of one spelling of the first,
 * so that two of them have thousands of places in one part.
 */
export function chunkTerms(stem: string): string {
	const marks = WHOLE_BASES.exec(stem)?.[1];
	const next = marks === undefined ? TWO_LETTERS : marks === '' ? DIACRITICS : [''];
	return next.map((letters) => stem + letters).join(' ');
}

/** The code of a base (`baseCode`), and a stem of whole ones: of one syllable, or of two. */
const BASE = '(?:z(?:z[^1]|[^z1])*1|[a-y][a-z][a-z])';
const WHOLE_BASES = new RegExp(`^(?:${SINGLE}${BASE}|(?!${SINGLE})${BASE}${BASE})(.*)$`, 'su');
const NEXT = [...'1abcdefghijklmnopqrstuvwxyz'];
const DIACRITICS = ['', ...MARKS_BEGINNINGS];
const TWO_LETTERS = ['', ...NEXT, ...NEXT.flatMap((first) => NEXT.map((second) => first + second))];
