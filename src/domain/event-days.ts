import { type CalendarDate, toTimestamp } from './calendar-date.ts';
import { clockOfMoment, dayOfMoment, type Moment } from './dates/moment.ts';
import type { Span } from './day-state.ts';

/** Something that takes place: `to` is its end, the end of that day when it has no hour. Without it nobody knows. */
export interface EventDays {
	readonly from: Moment;
	readonly to?: Moment | undefined;
	readonly place?: string | undefined;
}

const DAY = 24 * 60 * 60;

/** `2024-07-15T08:00+07:00`, or `2024-07-15` for a whole day: what HTML's `time` and schema.org take. */
export function momentStamp(of: Moment): string {
	return clockOfMoment(of) ? `${of}${toTimestamp(dayOfMoment(of)).slice(-6)}` : of;
}

/** Seconds since 1970 UTC at which it begins: a day at its midnight in Vietnam. */
export function beginning(of: Moment): number {
	return Date.parse(clockOfMoment(of) ? momentStamp(of) : toTimestamp(of as CalendarDate)) / 1000;
}

/** The first second after it: of an hour the hour itself, of a day the next midnight. */
export function ending(of: Moment): number {
	return clockOfMoment(of) ? beginning(of) : beginning(of) + DAY;
}

/** An event whose end is not known is over with its day. */
export function eventSpan({ from, to }: EventDays): Span {
	return { from: beginning(from), to: to ? ending(to) : ending(dayOfMoment(from)) };
}

/** Whether one can say of it that it is going on: from hour to hour, or over several days. */
export function goesOn({ from, to }: EventDays): boolean {
	return to !== undefined && (clockOfMoment(from) !== undefined || dayOfMoment(to) !== dayOfMoment(from));
}

/** The last second before a deadline is over, and that after it. */
export function deadlineSpan(deadline: Moment): Span {
	const to = ending(deadline);
	return { from: to - 1, to };
}
