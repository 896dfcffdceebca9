import type { Bulletin } from '../content/content.ts';
import { type CalendarDate, formatDate, weekday } from '../domain/calendar-date.ts';
import { type ClockTime, clockOfMoment, dayOfMoment, type Moment } from '../domain/dates/moment.ts';
import type { Span } from '../domain/day-state.ts';
import { deadlineSpan, type EventDays, eventSpan, goesOn, momentStamp } from '../domain/event-days.ts';
import { strings } from '../strings.ts';

/** Days of a bulletin that readers should remember. */
export type BulletinDays = Pick<Bulletin, 'event' | 'deadline'>;

/** A piece of what is said of a day: words, or a day with its weekday before it. */
export type DayPart = string | { readonly words: string; readonly date: string; readonly stamp: string };

/** One line about an event or a deadline, with all that a reader's clock needs to tell what it is by now. */
export interface DayLine {
	readonly kind: 'event' | 'deadline';
	readonly day: CalendarDate;
	readonly parts: readonly DayPart[];
	/** In lists: what stands above the day, and what of its hours when the day stands by itself. */
	readonly lead: string;
	readonly hours: string;
	readonly place?: string | undefined;
	readonly span: Span;
	readonly goesOn: boolean;
}

const text = strings.days;

/** What is said of the days of a bulletin, events first, in the editor's order. */
export function dayLines({ event = [], deadline }: BulletinDays): DayLine[] {
	return [...event.map(eventLine), ...(deadline ? [deadlineLine(deadline)] : [])];
}

function eventLine(event: EventDays): DayLine {
	const day = dayOfMoment(event.from);
	const { place } = event;
	const said = { lead: weekdayOf(day), hours: hoursOf(event) };
	const line = { kind: 'event', day, span: eventSpan(event), goesOn: goesOn(event), ...said } as const;
	// A full stop is set after it.
	return { ...line, parts: eventParts(event), ...(place && { place: place.replace(/[.\s]+$/, '') }) };
}

function deadlineLine(deadline: Moment): DayLine {
	const day = dayOfMoment(deadline);
	const clock = clockOfMoment(deadline);
	const weekdayName = inSentence(weekdayOf(day));
	const words = clock ? text.deadlineAt(clockText(clock), weekdayName) : text.deadlineEnd(weekdayName);
	const parts = [{ words, date: formatDate(day), stamp: momentStamp(deadline) }];
	const lead = clock ? `${text.until} ${clockText(clock)}` : text.untilEnd;
	const hours = `${text.deadline}: ${clock ? lead : text.untilDayEnd}`;
	return { kind: 'deadline', day, parts, span: deadlineSpan(deadline), goesOn: false, lead, hours };
}

function eventParts(event: EventDays): DayPart[] {
	const { from, to } = event;
	const lastDay = to && dayOfMoment(to);
	const first = { words: weekdayOf(dayOfMoment(from)), date: formatDate(dayOfMoment(from)), stamp: momentStamp(from) };
	if (!to || !lastDay || lastDay === dayOfMoment(from)) return [first, `, ${hoursOf(event)}`];
	const [clock, lastClock] = [clockOfMoment(from), clockOfMoment(to)];
	const last = { words: inSentence(weekdayOf(lastDay)), date: formatDate(lastDay), stamp: momentStamp(to) };
	const between = [clock ? `, ${clockText(clock)}` : '', lastClock ? text.until : text.untilEnd, ''].join(' ');
	return [first, between, last, ...(lastClock ? [`, ${clockText(lastClock)}`] : [])];
}

/** `7 giờ 30 đến 11 giờ`, `cả ngày`; of several days the last one: `đến hết 26/07/2024`. */
function hoursOf({ from, to }: EventDays): string {
	const clock = clockOfMoment(from);
	const lastDay = to && dayOfMoment(to);
	const lastClock = to && clockOfMoment(to);
	if (lastDay && lastDay !== dayOfMoment(from)) {
		const last = lastClock ? `${text.until} ${clockText(lastClock)}` : text.untilEnd;
		return [...(clock ? [clockText(clock)] : []), last, formatDate(lastDay)].join(' ');
	}
	if (!clock) return text.allDay;
	if (!to) return clockText(clock);
	return lastClock ? text.hours(clockText(clock), clockText(lastClock)) : text.untilMidnight(clockText(clock));
}

/** `Thứ Năm` */
export function weekdayOf(day: CalendarDate): string {
	return strings.weekdays[weekday(day) - 1]?.long ?? '';
}

/** "thứ Năm"; Sunday's name has its capital everywhere. */
function inSentence(name: string): string {
	return name.replace(/^T/, 't');
}

function clockText(clock: ClockTime): string {
	const [hour = 0, minute = 0] = clock.split(':').map(Number);
	return text.clock(hour, minute);
}

/** The same in plain text, a line for each: `Diễn ra: Thứ Năm 11/07/2024, 7 giờ 30. Hội trường`. */
export function daysText(days: BulletinDays): string[] {
	return dayLines(days).map(({ kind, parts, place }) => {
		const said = parts.map((part) => (typeof part === 'string' ? part : `${part.words} ${part.date}`)).join('');
		return [`${text[kind]}: ${said}`, ...(place ? [place] : [])].join('. ');
	});
}

/** The same as data; times as ISO 8601 writes them, a whole day without an hour. */
export interface OpenDays {
	readonly event?: readonly { readonly from: string; readonly to?: string; readonly place?: string }[];
	readonly deadline?: string;
}

export function openDays({ event = [], deadline }: BulletinDays): OpenDays {
	const events = event.map(({ from, to, place }) => ({
		from: momentStamp(from),
		...(to && { to: momentStamp(to) }),
		...(place && { place }),
	}));
	return { ...(events.length > 0 && { event: events }), ...(deadline && { deadline: momentStamp(deadline) }) };
}
