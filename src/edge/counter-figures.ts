import type { CalendarDate } from '../domain/calendar-date.ts';
import { weekStart } from './counter-history.ts';
import { ONLINE_MINUTES } from './counter-rules.ts';
import type { Sql } from './counter-storage.ts';

/** What the counter answers. `page` is of the page asked about, where one was. */
export interface Figures {
	readonly total: number;
	readonly online: number;
	readonly today: number;
	readonly week: number;
	readonly month: number;
	readonly page?: number;
}

/**
 * Times are kept in slots of so many milliseconds: enough to tell who is present, and presence can be summed by slot.
 */
const SLOT_MS = 10_000;
export const SLOTS_PER_MINUTE = 60_000 / SLOT_MS;
const ONLINE_SLOTS = ONLINE_MINUTES * SLOTS_PER_MINUTE;

/** The number of the slot that a moment lies in; `now` is in milliseconds since 1970 UTC. */
export function slotOf(now: number): number {
	return Math.floor(now / SLOT_MS);
}

const FIGURES = `SELECT
	(SELECT sum(visits) FROM month) AS total,
	(SELECT sum(readers) FROM presence WHERE slot BETWEEN ? AND ?) AS online,
	(SELECT visits FROM day WHERE day = ?) AS today,
	(SELECT sum(visits) FROM day WHERE day BETWEEN ? AND ?) AS week,
	(SELECT visits FROM month WHERE month = ?) AS month,
	(SELECT visits FROM page WHERE path = ?) AS page`;

/** The figures on a day, at a slot of that day; with `path`, the readings of that page too. */
export function readFigures(sql: Sql, day: CalendarDate, slot: number, path?: string): Figures {
	// Slots ahead were seen before the clock was set back.
	const online = [slot - ONLINE_SLOTS + 1, slot + ONLINE_SLOTS];
	const [row = {}] = sql(FIGURES, ...online, day, weekStart(day), day, day.slice(0, 7), path ?? null);
	const figure = (name: keyof Figures) => Number(row[name] ?? 0);
	return {
		total: figure('total'),
		online: figure('online'),
		today: figure('today'),
		week: figure('week'),
		month: figure('month'),
		...(path !== undefined && { page: figure('page') }),
	};
}
