import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenDate } from '../../../../src/domain/dates/form.ts';
import { dateGrammar } from '../../../../src/domain/dates/grammar.ts';
import { NUMERIC_DAYS, NUMERIC_MONTH } from '../../../../src/domain/dates/numeric.ts';
import { DAY_FORMS } from '../../../../src/domain/dates/parse-date.ts';
import { WORDED_MONTH, WORDED_YEAR } from '../../../../src/domain/dates/worded.ts';
import { anyDay } from '../any-day.ts';

const DAYS = dateGrammar(DAY_FORMS);
const FOUND_DAY = { year: 2024, month: 7, day: 2 };

/** Ways to write a day in a sentence. */
const WAYS: readonly ((day: { year: number; month: number; day: number }) => string)[] = [
	({ year, month, day }) => `${day}/${month}/${year}`,
	({ year, month, day }) => `${day} - ${month} - ${year}`,
	({ year, month, day }) => `${year}-${month}-${day}`,
	({ year, month, day }) => `${day} tháng ${month} năm ${year}`,
	({ year, month, day }) => `mùng ${day} thang ${month}, nam ${year}`,
	({ year, month, day }) => `${day} tháng ${MONTHS[month - 1]} năm ${year}`,
];
/** January has a number only. */
const MONTHS = '1,hai,ba,Tư,năm,SÁU,bảy,tám,chín,mười,mười một,mười hai'.split(',');
const filling = fc.constantFrom('Họp ngày ', ' 😀 ', '\u200Bvà\u00AD ', ', ', '\n\n', ' Đảng ủy ', ' tháng ', ' năm ');

describe('dates in a text', () => {
	it('are found where they stand, without the word before them', () => {
		const text = 'Từ ngày 2/7/2024 đến hết ngày mùng 2 tháng 7 năm 2024.';
		for (const form of [text, text.normalize('NFD'), `\u00AD😀${text}`]) {
			const found = DAYS.find(form);
			expect(found.map(({ start, end }) => form.slice(start, end).normalize('NFC'))).toEqual([
				'2/7/2024',
				'mùng 2 tháng 7 năm 2024',
			]);
			expect(found).toMatchObject([FOUND_DAY, FOUND_DAY]);
		}
	});

	it('are all found, however written, each where it says', () => {
		const written = fc.tuple(anyDay, fc.constantFrom(...WAYS)).map(([day, way]) => ({ ...day, written: way(day) }));
		fc.assert(
			fc.property(fc.array(fc.tuple(filling, written), { maxLength: 5 }), fc.boolean(), (parts, isDecomposed) => {
				const text = `${parts.map(([before, { written }]) => before + written).join('')} .`;
				const typed = isDecomposed ? text.normalize('NFD') : text;
				expect(DAYS.find(typed).map(({ start, end, ...said }) => [typed.slice(start, end).normalize(), said])).toEqual(
					parts.map(([, { written, ...said }]) => [written, said]),
				);
			}),
		);
	});

	it('are none of a longer number, nor of another word', () => {
		expect(DAYS.find('102/07/2024, 02/07/20241, 2 tháng từ năm 2024, 2 tháng bà năm 2024')).toEqual([]);
	});

	it('may be none of the calendar', () => {
		expect(DAYS.find('31/02/2024')).toMatchObject([{ year: 2024, month: 2, day: 31 }]);
	});

	it.each(['1/', '1 / 1 / ', '1', '1 ', 'mùng ', '1 tháng ', '1 tháng 1 năm ', '2024-', 'ngày 1/1/2024 ', '1,', ' '])(
		'of a megabyte of %j are read to its end',
		(unit) => {
			const text = `${unit.repeat(1_000_000 / unit.length)} và 2/7/2024.`;
			expect(DAYS.find(text).at(-1)).toEqual({ ...FOUND_DAY, start: text.length - 9, end: text.length - 1 });
			expect(DAYS.whole(text)).toBeUndefined();
		},
	);
});

describe('a grammar', () => {
	it('takes the forms that it is made of and no others', () => {
		const months = dateGrammar<WrittenDate>([NUMERIC_MONTH, WORDED_MONTH]);
		expect(months.whole('tháng 7 năm 2024')).toEqual({ year: 2024, month: 7 });
		expect(months.whole('2/7/2024')).toBeUndefined();
		expect(dateGrammar(NUMERIC_DAYS).whole('2024-07-02')).toBeUndefined();
		expect(dateGrammar(NUMERIC_DAYS).whole('2/7-2024')).toBeUndefined();
	});

	it('reads of scanned text what its pattern takes', () => {
		const pattern = new RegExp(`^het ngay (${DAYS.source})$`);
		for (const written of ['2/7/2024', '2 thang 7 nam 2024', '2024-07-02', '2 thang bay nam 2024'])
			expect(DAYS.read(pattern.exec(`het ngay ${written}`)?.[1] ?? '')).toEqual(FOUND_DAY);
		expect(DAYS.read('ngay 2/7/2024')).toBeUndefined();
	});

	it('takes a year of the calendar only: "năm" counts, and is five', () => {
		const years = dateGrammar([WORDED_YEAR]);
		expect(['năm 1900', 'năm 2199', 'năm 1500', 'năm 2200'].map((text) => years.whole(text)?.year)).toEqual([
			1900,
			2199,
			undefined,
			undefined,
		]);
	});
});

describe('a month by its word', () => {
	it.each(MONTHS.slice(1).map((name, index) => [name, index + 2] as const))('%s is %d', (name, month) => {
		expect(DAYS.whole(`2 tháng ${name} năm 2024`)).toEqual({ ...FOUND_DAY, month });
		expect(DAYS.whole(`2 tháng ${name}/2024`)).toEqual({ ...FOUND_DAY, month });
	});

	it.each(['bẩy', 'BẢY'])('may be written %s', (name) => {
		expect(DAYS.whole(`2 tháng ${name} năm 2024`)).toEqual(FOUND_DAY);
	});

	it.each([
		'2 thang tu nam 2024',
		'2 thang sau nam 2024',
		'2 tháng từ năm 2024',
		'2 tháng sau năm 2024',
		'2 tháng bay năm 2024',
		'2 tháng năm 2024',
		'2 tháng một năm 2024',
		'2 tháng chạp năm 2024',
	])('is none: %s', (text) => {
		expect(DAYS.whole(text)).toBeUndefined();
	});
});
