import ical, { type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Bulletin } from '../content/content.ts';
import { type CalendarDate, toTimestamp } from '../domain/calendar-date.ts';
import { clockOfMoment, dayOfMoment } from '../domain/dates/moment.ts';
import { beginning, ending } from '../domain/event-days.ts';
import { stripControls } from '../domain/text.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { lastChange } from './items.ts';
import type { Portal } from './portal.ts';

/** A calendar as plain data. Times are seconds since 1970 UTC. */
export interface CalendarFeed {
	readonly name: string;
	readonly entries: readonly CalendarEntry[];
}

interface CalendarEntry {
	/** Stays when day, hour or place are changed, so that calendars move the entry they have. */
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly path: string;
	readonly place?: string | undefined;
	readonly from: number;
	/** The first second after it; missing where the end is not known. */
	readonly to?: number | undefined;
	readonly isAllDay: boolean;
	/** Nobody is kept from anything else by it. */
	readonly isDeadline: boolean;
	/** The day of the last change that readers are told of, and how many days that is after the first publication. */
	readonly changed: CalendarDate;
	readonly sequence: number;
}

const DAY = 24 * 60 * 60;
const REFRESH_SECONDS = DAY / 4;

/**
 * The ward's calendar: what is to come and what was over within a year. Calendars drop what is no longer in a feed,
 * and people look up when something was, so it does not end at today; older entries would only make it longer. A
 * bulletin that was taken down is gone without a word, since a cancelled entry would go on saying what was taken down.
 */
export function portalCalendar({ bulletins, today, profile }: Portal): CalendarFeed {
	const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` as CalendarDate;
	const since = Date.parse(toTimestamp(yearAgo)) / 1000;
	const entries = bulletins.flatMap(entriesOf).filter(({ from, to = from }) => to > since);
	return { name: strings.days.calendarName(profile.name), entries: entries.sort(byTime) };
}

/** All days of one bulletin, to be added to a calendar. */
export function bulletinCalendar(bulletin: Bulletin): CalendarFeed {
	return { name: bulletin.title, entries: entriesOf(bulletin) };
}

function entriesOf(bulletin: Bulletin): CalendarEntry[] {
	const { slug, title, summary, date, event = [], deadline } = bulletin;
	const changed = lastChange(bulletin) ?? date;
	const days = (Date.parse(toTimestamp(changed)) - Date.parse(toTimestamp(date))) / 1000 / DAY;
	const common = { summary, path: urls.bulletin(slug), changed, sequence: Math.max(0, days) };
	const events = event.map(({ from, to, place }, index): CalendarEntry => {
		const isAllDay = !clockOfMoment(from);
		const known = to ?? (isAllDay ? from : undefined);
		const end = known && { to: ending(known) };
		const id = `${slug}-${index + 1}`;
		return { ...common, id, title, place, from: beginning(from), ...end, isAllDay, isDeadline: false };
	});
	if (!deadline) return events;
	const isAllDay = !clockOfMoment(deadline);
	const to = isAllDay ? { to: ending(dayOfMoment(deadline)) } : {};
	const last = { id: `${slug}-han`, title: strings.days.deadlineOf(title), from: beginning(deadline), ...to };
	return [...events, { ...common, ...last, isAllDay, isDeadline: true }];
}

function byTime(a: CalendarEntry, b: CalendarEntry): number {
	return a.from - b.from || (a.id < b.id ? -1 : 1);
}

/**
 * iCalendar (RFC 5545). Times are in UTC, which needs no table of a zone that has no summer time; days are days. Nothing
 * in it depends on the moment of the build.
 */
export function toICalendar({ name, entries }: CalendarFeed, site: URL): string {
	const calendar = ical({
		// The library writes a name as it is, and a comma in it would divide it.
		name: plain(name).replace(/[\\;,]/g, '\\$&'),
		prodId: { company: site.host, product: 'ban-tin-phuong', language: 'VI' },
		scale: 'GREGORIAN',
		ttl: REFRESH_SECONDS,
		events: entries.map((entry) => eventOf(entry, site)),
	});
	return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, site: URL): ICalEventData {
	const { id, title, summary, path, place, from, to, isAllDay, isDeadline, changed, sequence } = entry;
	const address = new URL(path, site).href;
	const at = (time: number) => new Date(time * 1000);
	// The library takes a whole day from a date's parts in UTC.
	const day = (time: number) => at(time + 7 * 60 * 60);
	const stamp = new Date(toTimestamp(changed));
	return {
		id: `${id}@${site.host}`,
		sequence,
		stamp,
		lastModified: stamp,
		allDay: isAllDay,
		start: isAllDay ? day(from) : at(from),
		...(to !== undefined && { end: isAllDay ? day(to) : at(to) }),
		summary: plain(title),
		description: plain(`${summary}\n${address}`),
		...(place && { location: plain(place) }),
		url: address,
		...(isDeadline && { transparency: ICalEventTransparency.TRANSPARENT }),
	};
}

function plain(text: string): string {
	return stripControls(text);
}
