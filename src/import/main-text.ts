import type { Element, ElementContent, Nodes, Root } from 'hast';
import { slugify, squeeze } from '../domain/text.ts';
import { isBoilerplate } from './boilerplate.ts';
import { textOf } from './hast-text.ts';
import { partsOf } from './main-parts.ts';
import { INLINE, isApart, isBoilerplateElement, isImprint, nameOf } from './page-elements.ts';

/*
 * The text of a page among its boilerplate. The container of the text is the one whose paragraphs weigh most: long ones
 * that are not links count for their parent, half for the next one up, and so on. Title and date stand above it, the
 * byline below.
 */

/** A name that portals give to a text. */
const TEXT = /noi-?dung|content|chi-?tiet|detail|article|bai-?viet|story|post|entry|news-?body|main/i;

/** Shorter text may be part of anything, and weighs less. */
const LONG = 60;
const MAX_TITLE = 300;

/** The text of a page in its order: title, lines between, paragraphs, what follows in its container. */
export interface MainText {
	readonly children: ElementContent[];
	/** The line that the page is called, where it is found. */
	readonly title: string | undefined;
}

/** An element with its parent, which hast does not keep, and its number in the order of the document. */
interface TreeElement {
	readonly element: Element;
	readonly parent: TreeElement | undefined;
	readonly order: number;
}

/** Finds the text of a page; undefined when there are no paragraphs. `titles` are what the page's head may call it. */
export function mainText(tree: Root, titles: readonly string[]): MainText | undefined {
	const elements = elementsIn(tree);
	const called = calledSo(elements, titles);
	const body = heaviest(elements, called);
	if (!body) return undefined;
	const title = called ?? headingBefore(elements, body);
	const region = title ? commonAncestor(title, body) : body;
	const children = partsOf(region.element, title?.element, body.element);
	return { children, title: title && squeeze(textOf(title.element)) };
}

function elementsIn(tree: Root): TreeElement[] {
	const elements: TreeElement[] = [];
	const walk = (node: Nodes, parent: TreeElement | undefined) => {
		if (!('children' in node)) return;
		let current = parent;
		if (node.type === 'element') {
			if (isApart(node) || node.tagName === 'head') return;
			current = { element: node, parent, order: elements.length };
			elements.push(current);
		}
		for (const child of node.children) walk(child, current);
	};
	walk(tree, undefined);
	return elements;
}

function heaviest(elements: readonly TreeElement[], title: TreeElement | undefined): TreeElement | undefined {
	const weights = new Map<TreeElement, number>();
	for (const node of elements) {
		const own = ownWeight(node.element);
		if (own === 0) continue;
		let share = own * (isInBoilerplate(node) ? 0.2 : 1) * (title ? nearness(node, title) : 1);
		let holder = holderOf(node);
		for (let up = 0; holder && up < 6 && share >= 1; up++, holder = holder.parent) {
			weights.set(holder, (weights.get(holder) ?? 0) + share);
			share *= 0.6;
		}
	}
	let best: TreeElement | undefined;
	let most = 0;
	for (const [node, weight] of weights) {
		const fitting = weight * (isNamedText(node) ? 1.3 : 1) * (isPage(node) ? 0.6 : 1);
		if (fitting > most) [best, most] = [node, fitting];
	}
	return best;
}

/** Text between line breaks or among blocks is the element's own; a paragraph's is its parent's, a table's too. */
function holderOf(node: TreeElement): TreeElement | undefined {
	let table: TreeElement | undefined = node;
	while (table && table.element.tagName !== 'table') table = table.parent;
	if (table && isData(table.element)) return table.parent;
	return isParagraph(node.element) ? node.parent : node;
}

/** A table of figures or words, not of layout: rows of several cells, none with a table in it. */
function isData(table: Element): boolean {
	const rows = table.children
		.flatMap((child) => (child.type === 'element' && child.tagName !== 'tr' ? child.children : [child]))
		.filter((child) => child.type === 'element' && child.tagName === 'tr') as Element[];
	const wide = rows.filter(({ children }) => children.filter(({ type }) => type === 'element').length > 1);
	return wide.length > 2 && wide.length > rows.length / 2 && !rows.some((row) => hasTable(row));
}

function hasTable(element: Element): boolean {
	return element.children.some((child) => child.type === 'element' && (child.tagName === 'table' || hasTable(child)));
}

