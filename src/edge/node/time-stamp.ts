import { type CalendarDate, vietnamDay, vietnamDayStart } from '../../domain/calendar-date.ts';

/** A day in the name of a file: `20240702`. */
export function dayStamp(day: CalendarDate): string {
	return day.replaceAll('-', '');
}

/** A moment in the name of a file, in Vietnam's time: `20240702-081500`. `now` is in milliseconds since 1970 UTC. */
export function timeStamp(now: number): string {
	const time = new Date(now - vietnamDayStart(now)).toISOString().slice(11, 19);
	return `${dayStamp(vietnamDay(now))}-${time.replaceAll(':', '')}`;
}
