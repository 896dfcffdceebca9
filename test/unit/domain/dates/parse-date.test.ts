import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../../src/domain/calendar-date.ts';
import { parseVietnameseDate } from '../../../../src/domain/dates/parse-date.ts';
import { day } from '../../samples.ts';
import { anyDay, lastDay } from '../any-day.ts';

describe('parseVietnameseDate', () => {
	it.each([
		'2024-07-02',
		'2024-7-2',
		' 2024-07-02\n',
		'02/07/2024',
		'2/7/2024',
		'2-7-2024',
		'2.7.2024',
		'2–7–2024',
		'2 / 7 / 2024',
		'ngày 02/07/2024',
		'Ngày 2.7.2024',
		'2 tháng 7 năm 2024',
		'ngày 2 tháng 7 năm 2024',
		'Ngày 02 tháng 07 năm 2024',
		'NGÀY 2 THÁNG 7 NĂM 2024',
		'ngày  2  tháng  7  năm  2024',
		'2 tháng 7/2024',
		'ngày 2 tháng 7 / 2024',
		'ngày 2 tháng 7 năm 2024'.normalize('NFD'),
		'ngay 2 thang 7 nam 2024',
		'ngày2/7/2024',
		'２/７/２０２４',
	])('reads %j as 2 July 2024', (text) => {
		expect(parseVietnameseDate(text)).toEqual({ date: '2024-07-02' });
	});

	it.each([
		['31/02/2024', 31, 2, 2024],
		['29/02/2023', 29, 2, 2023],
		['29/02/1900', 29, 2, 1900],
		['31/04/2024', 31, 4, 2024],
		['2024-06-31', 31, 6, 2024],
		['01/13/2024', 1, 13, 2024],
		['2024-13-01', 1, 13, 2024],
		['0/1/2024', 0, 1, 2024],
		['1/0/2024', 1, 0, 2024],
		['ngày 32 tháng 1 năm 2024', 32, 1, 2024],
		['31/12/1899', 31, 12, 1899],
		['01/01/2200', 1, 1, 2200],
	])('finds %s not in the calendar', (text, wrongDay, month, year) => {
		expect(parseVietnameseDate(text)).toEqual({ problem: 'not-in-calendar', year, month, day: wrongDay });
	});

	it.each([
		'',
		'hôm qua',
		'2024',
		'07/2024',
		'tháng 7 năm 2024',
		'02/07/24',
		'2024/07/02',
		'20240702',
		'2 July 2024',
		'2024-07-02T00:00:00',
		'thứ Ba, 02/07/2024',
		'02/07/2024 và 03/07/2024',
		'123/7/2024',
	])('cannot read %j', (text) => {
		expect(parseVietnameseDate(text)).toEqual({ problem: 'unreadable' });
	});

	it('accepts 29 February of leap years only', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
				const isRead = 'date' in parseVietnameseDate(`29/02/${year}`);
				expect(isRead).toBe(lastDay(year, 2) === 29);
			}),
		);
	});

	it('reads back what formatDate writes, in every form', () => {
		fc.assert(
			fc.property(anyDay, ({ year, month, day: number }) => {
				const date = day(`${year}-${month}-${number}`);
				expect(parseVietnameseDate(formatDate(date))).toEqual({ date });
				expect(parseVietnameseDate(date)).toEqual({ date });
				expect(parseVietnameseDate(`ngày ${number} tháng ${month} năm ${year}`)).toEqual({ date });
			}),
		);
	});
});
