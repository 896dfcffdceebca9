import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	calendarDate,
	dateParts,
	formatDate,
	toRfc822,
	toTimestamp,
	vietnamDay,
	vietnamDayStart,
} from '../../../src/domain/calendar-date.ts';
import { day } from '../samples.ts';
import { anyDay } from './any-day.ts';

describe('calendarDate', () => {
	it('gives every day there is, in order', () => {
		fc.assert(
			fc.property(anyDay, ({ year, month, day: number }) => {
				const [iso] = new Date(Date.UTC(year, month - 1, number)).toISOString().split('T');
				expect(calendarDate(year, month, number)).toBe(iso);
			}),
		);
	});

	it.each([
		[2024, 2, 30],
		[2024, 0, 1],
		[2024, 7, 0],
		[2024.5, 7, 2],
		[1899, 12, 31],
		[2200, 1, 1],
		[Number.NaN, 1, 1],
	])('gives none for %d, %d, %d', (year, month, number) => {
		expect(calendarDate(year, month, number)).toBeUndefined();
	});
});

describe('written forms', () => {
	const date = day('2024-07-02');

	it('names the parts as addresses do', () => {
		expect(dateParts(date)).toEqual({ year: '2024', month: '07', day: '02' });
	});

	it('formats day before month', () => {
		expect(formatDate(date)).toBe('02/07/2024');
	});

	it('gives the moment at which the day begins in Vietnam', () => {
		expect(toTimestamp(date)).toBe('2024-07-02T00:00:00+07:00');
		expect(new Date(toTimestamp(date)).toISOString()).toBe('2024-07-01T17:00:00.000Z');
	});

	it.each([
		['2024-07-02', 'Tue, 02 Jul 2024 00:00:00 +0700'],
		['2023-12-31', 'Sun, 31 Dec 2023 00:00:00 +0700'],
		['2024-01-01', 'Mon, 01 Jan 2024 00:00:00 +0700'],
		['2024-02-29', 'Thu, 29 Feb 2024 00:00:00 +0700'],
	])('writes %s for RSS as %s', (text, written) => {
		expect(toRfc822(day(text))).toBe(written);
	});

	it('writes for RSS the same moment as for other feeds, with the right weekday', () => {
		fc.assert(
			fc.property(anyDay, (parts) => {
				const any = day(`${parts.year}-${parts.month}-${parts.day}`);
				expect(Date.parse(toRfc822(any))).toBe(Date.parse(toTimestamp(any)));
				expect(toRfc822(any).slice(0, 3)).toBe(new Date(`${any}T00:00:00Z`).toUTCString().slice(0, 3));
			}),
		);
	});
});

describe('the day in Vietnam', () => {
	it.each([
		['2024-07-01T16:59:59.999Z', '2024-07-01', '2024-06-30T17:00:00.000Z'],
		['2024-07-01T17:00:00.000Z', '2024-07-02', '2024-07-01T17:00:00.000Z'],
		['2024-07-02T00:00:00.000Z', '2024-07-02', '2024-07-01T17:00:00.000Z'],
		['2023-12-31T17:00:00.000Z', '2024-01-01', '2023-12-31T17:00:00.000Z'],
		['2024-02-28T17:00:00.000Z', '2024-02-29', '2024-02-28T17:00:00.000Z'],
		['1969-12-31T16:59:59.000Z', '1969-12-31', '1969-12-30T17:00:00.000Z'],
	])('at %s is %s and began at %s', (moment, date, began) => {
		const epoch = Date.parse(moment);
		expect(vietnamDay(epoch)).toBe(date);
		expect(new Date(vietnamDayStart(epoch)).toISOString()).toBe(began);
	});

	it('began at the latest then, and less than a day before', () => {
		fc.assert(
			fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (epoch) => {
				const start = vietnamDayStart(epoch);
				expect(start).toBe(Date.parse(toTimestamp(vietnamDay(epoch))));
				expect(epoch - start).toBeGreaterThanOrEqual(0);
				expect(epoch - start).toBeLessThan(86_400_000);
			}),
		);
	});
});
