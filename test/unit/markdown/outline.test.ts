import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../../src/markdown/outline.ts';

describe('summary', () => {
	it.each([
		[
			'# Mục\n\nĐoạn **đậm**, [liên kết](/a/) và `mã`\nxuống dòng.\n\nĐoạn hai.',
			'Đoạn đậm, liên kết và mã xuống dòng.',
		],
		['Một\\\nhai  \nba', 'Một hai ba'],
		['> Lời dẫn.\n\nĐoạn.', 'Lời dẫn.'],
		['- Điểm một\n- Điểm hai', 'Điểm một'],
		['![Ảnh](a.jpg)\n\nĐoạn.', 'Đoạn.'],
		['| a |\n|---|\n| b |\n\nĐoạn.', 'Đoạn.'],
		['<b>Đậm</b> &amp; thường', 'Đậm & thường'],
		['Chữ[^1].\n\n[^1]: Lời chú.', 'Chữ.'],
		['Chữ\u00A0 cách.', 'Chữ cách.'],
		['# Chỉ có mục', ''],
		['', ''],
	])('of %j is %j', (body, summary) => {
		expect(outline(body, 'md').summary).toBe(summary);
	});

	it('ends within 220 characters at a whole word', () => {
		const { summary } = outline('nghiêng '.repeat(100), 'md');
		expect(summary).toBe(`${'nghiêng '.repeat(27).trim()}…`);
		expect(summary.length).toBeLessThanOrEqual(220);
	});

	it('is never longer, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (body) => {
				expect(outline(body, 'md').summary.length).toBeLessThanOrEqual(220);
			}),
		);
	});
});

describe('images', () => {
	it('have their address as written, their text and their line', () => {
		const body =
			'Chữ.\n\n![Cầu **mới**](cầu.jpg "Tên")\n![](<a b.jpg>)\n\n> ![Sông][s]\n\n[S]: ../song%20bo.jpg\n\n[^1]: ![Chú](chu.jpg)\n\nChữ[^1]';
		expect(outline(body, 'md').images).toEqual([
			{ src: 'cầu.jpg', alt: 'Cầu mới', line: 3 },
			{ src: 'a b.jpg', alt: '', line: 4 },
			{ src: '../song%20bo.jpg', alt: 'Sông', line: 6 },
			{ src: 'chu.jpg', alt: 'Chú', line: 10 },
		]);
	});

	it.each(['`![a](b.jpg)`', '    ![a](b.jpg)', '```\n![a](b.jpg)\n```', '![a][b]', '[a](b.jpg)', '\\![a](b.jpg)'])(
		'are none in %j',
		(body) => {
			expect(outline(body, 'md').images).toEqual([]);
		},
	);
});

describe('links to files', () => {
	it('have their address as written, their words and their line', () => {
		const body =
			'Xem [**Kế**  hoạch](ke-hoach.pdf#page=2).\n\n[Đơn](<../Đơn 1.DOCX>) [biểu][b]\n\n[b]: bieu%20mau.xlsx?x "Tên"';
		expect(outline(body, 'md').files).toEqual([
			{ url: 'ke-hoach.pdf#page=2', text: 'Kế hoạch', line: 1 },
			{ url: '../Đơn 1.DOCX', text: 'Đơn', line: 3 },
			{ url: 'bieu%20mau.xlsx?x', text: 'biểu', line: 3 },
		]);
	});

	it.each([
		'[a](https://a.vn/b.pdf)',
		'[a](/tin/b.pdf)',
		'[a](//a.vn/b.pdf)',
		'[a](#b.pdf)',
		'[a](?b.pdf)',
		'[a](../b/)',
		'[a](mailto:a@b.vn)',
		'![a](b.pdf)',
		'`[a](b.pdf)`',
	])('are none in %j', (body) => {
		expect(outline(body, 'md').files).toEqual([]);
	});
});

describe('MDX', () => {
	it('has its summary and images too', () => {
		const body = "import A from './a.astro'\n\n<A>\n\nĐoạn <b>đậm</b> {1 + 1}.\n\n![Cầu](cau.jpg)\n\n</A>";
		const { flat, ...found } = outline(body, 'mdx');
		expect(found).toEqual({ files: [], images: [{ src: 'cau.jpg', alt: 'Cầu', line: 7 }], summary: 'Đoạn đậm .' });
		expect(flat.text).toBe('Đoạn đậm .\n\n￼');
	});

	it.each(['<b>chưa đóng', '<Sai', 'Chữ {1 +', '{a b}', '</b>'])(
		'that does not parse is refused with its place: %j',
		(body) => {
			expect(() => outline(`Một.\n\n${body}`, 'mdx')).toThrow(/^3:\d+: /);
			expect(outline(`Một.\n\n${body}`, 'md').summary).toBe('Một.');
		},
	);
});
