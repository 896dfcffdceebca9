import { type CalendarDate, calendarDate } from '../calendar-date.ts';
import type { DateForm, WrittenDay } from './form.ts';
import { dateGrammar } from './grammar.ts';
import { ISO_DAY } from './iso.ts';
import { NAMED_MONTH_DAY } from './named-month.ts';
import { MIXED_DAY } from './numeric.ts';
import { WORDED_DAY } from './worded.ts';

/** Every form of a day, for texts that are known to be one. */
export const DAY_FORMS: readonly DateForm<WrittenDay>[] = [ISO_DAY, MIXED_DAY, WORDED_DAY, NAMED_MONTH_DAY];

const DAYS = dateGrammar(DAY_FORMS);

/** What a text says as a date: the day, or why it is none. */
export type DateReading =
	| { readonly date: CalendarDate }
	| { readonly problem: 'unreadable' }
	| { readonly problem: 'not-in-calendar'; readonly year: number; readonly month: number; readonly day: number };

/**
 * Reads a text that is a day and nothing else: `2024-07-02`, `02/07/2024`, `2-7-2024`, `17.4.2024`,
 * `ngày 2 tháng 7 năm 2024`, `29 tháng 12/2020`, with diacritics or without.
 */
export function parseVietnameseDate(text: string): DateReading {
	const written = DAYS.whole(text);
	if (!written) return { problem: 'unreadable' };
	const { year, month, day } = written;
	const date = calendarDate(year, month, day);
	return date ? { date } : { problem: 'not-in-calendar', year, month, day };
}