/** A block with nothing but a line of text. */
function isParagraph({ tagName, children }: Element): boolean {
	if (tagName === 'td' || tagName === 'body') return false;
	return children.every((child) => child.type !== 'element' || (INLINE.has(child.tagName) && child.tagName !== 'br'));
}

/** A text stands after its title, and near it. */
function nearness(node: TreeElement, title: TreeElement): number {
	return (node.order < title.order ? 0.3 : 1) * (isPage(commonAncestor(node, title)) ? 0.4 : 1);
}

function isPage({ element }: TreeElement): boolean {
	return element.tagName === 'body' || element.tagName === 'html';
}

/** The characters of text that an element holds itself, in long stretches and outside links. */
function ownWeight(element: Element): number {
	if (INLINE.has(element.tagName)) return 0;
	let text = '';
	let linked = 0;
	for (const child of element.children) {
		if (child.type === 'text') text += child.value;
		if (child.type !== 'element' || !INLINE.has(child.tagName)) continue;
		const words = textOf(child);
		if (child.tagName === 'a') linked += words.length;
		else text += words;
	}
	const { length } = squeeze(text);
	if (linked > length || isImprint(squeeze(text))) return 0;
	return length * Math.min(1, length / LONG);
}

function isInBoilerplate(node: TreeElement): boolean {
	for (let up: TreeElement | undefined = node; up; up = up.parent) if (isBoilerplateElement(up.element)) return true;
	return false;
}

function isNamedText({ element }: TreeElement): boolean {
	return element.tagName === 'article' || element.properties['itemProp'] !== undefined || TEXT.test(nameOf(element));
}

/**
 * The element that is called as the page is: a heading before others, of those the one that says most, the innermost of
 * those one within the other. The portal's own name, which leads to its home page, is none.
 */
function calledSo(elements: readonly TreeElement[], titles: readonly string[]): TreeElement | undefined {
	const wanted = new Set(titles.map(slugify).filter((title) => title.length > 8));
	const called = elements.filter((node) => {
		const text = textOf(node.element);
		return text.length <= MAX_TITLE * 2 && wanted.has(slugify(text)) && !isHome(node);
	});
	const length = (node: TreeElement) => slugify(textOf(node.element)).length;
	const longest = Math.max(...called.map(length), 0);
	const [named] = called.filter((node) => isHeading(node) && length(node) > longest / 2);
	const others = called.filter(({ element }) => element.tagName !== 'a' && element.tagName !== 'li');
	return named ?? others.find((node) => !others.some((other) => other.parent === node)) ?? called[0];
}

/** Whether an element is, or holds nothing but, a link to the portal's home page. */
function isHome({ element }: TreeElement): boolean {
	const [link, other] = element.tagName === 'a' ? [element] : element.children.filter(({ type }) => type === 'element');
	if (other || link?.type !== 'element') return false;
	if (link.tagName !== 'a') return isHome({ element: link, parent: undefined, order: 0 });
	return /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|home|trang-chu)(?:\.\w+)?)?\/?$/i.test(
		String(link.properties['href'] ?? '#'),
	);
}

/** The last heading before the text, or the one that it begins with. */
function headingBefore(elements: readonly TreeElement[], body: TreeElement): TreeElement | undefined {
	const isInBody = (node: TreeElement) => commonAncestor(node, body) === body;
	const firstLong = elements.find((node) => isInBody(node) && ownWeight(node.element) >= LONG);
	const before = elements.filter((node) => {
		const text = squeeze(textOf(node.element));
		const isLine = text !== '' && text.length <= MAX_TITLE && !isBoilerplate(text);
		return node.order <= (firstLong ?? body).order && isLine && isHeading(node) && !isHome(node);
	});
	return before.findLast(({ element }) => element.tagName === 'h1') ?? before.at(-1);
}

function isHeading({ element }: TreeElement): boolean {
	return /^h[1-3]$/.test(element.tagName) || /title|tieu-?de|headline/i.test(nameOf(element));
}

function commonAncestor(a: TreeElement, b: TreeElement): TreeElement {
	const ancestors = new Set<TreeElement>();
	for (let up: TreeElement | undefined = a; up; up = up.parent) ancestors.add(up);
	let up = b;
	while (!ancestors.has(up) && up.parent) up = up.parent;
	return up;
}
