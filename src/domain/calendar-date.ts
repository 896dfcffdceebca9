import { daysInMonth, isCivilDay, isoWeekday } from './civil-day.ts';
import { type CalendarDate, dateParts } from './date-format.ts';

export { daysInMonth } from './civil-day.ts';
export { type CalendarDate, dateParts, formatDate } from './date-format.ts';

/** Vietnam has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET = '+07:00';
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Years outside are slips of the pen: no ward's news is older, none so far ahead. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** The day, or undefined when it is not in the calendar (31/02) or not within 1900–2199. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
	if (!isCivilDay(year, month, day) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
	return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') as CalendarDate;
}

/** The day it is in Vietnam at a moment given in milliseconds since 1970 UTC. */
export function vietnamDay(epochMs: number): CalendarDate {
	return new Date(epochMs + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** Milliseconds since 1970 UTC at which the Vietnamese day that holds `epochMs` began. */
export function vietnamDayStart(epochMs: number): number {
	return Math.floor((epochMs + VIETNAM_OFFSET_MS) / DAY_MS) * DAY_MS - VIETNAM_OFFSET_MS;
}

/** `2024-07-02T00:00:00+07:00`, for feeds, sitemaps and structured data. */
export function toTimestamp(date: CalendarDate): string {
	return `${date}T00:00:00${VIETNAM_OFFSET}`;
}

const RFC822_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const RFC822_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, 02 Jul 2024 00:00:00 +0700`, the form RSS asks for; the Vietnamese day stays the day. */
export function toRfc822(date: CalendarDate): string {
	const { year, month, day } = dateParts(date);
	const zone = VIETNAM_OFFSET.replace(':', '');
	return `${RFC822_DAYS[weekday(date) - 1]}, ${day} ${RFC822_MONTHS[Number(month) - 1]} ${year} 00:00:00 ${zone}`;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: CalendarDate): number {
	const { year, month, day } = dateParts(date);
	return isoWeekday(Number(year), Number(month), Number(day));
}

/** The days of a month in weeks from Monday to Sunday; undefined where a week reaches into another month. */
export function monthGrid(year: number, month: number): (CalendarDate | undefined)[][] {
	const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => calendarDate(year, month, index + 1));
	const first = days[0];
	const cells = [...Array<undefined>(first ? weekday(first) - 1 : 0).fill(undefined), ...days];
	while (cells.length % 7 !== 0) cells.push(undefined);
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
