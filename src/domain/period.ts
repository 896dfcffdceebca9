import { type CalendarDate, calendarDate } from './calendar-date.ts';
import type { WrittenDate } from './dates/form.ts';
import { dateGrammar } from './dates/grammar.ts';
import { ISO_MONTH } from './dates/iso.ts';
import { NAMED_MONTH } from './dates/named-month.ts';
import { NUMERIC_MONTH } from './dates/numeric.ts';
import { DAY_FORMS } from './dates/parse-date.ts';
import { WORDED_MONTH, WORDED_YEAR } from './dates/worded.ts';

/** A year, a month or a day, by the beginning of its dates: `2024`, `2024-07`, `2024-07-02`. */
export type Period = CalendarDate | `${number}-${number}` | `${number}`;

const PERIODS = dateGrammar<WrittenDate>([
	...DAY_FORMS,
	ISO_MONTH,
	NUMERIC_MONTH,
	WORDED_MONTH,
	NAMED_MONTH,
	WORDED_YEAR,
]);

/** "tin ngày 2/7/2024" asks for no other than "ngày 2/7/2024". */
const NEWS_OF = /^\s*tin\s+/iu;

/**
 * The period that a whole text names, in any of the ways in which Vietnamese writes dates, with or without
 * diacritics: `02/07/2024`, `ngày 2 tháng 7 năm 2024`, `thang 7/2024`, `năm 2024`. Undefined when it names none that
 * is in the calendar.
 */
export function readPeriod(text: string): Period | undefined {
	const written = PERIODS.whole(text.replace(NEWS_OF, ''));
	if (!written) return undefined;
	const { year, month, day } = written;
	if (month === undefined) return `${year}`;
	const date = calendarDate(year, month, day ?? 1);
	return day === undefined ? (date?.slice(0, 7) as Period | undefined) : date;
}
