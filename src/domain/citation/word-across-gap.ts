import { DAY_WORD } from '../dates/form.ts';
import type { ScanText } from '../scan-text.ts';
import { DAY } from './days.ts';
import { issuerEnd } from './issuers.ts';
import { isTypedAs, WORDS } from './kind-words.ts';
import type { SymbolReading } from './symbols.ts';

/** As far back as a name or an issuer may push the word from its number. */
const MAX_GAP = 100;

const FAR_WORD = new RegExp(
	`(?<![a-z0-9])(?:${WORDS.map(({ syllables }) => syllables.join(' {1,3}')).join('|')})(?![a-z0-9])`,
	'g',
);

/**
 * The kind that a word names some words before the number of a symbol, and where that word begins: "Quyết định của Bộ
 * Chính trị số 31-QĐ/TW", "Luật Căn cước số 26/2023/QH15", "Công văn hỏa tốc số 5/UBND". `end` is where the number, or
 * its "số" when it is `numbered`, begins; reading stops at `from`.
 */
export function wordAcrossGap(scan: ScanText, end: number, from: number, symbol: SymbolReading, numbered: boolean) {
	const { text } = scan;
	const windowStart = lastStop(text, Math.max(from, end - MAX_GAP), end);
	if (end - windowStart < SHORTEST_GAP) return undefined;
	const last = lastMatch(FAR_WORD, text.slice(windowStart, end));
	if (!last) return undefined;
	const start = windowStart + last.index;
	const wordEnd = start + last[0].length;
	const folded = last[0].replace(/ +/g, ' ');
	const word = WORDS.find(({ syllables }) => syllables.join(' ') === folded);
	if (!word || !isTypedAs(word, scan, start, wordEnd, symbol)) return undefined;
	const { row } = word;
	if (symbol.kinds.length > 0 && !symbol.kinds.includes(row.kind)) return undefined;
	const gap = text.slice(wordEnd, end);
	const isName = numbered || /^(?: {1,3}[a-z]+){1,10}$/.test(gap);
	const isNamed = row.named === true && symbol.kinds.length === 0 && symbol.year !== undefined && isName;
	const isBracketed = numbered && /^(?: [a-z]+){1,12} \($/.test(gap);
	const isShort =
		numbered && /^(?: [a-z]+){1,3}$/.test(gap) && !/ (?:theo|tai|trong|kem|van|ban|den|voi|va|tu)(?: |$)/.test(gap);
	const isDated = DATED_GAP.test(gap);
	return isNamed || isBracketed || isShort || isDated || isOwned(scan, wordEnd, end) ? { row, start } : undefined;
}

const DATED_GAP = new RegExp(`^(?: [a-z]+){0,6} ?,? ?(?:${DAY_WORD})?${DAY} ?,?$`);

/** By hand, since `matchAll` makes a new pattern each time. */
function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
	let last: RegExpExecArray | undefined;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
	return last;
}

/** "lệnh a" */
const SHORTEST_GAP = 6;
const STOPS = new Set(Array.from('\n.;:"', (mark) => mark.charCodeAt(0)));

/** Where what belongs together begins: after the last mark that ends something, at `from` at the earliest. */
function lastStop(text: string, from: number, end: number): number {
	let at = end;
	while (at > from && !STOPS.has(text.charCodeAt(at - 1))) at--;
	return at;
}

const OWNING = / (?:cua|do) /y;

/** " của Bộ Chính trị" and nothing more. */
function isOwned(scan: ScanText, from: number, to: number): boolean {
	OWNING.lastIndex = from;
	if (!OWNING.test(scan.text)) return false;
	const end = issuerEnd(scan.text, OWNING.lastIndex, (a, b) => scan.letters(a, b));
	return end !== undefined && /^,? ?$/.test(scan.text.slice(end, to));
}
