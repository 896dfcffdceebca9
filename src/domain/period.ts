import { type CalendarDate, calendarDate, FIRST_YEAR, LAST_YEAR } from './calendar-date.ts';
import { fold, squeeze } from './text.ts';

/** A year, a month or a day, by the beginning of its dates: `2024`, `2024-07`, `2024-07-02`. */
export type Period = CalendarDate | `${number}-${number}` | `${number}`;

const BETWEEN = String.raw`\s*[/.\-–]\s*`;
const DAY_FORMS: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
	[/^(\d{4})-(\d{1,2})-(\d{1,2})$/, [1, 2, 3]],
	[new RegExp(String.raw`^(?:ngay\s+)?(\d{1,2})${BETWEEN}(\d{1,2})${BETWEEN}(\d{4})$`), [3, 2, 1]],
	[/^(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*,?\s*nam\s+|\s*[/-]\s*|\s+)(\d{4})$/, [3, 2, 1]],
];
const MONTH_FORMS: readonly (readonly [RegExp, readonly [number, number]])[] = [
	[/^(\d{4})-(\d{1,2})$/, [1, 2]],
	[new RegExp(String.raw`^(?:thang\s+)?(\d{1,2})${BETWEEN}(\d{4})$`), [2, 1]],
	[/^thang\s+(\d{1,2})(?:\s*,?\s*nam\s+|\s+)(\d{4})$/, [2, 1]],
];
const YEAR_FORM = /^nam\s+(\d{4})$/;

/**
 * The period that a whole text names, in any of the ways in which Vietnamese writes dates, with or without
 * diacritics: `02/07/2024`, `ngày 2 tháng 7 năm 2024`, `thang 7/2024`, `năm 2024`. Undefined when it names none that
 * is in the calendar.
 */
export function readPeriod(text: string): Period | undefined {
	const folded = squeeze(fold(text)).replace(/^tin\s+(?=ngay|thang|nam|\d)/, '');
	for (const [form, [y, m, d]] of DAY_FORMS) {
		const match = form.exec(folded);
		if (match) return calendarDate(Number(match[y]), Number(match[m]), Number(match[d]));
	}
	for (const [form, [y, m]] of MONTH_FORMS) {
		const match = form.exec(folded);
		if (match) return calendarDate(Number(match[y]), Number(match[m]), 1)?.slice(0, 7) as Period | undefined;
	}
	const year = Number(YEAR_FORM.exec(folded)?.[1] ?? Number.NaN);
	return year >= FIRST_YEAR && year <= LAST_YEAR ? `${year}` : undefined;
}
