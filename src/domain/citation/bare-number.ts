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

/** The next syllables after a number, as many as the longest of the words has. */
const NEXT = /^ {1,3}[a-z]{1,9}(?: {1,3}[a-z]{1,9}){0,2}/;
const NOTHING = { none: false, counted: false, continuing: false, owning: false };

/** What the syllables after a number say. Text without diacritics is compared without them. */
function nextWords(scan: ScanText, end: number) {
	const rest = scan.text.slice(end, end + 36);
	const [next] = NEXT.exec(rest) ?? [];
	if (next === undefined) return { ...NOTHING, none: true };
	const letters = beginnings(next);
	// The letters read already tell that most words are none of these.
	if (!letters.some((words) => PLAIN.all.has(words))) return NOTHING;
	const typed = beginnings(scan.lower(end, end + next.length));
	const has = (words: ReadonlySet<string>, plain: ReadonlySet<string>) =>
		letters.some((each) => plain.has(each)) &&
		(typed.some((each) => words.has(each)) || isPlain(scan, end, end + next.length));
	if (letters[0] === 'ngay' && !/^ {1,3}ngay {1,3}\d/.test(rest)) return { ...NOTHING, counted: true };
	const continuing = has(CONTINUING, PLAIN.continuing);
	const isYear = letters[0] === 'nam' && YEAR_NEXT.test(rest);
	// "có hiệu lực" goes on after a document, "có" counts: the longer word decides.
	const longer = typed.slice(1).findLast((each) => COUNTED.has(each) || CONTINUING.has(each));
	const counted = !isYear && has(COUNTED, PLAIN.counted) && (longer === undefined || COUNTED.has(longer));
	return { none: false, counted, continuing, owning: isYear || has(OWNING, PLAIN.owning) };
}

/** The first syllable of some, the first two, and so on. */
function beginnings(text: string): string[] {
	const syllables = squeeze(text).split(' ');
	return syllables.map((_, last) => syllables.slice(0, last + 1).join(' '));
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
