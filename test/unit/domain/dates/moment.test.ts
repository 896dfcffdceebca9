import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOfMoment, dayOfMoment, moment, parseClock, parseMoment } from '../../../../src/domain/dates/moment.ts';
import { parseVietnameseDate } from '../../../../src/domain/dates/parse-date.ts';
import { anyDay } from '../any-day.ts';

describe('parseMoment', () => {
	it.each([
		['2024-07-15 08:00', '08:00'],
		['2024-07-15T08:00', '08:00'],
		['2024-07-15T08:00:00+07:00', '08:00'],
		['15/07/2024 8:00', '08:00'],
		['15/7/2024, 8 giờ', '08:00'],
		['15.7.2024 8h', '08:00'],
		['8 giờ ngày 15/7/2024', '08:00'],
		['8 giờ 30 ngày 15/7/2024', '08:30'],
		['8 giờ 15/7/2024', '08:00'],
		['8h30 15/7/2024', '08:30'],
		['8g30, ngày 15/7/2024', '08:30'],
		["8h30' ngày 15/7/2024", '08:30'],
		['Lúc 8 giờ 30 phút, ngày 15 tháng 7 năm 2024', '08:30'],
		['ngày 15 tháng Bảy năm 2024 lúc 14h', '14:00'],
		['2 giờ chiều ngày 15/7/2024', '14:00'],
		['7 giờ rưỡi tối 15/7/2024', '19:30'],
		['7 giờ 30 sáng 15/7/2024', '07:30'],
		['1 giờ trưa 15/7/2024', '13:00'],
		['11 giờ trưa 15/7/2024', '11:00'],
		['14 giờ chiều 15/7/2024', '14:00'],
		['8 gio 30 ngay 15 thang 7 nam 2024', '08:30'],
		['8 giờ 30 ngày 15/7/2024'.normalize('NFD'), '08:30'],
		['0 giờ ngày 15/7/2024', '00:00'],
		['24 giờ ngày 15/7/2024', '24:00'],
		['24:00 15/7/2024', '24:00'],
		['2024-07-15', undefined],
		['ngày 15 tháng 7 năm 2024', undefined],
	])('%s', (text, clock) => {
		expect(parseMoment(text)).toEqual({ date: '2024-07-15', ...(clock && { clock }) });
	});

	it.each([
		['8 giờ', 'unreadable'],
		['8 giờ 30 hôm sau', 'unreadable'],
		['2024-07-15 8', 'unreadable'],
		['2024-07-15 08:00+02:00', 'unreadable'],
		['tháng 7/2024', 'unreadable'],
		['', 'unreadable'],
		['25 giờ 15/7/2024', 'no-such-hour'],
		['8:60 15/7/2024', 'no-such-hour'],
		['24:30 15/7/2024', 'no-such-hour'],
		['10 giờ chiều 15/7/2024', 'no-such-hour'],
		['8:00 31/6/2024', 'not-in-calendar'],
		['29/2/2023 8:00', 'not-in-calendar'],
	])('%j: %s', (text, problem) => {
		expect(parseMoment(text)).toMatchObject({ problem });
	});

	it('reads a day without an hour as the grammar of days does, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const reading = parseMoment(text);
				if (!('date' in reading) || reading.clock === undefined) return;
				expect(parseVietnameseDate(text)).toEqual({ problem: 'unreadable' });
			}),
		);
	});

	it('reads every minute of every day, before the day and after it', () => {
		const minute = fc.tuple(fc.nat(23), fc.nat(59));
		fc.assert(
			fc.property(anyDay, minute, ({ year, month, day }, [hour, minutes]) => {
				const two = (part: number) => String(part).padStart(2, '0');
				const date = `${year}-${two(month)}-${two(day)}`;
				const clock = `${two(hour)}:${two(minutes)}`;
				for (const text of [
					`${day}/${month}/${year} ${hour} giờ ${two(minutes)}`,
					`${clock} ngày ${day}/${month}/${year}`,
				])
					expect(parseMoment(text)).toEqual({ date, clock });
			}),
		);
	});
});

it.each([
	['11:30', { clock: '11:30' }],
	['11 giờ', { clock: '11:00' }],
	['11h30', { clock: '11:30' }],
	['2 giờ chiều', { clock: '14:00' }],
	['24:00', { clock: '24:00' }],
	['25:00', { problem: 'no-such-hour' }],
	['11', { problem: 'unreadable' }],
	['15/7/2024', { problem: 'unreadable' }],
])('parseClock(%j)', (text, reading) => {
	expect(parseClock(text)).toEqual(reading);
});

it('a moment is its day and its hour; the end of a day is the day alone', () => {
	for (const [text, said] of [
		['8 giờ 15/7/2024', ['2024-07-15T08:00', '2024-07-15', '08:00']],
		['15/7/2024', ['2024-07-15', '2024-07-15', undefined]],
		['24 giờ 15/7/2024', ['2024-07-15', '2024-07-15', undefined]],
	] as const) {
		const reading = parseMoment(text);
		if (!('date' in reading)) throw new Error(text);
		const made = moment(reading.date, reading.clock);
		expect([made, dayOfMoment(made), clockOfMoment(made)]).toEqual(said);
	}
});
