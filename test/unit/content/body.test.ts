import { describe, expect, it } from 'vitest';
import { bodyPassages } from '../../../src/content/body.ts';
import { contentFolder } from './content-folder.ts';

/** The passages of a Markdown or MDX body. */
function passages(body: string, format: 'md' | 'mdx' = 'md'): string[] {
	const file = `tin-bai/tin.${format}`;
	const dir = contentFolder({ [file]: `---\ntitle: Tên không thuộc thân\ndate: 2024-07-02\n---\n${body}` });
	return bodyPassages(dir, { file, format, digest: '' });
}

describe('bodyPassages', () => {
	it.each([
		['paragraphs, with their lines joined', 'Một hai\nba.\n\nBốn  năm.', ['Một hai ba.', 'Bốn năm.']],
		['headings', '## Kết quả\n\nChữ.\n\nTiêu đề\n---', ['Kết quả', 'Chữ.', 'Tiêu đề']],
		['items of lists', '- Một\n- Hai\n  1. Ba\n\n> Trích', ['Một', 'Hai', 'Ba', 'Trích']],
		['cells of tables', '| Tên | Số |\n|---|---|\n| Tổ một | 12 |', ['Tên', 'Số', 'Tổ một', '12']],
		['words of links and emphasis', '[Chỉ thị **28**](https://example.vn/an "Ẩn") *mới*.', ['Chỉ thị 28 mới.']],
		['no addresses nor code nor pictures', 'Xem `npm` và ![Ảnh](anh.png) nhé.\n\n```\nmã\n```', ['Xem và nhé.']],
		['footnotes', 'Chữ[^1] tiếp.\n\n[^1]: Chú thích.', ['Chữ tiếp.', 'Chú thích.']],
		['hard breaks', 'Một  \nHai\\\nBa', ['Một Hai Ba']],
		['character references, in NFC', `&amp; &lt;b&gt; ${'Đảng'.normalize('NFD')}`, ['& <b> Đảng']],
		['a body without a word', '![Ảnh](anh.png)\n\n---\n', []],
		['an empty body', '', []],
	])('are those of %s', (_, body, expected) => {
		expect(passages(body)).toEqual(expected);
	});

	it('are those of MDX, without its code', () => {
		expect(passages("import X from './x.js';\n\n## Đầu\n\n<X>Trong</X>\n\nNgoài {1 + 1}.", 'mdx')).toEqual([
			'Đầu',
			'Trong',
			'Ngoài .',
		]);
	});

	it('say which file cannot be read', () => {
		const dir = contentFolder({ 'tin-bai/hong.md': 'Không có phần đầu.' });
		expect(() => bodyPassages(dir, { file: 'tin-bai/hong.md', format: 'md', digest: '' })).toThrow(/hong\.md/);
	});
});
