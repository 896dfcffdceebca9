import { uniform } from '../domain/syllable.ts';
import { toNfc } from '../domain/text.ts';
import { MARKUP } from './prose.ts';

/** A run of letters in the prose of a file. */
export interface Word {
	/** As typed, markup inside it left out. */
	readonly text: string;
	/** In lower case and written one way, for comparison. */
	readonly key: string;
	/** Offsets in the file, the end exclusive. */
	readonly start: number;
	readonly end: number;
	/** What stands between the word before and this one, markup left out. */
	readonly gap: string;
}

/** Letters and their marks; emphasis may begin or end inside a word. */
const WORD = new RegExp(`[\\p{L}\\p{M}]+(?:${MARKUP}+[\\p{L}\\p{M}]+)*`, 'gu');

/** The words of a prose text, in their order. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let last = 0;
	for (const { 0: typed, index } of text.matchAll(WORD)) {
		const word = withoutMarkup(typed);
		const gap = withoutMarkup(text.slice(last, index));
		last = index + typed.length;
		words.push({ text: word, key: keyOf(word), start: index, end: last, gap });
	}
	return words;
}

function withoutMarkup(text: string): string {
	return text.includes(MARKUP) ? text.replaceAll(MARKUP, '') : text;
}

const keys = new Map<string, string>();

/** What the spellings of a word have in common: lower case, tone placement and a last i or y made {@link uniform}. */
export function keyOf(word: string): string {
	const known = keys.get(word);
	if (known !== undefined) return known;
	// A page of nonsense has no end of new words.
	if (keys.size > 50_000) keys.clear();
	// Ð (U+00D0) is typed for Đ, which a rule of its own tells.
	const key = uniform(toNfc(word.toLowerCase()).replaceAll('ð', 'đ'));
	keys.set(word, key);
	return key;
}

/** Whether only white space stands before the word, so that it goes on from the word before. */
export function follows({ gap }: Word): boolean {
	return /^[^\S\u2029]+$/.test(gap);
}

/** Whether a sentence, a clause in quotes, or a block begins with the word. */
export function beginsSentence(word: Word, before: Word | undefined): boolean {
	return before === undefined || /[.!?…:;“”"()[\]\u2029\uFFFC•–-]/u.test(word.gap);
}

/** Whether the word has a capital first and none after it. */
export function isTitleCase(text: string): boolean {
	return /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(text);
}

/** Whether a text has letters, all of them capitals. */
export function isUpperCase(text: string): boolean {
	return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A replacement in the case of what was typed: `Cũng` → `Cùng`, `CŨNG` → `CÙNG`. */
export function inCaseOf(typed: string, replacement: string): string {
	if (typed.length > 1 && isUpperCase(typed)) return replacement.toUpperCase();
	return isUpperCase(typed.charAt(0)) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
