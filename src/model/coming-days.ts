import { type CalendarDate, toTimestamp } from '../domain/calendar-date.ts';
import { type DayLine, dayLines } from './days.ts';
import type { Portal } from './portal.ts';

/** An event or a deadline that is still to come, with the bulletin that tells of it. */
export interface ComingDay extends DayLine {
	readonly slug: string;
	readonly title: string;
}

/** Those of one day; `day` is undefined for what began before the day of the build and still goes on. */
export interface ComingGroup {
	readonly day: CalendarDate | undefined;
	readonly days: readonly ComingDay[];
}

/** What is not over when the day of the build begins, the soonest first. */
export function comingDays({ bulletins, today }: Portal): ComingDay[] {
	const now = Date.parse(toTimestamp(today)) / 1000;
	return bulletins
		.filter(({ event, deadline }) => event || deadline)
		.flatMap((bulletin) => dayLines(bulletin).map((line) => ({ slug: bulletin.slug, title: bulletin.title, ...line })))
		.filter(({ span }) => span.to > now)
		.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to || (a.slug < b.slug ? -1 : 1));
}

export function comingByDay(portal: Portal): ComingGroup[] {
	const groups = new Map<CalendarDate | undefined, ComingDay[]>();
	for (const coming of comingDays(portal)) {
		const day = coming.day < portal.today ? undefined : coming.day;
		const group = groups.get(day);
		if (group) group.push(coming);
		else groups.set(day, [coming]);
	}
	return [...groups].map(([day, days]) => ({ day, days }));
}
