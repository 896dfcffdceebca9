import type { Element, ElementContent } from 'hast';
import { squeeze } from '../domain/text.ts';
import { beginsOtherNews } from './boilerplate.ts';
import { textOf } from './hast-text.ts';
import { INLINE, isApart, isBoilerplateElement, isButton, isLinks, MAX_TOOL } from './page-elements.ts';

/** How many lines after a text may be its own; that others were left out is told. */
const MAX_AFTER = 8;

/**
 * Cuts a page down to its text. `region` is the smallest element that holds `title` and `body`. Out come the title as
 * h1, the short lines between it and the body, the blocks of the body without boilerplate, and the lines after it up to
 * where other news begin, at most {@link MAX_AFTER}. What is left out is known by what comes out: `leftOfPage`.
 */
export function partsOf(region: Element, title: Element | undefined, body: Element): ElementContent[] {
	const text = [withoutBoilerplate(withoutCells(body), title)].flatMap((element) =>
		element.type === 'element' ? element.children : [],
	);
	if (region === body) return text;
	const leaves = leavesOf(region, [body, ...(title ? [title] : [])]);
	const at = leaves.indexOf(body);
	const from = title ? leaves.indexOf(title) + 1 : 0;
	const after = leaves.slice(at + 1);
	const others = after.findIndex((node) => beginsOtherNews(squeeze(textOf(node))));
	const near = (nodes: readonly ElementContent[]) =>
		nodes.filter((node) => {
			const isOwn = node.type !== 'element' || (!isBoilerplateElement(node) && !isLinks(node));
			return isOwn && isLine(node);
		});
	const between = near(leaves.slice(from, at));
	const following = near(after.slice(0, others < 0 ? after.length : others));
	const around = (nodes: readonly ElementContent[]) =>
		nodes.map((node) => (node.type === 'element' && node.tagName !== 'table' ? withoutCells(node) : node));
	return [...(title ? [asTitle(title)] : []), ...around(between), ...text, ...around(following.slice(0, MAX_AFTER))];
}

/** A part of a layout table, with its rows and cells as blocks. */
function withoutCells(element: Element): Element {
	if (!CELLS.test(element.tagName)) return element;
	const children = element.children.map((child) =>
		child.type === 'element' && child.tagName !== 'table' ? withoutCells(child) : child,
	);
	return { ...element, tagName: 'div', properties: {}, children };
}

const CELLS = /^(?:table|tbody|thead|tfoot|tr|td|th)$/;

function asTitle(element: Element): Element {
	return { ...element, tagName: 'h1', properties: {} };
}

/** A text with its title marked, and without the page's tools that stand among its blocks. */
function withoutBoilerplate(node: ElementContent, title: Element | undefined): ElementContent {
	// Elements without children stay the ones they were, by which they are known as kept.
	if (node.type !== 'element' || node.children.length === 0) return node;
	const children = node.children.flatMap((child): ElementContent[] => {
		if (child === title) return [asTitle(child as Element)];
		const isOfPage =
			child.type === 'element' &&
			!holds(child, title) &&
			(isBoilerplateElement(child) ? textOf(child).length < MAX_TOOL : isButton(child));
		return isOfPage ? [] : [withoutBoilerplate(child, title)];
	});
	return { ...node, children };
}

/** The blocks of a region, with the elements sought among them whole; text that lies between is made a paragraph. */
function leavesOf(region: Element, sought: readonly Element[]): ElementContent[] {
	const leaves: ElementContent[] = [];
	let line: ElementContent[] = [];
	const endLine = () => {
		if (line.length > 0) leaves.push(paragraph(line));
		line = [];
	};
	const flatten = (element: Element) => {
		for (const child of element.children) {
			if (child.type === 'text') line.push(child);
			if (child.type !== 'element' || isApart(child)) continue;
			const isWanted = sought.includes(child);
			const isAround = sought.some((wanted) => holds(child, wanted));
			if (!isWanted && !isAround && child.tagName !== 'br' && INLINE.has(child.tagName)) {
				line.push(child);
				continue;
			}
			endLine();
			if (!isWanted && (isAround || (hasBlocks(child) && !isBoilerplateElement(child)))) flatten(child);
			else leaves.push(child);
			endLine();
		}
		endLine();
	};
	flatten(region);
	return leaves;
}

/** A picture, a short line, or a paragraph of the text's own, such as its opening. */
function isLine(node: ElementContent): boolean {
	const text = squeeze(textOf(node));
	return text !== '' || (node.type === 'element' && (node.tagName === 'img' || holdsPicture(node)));
}

function holdsPicture(element: Element): boolean {
	return element.children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)));
}

function holds(element: Element, wanted: Element | undefined): boolean {
	return (
		wanted !== undefined &&
		element.children.some((child) => child === wanted || (child.type === 'element' && holds(child, wanted)))
	);
}

function hasBlocks(element: Element): boolean {
	return (
		element.children.some((child) => child.type === 'element' && !INLINE.has(child.tagName)) &&
		!/^(?:ul|ol|p)$/.test(element.tagName)
	);
}

function paragraph(children: ElementContent[]): Element {
	return { type: 'element', tagName: 'p', properties: {}, children };
}
