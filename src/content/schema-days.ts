import { z } from 'zod';
import {
	clockOfMoment,
	dayOfMoment,
	type Moment,
	moment as momentOf,
	parseClock,
	parseMoment,
} from '../domain/dates/moment.ts';
import { beginning, type EventDays, ending } from '../domain/event-days.ts';
import { messages } from './messages.ts';
import { group, input, invalid, line, list, notInCalendar, optional, text } from './schema-values.ts';

/* When what a bulletin tells of takes place, and until when something can be done. */

const readMoment = (value: string, ctx: z.RefinementCtx, unreadable: (written: string) => string, isEnd: boolean) => {
	const reading = parseMoment(value);
	if ('date' in reading) {
		const { date, clock } = reading;
		return clock === '24:00' && !isEnd ? invalid(ctx, messages.noSuchHour(value)) : momentOf(date, clock);
	}
	if (reading.problem === 'not-in-calendar') return notInCalendar(reading, ctx);
	return invalid(ctx, (reading.problem === 'unreadable' ? unreadable : messages.noSuchHour)(value));
};

const required = text.refine((value) => value !== '', {
	error: messages.empty,
	params: { missing: true },
	abort: true,
});

/** A day with an hour or without, in any of the spellings of {@link parseMoment}. */
const beginningMoment = required
	.transform((value, ctx): Moment => readMoment(value, ctx, messages.unreadableMoment, false))
	.meta(input('moment'));

/** Until when, the end of the day where there is no hour. */
const lastMoment = text
	.transform((value, ctx): Moment => readMoment(value, ctx, messages.unreadableMoment, true))
	.meta(input('moment'));

/** The same; an hour alone is of the day on which it began. */
const end = text
	.transform((value, ctx): Moment | { readonly clock: Parameters<typeof momentOf>[1] } => {
		const reading = parseClock(value);
		if ('clock' in reading) return reading;
		if (reading.problem === 'no-such-hour') return invalid(ctx, messages.noSuchHour(value));
		return readMoment(value, ctx, messages.unreadableEnd, true);
	})
	.meta(input('clock-or-moment'));

const event = group({ from: beginningMoment, to: optional(end), place: optional(line) });

/** The event with its end as a moment; an end before the beginning is an error. */
const wholeEvent = event.transform(({ from, to: written, place }, ctx): EventDays => {
	const to = typeof written === 'object' ? momentOf(dayOfMoment(from), written.clock) : written;
	const tell = (message: string) => ctx.addIssue({ code: 'custom', message, path: ['to'] });
	if (to && written && !clockOfMoment(from) && (typeof written === 'object' || clockOfMoment(to)))
		tell(messages.endWithoutBeginning);
	else if (to && ending(to) <= beginning(from)) tell(messages.endBeforeBeginning);
	return { from, ...(to && { to }), ...(place && { place }) };
});

const oneOrMany = z
	.unknown()
	.transform((value, ctx): readonly EventDays[] | undefined => {
		const many = Array.isArray(value);
		const read = many ? list(wholeEvent).safeParse(value) : wholeEvent.safeParse(value);
		if (!read.success) {
			// Each at its place in what was typed, so that one event is not told of as the first of a list.
			for (const issue of read.error.issues) ctx.issues.push({ ...issue, input: value } as never);
			return z.NEVER;
		}
		const events = [read.data].flat();
		return events.length > 0 ? events : undefined;
	})
	.meta({ keys: Object.keys(event.shape), asked: event });

/** One event or a list of them, as a month of "lịch tiếp công dân" has; gives a list that is not empty. */
export const eventDays = optional(oneOrMany);

/**
 * Further events. A form has to have a field for a group and one for a list apart: Sveltia's list fields throw away a
 * group that they find in a file, without a word, while its groups leave a list alone.
 */
export const moreEventDays = list(wholeEvent).transform((events) => (events.length > 0 ? events : undefined));

/** Until when opinions are taken, papers are put up or handed in. */
export const deadline = optional(lastMoment);
