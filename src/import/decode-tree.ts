import type { Element, Nodes, Root, Text } from 'hast';
import { toUnicode } from './encoding.ts';
import type { LegacyEncoding } from './legacy-letters.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';

/** Fonts of the classes that Word's runs are given. */
const FONT_OF_CLASS: Readonly<Record<string, string>> = { tcvn3: '.VnTime', tcvn3h: '.VnTimeH', vni: 'VNI-Times' };
const FONT_STYLE = /(?:^|[;\s])font(?:-family)?\s*:[^;]*?(\.vn\w+|vni-[\w ]+)/i;

/** No page is nested so deep; what is would take forever. */
const MAX_DEPTH = 300;

/**
 * Makes the text of a tree Unicode, in place, by the fonts of its elements and by what it looks like. Returns the old
 * encodings met.
 */
export function decodeTree(tree: Root): LegacyEncoding[] {
	const found: { node: Text; font: string | undefined }[] = [];
	const walk = (node: Nodes, font: string | undefined, depth: number) => {
		if (depth > MAX_DEPTH) throw new ImportError(messages.tooDeep);
		if (node.type === 'text') found.push({ node, font });
		if (!('children' in node) || (node.type === 'element' && /^(?:script|style)$/.test(node.tagName))) return;
		const own = node.type === 'element' ? (fontOf(node) ?? font) : font;
		for (const child of node.children) walk(child, own, depth + 1);
	};
	walk(tree, undefined, 0);
	const { texts, met } = toUnicode(found.map(({ node, font }) => ({ text: node.value, font })));
	for (const [index, { node }] of found.entries()) node.value = texts[index] ?? node.value;
	return met;
}

/** The font that an element names. Fonts that are no old ones count too: they end one that an outer element names. */
function fontOf({ properties }: Element): string | undefined {
	const { face, style, className } = properties;
	if (typeof face === 'string') return face.split(',')[0];
	const styled = FONT_STYLE.exec(String(style ?? ''))?.[1];
	if (styled) return styled;
	if (/font-family/i.test(String(style ?? ''))) return 'other';
	return FONT_OF_CLASS[String(Array.isArray(className) ? className[0] : '')];
}
