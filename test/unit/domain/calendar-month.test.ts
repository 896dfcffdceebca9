import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, monthGrid, weekday } from '../../../src/domain/calendar-date.ts';
import { day } from '../samples.ts';

const anyMonth = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }));

describe('weekday', () => {
	it.each([
		['1975-04-30', 3],
		['2024-07-02', 2],
		['2024-02-29', 4],
		['2024-07-01', 1],
		['2024-07-07', 7],
		['1900-01-01', 1],
		['2199-12-31', 2],
	])('of %s is %i', (date, number) => {
		expect(weekday(day(date))).toBe(number);
	});
});

describe('daysInMonth', () => {
	it.each([
		[2024, 2, 29],
		[2023, 2, 28],
		[2000, 2, 29],
		[2100, 2, 28],
		[2024, 4, 30],
		[2024, 12, 31],
	])('of %i-%i is %i', (year, month, days) => {
		expect(daysInMonth(year, month)).toBe(days);
	});
});

describe('monthGrid', () => {
	it('puts the days under their weekday, from Monday', () => {
		const days = monthGrid(2024, 9).map((week) => week.map((date) => Number(date?.slice(8) ?? 0)));
		expect(days).toEqual([
			[0, 0, 0, 0, 0, 0, 1],
			[2, 3, 4, 5, 6, 7, 8],
			[9, 10, 11, 12, 13, 14, 15],
			[16, 17, 18, 19, 20, 21, 22],
			[23, 24, 25, 26, 27, 28, 29],
			[30, 0, 0, 0, 0, 0, 0],
		]);
	});

	it('has no empty week: February 2021 fills four', () => {
		expect(monthGrid(2021, 2)).toHaveLength(4);
	});

	it('has seven columns, and every day of the month once, in order, under its weekday', () => {
		fc.assert(
			fc.property(anyMonth, ([year, month]) => {
				const weeks = monthGrid(year, month);
				expect(weeks.every((week) => week.length === 7 && week.some(Boolean))).toBe(true);
				const days = weeks.flat().filter((date) => date !== undefined);
				const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
				const expected = Array.from({ length: count }, (_, index) => day(`${year}-${month}-${index + 1}`));
				expect(days).toEqual(expected);
				const misplaced = weeks.flatMap((week) =>
					week.filter((date, column) => date && new Date(`${date}T00:00:00Z`).getUTCDay() !== (column + 1) % 7),
				);
				expect(misplaced).toEqual([]);
			}),
		);
	});
});
