import { isLetter, type ScanText, scanText } from '../scan-text.ts';
import { dateGrammar } from './grammar.ts';
import { DAY_FORMS } from './parse-date.ts';

/** A day as running text names it: often without its year, sometimes with its day of the week. */
export interface DayMention {
	/** Undefined where the reader knows it: `ngày 2/7`. */
	readonly year: number | undefined;
	readonly month: number;
	readonly day: number;
	/** In UTF-16 units of the text, without "ngày" before it; the end is exclusive. */
	readonly start: number;
	readonly end: number;
	readonly weekday: WeekdayMention | undefined;
	/** Whether the text counts by the moon, whose months are not those of the calendar. */
	readonly isLunar: boolean;
}

export interface WeekdayMention {
	/** 1 is Monday, 7 is Sunday. */
	readonly day: number;
	readonly start: number;
	readonly end: number;
}

const DAYS = dateGrammar(DAY_FORMS);
const GAP = ' {0,2}';
/**
 * `ngày 2/7`, `từ 2/7`, `sáng 2/7`, `ngày 31-6`, `ngày 2 tháng 7`: what is no more than two numbers is a day only where a word
 * before them says so, and no fraction, range or document.
 */
const YEARLESS = new RegExp(
	`(?<![a-z])(?<lead>ngay|hom|tu|den|sang|trua|chieu|toi|dem|thu [a-z2-7]{1,3}|chu nhat)[ ,(]{1,3}` +
		`(?<d>\\d{1,2})(?:${GAP}(?<mark>[/-])${GAP}|${GAP}thang${GAP})(?<m>\\d{1,2})` +
		`(?!\\d|${GAP}[/%]|[.,-]\\d|${GAP}-${GAP}\\d|${GAP}(?:thang|nam)(?![a-z])|,?${GAP}nam${GAP}\\d)`,
	'g',
);
/** After these two numbers with a hyphen are a day, after others they may be a range or a score. */
const SAYS_DAY = /^(?:ngay|hom)$/;

const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)';
const WEEKDAY_BEFORE = new RegExp(`(?<![a-z])(?<w>${WEEKDAY})[ ,(]{1,3}(?:ngay {1,2})?$`);
const WEEKDAY_AFTER = new RegExp(
	`^${GAP},?${GAP}[(]?(?<w>${WEEKDAY})(?![a-z\\d])(?![ ,(]{1,3}(?:ngay {1,2})?\\d)(?! hang)`,
);
/** "lần thứ Ba, ngày 4/8": an ordinal, no day of the week. */
const ORDINAL = /(?:lan|ky hop|ky|khoa|phien|hang|phien hop|dai hoi|hoi nghi|nguoi|buoi|vong|dot) $/;
const LUNAR_AFTER = /^[ )]{0,2}[,(]?(?: nam [a-z]+ [a-z]+)?[ ,(]{0,2}(?:am lich|al(?![a-z])|tuc)/;
const LUNAR_BEFORE = /(?:mung|ram|am lich(?: la)?)[ (,:]{0,3}(?:ngay )?$/;
const WEEKDAYS: readonly string[] = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** What no day is without; most of a text is none, and need not be scanned. */
const DAY_LIKE = /\d\s{0,3}(?:[/.\-\u2010-\u2015]\s{0,3}\d|,?\s{0,3}th[aá]ng)/giu;
/** What is looked at before and after it: words that make it a day, and of the week. */
const BEFORE = 60;
const AFTER = 80;

/** The days that a text names, in their order, whether the calendar has them or not. Takes linear time. */
export function dayMentions(text: string): DayMention[] {
	return windowsOf(text).flatMap(({ start, end }) =>
		mentionsIn(text.slice(start, end)).map((mention) => ({
			...mention,
			start: start + mention.start,
			end: start + mention.end,
			weekday: mention.weekday && {
				...mention.weekday,
				start: start + mention.weekday.start,
				end: start + mention.weekday.end,
			},
		})),
	);
}

/** Parts of a text that may name days, none of which touches another. */
function windowsOf(text: string): { start: number; end: number }[] {
	const windows: { start: number; end: number }[] = [];
	for (const { index, 0: typed } of text.matchAll(DAY_LIKE)) {
		const start = Math.max(0, index - BEFORE);
		const end = Math.min(text.length, index + typed.length + AFTER);
		const last = windows.at(-1);
		if (last && start <= last.end) last.end = end;
		else windows.push({ start, end });
	}
	return windows;
}

function mentionsIn(text: string): DayMention[] {
	const scan = scanText(text);
	const whole = DAYS.findIn(scan).map(({ year, month, day, start, end }) => ({ year, month, day, start, end }));
	const taken = new Set(whole.map(({ start }) => start));
	const short = [...scan.text.matchAll(YEARLESS)].flatMap((match) => {
		const { lead = '', mark, d = '', m = '' } = match.groups ?? {};
		const from = match.index + match[0].search(/\d{1,2}[^\d]*\d{1,2}$/);
		const start = scan.start(from);
		const isSure = SAYS_DAY.test(lead) || mark === undefined;
		const [day, month] = [Number(d), Number(m)];
		if (taken.has(start) || (!isSure && (month > 12 || mark === '-')) || (mark === '-' && month > 12)) return [];
		return [{ year: undefined, month, day, start, end: scan.end(match.index + match[0].length) }];
	});
	const places = placesOf(scan);
	return [...whole, ...short]
		.sort((a, b) => a.start - b.start)
		.map((mention) => {
			const [from, to] = [places(mention.start), places(mention.end)];
			const isLunar =
				LUNAR_AFTER.test(scan.text.slice(to, to + 40)) ||
				LUNAR_BEFORE.test(scan.text.slice(Math.max(0, from - 24), from)) ||
				/^m/.test(scan.text.slice(from, to));
			return { ...mention, isLunar, weekday: weekdayAt(scan, from, to) };
		});
}

/** Indexes of the scanned text by offsets of the text, asked for in rising order. */
function placesOf(scan: ScanText): (offset: number) => number {
	return (offset) => {
		let [low, high] = [0, scan.text.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (scan.start(middle) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

function weekdayAt(scan: ScanText, from: number, to: number): WeekdayMention | undefined {
	const begin = Math.max(0, from - 24);
	const before = WEEKDAY_BEFORE.exec(scan.text.slice(begin, from));
	if (before) return weekdayMention(scan, begin + before.index, before.groups?.['w'] ?? '');
	const closed = scan.text.charAt(to) === ')' ? to + 1 : to;
	const after = WEEKDAY_AFTER.exec(scan.text.slice(closed, closed + 24));
	if (!after) return undefined;
	const word = after.groups?.['w'] ?? '';
	return weekdayMention(scan, closed + after[0].length - word.length, word);
}

function weekdayMention(scan: ScanText, index: number, word: string): WeekdayMention | undefined {
	const typed = scan.lower(index, index + word.length);
	const before = scan.text.slice(Math.max(0, index - 12), index);
	if (!/^(?:thứ|chủ nhật)/u.test(typed) || ORDINAL.test(before) || isLetter(before.charCodeAt(before.length - 1)))
		return undefined;
	const name = word.slice(4);
	const day = word.startsWith('chu') ? 7 : /\d/.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name) + 1;
	return { day, start: scan.start(index), end: scan.end(index + word.length) };
}
