import type { Element } from 'hast';
import {
	type CompileOptions,
	type HastVisitorContext,
	type MdastContent,
	type MdastNode,
	type MdastVisitorContext,
	markdownToHtml,
} from 'satteri';
import { decodePercent } from '../domain/text.ts';
import { strings } from '../strings.ts';
import { BodyRules, RULED_ELEMENTS } from './body-rules.ts';
import { type CitationLinks, linkCitations } from './citation-links.ts';
import type { FileLinks } from './file-links.ts';

export interface RenderOptions {
	/** Makes the HTML of each local image from its text alternative, by address as written. Others are left out. */
	readonly pictures?: ReadonlyMap<string, (alt: string) => string> | undefined;
	/** Where the body cites registered documents. */
	readonly citations?: CitationLinks | undefined;
	/** The links to attached files. */
	readonly files?: FileLinks | undefined;
}

/** No heading's id has an underscore, so no heading can take a footnote's id. */
const FOOTNOTE_PREFIX = 'chu_thich-';

/**
 * Renders a bulletin's Markdown. Raw HTML is dropped, links of unsafe schemes become their text, quotes stay as
 * typed. Input must be free of frontmatter; output is HTML for the inside of an element.
 */
export function renderMarkdown(body: string, { pictures = new Map(), citations, files }: RenderOptions = {}): string {
	const rules = new BodyRules(files);
	const byAddress = new Map([...pictures].map(([src, picture]) => [decodePercent(src), picture]));
	const options = {
		features: {
			frontmatter: false,
			smartPunctuation: false,
			gfm: { footnotes: { label: strings.footnotes, backLabel: strings.footnoteBack, clobberPrefix: FOOTNOTE_PREFIX } },
		},
		mdastPlugins: [
			{ name: 'no-raw-html', html: (node, context) => context.removeNode(node) },
			...(citations ? [citationPlugin(citations)] : []),
		],
		hastPlugins: [
			{
				name: 'pictures',
				element: {
					filter: ['img'],
					visit: (node, context) => {
						const picture = byAddress.get(decodePercent(String(node.properties['src'])));
						context.replaceNode(node, { type: 'raw', value: picture?.(String(node.properties['alt'] ?? '')) ?? '' });
					},
				},
			},
			{
				name: 'body-rules',
				element: { filter: RULED_ELEMENTS, visit: (node, context) => apply(rules, node, context) },
			},
		],
	} satisfies CompileOptions;
	return markdownToHtml(body, options).html;
}

function citationPlugin(citations: CitationLinks) {
	return {
		name: 'citations',
		before: (root: Readonly<MdastNode>, context: MdastVisitorContext): void => {
			for (const [node, replacement] of linkCitations<MdastNode>(root, citations)) {
				context.replaceNode(node, replacement as MdastContent[]);
			}
		},
	};
}

function apply(rules: BodyRules, node: Readonly<Element>, context: HastVisitorContext): void {
	const change = rules.change(node, () => context.textContent(node));
	if (change?.does === 'unwrap') context.replaceNode(node, [...node.children]);
	if (change?.does === 'wrap') context.wrapNode(node, change.in);
	if (change?.does !== 'set') return;
	if (change.note !== undefined || (change.tagName && change.tagName !== node.tagName)) {
		const { tagName = node.tagName, properties, note } = change;
		const children = note === undefined ? node.children : [...node.children, { type: 'text' as const, value: note }];
		context.replaceNode(node, { ...node, tagName, properties, children });
		return;
	}
	for (const name of Object.keys({ ...node.properties, ...change.properties })) {
		context.setProperty(node, name, change.properties[name] ?? null);
	}
}
