import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/check/fix.ts';
import { found, places, rulesWith, sourceOf } from './found.ts';

const RULES = rulesWith();
const fix = (body: string) => applyFixes('tin-bai/a.md', sourceOf(body), RULES);

describe('what is mechanical is fixed', () => {
	it.each([
		['Ð for Đ', 'Ðảng bộ, ÐẢNG ỦY', 'Đảng bộ, ĐẢNG ỦY'],
		['hidden characters', 'từ\u200B ngày\u00AD hôm nay', 'từ ngày hôm nay'],
		['an optional hyphen in a symbol', '28\u00ADCT/TW, 28-\u00ADCT/TW', '28-CT/TW, 28-CT/TW'],
		['double spaces', 'từ  ngày \u00A0hôm nay', 'từ ngày hôm nay'],
		['a space before a comma', 'một , hai ; ba .', 'một, hai; ba.'],
		['none after it', 'gạo,muối và “tự”,“chuyển”', 'gạo, muối và “tự”, “chuyển”'],
		['a comma typed twice', 'gạo,, muối', 'gạo, muối'],
		['words of grammar typed twice', 'của của phường và và xóm', 'của phường và xóm'],
		['a tone on the wrong letter', 'kết qủa cuả phường', 'kết quả của phường'],
		['one fix that brings out another', 'một \u200B hai', 'một hai'],
		['one fix that lies in another', 'Hôm nay, Ðã đã họp  , bàn', 'Hôm nay, Đã họp, bàn'],
	])('%s', (_name, typed, right) => {
		expect(fix(typed)).toBe(sourceOf(right));
	});

	it.each([
		['guesses', 'ý kiến nhận xết, cũng cố, Bộ chính trị, báo báo cáo'],
		['code', 'gõ `a  ,b Ð` và\n\n```\nÐ  của của\n```'],
		['addresses', '[xem](https://a.vn/Ð,b) https://a.vn/của,của ![ảnh  một](anh,hai.png)'],
		['line breaks of Markdown', 'dòng một  \ndòng hai\\\ndòng ba'],
		['indentation and tables', '- một\n\n  hai\n\n| a   | b |\n|-----|---|\n| c   | d |'],
		['numbers, ends of official texts, three dots', '10,5 và 1.000; hiệu quả./. Rồi… thôi...; 5'],
		['entities and escapes', 'a&nbsp;b &amp;c, 2\\*3,\\_d'],
		['words over a line end', 'các\ncác tổ'],
		['an emoji of several parts', '👨‍👩‍👧 gia đình'],
		['HTML', '<b title="a  ,b">Ð</b>'.replace('Ð', 'Đ')],
	])('%s stay', (_name, body) => {
		expect(fix(body)).toBe(sourceOf(body));
	});

	it('in frontmatter too, and with the line ends of the file', () => {
		const typed = '---\r\ntitle: "Hội  nghị"\r\ndate: 2024-07-02\r\n---\r\n\r\nTin  mới.\r\n';
		expect(applyFixes('tin-bai/a.md', typed, RULES)).toBe(typed.replaceAll('  ', ' '));
		expect(applyFixes('van-ban/a.yaml', 'title: Về  việc  # hai  dấu\n', RULES)).toBe('title: Về việc  # hai  dấu\n');
	});

	it('to NFC, which is told where the first mark stands apart', () => {
		const typed = sourceOf('Xóm mới họp dân').normalize('NFD');
		expect(places(typed)).toEqual(['6:2 typography']);
		expect(applyFixes('tin-bai/a.md', typed, RULES)).toBe(sourceOf('Xóm mới họp dân'));
	});

	it('leaves a file without slips as it is, byte-order mark and all', () => {
		const typed = `\uFEFF${sourceOf('Xóm họp.').replaceAll('\n', '\r\n')}`;
		expect(applyFixes('tin-bai/a.md', typed, RULES)).toBe(typed);
	});
});

describe('marks that come in pairs', () => {
	it.each([
		['lối sống, biểu hiện “tự diễn biến', '“'],
		['“Đẩy mạnh “tự chuyển hóa”, gắn với', '“'],
		['nhà số 5 (phố Chợ sẽ sửa', '('],
		['nhà số 5, phố Chợ) sẽ sửa', ')'],
	])('%s', (body, told) => {
		expect(found(`Một việc: ${body}`, 'unbalanced')).toEqual([told]);
	});

	it.each([
		'“Một “hai” ba” (bốn (năm))',
		'“Đoạn đầu của lời dài.\n\n“Đoạn cuối.”',
		'Ông nói: “Đoạn đầu.\n\nĐoạn giữa.\n\nĐoạn cuối.”',
		'a) Việc một; b) Việc hai\n\n1) Việc ba\n\n- c) việc bốn',
		'Điều 5, khoản 1, a) và b)',
		'`(` và `“`',
	])('are no slip in %j', (body) => {
		expect(found(body, 'unbalanced')).toEqual([]);
	});
});
