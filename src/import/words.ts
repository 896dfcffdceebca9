import type { Element, Nodes } from 'hast';
import { parseTree, type SyntaxNode } from '../markdown/outline.ts';
import { cleanText } from './clean-text.ts';
import { INLINE } from './page-elements.ts';

/*
 * What the law of importing is reckoned in: words in = words in the bulletin + words told. A word is a run of letters
 * or one of figures, whatever its case and signs; raised figures count as figures.
 */

/** The words of a text, in its order. */
export function wordsOf(text: string): string[] {
	return (
		cleanText(text)
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
	);
}

/** Of these nothing is ever seen. */
const UNSEEN = /^(?:script|style|head|template|title|meta|link)$/;

/**
 * All that a page says: text, hidden text too, alternatives of pictures and what its buttons are called. Blocks
 * are apart from each other.
 */
export function pageText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type !== 'element') return node.children.map(pageText).join('');
	if (UNSEEN.test(node.tagName)) return '';
	const own = ownText(node);
	const inside = node.children.map(pageText).join('');
	const isWithin = INLINE.has(node.tagName) && own === '' && node.tagName !== 'br';
	return isWithin ? inside : ` ${own} ${inside} `;
}

/** What an element says by its attributes. */
function ownText({ tagName, properties }: Element): string {
	if (tagName === 'img') return String(properties['alt'] ?? '');
	const isSeen = tagName === 'input' && !/^(?:hidden|checkbox|radio|image)$/i.test(String(properties['type'] ?? ''));
	return isSeen ? String(properties['value'] ?? '') : '';
}

/** The words of a bulletin's body as a reader has them: with numbers of lists and notes, and alternatives of pictures. */
export function bodyWords(body: string): string[] {
	return wordsOf(readable(parseTree(body, 'md')));
}

function readable(
	node: SyntaxNode & { ordered?: boolean | null; start?: number | null; label?: string | null },
): string {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return String(node.value ?? '');
	if (node.type === 'break') return ' ';
	if (node.type === 'image') return ` ${node.alt ?? ''} `;
	if (node.type === 'footnoteReference') return ` ${node.identifier} `;
	const inside = (node.children ?? []).map((child, index) => {
		const number = node.type === 'list' && node.ordered ? ` ${(node.start ?? 1) + index} ` : '';
		return number + readable(child);
	});
	const label = node.type === 'footnoteDefinition' ? ` ${node.identifier} ` : '';
	return /^(?:strong|emphasis|delete|link)$/.test(node.type) ? inside.join('') : ` ${label}${inside.join(' ')} `;
}
