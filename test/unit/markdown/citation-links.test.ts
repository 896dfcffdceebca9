import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import type { DocumentStatus } from '../../../src/domain/document.ts';
import { type CitationLinks, linkCitations, type NewNode } from '../../../src/markdown/citation-links.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { DIRECTIVE_2019, day } from '../samples.ts';
import { BODIES } from './bodies.ts';
import { cards, DECREE, linked, linksIn } from './cited.ts';
import { elements, textOf } from './html.ts';

const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019';
const DIRECTIVE = `/van-ban/${DIRECTIVE_2019.id}/`;
const LINK = [DIRECTIVE, 'Chỉ thị số [28-CT/TW] ngày 21/01/2019'] as const;
const SHORT = [DIRECTIVE, 'Chỉ thị 28'] as const;
const OTHER = [`/van-ban/${DECREE.id}/`, 'Nghị định [42/2022/NĐ-CP]'] as const;

const render = (body: string, citations: CitationLinks = linksIn(body)) => renderMarkdown(body, { citations });

/** HTML without what only citations add. */
const plain = (html: string) =>
	html
		.replace(/<span class="card".*?<\/span><\/span>/gs, '')
		.replace(/<span class="cite"><a [^>]*>(.*?)<\/a><\/span>/gs, '$1')
		.replace(/<span class="sym">(.*?)<\/span>/gs, '$1');

describe('a citation', () => {
	it('is a link, and beside it a card that only repeats its document’s page', () => {
		expect(render(`Học ${FULL}.`)).toBe(
			`<p>Học <span class="cite"><a href="${DIRECTIVE}">Chỉ thị số <span class="sym">28-CT/TW</span> ngày 21/01/2019</a>` +
				'<span class="card" aria-hidden="true" hidden><strong>Chỉ thị 28-CT/TW</strong>' +
				'<span>Ban Bí thư, 21/01/2019</span><span>Về việc thử nghiệm</span>' +
				'<span class="status">Tình trạng: chưa rõ</span></span></span>.</p>\n',
		);
	});

	it.each([
		['once', `Học ${FULL}.`, [LINK]],
		['alone', FULL, [LINK]],
		['several in one text', `A ${FULL}, B Nghị định 42/2022/NĐ-CP, C Chỉ thị 28.`, [LINK, OTHER, SHORT]],
		['side by side', `${FULL}, Nghị định 42/2022/NĐ-CP`, [LINK, OTHER]],
		['in bold', `Học **${FULL}**, rồi ***Chỉ thị 28***.`, [LINK, SHORT]],
		['in a list', `- một\n- học ${FULL}\n  - và Chỉ thị 28`, [LINK, SHORT]],
		['in a quotation', `> Học ${FULL}`, [LINK]],
		['in a table', `| Tên | Việc |\n|---|--:|\n| một | ${FULL} |\n| **Chỉ thị 28** | ba |`, [LINK, SHORT]],
		['in a footnote', `Học[^1] ${FULL}.\n\n[^1]: Theo Nghị định 42/2022/NĐ-CP.`, [LINK, OTHER]],
		['over two lines', 'Học Chỉ thị\nsố 28-CT/TW ngày 21/01/2019.', [[DIRECTIVE, LINK[1].replace(' số', '\nsố')]]],
		['beside raw HTML', `<u>Học</u> <b>${FULL}</b>\n\n<p>Chỉ thị 28</p>`, [LINK]],
		['after escapes', `A \\* B &amp; C: ${FULL}`, [LINK]],
	] as const)('is a link: %s', (_name, body, links) => {
		expect(linked(render(body))).toEqual(links);
	});

	it.each([
		['word in bold', 'Học **Chỉ thị** số 28-CT/TW ngày 21/01/2019.', ' số [28-CT/TW] ngày 21/01/2019'],
		['symbol in bold', 'Học Chỉ thị số **28-CT/TW** ngày 21/01/2019.', '[28-CT/TW]'],
		['word and symbol in bold', 'Học **Chỉ thị số 28-CT/TW** ngày 21/01/2019.', 'Chỉ thị số [28-CT/TW]'],
		['day in bold', 'Học Chỉ thị 28-CT/TW ngày **21/01/2019**.', 'Chỉ thị [28-CT/TW] ngày '],
		['symbol divided', 'Học Chỉ thị **28**-CT/TW ngày 21/01/2019.', '28'],
		['hard break in it', 'Học Chỉ thị\\\nsố 28-CT/TW ngày 21/01/2019.', 'số [28-CT/TW] ngày 21/01/2019'],
	])('that markup divides is a link where its number stands: %s', (_name, body, words) => {
		const html = render(body);
		expect(linked(html)).toEqual([[DIRECTIVE, words]]);
		expect(plain(html)).toBe(renderMarkdown(body));
	});

	it.each([
		['a link', `[Học ${FULL}](/a/) [x ${FULL}][b]\n\n[b]: /b/`],
		['a heading', `## Học ${FULL}\n\n**${FULL}**\n===`],
		['a link in bold', `**[${FULL}](/a/)**`],
		['code', `\`${FULL}\`\n\n    ${FULL}`],
		['an image', `![${FULL}](a.jpg)`],
	])('is left as it is in %s', (_name, body) => {
		expect(render(body)).toBe(renderMarkdown(body));
	});

	it('keeps its symbol on one line, and lets a bare number break', () => {
		const html = render(`Học ${FULL}. Rồi Chỉ thị 28 nữa.`);
		expect(elements(html).filter(({ properties }) => properties['className']?.toString() === 'sym')).toHaveLength(1);
		expect(linked(html)).toEqual([LINK, SHORT]);
	});

	it.each(BODIES)('changes nothing else: %s', (_file, text) => {
		const body = `${text}\n\nHọc ${FULL} và **Nghị định** 42/2022/NĐ-CP.`;
		const html = render(body);
		expect(linked(html).slice(-2)).toEqual([LINK, [OTHER[0], ' [42/2022/NĐ-CP]']]);
		expect(plain(html)).toBe(renderMarkdown(body));
	});
});

