import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { flatten, type TreeNode } from '../../../src/markdown/flat-text.ts';
import { BODIES } from './bodies.ts';

const flat = (body: string) => flatten<MdastNode>(markdownToMdast(body, { features: { frontmatter: false } }));
const flatMdx = (body: string) => flatten<TreeNode>(mdxToMdast(body));
const flatRemark = (body: string) => flatten<TreeNode>(remark().use(remarkGfm).parse(body));

/** Texts of the nodes whose text may become a link, then of the others. */
function texts({ pieces }: ReturnType<typeof flatten>) {
	const of = (linkable: boolean) =>
		pieces.filter((piece) => piece.linkable === linkable).map(({ node }) => String(node.value));
	return [of(true), of(false)];
}

const SAMPLES: readonly (readonly [name: string, body: string, text: string])[] = [
	['paragraphs', 'Một\nhai.\n\n\nBa.', 'Một\nhai.\n\nBa.'],
	['headings', '# Một\n\nHai\n===\n\nBa', 'Một\n\nHai\n\nBa'],
	['emphasis', 'Một **hai *ba*** ~~bốn~~.', 'Một hai ba bốn.'],
	['hard breaks', 'Một\\\nhai  \nba', 'Một\nhai\nba'],
	['lists', '- một\n- hai\n\n  ba\n  1. bốn', 'một\n\nhai\n\nba\n\nbốn'],
	['task lists', '- [ ] một\n- [x] hai', 'một\n\nhai'],
	['quotations', '> một\n> > hai\n\nba', 'một\n\nhai\n\nba'],
	['tables', '| một | hai |\n|---|--:|\n| **ba** | |\n| bốn | năm |', 'một\n\nhai\n\nba\n\nbốn\n\nnăm'],
	['links', '[một](/a/) [hai][b] <https://c.vn> https://d.vn\n\n[b]: /b/', 'một hai https://c.vn https://d.vn'],
	['footnotes', 'Một[^a] hai.\n\n[^a]: Ba\n    bốn.\n\nNăm.', 'Một hai.\n\nBa\nbốn.\n\nNăm.'],
	['code', 'Một `hai` ba.\n\n```\nbốn\n```\n\n    năm', 'Một ￼ ba.'],
	['images', 'Một ![hai](a.jpg)ba ![bốn][b].\n\n[b]: b.jpg', 'Một ￼ba ￼.'],
	['raw HTML', 'Một <b>hai</b><br>ba.\n\n<p>bốn</p>\n\n<!-- năm -->', 'Một haiba.'],
	['escapes', 'Một \\* &amp; &lt;hai&gt; &#45; “ba” -- "bốn"', 'Một * & <hai> - “ba” -- "bốn"'],
	['rules', 'Một\n\n---\n\nhai', 'Một\n\nhai'],
	['nothing', '', ''],
];

describe('flatten', () => {
	it.each(SAMPLES)('makes of %s one text, blocks apart', (_name, body, text) => {
		expect(flat(body).text).toBe(text);
	});

	it.each(SAMPLES)('makes of %s the same from the tree of either parser', (_name, body) => {
		expect(flatRemark(body).text).toBe(flat(body).text);
		expect(texts(flatRemark(body))).toEqual(texts(flat(body)));
	});

	it.each(BODIES)('makes of %s the same from the tree of either parser', (_file, body) => {
		const places = ({ pieces }: ReturnType<typeof flatten>) =>
			pieces.map(({ start, end, linkable }) => [start, end, linkable]);
		expect(flatRemark(body).text).toBe(flat(body).text);
		expect(places(flatRemark(body))).toEqual(places(flat(body)));
	});

	it.each([...SAMPLES.map(([name, body]) => [name, body] as const), ...BODIES])(
		'says of each text node of %s where it stands',
		(_name, body) => {
			const { text, pieces } = flat(body);
			for (const { node, start, end } of pieces) expect(text.slice(start, end)).toBe('value' in node && node.value);
			expect(pieces.map(({ start }) => start)).toEqual(pieces.map(({ start }) => start).sort((a, b) => a - b));
		},
	);

	it('leaves text of headings and links alone, whatever stands in them', () => {
		const body = '# Một **hai**\n\nBa [bốn *năm*](/a/) [sáu][b] **bảy**\n\n- tám\n\n[b]: /b/';
		expect(texts(flat(body))).toEqual([
			['Ba ', ' ', ' ', 'bảy', 'tám'],
			['Một ', 'hai', 'bốn ', 'năm', 'sáu'],
		]);
	});

	it('reads the text in JSX, not expressions and imports, and leaves links and headings of JSX alone', () => {
		const body = `import A from './a.astro'

<A b="không">

Một {1 + 1} <b>hai</b> <a href="/a/">ba</a>.

</A>

<h2>bốn</h2>

<div>năm</div>

{[1].map(() => 'không')}`;
		expect(flatMdx(body).text).toBe('Một  hai ba.\n\nbốn\n\nnăm');
		expect(texts(flatMdx(body))).toEqual([
			['Một ', ' ', 'hai', ' ', '.', 'năm'],
			['ba', 'bốn'],
		]);
	});
});
