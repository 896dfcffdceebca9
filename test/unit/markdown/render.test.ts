import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from '../../../src/domain/text.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { elements, shape, textOf } from './html.ts';

const headings = (html: string) =>
	elements(html)
		.filter(({ tagName }) => /^h\d$/.test(tagName))
		.map((heading) => [heading.tagName, heading.properties['id'], textOf(heading)]);

describe('headings', () => {
	it('leave the h1 to the page, and have ids from their words', () => {
		expect(
			headings(renderMarkdown('# Một\n\n## Bốn yêu cầu\n\n### **Đậm** và `mã`\n\n###### Sáu\n\nHai\n===')),
		).toEqual([
			['h2', 'mot', 'Một'],
			['h2', 'bon-yeu-cau', 'Bốn yêu cầu'],
			['h3', 'dam-va-ma', 'Đậm và mã'],
			['h6', 'sau', 'Sáu'],
			['h2', 'hai', 'Hai'],
		]);
	});

	it('have an id even without letters, and another when words come again', () => {
		expect(headings(renderMarkdown('## …\n\n## Mục\n\n# Mục\n\n## Mục 2\n\n## Mục')).map(([, id]) => id)).toEqual([
			'muc',
			'muc-2',
			'muc-3',
			'muc-2-2',
			'muc-4',
		]);
	});

	it('have unique ids, and the same ids each time', () => {
		const words = fc.constantFrom('Mục', 'mục', 'Mục 2', 'Mục 2 2', 'Mục-3', '!', 'Đ', 'd', '[Mục](/a/)', '**Mục**');
		const bodies = fc.array(fc.tuple(fc.constantFrom('#', '##', '###'), words), { maxLength: 12 });
		fc.assert(
			fc.property(bodies, (lines) => {
				const body = lines.map((parts) => parts.join(' ')).join('\n\n');
				const ids = headings(renderMarkdown(body)).map(([, id]) => String(id));
				expect(ids).toHaveLength(lines.length);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.filter((id) => !isSlug(id))).toEqual([]);
				expect(renderMarkdown(body)).toBe(renderMarkdown(body));
			}),
		);
	});

	it('have ids that no footnote has', () => {
		const found = elements(renderMarkdown('## Footnote label\n\n## Chú thích fn 1\n\nChữ[^1]\n\n[^1]: Lời.'));
		const ids = found.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('tables', () => {
	const rows = '| Phần việc | Diện tích | Giữa |\n|---|---:|:-:|\n| Thăm dò | 6 m² | a |';

	it('are wrapped to scroll by keyboard, with columns named and aligned by class', () => {
		expect(shape(renderMarkdown(rows))).toEqual([
			{
				div: [
					{
						table: [
							{
								thead: [
									{
										tr: [
											{ th: ['Phần việc'], scope: 'col' },
											{ th: ['Diện tích'], scope: 'col', className: ['num'] },
											{ th: ['Giữa'], scope: 'col' },
										],
									},
								],
							},
							{ tbody: [{ tr: [{ td: ['Thăm dò'] }, { td: ['6 m²'], className: ['num'] }, { td: ['a'] }] }] },
						],
					},
				],
				ariaLabel: 'Bảng',
				className: ['scroll'],
				role: 'group',
				tabIndex: 0,
			},
		]);
	});

	it('are wrapped each by itself, in quotes and lists too', () => {
		const quoted = `> ${rows.replaceAll('\n', '\n> ')}`;
		const boxes = elements(renderMarkdown(`${rows}\n\n${quoted}`)).filter(({ tagName }) => tagName === 'div');
		expect(boxes.map(({ children }) => children.map((child) => ('tagName' in child ? child.tagName : '')))).toEqual([
			['table'],
			['table'],
		]);
	});

	it('have no style attribute and no align attribute', () => {
		const found = elements(renderMarkdown(rows)).flatMap(({ properties }) => Object.keys(properties));
		expect(found.filter((name) => name === 'style' || name === 'align')).toEqual([]);
	});
});

describe('links', () => {
	it.each([
		['[Cổng](https://a.vn/?b=1&c=2)', 'https://a.vn/?b=1&c=2', 'Cổng'],
		['https://a.vn/b', 'https://a.vn/b', 'https://a.vn/b'],
		['<https://a.vn>', 'https://a.vn', 'https://a.vn'],
		['[Thư](mailto:a@b.vn)', 'mailto:a@b.vn', 'Thư'],
		['[Gọi](tel:+84234)', 'tel:+84234', 'Gọi'],
		['[Trang](/lien-he/)', '/lien-he/', 'Trang'],
		['[Mục](#muc)', '#muc', 'Mục'],
		['[Tin][a]\n\n[a]: ../a/ "Tên"', '../a/', 'Tin'],
	])('that are safe stay: %j', (body, href, text) => {
		const links = elements(renderMarkdown(body)).filter(({ tagName }) => tagName === 'a');
		expect(links.map((link) => [link.properties['href'], textOf(link)])).toEqual([[href, text]]);
	});
});

describe('pictures', () => {
	const named = (src: string) =>
		new Map([[src, (alt: string) => `<picture><img src="/_/${alt.length}.webp" alt="Ảnh"></picture>`]]);
	const images = (body: string, src: string) =>
		elements(renderMarkdown(body, { pictures: named(src) }))
			.filter(({ tagName }) => tagName === 'img')
			.map(({ properties }) => properties['src']);

	it.each([
		['![Cầu](cau.jpg)', 'cau.jpg'],
		['![Cầu](<cầu mới.jpg> "Tên")', 'cầu mới.jpg'],
		['![Cầu](cầu.jpg)', 'cầu.jpg'],
		['![Cầu](100%.jpg)', '100%.jpg'],
		['![Cầu](a%23b.jpg)', 'a%23b.jpg'],
		['![Cầu](a&amp;b.jpg)', 'a&b.jpg'],
		['![Cầu][a]\n\n[A]: ../anh/cau.jpg', '../anh/cau.jpg'],
		['![**Cầu**](cau.jpg)', 'cau.jpg'],
	])('stand for %j with its text alternative', (body, src) => {
		expect(images(body, src)).toEqual(['/_/3.webp']);
	});

	it('stand where the image stood', () => {
		expect(shape(renderMarkdown('Trước ![Cầu](a.jpg) sau.', { pictures: named('a.jpg') }))).toEqual([
			{ p: ['Trước ', { picture: [{ img: [], src: '/_/3.webp', alt: 'Ảnh' }] }, ' sau.'] },
		]);
	});

	it('are left out where none is known', () => {
		expect(shape(renderMarkdown('Trước ![Cầu](b.jpg) sau.', { pictures: named('a.jpg') }))).toEqual([
			{ p: ['Trước sau.'] },
		]);
		expect(shape(renderMarkdown('![Cầu](a.jpg)'))).toEqual([{ p: [] }]);
	});

	it.each([
		['![Cầu](cau%20moi.jpg)', 'cau%20moi.jpg'],
		['![Cầu](c%E1%BA%A7u.jpg)', 'c%E1%BA%A7u.jpg'],
	])('stand for %j, whose address is written as an address', (body, src) => {
		expect(images(body, src)).toEqual(['/_/3.webp']);
	});
});

describe('text', () => {
	it.each(['"a" \'b\' “c” ‘d’', 'a -- b --- c ... d', '(c) (tm) 1/2', '$x$ ==y== :::z'])(
		'stays as typed: %s',
		(text) => {
			expect(shape(renderMarkdown(text))).toEqual([{ p: [text] }]);
		},
	);

	it.each([
		['- a\n- b', [{ ul: [{ li: ['a'] }, { li: ['b'] }] }]],
		['3. a\n4. b', [{ ol: [{ li: ['a'] }, { li: ['b'] }], start: 3 }]],
		['> a', [{ blockquote: [{ p: ['a'] }] }]],
		['~~a~~ **b** *c*', [{ p: [{ del: ['a'] }, ' ', { strong: ['b'] }, ' ', { em: ['c'] }] }]],
		['a\\\nb', [{ p: ['a', { br: [] }, ' b'] }]],
		['a\n\n---\n\nb', [{ p: ['a'] }, { hr: [] }, { p: ['b'] }]],
		['---\na: b\n---', [{ hr: [] }, { h2: ['a: b'], id: 'a-b' }]],
		['', []],
	])('has the blocks of Markdown: %j', (body, blocks) => {
		expect(shape(renderMarkdown(body))).toEqual(blocks);
	});
});

describe('footnotes', () => {
	it('are labelled in Vietnamese, and lead there and back', () => {
		const html = renderMarkdown('Chữ[^a] và[^a].\n\n[^a]: Lời chú.');
		expect(headings(html)).toEqual([['h2', 'footnote-label', 'Chú thích']]);
		const found = elements(html);
		const labels = found.map(({ properties }) => properties['ariaLabel']).filter((label) => label !== undefined);
		expect(labels).toEqual(['Về chỗ chú thích 1', 'Về chỗ chú thích 1-2']);
		const ids = found.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
		const targets = found.map(({ properties }) => properties['href']).filter((href) => href !== undefined);
		expect(targets.filter((href) => !ids.includes(String(href).slice(1)))).toEqual([]);
		expect(targets).toHaveLength(4);
	});
});
