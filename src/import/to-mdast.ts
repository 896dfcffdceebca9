import type { Element, Root } from 'hast';
import type { BlockContent, Root as MarkdownRoot, Paragraph, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { NOTE, NOTE_REFERENCE } from './footnotes.ts';
import { textOf } from './hast-text.ts';

declare module 'mdast' {
	interface ParagraphData {
		/** As the file had it. */
		align?: 'center' | 'right';
		/** Goes on after a line break inside one paragraph of the file. */
		continues?: boolean;
	}
}

const RAISED: Readonly<Record<string, string>> = {
	'0': '⁰',
	'1': '¹',
	'2': '²',
	'3': '³',
	'4': '⁴',
	'5': '⁵',
	'6': '⁶',
	'7': '⁷',
	'8': '⁸',
	'9': '⁹',
	'+': '⁺',
	'-': '⁻',
	'−': '⁻',
	'–': '⁻',
	'(': '⁽',
	')': '⁾',
	n: 'ⁿ',
};
const LOWERED: Readonly<Record<string, string>> = {
	'0': '₀',
	'1': '₁',
	'2': '₂',
	'3': '₃',
	'4': '₄',
	'5': '₅',
	'6': '₆',
	'7': '₇',
	'8': '₈',
	'9': '₉',
	'+': '₊',
	'-': '₋',
	'−': '₋',
	'–': '₋',
};

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

const HANDLERS: Record<string, Handle> = {
	p: (state, node): Paragraph => ({
		type: 'paragraph',
		children: state.all(node) as PhrasingContent[],
		data: alignment(node),
	}),
	a: (state, node) => {
		const url = String(node.properties['href'] ?? '');
		const children = state.all(node) as PhrasingContent[];
		return isPublicAddress(url) && children.length > 0 ? { type: 'link', url, children } : children;
	},
	img: (_state, { properties: { src, alt } }) => ({ type: 'image', url: String(src ?? ''), alt: String(alt ?? '') }),
	sup: (_state, node) => shifted(node, RAISED) ?? _state.all(node),
	sub: (_state, node) => shifted(node, LOWERED) ?? _state.all(node),
	hr: () => undefined,
	[NOTE_REFERENCE]: (_state, { properties: { label } }) => ({
		type: 'footnoteReference',
		identifier: String(label),
		label: String(label),
	}),
	[NOTE]: (state, node) => ({
		type: 'footnoteDefinition',
		identifier: String(node.properties['label']),
		label: String(node.properties['label']),
		children: state.toFlow(state.all(node)) as BlockContent[],
	}),
};

/** Turns the HTML tree of {@link cleanTree}, with footnotes marked, into a Markdown tree. */
export function toMdast(tree: Root): MarkdownRoot {
	return unified().use(rehypeRemark, { handlers: HANDLERS, document: true }).runSync(tree) as MarkdownRoot;
}

/** Whether an address leads somewhere from any page: old portals' relative ones and places within a file do not. */
function isPublicAddress(url: string): boolean {
	return /^(?:https?:\/\/|mailto:|tel:)/i.test(url);
}

function alignment({ properties }: Element): NonNullable<Paragraph['data']> {
	const [name] = Array.isArray(properties['className']) ? properties['className'] : [];
	return name === 'center' || name === 'right' ? { align: name } : {};
}

/** Figures as in m², 10⁻³ and CO₂, which Markdown has no other way to say. */
function shifted(node: Element, figures: Readonly<Record<string, string>>) {
	const text = textOf(node).trim();
	const signs = [...text].map((sign) => figures[sign]);
	return text !== '' && signs.every((sign) => sign !== undefined)
		? ({ type: 'text', value: signs.join('') } as const)
		: undefined;
}
