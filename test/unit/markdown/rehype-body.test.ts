import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
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

	it('begins anew with the ids of each page', () => {
		expect(renderUnified('## Mục')).toBe('<h2 id="muc">Mục</h2>');
		expect(renderUnified('## Mục')).toBe('<h2 id="muc">Mục</h2>');
	});
});
