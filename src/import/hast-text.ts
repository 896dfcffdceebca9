import type { Nodes } from 'hast';

/** The text inside a node, with a space where a block or a line ends. */
export function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	if (node.type === 'element' && node.tagName === 'br') return ' ';
	const text = node.children.map(textOf).join('');
	return node.type === 'element' && /^(?:p|div|li|td|th|tr|h\d)$/.test(node.tagName) ? `${text} ` : text;
}
