import { type CalendarDate, vietnamDay, weekday } from '../domain/calendar-date.ts';
import { urls } from '../urls.ts';
import { HISTORY_MONTHS, HISTORY_PAGES, HISTORY_WEEKS } from './counter-rules.ts';
import type { Sql } from './counter-storage.ts';

/** Visits over time: every day and month in order, those without visits too. Bulletins by readings, most first. */
export interface History {
	readonly days: readonly { readonly day: CalendarDate; readonly visits: number }[];
	/** Months as `2024-07`. */
	readonly months: readonly { readonly month: string; readonly visits: number }[];
	readonly pages: readonly { readonly path: string; readonly visits: number }[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The Monday of the week of a day. */
export function weekStart(day: CalendarDate): CalendarDate {
	return daysBefore(day, weekday(day) - 1);
}

/** History up to `today`: days from a Monday on, so that they stand in weeks. */
export function history(sql: Sql, today: CalendarDate): History {
	const length = HISTORY_WEEKS * 7 + weekday(today);
	const days = Array.from({ length }, (_, index) => daysBefore(today, length - 1 - index));
	const months = Array.from({ length: HISTORY_MONTHS }, (_, index) => monthsBefore(today, HISTORY_MONTHS - 1 - index));
	const byDay = visitsBy(sql, 'SELECT day AS key, visits FROM day WHERE day BETWEEN ? AND ?', days[0] ?? today, today);
	const byMonth = visitsBy(
		sql,
		'SELECT month AS key, visits FROM month WHERE month BETWEEN ? AND ?',
		months[0] ?? '',
		today,
	);
	const pages = sql(
		'SELECT path, visits FROM page WHERE path GLOB ? ORDER BY visits DESC LIMIT ?',
		urls.bulletin('?*'),
		HISTORY_PAGES,
	);
	return {
		days: days.map((day) => ({ day, visits: byDay.get(day) ?? 0 })),
		months: months.map((month) => ({ month, visits: byMonth.get(month) ?? 0 })),
		pages: pages.map(({ path, visits }) => ({ path: String(path), visits: Number(visits) })),
	};
}

function visitsBy(sql: Sql, query: string, from: string, to: string): Map<string, number> {
	return new Map(sql(query, from, to).map(({ key, visits }) => [String(key), Number(visits)]));
}

function daysBefore(day: CalendarDate, days: number): CalendarDate {
	return vietnamDay(Date.parse(`${day}T12:00:00+07:00`) - days * DAY_MS);
}

/** `2024-07` and so on. */
function monthsBefore(day: CalendarDate, months: number): string {
	const sinceZero = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
	return `${Math.floor(sinceZero / 12)}-${String((sinceZero % 12) + 1).padStart(2, '0')}`;
}
