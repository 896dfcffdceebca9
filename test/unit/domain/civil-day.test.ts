import { expect, it } from 'vitest';
import { daysInMonth, isCivilDay, isoWeekday } from '../../../src/domain/civil-day.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every day from 1 January of one year to 31 December of another, by the platform's own calendar. */
function* days(from: number, to: number): Generator<Date> {
	for (let moment = Date.UTC(from, 0, 1); moment <= Date.UTC(to, 11, 31); moment += DAY_MS) yield new Date(moment);
}

it('knows every day of six centuries, and its weekday', () => {
	const wrong: string[] = [];
	const known = new Map<string, number>();
	for (const date of days(1700, 2299)) {
		const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
		if (!isCivilDay(year, month, day) || isoWeekday(year, month, day) !== (date.getUTCDay() || 7))
			wrong.push(date.toISOString());
		known.set(`${year}-${month}`, day);
	}
	expect(wrong).toEqual([]);
	expect(known.size).toBe(600 * 12);
	const longer = [...known].filter(([month, last]) => {
		const [year = 0, number = 0] = month.split('-').map(Number);
		return daysInMonth(year, number) !== last || isCivilDay(year, number, last + 1);
	});
	expect(longer).toEqual([]);
});

it.each([
	[2024, 0, 1],
	[2024, 13, 1],
	[2024, 7, 0],
	[2024, 7, -1],
	[2024, 7.5, 1],
	[2024, 7, 1.5],
	[2024.5, 7, 1],
	[Number.NaN, 7, 1],
	[2024, Number.NaN, 1],
	[2024, 7, Number.NaN],
	[2024, 7, Number.POSITIVE_INFINITY],
])('has no %d-%d-%d', (year, month, day) => {
	expect(isCivilDay(year, month, day)).toBe(false);
});
