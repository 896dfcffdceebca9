/*
 * What a day is to somebody who reads of it now. It runs in readers' browsers, so it needs nothing. Times are seconds
 * since 1970 UTC; days are Vietnam's, whose clocks are seven hours ahead of UTC all year.
 */

/** A time that a reader may still expect: `to` is the first second after it. */
export interface Span {
	/** When it begins; for a deadline the last second before it is over. */
	readonly from: number;
	readonly to: number;
}

/** How many days there are until then; from 2 on. */
export type DayState = 'over' | 'on' | 'today' | 'tomorrow' | number;

const DAY = 24 * 60 * 60;
const VIETNAM_OFFSET = 7 * 60 * 60;

/** What a span is at `now`. `on` between its ends, when there is something that goes on; else that is "today" too. */
export function dayState({ from, to }: Span, now: number, goesOn: boolean): DayState {
	if (now >= to) return 'over';
	if (now >= from && goesOn) return 'on';
	const days = dayNumber(from) - dayNumber(now);
	return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days;
}

function dayNumber(time: number): number {
	return Math.floor((time + VIETNAM_OFFSET) / DAY);
}
