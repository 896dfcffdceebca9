import { type ScanText, typedNumber } from '../scan-text.ts';
import { fold, squeeze } from '../text.ts';
import { CONTINUING, COUNTED, INTRODUCING, OWNING } from './context-words.ts';
import { YEAR } from './days.ts';
import type { CitedKind } from './kinds.ts';
import type { WordBefore } from './words.ts';

/** A number that names a document by itself: "Chỉ thị 28". */
export interface BareNumber {
	readonly number: string;
	readonly end: number;
}

/** Number, its letter (36a, not 5g or 12m), and nothing that makes it a part of another number. */
const BARE = /(\d{1,5})([a-eik](?![a-z0-9]))?/y;
const OTHER_NUMBER = /^(?:[a-z0-9%°]| ?[%°]| ?[-/+x] ?\d|[.,]\d| ?[/-] ?[a-z])/;
const YEAR_NEXT = new RegExp(`^ {1,3}${YEAR}(?! ?[\\d-])`);
const LISTED = /^,\d{1,4}(?:,\d{1,4})*(?=[ ).;]|$| va )/;

/**
 * The bare number at `at` when, by the word before it and the words after it, it is a document's; undefined when it
 * counts something. `inList`: it goes on a list such as "Chỉ thị 28, 43", where any counted noun rules it out.
 */
export function bareNumberAt(scan: ScanText, at: number, before: WordBefore, inList: boolean): BareNumber | undefined {
	const { row, numbered, start } = before;
	BARE.lastIndex = at;
	const match = BARE.exec(scan.text);
	if (!match || !row || row.bareNumber === 'never') return undefined;
	const end = BARE.lastIndex;
	const found = { number: typedNumber(scan, at, end), end };
	const rest = scan.text.slice(end, end + 24);
	if (OTHER_NUMBER.test(rest) && !LISTED.test(rest)) return undefined;
	const next = nextWords(scan, end);
	if (next.counted) return undefined;
	if (numbered) return found;
	if (row.bareNumber === 'numbered' || /^(?:19|20)\d\d$/.test(found.number)) return undefined;
	const goesOn = next.none || next.continuing;
	if (inList) return goesOn ? found : undefined;
	const isCapital = scan.isCapital(start);
	const isLong = found.number.length > 1;
	if (row.bareNumber === 'plan' && found.number.length > 4) return undefined;
	if (row.bareNumber === 'name') return isLong || next.owning || (isCapital && goesOn) ? found : undefined;
	if (!isLong) return row.bareNumber === 'plan' && next.owning ? found : undefined;
	if (next.owning || (isCapital && !startsSentence(scan, start))) return found;
	return goesOn && (isCapital || isIntroduced(scan, start)) ? found : undefined;
}

/** "theo quyết định 362", "(đề án 1237)". */
function isIntroduced(scan: ScanText, start: number): boolean {
	const before = scan.text.slice(Math.max(0, start - 24), start);
	if (before.endsWith('(')) return true;
	const match = /(?:([a-z]{1,9}) {1,3})?([a-z]{1,9}) {1,3}$/.exec(before);
	if (!match) return false;
	const typed = squeeze(scan.lower(start - match[0].length, start));
	return INTRODUCING.has(typed) || INTRODUCING.has(typed.split(' ').at(-1) as string);
}

/** Enough of a text to tell whether it was typed without diacritics. */
const PLAIN_WINDOW = 40;

function isPlain(scan: ScanText, at: number, to: number): boolean {
	const around = scan.slice(Math.max(0, at - PLAIN_WINDOW), to);
	return !/(?![a-z])[\p{L}\p{M}]/iu.test(around);
}

/** What the one or two syllables after a number say. Text without diacritics is compared without them. */
function nextWords(scan: ScanText, end: number) {
	const match = /^ {1,3}([a-z]{1,9})(?: {1,3}([a-z]{1,9}))?/.exec(scan.text.slice(end, end + 24));
	if (!match) return { none: true, counted: false, continuing: false, owning: false };
	const [whole, first = '', second] = match;
	const from = end + whole.indexOf(first);
	const one = () => scan.lower(from, from + first.length);
	const two = () => squeeze(scan.lower(from, end + whole.length));
	const pair = second ? `${first} ${second}` : first;
	// The letters read already tell that most words are none of these.
	if (!PLAIN.all.has(pair) && !PLAIN.all.has(first))
		return { none: false, counted: false, continuing: false, owning: false };
	const has = (words: ReadonlySet<string>, plain: ReadonlySet<string>) =>
		(plain.has(pair) || plain.has(first)) &&
		(words.has(two()) || words.has(one()) || isPlain(scan, end, end + whole.length));
	const continuing = has(CONTINUING, PLAIN.continuing);
	// "có hiệu lực" goes on after a document, "có" counts: the longer word decides.
	const isDay = first === 'ngay' && /^ {1,3}ngay {1,3}\d/.test(scan.text.slice(end, end + 14));
	if (first === 'ngay' && !isDay) return { none: false, counted: true, continuing: false, owning: false };
	const isYear = first === 'nam' && YEAR_NEXT.test(scan.text.slice(end, end + 16));
	const counted = !isYear && has(COUNTED, PLAIN.counted) && !(CONTINUING.has(two()) && !COUNTED.has(two()));
	return { none: false, counted, continuing, owning: isYear || has(OWNING, PLAIN.owning) };
}

const plain = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(fold));
const PLAIN = {
	counted: plain(COUNTED),
	continuing: plain(CONTINUING),
	owning: plain(OWNING),
	all: plain(new Set([...COUNTED, ...CONTINUING, ...OWNING])),
};

function startsSentence({ text }: ScanText, start: number): boolean {
	return /(?:^|[.!?:;•\n-])["' ]*$/.test(text.slice(Math.max(0, start - 4), start));
}

/**
 * Whether a number before a year, as in "Quyết định 60/2017", is a document's and not the month of a plan ("Kế hoạch
 * 6/2017"): it is above twelve or begins with a zero, and is not of a kind whose numbers often count something.
 */
export function isNoMonth({ bareNumber }: CitedKind, number: string): boolean {
	return (
		bareNumber !== 'plan' && bareNumber !== 'never' && (Number.parseInt(number, 10) > 12 || number.startsWith('0'))
	);
}
