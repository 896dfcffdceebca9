import { describe, expect, it } from 'vitest';
import {
	dayPages,
	latestMonth,
	monthBefore,
	monthCalendar,
	monthPages,
	yearPages,
	years,
} from '../../../src/model/archive.ts';
import { bulletin, portalOf } from '../samples.ts';

const PORTAL = portalOf({
	bulletins: [
		bulletin('a', '2024-07-02'),
		bulletin('b', '2024-07-02'),
		bulletin('c', '2024-07-31'),
		bulletin('d', '2024-02-29'),
		bulletin('e', '2022-12-31'),
	],
});
const EMPTY = portalOf({});
const FEBRUARY = { year: '2024', month: '02', count: 1 };
const JULY = { year: '2024', month: '07', count: 3 };
const DECEMBER = { year: '2022', month: '12', count: 1 };

describe('years', () => {
	it('that have bulletins come newest first, with the number of each month', () => {
		const found = years(PORTAL).map(({ year, count, months }) => [year, count, months.map((month) => month.count)]);
		expect(found).toEqual([
			['2024', 4, [0, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0]],
			['2022', 1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
		]);
		expect(years(PORTAL)[0]?.months.map(({ month }) => month)).toEqual(
			'01 02 03 04 05 06 07 08 09 10 11 12'.split(' '),
		);
		expect(years(EMPTY)).toEqual([]);
	});
});

describe('yearPages', () => {
	it('hold the months that have bulletins, and lead past years that have none', () => {
		const pages = yearPages(PORTAL).map(({ calendars, ...page }) => ({
			...page,
			calendars: calendars.map(({ month }) => month),
		}));
		expect(pages).toEqual([
			{ year: '2024', count: 4, calendars: ['07', '02'], previous: { year: '2022', count: 1 }, next: undefined },
			{ year: '2022', count: 1, calendars: ['12'], previous: undefined, next: { year: '2024', count: 4 } },
		]);
	});
});

describe('monthCalendar', () => {
	it('has the number of bulletins of each day under its weekday', () => {
		const { weeks, ...month } = monthCalendar(PORTAL, '2024-07');
		expect(month).toEqual(JULY);
		expect(weeks.map((week) => week.map((cell) => cell?.count ?? null))).toEqual([
			[0, 2, 0, 0, 0, 0, 0],
			[0, 0, 0, 0, 0, 0, 0],
			[0, 0, 0, 0, 0, 0, 0],
			[0, 0, 0, 0, 0, 0, 0],
			[0, 0, 1, null, null, null, null],
		]);
		expect(weeks[0]?.[1]).toEqual({ date: '2024-07-02', count: 2 });
	});

	it('has no bulletins in a month without any', () => {
		expect(monthCalendar(PORTAL, '2024-03')).toMatchObject({ count: 0 });
	});
});

describe('monthPages', () => {
	it('lead to the months with bulletins before and after, over years', () => {
		const pages = monthPages(PORTAL).map(({ year, month, count, days, previous, next }) => [
			`${year}-${month}`,
			count,
			days,
			previous,
			next,
		]);
		expect(pages).toEqual([
			['2024-07', 3, 2, FEBRUARY, undefined],
			['2024-02', 1, 1, DECEMBER, JULY],
			['2022-12', 1, 1, undefined, FEBRUARY],
		]);
	});

	it('list their bulletins newest first, and the months of their year', () => {
		const [july] = monthPages(PORTAL);
		expect(july?.bulletins.map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
		expect(july?.of).toEqual(years(PORTAL)[0]);
	});
});

describe('dayPages', () => {
	it('list the bulletins of each day that has any, and lead to the next such days', () => {
		const pages = dayPages(PORTAL).map((page) => ({ ...page, bulletins: page.bulletins.map(({ slug }) => slug) }));
		expect(pages).toEqual([
			{ date: '2024-07-31', bulletins: ['c'], previous: { date: '2024-07-02', count: 2 }, next: undefined },
			{
				date: '2024-07-02',
				bulletins: ['b', 'a'],
				previous: { date: '2024-02-29', count: 1 },
				next: { date: '2024-07-31', count: 1 },
			},
			{
				date: '2024-02-29',
				bulletins: ['d'],
				previous: { date: '2022-12-31', count: 1 },
				next: { date: '2024-07-02', count: 2 },
			},
			{ date: '2022-12-31', bulletins: ['e'], previous: undefined, next: { date: '2024-02-29', count: 1 } },
		]);
	});
});

describe('the latest month', () => {
	it('is that of the newest bulletin', () => {
		expect(latestMonth(PORTAL)).toMatchObject(JULY);
		expect(latestMonth(EMPTY)).toBeUndefined();
	});

	it.each([
		['2024', '07', FEBRUARY],
		['2024', '01', DECEMBER],
		['2030', '01', JULY],
		['2022', '12', undefined],
	])('before %s-%s is the last one with bulletins', (year, month, link) => {
		expect(monthBefore(PORTAL, { year, month })).toEqual(link);
	});
});
