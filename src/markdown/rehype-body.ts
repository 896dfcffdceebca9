import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { BodyRules, RULED_ELEMENTS } from './body-rules.ts';
import type { FileLinks } from './file-links.ts';

/**
 * The body rules as a rehype plugin, for MDX. JSX elements are code and are left alone. `filesOf` gives the links of the
 * file at a path to attached files.
 */
export function rehypeBody(filesOf?: (path: string) => FileLinks | Promise<FileLinks>) {
	return (tree: Root, file: { readonly path: string }): Promise<void> | undefined => {
		if (filesOf) return Promise.resolve(filesOf(file.path)).then((files) => applyRules(tree, new BodyRules(files)));
		applyRules(tree, new BodyRules());
		return undefined;
	};
}

function applyRules(tree: Root, rules: BodyRules): void {
	visit(tree, 'element', (element, index, parent) => {
		if (!RULED_ELEMENTS.includes(element.tagName) || !parent || index === undefined) return undefined;
		const change = rules.change(element, () => textContent(element));
		if (change?.does === 'unwrap') {
			parent.children.splice(index, 1, ...element.children);
			return [SKIP, index];
		}
		if (change?.does === 'set') {
			element.tagName = change.tagName ?? element.tagName;
			element.properties = change.properties;
			if (change.note !== undefined) element.children.push({ type: 'text', value: change.note });
		}
		if (change?.does === 'wrap' && !isWrapper(parent, change.in)) {
			parent.children[index] = { ...change.in, children: [element] };
			return [SKIP, index];
		}
		return undefined;
	});
}

function isWrapper(parent: Element | Root | { type: string }, wrapper: Element): boolean {
	return (
		'tagName' in parent &&
		parent.tagName === wrapper.tagName &&
		String(parent.properties['className']) === String(wrapper.properties['className'])
	);
}

/** What the DOM calls so: all text inside, as Sätteri gives it to the same rules. */
function textContent(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map((child) => textContent(child)).join('') : '';
}
