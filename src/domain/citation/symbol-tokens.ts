import type { ScanText } from '../scan-text.ts';
import { bodyOf, type Part, readPart } from './codes.ts';

/** A part of a symbol: `QĐ` of `31-QĐ/TW`. Places are indexes of the scanned text. */
export interface Token {
	/** The separator before it, one character; empty where it was lost. */
	readonly separator: string;
	readonly to: number;
	readonly part: Part;
}

/** With the noise round it: a line may wrap inside, and the next one be indented. */
const SEPARATOR = / {0,6}([-/])(?: {0,2}[-/])?( {0,6})/y;
const TOKEN = /[a-z0-9]{1,14}(?:&[a-z0-9]{1,14})?/y;
const MAX_TOKENS = 6;
const YEAR = /^(?:19|20)\d\d$/;
/** The National Assembly and its Standing Committee, with their term. */
export const QUOC_HOI = /^(?:qh|ubtvqh)\d{1,2}$/;

/** The parts that follow the number of a symbol which ends at `from`, as far as they can be of a symbol. */
export function readTokens(scan: ScanText, from: number): Token[] {
	const { text } = scan;
	const tokens: Token[] = [];
	let at = from;
	while (tokens.length < MAX_TOKENS) {
		const separator = readSeparator(scan, at, tokens);
		if (!separator) break;
		const to = tokenEnd(text, separator.end);
		if (to === undefined) break;
		const part = readPart(scan.slice(separator.end, to), text.slice(separator.end, to).replace(' ', ''));
		if (!fits(part, tokens)) break;
		at = to;
		tokens.push({ separator: separator.character, to, part });
	}
	return tokens;
}

/** "30/2023/QH 15" */
const SPACED_TERM = /(?:ubtv)?qh \d{1,2}(?![\d/])/y;

function tokenEnd(text: string, from: number): number | undefined {
	TOKEN.lastIndex = from;
	if (!TOKEN.test(text) || isWordAt(text, TOKEN.lastIndex)) return undefined;
	const end = TOKEN.lastIndex;
	SPACED_TERM.lastIndex = from;
	if (text.startsWith('qh ', end - 2) && SPACED_TERM.test(text)) return SPACED_TERM.lastIndex;
	// "88/QĐ-UBNDngày 30/01/2024"
	return end - from > 4 && text.startsWith('ngay', end - 4) ? end - 4 : end;
}

function readSeparator(scan: ScanText, at: number, before: readonly Token[]) {
	const { text } = scan;
	const character = text.charAt(at);
	if ((character === '-' || character === '/') && isWordAt(text, at + 1)) return { character, end: at + 1 };
	SEPARATOR.lastIndex = at;
	const match = SEPARATOR.exec(text);
	if (match) {
		const isSpaced = character === ' ' && match[2] !== '';
		// A spaced dash after a whole symbol is punctuation: "28-CT/TW – một chỉ thị".
		if (isSpaced && before.length > (isYear(before[0]) ? 2 : 1)) return undefined;
		return { character: match[1] as string, end: SEPARATOR.lastIndex };
	}
	const isLost = before.length === 0 && isLostBeforeCode(scan, at);
	if (isLost) return { character: '', end: character === ' ' ? at + 1 : at };
	if (before.length !== 1 || !isLetter(text.charCodeAt(at + 1))) return undefined;
	// "12/CĐ.UBND"
	if (character === '.') return { character, end: at + 1 };
	return character === ' ' && isBodyInCapitals(scan, at + 1, before) ? { character: ' ', end: at + 1 } : undefined;
}

const LOST = / ?([a-z]{2,6}) ?[-/] ?([a-z]{2,14})/y;

/** `298 KH/TWĐTN`, `28 ct/tw`: only a code in capitals, or before a known body, can have lost its separator. */
function isLostBeforeCode(scan: ScanText, at: number): boolean {
	LOST.lastIndex = at;
	const [, letters, body] = LOST.exec(scan.text) ?? [];
	if (!letters || !body) return false;
	const from = at + (scan.text.charAt(at) === ' ' ? 1 : 0);
	const { code, typed } = readPart(scan.slice(from, from + letters.length), letters);
	if (!code) return false;
	return !/\p{Ll}/u.test(typed.slice(0, 2)) || bodyOf(body, '') !== undefined;
}

/** "58/KH UBND": after a code, a known body in capitals has lost its dash. */
function isBodyInCapitals(scan: ScanText, at: number, [code]: readonly Token[]): boolean {
	TOKEN.lastIndex = at;
	const letters = TOKEN.exec(scan.text)?.[0];
	if (!letters || code?.part.code === undefined) return false;
	const part = readPart(scan.slice(at, at + letters.length), letters);
	return part.isCapitals && part.body !== undefined;
}

/** Whether a token can go on a symbol: a year first, else capitals, or a known code or body in any case. */
function fits({ letters, isCapitals, code, body }: Part, before: readonly Token[]): boolean {
	if (isCapitals) return true;
	if (/^\d+$/.test(letters)) return before.length === 0 && YEAR.test(letters);
	return code !== undefined || body !== undefined || QUOC_HOI.test(letters);
}

/** Whether a part of a symbol is the year in it: `2022` of `42/2022/NĐ-CP`. */
export function isYear(token: Token | undefined): boolean {
	return token !== undefined && YEAR.test(token.part.letters);
}

function isLetter(code: number): boolean {
	return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isWordAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return isLetter(code) || isDigit(code);
}