describe('the card', () => {
	const cardOf = (fields: Partial<typeof DIRECTIVE_2019>) => {
		const body = `Học ${FULL}.`;
		const [card] = cards(render(body, linksIn(body, [{ ...DIRECTIVE_2019, ...fields }])));
		return card?.children.map((child) => [
			'tagName' in child && child.tagName,
			'properties' in child && child.properties['className'],
			textOf(child),
		]);
	};

	it.each([
		[{ is: 'unknown' }, ['status'], 'Tình trạng: chưa rõ'],
		[{ is: 'in-force' }, ['status', 'yes'], 'Tình trạng: còn hiệu lực'],
		[{ is: 'expired', since: day('2024-01-01') }, ['status', 'no'], 'Tình trạng: hết hiệu lực'],
		[{ is: 'replaced', replacedBy: 'luat-1' }, ['status', 'no'], 'Tình trạng: đã được thay thế'],
	] satisfies [DocumentStatus, string[], string][])('says the status %j', (status, className, text) => {
		expect(cardOf({ status })?.at(-1)).toEqual(['span', className, text]);
	});

	it('shows text as text, whatever letters it has', () => {
		const odd = { symbol: '28-CT/TW', issuer: 'A <b> & "c"', title: '<script>alert(1)</script> &amp; “d”' };
		expect(cardOf(odd)).toEqual([
			['strong', undefined, 'Chỉ thị 28-CT/TW'],
			['span', undefined, 'A <b> & "c", 21/01/2019'],
			['span', undefined, '<script>alert(1)</script> &amp; “d”'],
			['span', ['status'], 'Tình trạng: chưa rõ'],
		]);
	});

	it('says the year where the day is unknown', () => {
		expect(cardOf({ issued: '2019' })?.[1]).toEqual(['span', undefined, 'Ban Bí thư, 2019']);
	});
});

describe('linkCitations', () => {
	const body = `Học ${FULL}.`;
	const { places, cards: known } = linksIn(body);
	const replaced = (links: CitationLinks) => linkCitations(markdownToMdast(body), links);

	it.each([
		['places', { places: [], cards: known }],
		['the card of the document', { places, cards: [] }],
		['the text that was found', { places: places.map((place) => ({ ...place, surface: 'Khác' })), cards: known }],
		['the place', { places: places.map((place) => ({ ...place, start: 5, end: 40 })), cards: known }],
	])('changes nothing without %s', (_name, links) => {
		expect(replaced(links)).toEqual([]);
		expect(render(body, links)).toBe(renderMarkdown(body));
	});

	it.each([
		[FULL, ['citationSpan']],
		[`${FULL}.`, ['citationSpan', 'text']],
		[`Học ${FULL}`, ['text', 'citationSpan']],
	])('puts no empty text round the link: %s', (text, types) => {
		const [[, nodes] = []] = linkCitations(markdownToMdast(text), linksIn(text));
		expect(nodes?.map(({ type }: NewNode) => type)).toEqual(types);
	});

	it('leaves the tree as it is', () => {
		const tree = markdownToMdast(body);
		const before = JSON.stringify(tree);
		const [[node, nodes] = []] = linkCitations(tree, { places, cards: known });
		expect(JSON.stringify(tree)).toBe(before);
		expect(node).toMatchObject({ type: 'text', value: body });
		expect(nodes?.map(({ type }: NewNode) => type)).toEqual(['text', 'citationSpan', 'text']);
	});
});
