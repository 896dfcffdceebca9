import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/check/fix.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { found, rulesWith, sourceOf } from './found.ts';

const RULES = rulesWith();
const slips = (body: string) => found(body, 'markup').map((told) => told.replace(/ → [\s\S]*/, ''));
const fix = (body: string) => applyFixes('tin-bai/a.md', sourceOf(body), RULES).slice(sourceOf('').length - 1, -1);

describe('what the page does not show as meant is told, and mended where one mending alone can be meant', () => {
	it.each([
		['tildes', 'Phạt từ 20~30 và 40~50 nghìn.', ['~30 và 40~'], 'Phạt từ 20\\~30 và 40\\~50 nghìn.'],
		['emphasis not closed', 'Báo **lịch tiêm cho trẻ.', ['**']],
		['emphasis closed after a space', '**Đậm ** chữ.', ['**']],
		['emphasis that touches a word', '**Chú ý:**mang thẻ.', ['**']],
		['a star closed after a space', 'Chữ *nghiêng * hết.', ['*']],
		['an underscore not closed', 'Chữ _nghiêng hết.', ['_']],
		['a footnote without its text', 'Số liệu[^1] năm qua.', ['[^1]']],
		['a text without its footnote', 'Chữ.\n\n[^2]: Lời.', ['[^2]']],
		['a heading without a space', '##Thời gian\n\nChữ.', ['##'], '## Thời gian\n\nChữ.'],
		['a hard space after a sign', '##\u00A0Thời gian', ['##\u00A0'], '## Thời gian'],
		['items without spaces', '1.Giờ: 7\n2.Nơi: chợ', ['1.', '2.'], '1. Giờ: 7\n2. Nơi: chợ'],
		['items of hyphens', '-Một\n-Hai', ['-', '-'], '- Một\n- Hai'],
		['bullets of Word', 'Gồm:\n•\tMột\n•\tHai', ['•\t', '•\t'], 'Gồm:\n\n- Một\n- Hai'],
		['a list that sticks to a paragraph', 'Gồm:\n3. Ba\n4. Bốn', ['3. ', '4. '], 'Gồm:\n\n3. Ba\n4. Bốn'],
		['a paragraph that sticks to a list', '- một.\n- hai.\nĐoạn sau.', ['Đoạn sau.'], '- một.\n- hai.\n\nĐoạn sau.'],
		['numbers begun anew', '1. Một\n\nĐoạn\n\n1. Hai\n\nĐoạn\n\n1. Ba', ['1', '1']],
		['a number that is counted otherwise', '1. Một\n3. Hai', ['3']],
		['a line under a title', 'Danh sách\n---\n\nTổ 1.', ['\n---']],
		['a line under a sentence', 'Phường mời họp.\n---\n\nTổ 1.', ['\n---'], 'Phường mời họp.\n\n---\n\nTổ 1.'],
		['four spaces', '    Phường mời bà con họp.', ['    Phường mời bà con họp.'], 'Phường mời bà con họp.'],
		[
			'rows without the line',
			'Đoạn.\n\n| Tổ | Hộ |\n| 1 | 3 |',
			['| Tổ | Hộ |\n| 1 | 3 |'],
			'Đoạn.\n\n| Tổ | Hộ |\n| --- | --- |\n| 1 | 3 |',
		],
		[
			'rows below a paragraph, with a line of another number of cells',
			'Đoạn.\n| Tổ | Hộ |\n|---|\n| 1 | 3 |',
			['| Tổ | Hộ |\n|---|\n| 1 | 3 |'],
			'Đoạn.\n\n| Tổ | Hộ |\n| --- | --- |\n| 1 | 3 |',
		],
		['more cells than columns', '| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['| 3 |']],
		['a table without a head', '| | |\n|---|---|\n| a | b |', ['| | |']],
		['line ends of the desk', '| a\\nb | c |\n|---|---|\n| 1 | 2 |', ['\\n'], '| a b | c |\n|---|---|\n| 1 | 2 |'],
		['a picture with spaces', '![Ảnh](Ảnh 1.JPG)', ['![Ảnh](Ảnh 1.JPG)'], '![Ảnh](<Ảnh 1.JPG>)'],
		['a link with spaces', 'Xem [tệp](ke hoach.pdf).', ['[tệp](ke hoach.pdf)'], 'Xem [tệp](<ke hoach.pdf>).'],
		['quotes in an address', '[x](“https://a.vn”)', ['[x](“https://a.vn”)'], '[x](https://a.vn)'],
		[
			'a second frontmatter',
			'---\ntitle: Hai\ndate: 2024-07-02\n---\n\nChữ',
			['---\ntitle: Hai\ndate: 2024-07-02\n---'],
		],
	])('%s', (_name, body, told, mended?: string) => {
		expect(slips(body)).toEqual(told);
		if (mended !== undefined) {
			expect(fix(body)).toBe(mended);
			expect(slips(mended)).toEqual([]);
		}
	});

	it('a tag that does not become one is shown, and told', () => {
		expect(slips('Chữ </font nhỏ')).toEqual(['</font nhỏ']);
	});

	it('what is mended is shown as meant', () => {
		expect(renderMarkdown(fix('Phạt từ 20~30 và 40~50 nghìn.'))).toContain('20~30 và 40~50');
		expect(renderMarkdown(fix('Đoạn.\n| Tổ | Hộ |\n| 1 | 3 |'))).toContain('<td>3</td>');
		expect(renderMarkdown(fix('-Một\n-Hai'))).toContain('<li>Hai</li>');
	});
});

describe('is silent about', () => {
	it.each([
		['emphasis as it should be', '**Đậm**, *nghiêng*, ***cả hai***, _gạch_, ~~bỏ~~'],
		['stars that refer to notes', 'Ông A*, bà B** và lớp (*); 3 * 4 = 12'],
		['blanks to be filled in', 'Họ tên: _______ Ngày: ____'],
		['escapes, code and addresses', '\\*một\\*, `**`, https://a.vn/a_b_c, C:\\new\\nha'],
		['hashtags', '#HueXanh #phuong'],
		['lists of all kinds', '- một\n- hai\n  - ba\n\n1. một\n2. hai\n\n3. ba\n\n+ bốn'],
		['numbers of lists with paragraphs between', '1. Một\n\nĐoạn\n\n2. Hai\n\nĐoạn\n\n3. Ba'],
		['articles of a law, each with its own', 'Điều 1. A\n\n1. Một\n\nĐiều 2. B\n\n1. Một\n\nĐiều 3. C\n\n1. Một'],
		['a rule between paragraphs', 'Một\n\n---\n\nHai'],
		['tables', 'Đoạn\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n| 3 |'],
		['code that is code', '```\n**x\n    y\n```\n\n    a = b'],
		['footnotes', 'Chữ[^1].\n\n[^1]: Lời.'],
		['addresses in angle brackets', '![Ảnh](<Ảnh 1.JPG>) [x](https://a.vn "tên tệp")'],
		['figures and brackets', '[1] (xem sau), [a] (b c)'],
	])('%s', (_name, body) => {
		expect(slips(body)).toEqual([]);
	});
});

it('every case of wrong markup that editors brought is told', () => {
	const cases = readFileSync(new URL('../../fixtures/check/bodies.txt', import.meta.url), 'utf8')
		.trim()
		.split('\n');
	for (const line of cases) {
		const [rule = '', body = ''] = line.split('|||');
		expect([body, found(body.replaceAll('⏎', '\n'), rule).length > 0]).toEqual([body, true]);
	}
	expect(cases.length).toBe(5);
});
