import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
import type { CitationLinks } from '../../../src/markdown/citation-links.ts';
import { rehypeBody } from '../../../src/markdown/rehype-body.ts';
import { remarkCitations } from '../../../src/markdown/remark-citations.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { DIRECTIVE_2019 } from '../samples.ts';
import { BODIES } from './bodies.ts';
import { DECREE, linked, linksIn } from './cited.ts';
import { shape } from './html.ts';

const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019';

/** Renders as Astro renders MDX that holds only Markdown. */
async function renderUnified(body: string, linksOf: (path: string) => CitationLinks | Promise<CitationLinks>) {
	const pipeline = remark()
		.use(remarkGfm)
		.use(remarkCitations, linksOf)
		.use(remarkRehype, { clobberPrefix: 'chu_thich-' })
		.use(rehypeBody)
		.use(rehypeStringify);
	return String(await pipeline.process({ path: 'trang/a.mdx', value: body }));
}

describe('remarkCitations', () => {
	it.each([
		['a paragraph', `Học ${FULL} “Về thử nghiệm”.`, 1],
		['several in one text', `${FULL}, Nghị định 42/2022/NĐ-CP và Chỉ thị 28.`, 3],
		['several texts', `Học **${FULL}** rồi Chỉ thị 28.\n\nVà *Nghị định 42/2022/NĐ-CP*, Chỉ thị 28.`, 4],
		['divided ones', `**Chỉ thị** số 28-CT/TW ngày 21/01/2019, Chỉ thị **28** và Chỉ thị\\\n28.`, 3],
		['tables', `| a | ${FULL} |\n|---|--:|\n| **Chỉ thị 28** | Nghị định 42/2022/NĐ-CP |`, 3],
		['lists and quotations', `- một\n- ${FULL}\n\n  > Chỉ thị 28\n  > và Nghị định 42/2022/NĐ-CP`, 3],
		['headings, links and code', `## ${FULL}\n\n[${FULL}](/a/) \`${FULL}\` [Chỉ thị 28][b]\n\n[b]: /b/`, 0],
		['escapes', `A \\* B &amp; <https://a.vn>: ${FULL}`, 1],
		['no documents', 'Họp tổ dân phố.', 0],
	])('makes of %s what renderMarkdown makes of it', async (_name, body, count) => {
		const citations = linksIn(body);
		const html = await renderUnified(body, () => citations);
		expect(shape(html)).toEqual(shape(renderMarkdown(body, { citations })));
		expect(linked(html)).toHaveLength(count);
	});

	it.each(BODIES)('makes of %s what renderMarkdown makes of it', async (_file, text) => {
		const body = `${text}\n\nHọc ${FULL} và Nghị định **42/2022/NĐ-CP**.`;
		const citations = linksIn(body);
		const html = await renderUnified(body, () => citations);
		expect(shape(html)).toEqual(shape(renderMarkdown(body, { citations })));
		expect(linked(html).length).toBeGreaterThanOrEqual(2);
	});

	it('writes the same element and attributes', async () => {
		const body = `Học ${FULL}.`;
		const citations = linksIn(body, [{ ...DIRECTIVE_2019, title: 'A <b> & "c"' }]);
		const html = await renderUnified(body, () => citations);
		expect(html).toBe(
			`<p>Học <span class="cite"><a href="/van-ban/${DIRECTIVE_2019.id}/">Chỉ thị số <span class="sym">28-CT/TW</span> ngày 21/01/2019</a>` +
				'<span class="card" aria-hidden="true" hidden><strong>Chỉ thị 28-CT/TW</strong>' +
				'<span>Ban Bí thư, 21/01/2019</span><span>A &#x3C;b> &#x26; "c"</span>' +
				'<span class="status">Tình trạng: chưa rõ</span></span></span>.</p>',
		);
	});

	it('asks for the links of the file at its path, and waits for them', async () => {
		const body = 'Theo Nghị định 42/2022/NĐ-CP.';
		const asked: string[] = [];
		const html = await renderUnified(body, async (path) => {
			asked.push(path);
			return linksIn(body);
		});
		expect(asked).toEqual(['trang/a.mdx']);
		expect(linked(html)).toEqual([[`/van-ban/${DECREE.id}/`, 'Nghị định [42/2022/NĐ-CP]']]);
	});

	it('changes nothing where nothing is cited', async () => {
		expect(await renderUnified(`Học ${FULL}.`, () => ({ places: [], cards: [] }))).toBe(`<p>Học ${FULL}.</p>`);
	});
});
