import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllables } from '../../../../src/search/find/syllables.ts';
import { anyString, passage, spelled, written } from '../sample-texts.ts';

describe('syllables', () => {
	it.each([
		['Đảng viên trẻ', ['dang dr', 'vien a', 'tre r']],
		['dang vien tre', ['dang', 'vien', 'tre']],
		['khoá khóa', ['khoa s', 'khoa s']],
		['uỷ ủy hoà hòa thuý thúy', ['uy r', 'uy r', 'hoa f', 'hoa f', 'thuy s', 'thuy s']],
		['ĐƯỜNG Ðường đường', ['duong dwwf', 'duong dwwf', 'duong dwwf']],
		['ăn ân ơn ôn ưng', ['an w', 'an a', 'on w', 'on a', 'ung w']],
		['à á ả ã ạ', ['a f', 'a s', 'a r', 'a x', 'a j']],
		['nghiêng giếng quyển', ['nghieng a', 'gieng as', 'quyen ar']],
		['28-CT/TW, ngày 02/07/2024', ['28', 'ct', 'tw', 'ngay f', '02', '07', '2024']],
		['4G covid19 straße', ['4g', 'covid19', 'straße']],
		['Привет 日本語', ['привет', '日本語']],
		['résumé naïve', ['resume s', 'naive']],
		['đảng\u00ADviên vi\u200Bên vi\u2060ên', ['dangvien dar', 'vien a', 'vien a']],
		['đảng\u00A0viên\u2003trẻ\tem', ['dang dr', 'vien a', 'tre r', 'em']],
		['“đảng”, (viên)… <b>trẻ</b>', ['dang dr', 'vien a', 'b', 'tre r', 'b']],
		['\u0301 \u00AD \u200B', []],
		['😀 … !!! ,,,', []],
		['', []],
	])('of %j are %j', (text, expected) => {
		expect(spelled(text)).toEqual(expected);
	});

	it('keep their places in the text as given', () => {
		const text = 'Uỷ ban “đảng”'.normalize('NFD');
		expect(syllables(text).map(({ start, end }) => [start, end, text.slice(start, end).normalize('NFC')])).toEqual([
			[0, 3, 'Uỷ'],
			[4, 7, 'ban'],
			[9, 14, 'đảng'],
		]);
	});

	it('are found in whatever a string holds, in order, each where it says', () => {
		fc.assert(
			fc.property(fc.oneof(anyString, passage), (text) => {
				let end = 0;
				for (const { base, marks, start, end: stop } of syllables(text)) {
					expect(start).toBeGreaterThanOrEqual(end);
					expect(spelled(text.slice(start, stop))).toEqual([marks === '' ? base : `${base} ${marks}`]);
					end = stop;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	it('are the same in either normal form and in capitals', () => {
		fc.assert(
			fc.property(passage, (text) => {
				const read = written(syllables(text));
				expect(written(syllables(text.normalize('NFD')))).toEqual(read);
				expect(written(syllables(text.normalize('NFC')))).toEqual(read);
				// Only ß has no capital of its own.
				if (!/ß/.test(text)) expect(written(syllables(text.toUpperCase()))).toEqual(read);
			}),
		);
	});
});
