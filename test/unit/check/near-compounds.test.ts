import { expect, it } from 'vitest';
import { COMPOUNDS, NOT_COMPOUNDS } from '../../../src/check/compounds.ts';
import { keyOf } from '../../../src/check/words.ts';
import { found, rulesWith } from './found.ts';

const confused = (body: string, list = '') => found(body, 'confusion', rulesWith(list));

it.each([
	['trẻ được chặm sóc', 'chặm sóc → chăm sóc'],
	['đóng bào hiểm xã hội', 'bào hiểm → bảo hiểm'],
	['Tuyền truyền đến từng nhà', 'Tuyền truyền → Tuyên truyền'],
	['TỔNG KẾT CÔNG TÁC DUY TRÍ NỀN NẾP', 'DUY TRÍ → DUY TRÌ'],
	['lao động,\nchính sách hỗ\ntrơ', 'hỗ\ntrơ → hỗ trợ'],
])('a word but for the diacritics of one syllable: %j', (body, told) => {
	expect(confused(body)).toEqual([told]);
});

it.each([
	'ủy ban tiếp cận thiết bị mới; kết quả bầu cử thể hiện lòng dân',
	'anh Trần Duy Trí về quê',
	'ông Kiểm Tra',
	'chăm sóc, bảo hiểm, duy trì, tuyên truyền, khen thường xuyên',
	'phường hướng dẫn hai mươi hộ; cấp ủy bàn bạc; nhà dân tốc mái',
])('is none: %s', (body) => {
	expect(confused(body)).toEqual([]);
});

it("leaves a ward's own words", () => {
	expect(confused('quán Duy trí')).toEqual([]);
	expect(confused('quán chặm sóc', 'chặm sóc')).toEqual([]);
	expect(confused('giống chặm sóc nhiều', 'chặm')).toEqual([]);
});

it('has each word once, and none that looks like another', () => {
	const keys = COMPOUNDS.map((phrase) => phrase.split(' ').map(keyOf).join(' '));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	const others = new Set(NOT_COMPOUNDS.map((phrase) => phrase.split(' ').map(keyOf).join(' ')));
	expect(keys.filter((key) => others.has(key))).toEqual([]);
	expect(COMPOUNDS.every((phrase) => /^\p{Ll}+ \p{Ll}+$/u.test(phrase))).toBe(true);
	expect(found(COMPOUNDS.join('.\n\n'))).toEqual([]);
});
