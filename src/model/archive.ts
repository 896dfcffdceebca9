import { type CalendarDate, monthGrid } from '../domain/calendar-date.ts';
import { type BulletinItem, bulletinItem } from './items.ts';
import type { Portal } from './portal.ts';

export interface MonthCount {
	/** `01` to `12` */
	readonly month: string;
	readonly count: number;
}

export interface YearCount {
	readonly year: string;
	readonly count: number;
	/** All twelve. */
	readonly months: readonly MonthCount[];
}

/** A month as a calendar: weeks from Monday, with the number of bulletins of each day. */
export interface MonthCalendar {
	readonly year: string;
	readonly month: string;
	readonly count: number;
	readonly weeks: readonly (readonly ({ readonly date: CalendarDate; readonly count: number } | null)[])[];
}

export interface YearPage {
	readonly year: string;
	readonly count: number;
	/** The months that have bulletins, newest first. */
	readonly calendars: readonly MonthCalendar[];
	readonly previous?: { readonly year: string; readonly count: number } | undefined;
	readonly next?: { readonly year: string; readonly count: number } | undefined;
}

export interface MonthPage extends MonthCalendar {
	readonly days: number;
	readonly bulletins: readonly BulletinItem[];
	readonly of: YearCount;
	readonly previous?: MonthLink | undefined;
	readonly next?: MonthLink | undefined;
}

export type MonthLink = { readonly year: string; readonly month: string; readonly count: number };

export interface DayPage {
	readonly date: CalendarDate;
	readonly bulletins: readonly BulletinItem[];
	readonly previous?: { readonly date: CalendarDate; readonly count: number } | undefined;
	readonly next?: { readonly date: CalendarDate; readonly count: number } | undefined;
}

/** Years that have bulletins, newest first. */
export function years(portal: Portal): YearCount[] {
	return periods(portal, 4).map((year) => yearCount(portal, year));
}

function yearCount(portal: Portal, year: string): YearCount {
	const months = Array.from({ length: 12 }, (_, index) => {
		const month = String(index + 1).padStart(2, '0');
		return { month, count: countOf(portal, `${year}-${month}`) };
	});
	return { year, count: countOf(portal, year), months };
}

/** A page for each year that has bulletins. */
export function yearPages(portal: Portal): YearPage[] {
	const all = periods(portal, 4);
	const months = periods(portal, 7);
	const link = (year: string | undefined) => (year === undefined ? undefined : { year, count: countOf(portal, year) });
	return all.map((year, index) => ({
		year,
		count: countOf(portal, year),
		calendars: months.filter((month) => month.startsWith(year)).map((month) => monthCalendar(portal, month)),
		previous: link(all[index + 1]),
		next: link(all[index - 1]),
	}));
}

/** The calendar of a month, `2024-07`. */
export function monthCalendar(portal: Portal, period: string): MonthCalendar {
	const [year = '', month = ''] = period.split('-');
	const weeks = monthGrid(Number(year), Number(month)).map((week) =>
		week.map((date) => (date ? { date, count: countOf(portal, date) } : null)),
	);
	return { year, month, count: countOf(portal, period), weeks };
}

/** A page for each month that has bulletins. */
export function monthPages(portal: Portal): MonthPage[] {
	const all = periods(portal, 7);
	const link = (period: string | undefined): MonthLink | undefined =>
		period === undefined
			? undefined
			: { year: period.slice(0, 4), month: period.slice(5, 7), count: countOf(portal, period) };
	return all.map((period, index) => {
		const bulletins = portal.bulletinsByPeriod.get(period) ?? [];
		return {
			...monthCalendar(portal, period),
			days: new Set(bulletins.map(({ date }) => date)).size,
			bulletins: bulletins.map((bulletin) => bulletinItem(bulletin)),
			of: yearCount(portal, period.slice(0, 4)),
			previous: link(all[index + 1]),
			next: link(all[index - 1]),
		};
	});
}

/** A page for each day that has bulletins. */
export function dayPages(portal: Portal): DayPage[] {
	const all = periods(portal, 10) as CalendarDate[];
	const link = (date: CalendarDate | undefined) =>
		date === undefined ? undefined : { date, count: countOf(portal, date) };
	return all.map((date, index) => ({
		date,
		bulletins: (portal.bulletinsByPeriod.get(date) ?? []).map((bulletin) => bulletinItem(bulletin)),
		previous: link(all[index + 1]),
		next: link(all[index - 1]),
	}));
}

/** The newest month that has bulletins. */
export function latestMonth(portal: Portal): MonthCalendar | undefined {
	const [latest] = portal.bulletins;
	return latest && monthCalendar(portal, latest.date.slice(0, 7));
}

/** The month with bulletins before a given one. */
export function monthBefore(portal: Portal, { year, month }: { year: string; month: string }): MonthLink | undefined {
	const before = periods(portal, 7).find((period) => period < `${year}-${month}`);
	return before ? { year: before.slice(0, 4), month: before.slice(5, 7), count: countOf(portal, before) } : undefined;
}

/** Keys of the periods whose name has `length` characters, newest first. */
function periods(portal: Portal, length: number): string[] {
	return [...portal.bulletinsByPeriod.keys()]
		.filter((period) => period.length === length)
		.sort()
		.reverse();
}

function countOf(portal: Portal, period: string): number {
	return portal.bulletinsByPeriod.get(period)?.length ?? 0;
}
