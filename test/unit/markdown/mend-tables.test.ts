import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendTables } from '../../../src/markdown/mend-tables.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

const CASES: readonly [what: string, given: string, right: string][] = [
	['a table without a head', '| Tổ | Hộ |\n| A | B |', '| Tổ | Hộ |\n| --- | --- |\n| A | B |'],
	[
		'numbers stand right',
		'| Tổ | Số hộ | Tỷ lệ |\n| Một | 1.250 | 95,5 % |\n| Hai |  | 4 % |',
		'| Tổ | Số hộ | Tỷ lệ |\n| --- | ---: | ---: |\n| Một | 1.250 | 95,5 % |\n| Hai |  | 4 % |',
	],
	[
		'line breaks in cells',
		'| Họ tên | Việc |\n| --- | --- |\n| Ông A\\n\\nChủ tịch | b |',
		'| Họ tên | Việc |\n| --- | --- |\n| Ông A Chủ tịch | b |',
	],
	['rows typed one by one', '| A | B |\n\n| --- | --- |\n\n| 1 | x |', '| A | B |\n| --- | --- |\n| 1 | x |'],
	[
		'rows typed without dashes',
		'| A | B |\n\n| c | d |\n\n| e | f |',
		'| A | B |\n| --- | --- |\n| c | d |\n| e | f |',
	],
	['more cells than the head', '| A |\n| --- |\n| b | c |', '| A |  |\n| --- | --- |\n| b | c |'],
	[
		'dashes below every row',
		'| A | B |\n| --- | --- |\n| c | d |\n| --- | --- |',
		'| A | B |\n| --- | --- |\n| c | d |',
	],
	['text round it', 'Trước\n\n| A | B |\n| c | d |\n\nSau', 'Trước\n\n| A | B |\n| --- | --- |\n| c | d |\n\nSau'],
	['two tables', '| A |\n| b |\n\n| C |\n| d |', '| A |\n| --- |\n| b |\n\n| C |\n| --- |\n| d |'],
];

const SOUND = [
	'',
	'Không có bảng: 5 | 6',
	'| một câu giữa hai vạch |',
	'| A | B |\n| :-: | ---: |\n| c | 1 |',
	'|A|B|\n|---|---|\n|c|d|',
	'| A | B |\n| --- | --- |\n| c \\| d | e |',
	'```\n| A | B |\n| c | d |\n```',
	'~~~\n| A |\n| b |\n~~~\n',
	'| A |\n| --- |\n| b |\n\n| C |\n| --- |\n| d |',
];

describe('mendTables', () => {
	it.each(CASES)('%s', (_what, given, right) => {
		expect(mendTables(given)).toBe(right);
		expect(mendTables(right)).toBe(right);
	});

	it.each(SOUND)('leaves %j', (text) => expect(mendTables(text)).toBe(text));

	it('keeps the alignment that an editor forgot', () => {
		const before = '| Tên | Giá |\n| :-: | ---: |\n| a | 1 |\n\n| X | Y |\n| --- | --- |\n| 1 | 2 |';
		const saved = '| Tên | Giá |\n| --- | --- |\n| b | 1 |\n\n| X | Y |\n| --- | --- |\n| 1 | 3 |';
		expect(mendTables(saved, before)).toBe(
			'| Tên | Giá |\n| :-: | ---: |\n| b | 1 |\n\n| X | Y |\n| --- | --- |\n| 1 | 3 |',
		);
	});

	it('gives a table that nobody changed back as it was', () => {
		const before = '|A|B|\n|:-:|--|\n|c|d|';
		expect(mendTables('| A | B |\n| --- | --- |\n| c | d |', before)).toBe(before);
	});

	const cell = fc.stringMatching(/^[a-zà-ỹ0-9 ]{0,8}$/);
	const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });

	it('makes a table of any rows, with all their words, and mends once', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const mended = mendTables(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
				const html = renderMarkdown(mended);
				expect(html.match(/<tr>/g)?.length).toBe(rows.length);
				const words = (text: string) =>
					text
						.replace(/<[^>]+>|[|\s]+/g, ' ')
						.trim()
						.split(/\s+/)
						.join(' ');
				expect(words(html)).toBe(words(rows.flat().join(' ')));
				expect(mendTables(mended)).toBe(mended);
			}),
		);
	});

	it('loses no word of any text', () => {
		const line = fc.oneof(fc.string(), fc.constantFrom('', '| a | b |', '| --- |', '|-|', '```', '| c |', '    | d |'));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
				const words = (text: string) => text.replaceAll('\\n', ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
				expect(words(mendTables(lines.join('\n')))).toEqual(words(lines.join('\n')));
			}),
		);
	});
});
