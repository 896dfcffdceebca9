import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/domain/period.ts';

describe('readPeriod', () => {
	it.each([
		['02/07/2024', '2024-07-02'],
		['2/7/2024', '2024-07-02'],
		['2-7-2024', '2024-07-02'],
		['2.7.2024', '2024-07-02'],
		['2 – 7 – 2024', '2024-07-02'],
		['2024-07-02', '2024-07-02'],
		['ngày 02/07/2024', '2024-07-02'],
		['ngày 2 tháng 7 năm 2024', '2024-07-02'],
		['ngay 2 thang 7 nam 2024', '2024-07-02'],
		['NGÀY 2 THÁNG 7 NĂM 2024', '2024-07-02'],
		['2 tháng 7 năm 2024', '2024-07-02'],
		['2 tháng 7, năm 2024', '2024-07-02'],
		['2 tháng 7/2024', '2024-07-02'],
		['2 tháng 7 2024', '2024-07-02'],
		['2 thang 7-2024', '2024-07-02'],
		['tin ngày 2/7/2024', '2024-07-02'],
		['tin 2/7/2024', '2024-07-02'],
		['  ngày\u00A02  tháng 7\tnăm 2024 ', '2024-07-02'],
		['29/02/2024', '2024-02-29'],
		['tháng 7/2024', '2024-07'],
		['thang 7/2024', '2024-07'],
		['tháng 07-2024', '2024-07'],
		['tháng 7 năm 2024', '2024-07'],
		['thang 7 nam 2024', '2024-07'],
		['tháng 7, năm 2024', '2024-07'],
		['tháng 7 2024', '2024-07'],
		['7/2024', '2024-07'],
		['2024-07', '2024-07'],
		['tin tháng 7/2024', '2024-07'],
		['năm 2024', '2024'],
		['nam 2024', '2024'],
		['tin năm 2024', '2024'],
	])('%j is %s', (text, period) => {
		expect(readPeriod(text)).toBe(period);
		expect(readPeriod(text.normalize('NFD'))).toBe(period);
	});

	it.each([
		'31/02/2024',
		'29/02/2023',
		'0/7/2024',
		'32/1/2024',
		'2/13/2024',
		'13/2024',
		'tháng 0/2024',
		'tháng 13 năm 2024',
		'năm 1024',
		'năm 3024',
		'2/7/24',
		'2/7',
		'2024',
		'7',
		'tháng 7',
		'ngày 2',
		'ngày 2 tháng 7',
		'28-CT/TW',
		'42/2022/NĐ-CP',
		'tin 28',
		'họp ngày 2/7/2024',
		'02/07/2024 đến 03/07/2024',
		'',
	])('%j names none', (text) => {
		expect(readPeriod(text)).toBeUndefined();
	});

	it('gives back every day and month, however written, and takes whatever is typed', () => {
		const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(day, (date) => {
				const iso = date.toISOString().slice(0, 10);
				const [y, m, d] = iso.split('-').map(Number);
				for (const text of [iso, `${d}/${m}/${y}`, `ngày ${d} tháng ${m} năm ${y}`, `${d} thang ${m}/${y}`]) {
					expect(readPeriod(text)).toBe(iso);
				}
				for (const text of [`${m}/${y}`, `tháng ${m} năm ${y}`]) expect(readPeriod(text)).toBe(iso.slice(0, 7));
			}),
			{ numRuns: 40 },
		);
		const likely = fc.string({ unit: fc.constantFrom(...'0123456789 /.-–', 'tháng ', 'ngày ', 'năm '), maxLength: 20 });
		fc.assert(
			fc.property(fc.oneof(fc.string(), likely), (text) => /^(?:\d{4}(?:-\d\d){0,2})?$/.test(readPeriod(text) ?? '')),
		);
	});
});
