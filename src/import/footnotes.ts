import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';

/*
 * Footnotes of Word, as mammoth and Word's own "save as web page" write them: a link in the text with a name, and after
 * the text a link back to that name, in the paragraph or item that is the note.
 */

interface Link {
	readonly element: Element;
	/** From the root down to the link's parent. */
	readonly parents: readonly Parents[];
}

/** Elements that stand for a reference to a note, and for a note, after {@link markFootnotes}. */
export const NOTE_REFERENCE = 'note-reference';
export const NOTE = 'note';

/** Turns footnotes into the elements `note-reference` and, at the end of the tree, `note`; both have a `label`. In place. */
export function markFootnotes(tree: Root): void {
	const links = linksOf(tree);
	const byTarget = new Map(links.map((link) => [String(link.element.properties['href']), link]));
	const notes: Element[] = [];
	for (const reference of links) {
		const back = byTarget.get(`#${reference.element.properties['id']}`);
		if (!back || links.indexOf(back) <= links.indexOf(reference)) continue;
		const at = back.parents.findLastIndex((parent) => parent.type === 'element' && /^(?:li|p)$/.test(parent.tagName));
		const item = back.parents.findLastIndex((parent) => parent.type === 'element' && parent.tagName === 'li');
		const container = back.parents[item < 0 ? at : item];
		if (container?.type !== 'element') continue;
		const label = String(notes.length + 1);
		const { element } = reference;
		Object.assign(element, { tagName: NOTE_REFERENCE, properties: { label }, children: [] });
		remove(back.element, back.parents.at(-1));
		remove(container, back.parents[back.parents.indexOf(container) - 1]);
		notes.push({ type: 'element', tagName: NOTE, properties: { label }, children: paragraphs(container) });
	}
	tree.children.push(...notes);
}

function paragraphs(container: Element): ElementContent[] {
	const isBlocks = container.children.some(
		(child) => child.type === 'element' && /^(?:p|ul|ol|table)$/.test(child.tagName),
	);
	if (isBlocks) return container.children;
	return [{ type: 'element', tagName: 'p', properties: {}, children: container.children }];
}

function remove(node: RootContent, parent: Parents | undefined): void {
	if (parent) parent.children.splice((parent.children as RootContent[]).indexOf(node), 1);
}

function linksOf(tree: Root): Link[] {
	const links: Link[] = [];
	const walk = (node: Parents, parents: readonly Parents[]) => {
		for (const child of node.children) {
			if (child.type !== 'element') continue;
			const isLocal = child.tagName === 'a' && String(child.properties['href'] ?? '').startsWith('#');
			if (isLocal) links.push({ element: child, parents: [...parents, node] });
			walk(child, [...parents, node]);
		}
	};
	walk(tree, []);
	return links;
}
