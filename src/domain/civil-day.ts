/*
 * The Gregorian calendar by its own rules: no zone, no clock, nothing of the platform's `Date`. Years are those of the
 * common era, months 1–12.
 */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of a month; 0 for a month that there is not. */
export function daysInMonth(year: number, month: number): number {
	return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether the calendar has the day. */
export function isCivilDay(year: number, month: number, day: number): boolean {
	return [year, month, day].every(Number.isInteger) && day >= 1 && day <= daysInMonth(year, month);
}

/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export function isoWeekday(year: number, month: number, day: number): number {
	// In a year that begins in March the leap day comes last, and five months in a row always have 153 days.
	const fromMarch = (month + 9) % 12;
	const marchYear = month < 3 ? year - 1 : year;
	const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
	const days = marchYear * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + day;
	// The 1st of March of the year 0 was a Wednesday.
	return ((days + 1) % 7) + 1;
}

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
