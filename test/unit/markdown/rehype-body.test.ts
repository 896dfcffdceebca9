import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
import { fileLinks } from '../../../src/markdown/file-links.ts';
import { rehypeBody } from '../../../src/markdown/rehype-body.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { BODIES } from './bodies.ts';
import { shape } from './html.ts';

/** Renders as Astro renders MDX that holds only Markdown. */
function renderUnified(body: string): string {
	const pipeline = remark().use(remarkGfm).use(remarkRehype).use(rehypeBody).use(rehypeStringify);
	return String(pipeline.processSync(body));
}

describe('rehypeBody', () => {
	it('has samples to be tried on', () => {
		expect(BODIES.length).toBeGreaterThan(10);
	});

	it.each(BODIES)('makes of %s what renderMarkdown makes of it', (_file, body) => {
		expect(shape(renderUnified(body))).toEqual(shape(renderMarkdown(body)));
	});

	it.each([
		['headings', '# Một\n\n## Mục\n\n### Mục\n\n## **Đậm** `mã` [a](/b)'],
		['tables', '| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n\n> | a |\n> |--:|\n> | 1 |'],
		['two tables', '| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |'],
		['unsafe links', 'Trước [**a** b](javascript:x) [c](javascript:y)[d](data:z) sau [e](https://a.vn).'],
		['unsafe links without words', 'Trước [](javascript:x)[c](javascript:y) sau.'],
		['links in headings and cells', '## [Mục](javascript:a)\n\n| [a](javascript:b) |\n|---|\n| [c](/d/) |'],
		['reference links', '[a][x] [b][y]\n\n[x]: javascript:a\n[y]: /b/'],
		['plain addresses', 'Xem https://a.vn và b@c.vn.'],
		['lists, quotes and code', '1. a\n2. b\n\n> "q" -- c\n\n- [ ] d\n- [x] e\n\n```js\nf\n```'],
	])('makes of %s what renderMarkdown makes of them', (_name, body) => {
		expect(shape(renderUnified(body))).toEqual(shape(renderMarkdown(body)));
	});

	it('leads links to attached files to their addresses, as renderMarkdown does', async () => {
		const file = { name: 'ke-hoach.pdf', links: ['Kế%20hoạch.pdf'], type: 'pdf', pages: 2, bytes: 1_250_000 } as const;
		const links = fileLinks([file], (name) => `/tin/a/${name}`);
		const body = 'Xem [**kế** hoạch](<Kế hoạch.pdf#page=2>), [khác](khac.pdf).';
		const pipeline = remark()
			.use(remarkRehype)
			.use(rehypeBody, () => links)
			.use(rehypeStringify);
		const html = String(await pipeline.process(body));
		expect(html).toBe(
			'<p>Xem <a href="/tin/a/ke-hoach.pdf#page=2"><strong>kế</strong> hoạch (PDF, 1,3 MB)</a>, <a href="khac.pdf">khác</a>.</p>',
		);
		expect(shape(renderMarkdown(body, { files: links }))).toEqual(shape(html));
	});

	it('begins anew with the ids of each page', () => {
		expect(renderUnified('## Mục')).toBe('<h2 id="muc">Mục</h2>');
		expect(renderUnified('## Mục')).toBe('<h2 id="muc">Mục</h2>');
	});
});
