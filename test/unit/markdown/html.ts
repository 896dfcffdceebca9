import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** Every element of the HTML of a fragment, as a browser would read it. */
export function elements(html: string): Element[] {
	const found: Element[] = [];
	visit(parse(html), 'element', (element) => {
		found.push(element);
	});
	return found;
}

/** What shows of a fragment: nested names, sorted properties and squeezed text, without white space between blocks. */
export function shape(html: string): unknown {
	return shapeOf(parse(html));
}

export function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

function parse(html: string) {
	return rehype().data('settings', { fragment: true }).parse(html);
}

function shapeOf(node: Nodes): unknown {
	if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
	if (node.type !== 'element' && node.type !== 'root') return node.type;
	const children = node.children
		.filter((child) => child.type !== 'text' || !/^\s*\n\s*$/.test(child.value))
		.map(shapeOf);
	if (node.type !== 'element') return children;
	return { [node.tagName]: children, ...Object.fromEntries(Object.entries(node.properties).sort()) };
}
