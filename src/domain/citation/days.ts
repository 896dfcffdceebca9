import { type CalendarDate, calendarDate } from '../calendar-date.ts';

/** A day in scanned text, as the source of a pattern: `21/01/2019`, `16-5-2019`, `23 thang 4 nam 2018`. Six groups. */
export const DAY = `(\\d{1,2})(?:${['/', '-', '[.]'].map((mark) => ` ?${mark} ?(\\d{1,2}) ?${mark} ?`).join('|')}|,? thang (\\d{1,2})(?:,? nam |,? ?[/.-] ?))((?:19|20)\\d\\d)(?![\\d/])`;

/** "ngày" before a day, or "hôm". */
export const DAY_WORD = '(?:ngay|hom) {0,2}(?:mung )?';

/** Verbs after which the day of a document stands: "ban hành ngày". */
export const ISSUING =
	'(?:da |duoc )?(?:ban hanh|ky ban hanh|ky|lap|thong qua|bieu quyet thong qua|phe duyet|cong bo|phat hanh|phat di|cap(?= ngay))|ra|de';

/** The day of a match whose last six groups are those of {@link DAY}; undefined when the calendar has no such day. */
export function dateOf(match: RegExpExecArray): CalendarDate | undefined {
	const [d, slashed, dashed, dotted, named, y] = match.slice(-6);
	const [year, month, day] = [Number(y), Number(slashed ?? dashed ?? dotted ?? named), Number(d)];
	const key = (year * 100 + month) * 100 + day;
	const known = KNOWN_DAYS.get(key);
	if (known) return known;
	const date = calendarDate(year, month, day);
	if (date) KNOWN_DAYS.set(key, date);
	return date;
}

/** Texts name the same days over and over, and there are not many. */
const KNOWN_DAYS = new Map<number, CalendarDate>();
