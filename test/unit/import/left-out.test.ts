import { describe, expect, it } from 'vitest';
import { leftNotices, textWithout, unaccounted } from '../../../src/import/left-out.ts';
import { wordsOf } from '../../../src/import/words.ts';

describe('words that nobody accounts for', () => {
	const lost = (said: string, written: string, left: string) =>
		unaccounted(said, wordsOf(written), [{ reason: 'frame', text: left }]).map(({ text }) => text);

	it.each([
		['none', 'Phường họp dân', 'Phường họp', 'dân', []],
		['one', 'Phường họp dân', 'Phường họp', '', ['dân']],
		['one that is there once and was said twice', 'cây, cây', 'cây', '', ['cây']],
		['in the order of the file', 'một hai ba bốn', 'hai', 'bốn', ['một ba']],
		['none in other letters and signs', 'HỌP DÂN: m²', '“Họp” dân m2', '', []],
		['none where two touch', 'tổ hai họp', 'tổhai họp', '', []],
		['none where one was cut', 'tổhai họp', 'tổ hai họp', '', []],
		['none of signs alone', '* — …', '', '', []],
	])('%s', (_name, said, written, left, expected) => {
		expect(lost(said, written, left)).toEqual(expected);
	});

	it('make the bulletin a draft, and say so', () => {
		expect(leftNotices(unaccounted('Phường họp', [], []))).toEqual([
			{
				message:
					'có chữ của tệp không thấy trong tin, không rõ vì sao; so tin với tệp gốc, chép vào chỗ thiếu: “phường họp”',
				todo: true,
			},
		]);
	});
});

it('what is told has the first words of each, and nothing of what the bulletin says otherwise', () => {
	const long = `${'chữ '.repeat(30)}cuối`;
	const notices = leftNotices([
		{ reason: 'frame', text: 'Trang chủ' },
		{ reason: 'used', text: 'Ngày đăng' },
		{ reason: 'frame', text: long },
		{ reason: 'frame', text: '***' },
	]);
	expect(notices).toEqual([
		{ message: `phần khung trang không đưa vào tin: “Trang chủ”; “${'chữ '.repeat(15).trim()}…”` },
	]);
});

it.each([
	['Bài, ảnh: Trần Thử', 'Trần Thử', 'bài ảnh'],
	['QUY CHẾ Quy chế làm việc', 'Quy chế làm việc', 'quy chế'],
	['V/v họp', 'Về việc họp', 'v v'],
])('of %j without %j is left %j', (text, part, left) => {
	expect(textWithout(text, part)).toBe(left);
});
