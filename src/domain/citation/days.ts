import { type CalendarDate, calendarDate } from '../calendar-date.ts';
import { dateGrammar } from '../dates/grammar.ts';
import { ISO_DAY } from '../dates/iso.ts';
import { NUMERIC_DAYS } from '../dates/numeric.ts';
import { WORDED_DAY, WORDED_YEAR } from '../dates/worded.ts';

/**
 * The days of documents, in running text. No month is a word: documents write their days in digits (Decree
 * 30/2020/NĐ-CP, annex I), and sentences have look-alikes of the words ("2 tháng từ năm 2024"). No two kinds of marks:
 * "(7-8/2024)" is two months.
 */
export const DAYS = dateGrammar([...NUMERIC_DAYS, WORDED_DAY, ISO_DAY]);

/** A day in scanned text, as the source of a pattern with one group. A symbol may begin like one: `16/5/2019/NQ-HĐND`. */
export const DAY = `(${DAYS.source})(?![\\d/])`;

/** A year after "năm" in scanned text, as the source of a pattern. */
export const YEAR = dateGrammar([WORDED_YEAR]).source;

/** Verbs after which the day of a document stands: "ban hành ngày". */
export const ISSUING =
	'(?:da |duoc )?(?:ban hanh|ky ban hanh|ky|lap|thong qua|bieu quyet thong qua|phe duyet|cong bo|phat hanh|phat di|cap(?= ngay))|ra|de';

/** The day of a match whose last group is that of {@link DAY}; undefined when the calendar has no such day. */
export function dateOf(match: RegExpExecArray): CalendarDate | undefined {
	const written = match.at(-1) ?? '';
	const known = KNOWN_DAYS.get(written);
	if (known) return known;
	const said = DAYS.read(written);
	const date = said && calendarDate(said.year, said.month, said.day);
	if (date && KNOWN_DAYS.size < MAX_KNOWN) KNOWN_DAYS.set(written, date);
	return date;
}

/** Texts name the same days over and over. */
const KNOWN_DAYS = new Map<string, CalendarDate>();
const MAX_KNOWN = 20_000;
