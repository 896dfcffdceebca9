import type { ScanText } from '../scan-text.ts';
import { fold, squeeze } from '../text.ts';
import { NOT_DOCUMENTS } from './context-words.ts';
import { isTypedAs, WORDS, type Word } from './kind-words.ts';
import { CITED_KINDS, type CitedKind } from './kinds.ts';
import type { SymbolReading } from './symbols.ts';
import { wordAcrossGap } from './word-across-gap.ts';

/** What stands before a number. Places are indexes of the scanned text. */
export interface WordBefore {
	/** The kind named, if any. */
	readonly row: CitedKind | undefined;
	/** Where the naming begins: the word, or the number where no word is. */
	readonly start: number;
	/** "số" stands before the number. */
	readonly numbered: boolean;
}

interface Syllable {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** By their last syllable; none for a code of the State, which stands for the word: "QĐ số 61-QĐ/ĐU". */
const WORDS_BY_LAST: ReadonlyMap<string, readonly Word[]> = new Map<string, readonly Word[]>([
	...CITED_KINDS.flatMap(({ codes }) => codes['nha-nuoc'].map((code) => [fold(code), []] as const)),
	...Map.groupBy(WORDS, ({ syllables }) => syllables.at(-1) as string),
]);
const PLAIN_NOT_DOCUMENTS: ReadonlySet<string> = new Set([...NOT_DOCUMENTS].map(fold));

/** Reads "Chỉ thị số" and the like before the number at `at`. `from` is where reading must stop. */
export function wordBefore(scan: ScanText, at: number, from: number, symbol: SymbolReading | undefined): WordBefore {
	const { text } = scan;
	const so = numberSign(scan, skipSpaces(text, at, from), from);
	const end = so ?? skipSpaces(text, at, from);
	const found = wordEndingAt(scan, end, from, symbol);
	if (found) return { ...found, numbered: so !== undefined };
	const far = symbol?.symbol ? wordAcrossGap(scan, end, from, symbol, so !== undefined) : undefined;
	if (far) return { ...far, numbered: so !== undefined };
	return { row: undefined, start: at, numbered: so !== undefined };
}

/** Whether the word before the number at `at` makes it that of a form, a standard, or a part of one. */
export function isOtherNumber(scan: ScanText, at: number): boolean {
	const { text } = scan;
	const end = numberSign(scan, skipSpaces(text, at, 0), 0) ?? skipSpaces(text, at, 0);
	const [last, before] = syllablesBefore(text, end, 0, 2);
	if (!last) return false;
	const isWord = (from: number, read: string) =>
		PLAIN_NOT_DOCUMENTS.has(read) && NOT_DOCUMENTS.has(squeeze(scan.lower(from, last.to)));
	return isWord(last.from, last.text) || (before !== undefined && isWord(before.from, `${before.text} ${last.text}`));
}

/** Start of "số" (with its colon or spaces) that ends at `end`, trimmed of the space before it. */
function numberSign(scan: ScanText, end: number, from: number): number | undefined {
	const { text } = scan;
	let at = end;
	if (text.charAt(at - 1) === ':' || text.charAt(at - 1) === '.') at = skipSpaces(text, at - 1, from);
	if (at - 2 < from || text.charCodeAt(at - 1) !== 111 || text.charCodeAt(at - 2) !== 115) return undefined;
	if (isLetter(text.charCodeAt(at - 3))) return undefined;
	return /^s[oố]$/iu.test(scan.letters(at - 2, at)) ? skipSpaces(text, at - 2, from) : undefined;
}

function wordEndingAt(scan: ScanText, end: number, from: number, symbol: SymbolReading | undefined) {
	const { text } = scan;
	if (!isLetter(text.charCodeAt(end - 1))) return undefined;
	const start = syllableStart(text, end, from);
	const last = text.slice(start, end);
	const candidates = WORDS_BY_LAST.get(last);
	if (!candidates) return undefined;
	if (candidates.length === 0) return abbreviated(scan, start, end, symbol);
	for (const word of candidates) {
		const place = placeBefore(text, word, end, from);
		if (!place || !isTypedAs(word, scan, place.start, end, symbol)) continue;
		// The same word may stand before it: "Kế hoạch Kế hoạch số 5".
		return { row: word.row, start: placeBefore(text, word, place.before, from)?.start ?? place.start };
	}
	return undefined;
}

/** "QĐ số 61-QĐ/ĐU", "NĐ 168": the code in capitals for the word, by itself only where it abbreviates nothing else. */
function abbreviated(scan: ScanText, from: number, to: number, symbol: SymbolReading | undefined) {
	const typed = scan.letters(from, to);
	const fits = ({ kind }: CitedKind) => (symbol?.symbol ? symbol.kinds.includes(kind) : /^(?:NĐ|NQ)$/.test(typed));
	const row = CITED_KINDS.find((candidate) => candidate.codes['nha-nuoc'].includes(typed) && fits(candidate));
	return row && { row, start: from };
}

/**
 * Where the word stands that ends at `end`, and the end of what is before it. A syllable typed twice counts once:
 * "Thông báo báo kết luận".
 */
function placeBefore(text: string, { syllables }: Word, end: number, from: number) {
	let [start, before] = [end, end];
	for (let index = syllables.length - 1; index >= 0; index--) {
		const syllable = syllables[index] as string;
		start = before - syllable.length;
		if (!isSyllable(text, syllable, start, from)) return undefined;
		before = skipSpaces(text, start, from);
		const again = before - syllable.length;
		if (before < start && isSyllable(text, syllable, again, from)) before = skipSpaces(text, again, from);
	}
	return { start, before };
}

function isSyllable(text: string, syllable: string, start: number, from: number): boolean {
	return start >= from && text.startsWith(syllable, start) && !(start > from && isLetter(text.charCodeAt(start - 1)));
}

/** No syllable of Vietnamese is longer than seven letters; codes are. */
const MAX_LETTERS = 12;

function syllableStart(text: string, end: number, from: number): number {
	let start = end;
	while (start > from && end - start < MAX_LETTERS && isLetter(text.charCodeAt(start - 1))) start--;
	return start;
}

/** Syllables before `end`, the last first. */
function syllablesBefore(text: string, end: number, from: number, count: number): Syllable[] {
	const syllables: Syllable[] = [];
	let to = end;
	while (syllables.length < count) {
		const start = syllableStart(text, to, from);
		if (start === to) break;
		syllables.push({ from: start, to, text: text.slice(start, to) });
		to = skipSpaces(text, start, from);
		if (to === start) break;
	}
	return syllables;
}

/** Index after up to four spaces skipped backwards. */
function skipSpaces(text: string, at: number, from: number): number {
	let index = at;
	while (index > from && at - index < 4 && text.charCodeAt(index - 1) === 32) index--;
	return index;
}

function isLetter(code: number): boolean {
	return code >= 97 && code <= 122;
}
