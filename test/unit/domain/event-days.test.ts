import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Moment, moment, parseMoment } from '../../../src/domain/dates/moment.ts';
import { dayState } from '../../../src/domain/day-state.ts';
import { deadlineSpan, type EventDays, eventSpan, goesOn, momentStamp } from '../../../src/domain/event-days.ts';

const at = (text: string): Moment => {
	const reading = parseMoment(text);
	if ('date' in reading) return moment(reading.date, reading.clock);
	throw new Error(`no moment: ${text}`);
};
const event = (from: string, to?: string): EventDays => ({ from: at(from), ...(to && { to: at(to) }) });
const seconds = (iso: string) => Date.parse(iso) / 1000;
const stateOf = (days: EventDays, now: string) => dayState(eventSpan(days), seconds(now), goesOn(days));

describe('an event', () => {
	const HOURS = event('2024-07-15 07:30', '2024-07-15 11:00');
	const OPEN = event('2024-07-15 07:30');
	const ALL_DAY = event('2024-07-15');
	const TWO_DAYS = event('2024-07-25', '2024-07-26');
	const TO_MIDNIGHT = event('2024-07-15 07:30', '2024-07-15');

	it.each([
		['hours', HOURS, '2024-07-12T23:59:59+07:00', 3],
		['hours', HOURS, '2024-07-13T00:00:00+07:00', 2],
		['hours', HOURS, '2024-07-13T23:59:59+07:00', 2],
		['hours', HOURS, '2024-07-14T00:00:00+07:00', 'tomorrow'],
		['hours', HOURS, '2024-07-14T16:59:59Z', 'tomorrow'],
		['hours', HOURS, '2024-07-14T17:00:00Z', 'today'],
		['hours', HOURS, '2024-07-15T07:29:59+07:00', 'today'],
		['hours', HOURS, '2024-07-15T07:30:00+07:00', 'on'],
		['hours', HOURS, '2024-07-15T10:59:59+07:00', 'on'],
		['hours', HOURS, '2024-07-15T11:00:00+07:00', 'over'],
		['no end', OPEN, '2024-07-15T07:00:00+07:00', 'today'],
		['no end', OPEN, '2024-07-15T08:00:00+07:00', 'today'],
		['no end', OPEN, '2024-07-15T23:59:59+07:00', 'today'],
		['no end', OPEN, '2024-07-16T00:00:00+07:00', 'over'],
		['a whole day', ALL_DAY, '2024-07-14T23:59:59+07:00', 'tomorrow'],
		['a whole day', ALL_DAY, '2024-07-15T00:00:00+07:00', 'today'],
		['a whole day', ALL_DAY, '2024-07-15T16:59:59Z', 'today'],
		['a whole day', ALL_DAY, '2024-07-15T17:00:00Z', 'over'],
		['two days', TWO_DAYS, '2024-07-23T12:00:00+07:00', 2],
		['two days', TWO_DAYS, '2024-07-25T00:00:00+07:00', 'on'],
		['two days', TWO_DAYS, '2024-07-26T23:59:59+07:00', 'on'],
		['two days', TWO_DAYS, '2024-07-27T00:00:00+07:00', 'over'],
		['to midnight', TO_MIDNIGHT, '2024-07-15T23:59:59+07:00', 'on'],
		['to midnight', TO_MIDNIGHT, '2024-07-16T00:00:00+07:00', 'over'],
		['over the new year', event('2024-12-31 22:00', '2025-01-01 01:00'), '2024-12-31T16:59:59Z', 'on'],
		['over the new year', event('2025-01-01'), '2024-12-31T16:59:59Z', 'tomorrow'],
	] as const)('of %s %j at %s: %s', (_name, days, now, state) => {
		expect(stateOf(days, now)).toBe(state);
	});
});

describe('a deadline', () => {
	it.each([
		['2024-07-05', '2024-07-03T09:00:00+07:00', 2],
		['2024-07-05', '2024-07-04T00:00:00+07:00', 'tomorrow'],
		['2024-07-05', '2024-07-05T00:00:00+07:00', 'today'],
		['2024-07-05', '2024-07-05T23:59:59+07:00', 'today'],
		['2024-07-05', '2024-07-05T16:59:59Z', 'today'],
		['2024-07-05', '2024-07-05T17:00:00Z', 'over'],
		['2024-07-05 17:00', '2024-07-05T16:59:59+07:00', 'today'],
		['2024-07-05 17:00', '2024-07-05T17:00:00+07:00', 'over'],
		['2024-07-05 00:00', '2024-07-04T23:00:00+07:00', 'today'],
		['2024-07-05 24:00', '2024-07-05T23:00:00+07:00', 'today'],
	] as const)('%s at %s: %s', (deadline, now, state) => {
		expect(dayState(deadlineSpan(at(deadline)), seconds(now), false)).toBe(state);
	});
});

it('never goes back: further in time it is nearer, then there, then over', () => {
	const rank = (state: ReturnType<typeof dayState>) =>
		typeof state === 'number' ? -state : ['tomorrow', 'today', 'on', 'over'].indexOf(state);
	const time = fc.integer({ min: 0, max: 4e9 });
	fc.assert(
		fc.property(time, fc.nat(1e6), fc.tuple(time, time), fc.boolean(), (from, length, times, isLong) => {
			const [now = 0, later = 0] = times.sort((a, b) => a - b);
			const span = { from, to: from + length + 1 };
			expect(rank(dayState(span, later, isLong))).toBeGreaterThanOrEqual(rank(dayState(span, now, isLong)));
		}),
	);
});

it('is written as HTML and schema.org want it', () => {
	expect(momentStamp(at('15/7/2024 8:00'))).toBe('2024-07-15T08:00+07:00');
	expect(momentStamp(at('15/7/2024'))).toBe('2024-07-15');
});
