import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fold, squeeze } from '../../domain/text.ts';
import { beginsOtherNews, isFurniture } from './furniture.ts';
import { textOf } from './hast-text.ts';

/*
 * The text of a page among its furniture. The container of the text is the one whose paragraphs weigh most: long ones
 * that are not links count for their parent, half for the next one up, and so on. Title and date stand above it, the
 * byline below.
 */

/** Never part of a text. */
const APART = new Set(
	'script style noscript template svg nav form button select input textarea label map canvas'.split(' '),
);
const INLINE = new Set(
	'a b strong i em u span font sup sub br img small big o:p mark abbr time cite q s strike del ins'.split(' '),
);
/** Names that portals give to what is round a text, and to the text. */
const ROUND =
	/(?:^|[\s_-])(?:menu|nav|footer|foot|sidebar|aside|banner|breadcrumbs?|comments?|binh-?luan|related|lien-?quan|tin-?khac|cac-?tin|other|share|social|tool|paging|pagination|search|tim-?kiem|thong-?ke|counter|login|copyright|lich|calendar|quang-?cao|ads?)(?:$|[\s_-])/i;
const TEXT = /noi-?dung|content|chi-?tiet|detail|article|bai-?viet|story|post|entry|news-?body|main/i;

const LONG = 60;
const MAX_BETWEEN = 300;

/** The text of a page in its order: title, lines between, paragraphs, what follows in its container. */
export interface MainText {
	readonly children: ElementContent[];
	/** The line that the page is called, where it is found. */
	readonly title: string | undefined;
}

interface Place {
	readonly element: Element;
	readonly parent: Place | undefined;
	readonly order: number;
}

/** Finds the text of a page; `titles` are what its head says it is called. Undefined when it has no paragraphs. */
export function mainText(tree: Root, titles: readonly string[]): MainText | undefined {
	const places = placesIn(tree);
	const body = heaviest(places);
	if (!body) return undefined;
	const title = titleBefore(places, body, titles);
	const region = title ? commonAncestor(title, body) : body;
	const parts = region === body ? [body.element] : partsOf(region, title?.element, body.element);
	return { children: parts, title: title && squeeze(textOf(title.element)) };
}

function placesIn(tree: Root): Place[] {
	const places: Place[] = [];
	const walk = (node: Nodes, parent: Place | undefined) => {
		if (!('children' in node)) return;
		let place = parent;
		if (node.type === 'element') {
			if (isApart(node) || node.tagName === 'head') return;
			place = { element: node, parent, order: places.length };
			places.push(place);
		}
		for (const child of node.children) walk(child, place);
	};
	walk(tree, undefined);
	return places;
}

export function isApart({ tagName, properties }: Element): boolean {
	const style = String(properties['style'] ?? '');
	return APART.has(tagName) || properties['hidden'] === true || /display:\s*none|visibility:\s*hidden/i.test(style);
}

function nameOf({ properties }: Element): string {
	return `${[properties['className'] ?? []].flat().join(' ')} ${properties['id'] ?? ''}`;
}

function heaviest(places: readonly Place[]): Place | undefined {
	const weights = new Map<Place, number>();
	for (const place of places) {
		const weight = ownWeight(place.element);
		let share = weight;
		// Text that lies in the element itself, as between line breaks, is its own; a paragraph's is its parent's.
		let holder: Place | undefined =
			place.element.tagName === 'p' || place.element.tagName === 'li' ? place.parent : place;
		for (let up = 0; holder && up < 6 && share >= 1; up++, holder = holder.parent) {
			weights.set(holder, (weights.get(holder) ?? 0) + share);
			share *= 0.6;
		}
	}
	let best: Place | undefined;
	let most = 0;
	for (const [place, weight] of weights) {
		const fitting = weight * likelihood(place);
		if (fitting > most) [best, most] = [place, fitting];
	}
	return best;
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
	const length = squeeze(text).length;
	return length < LONG || linked > length ? 0 : length;
}

function likelihood(place: Place): number {
	const name = nameOf(place.element);
	const chain: Place[] = [];
	for (let up: Place | undefined = place; up; up = up.parent) chain.push(up);
	const isRound = chain.some(
		({ element }) => element.tagName === 'footer' || element.tagName === 'aside' || ROUND.test(nameOf(element)),
	);
	const isText =
		place.element.tagName === 'article' || place.element.properties['itemProp'] !== undefined || TEXT.test(name);
	return (isRound ? 0.2 : 1) * (isText ? 1.3 : 1) * (/^(?:body|html)$/.test(place.element.tagName) ? 0.6 : 1);
}

/** The last element before or at the head of the text that is called as the page is; else a heading just above. */
function titleBefore(places: readonly Place[], body: Place, titles: readonly string[]): Place | undefined {
	const wanted = new Set(titles.map(comparable).filter((title) => title.length > 8));
	const isInBody = (place: Place) => {
		for (let up: Place | undefined = place; up; up = up.parent) if (up === body) return true;
		return false;
	};
	const firstLong = places.find((place) => isInBody(place) && ownWeight(place.element) >= LONG);
	const end = firstLong?.order ?? body.order;
	const before = places.filter(({ order, element }) => order <= end && squeeze(textOf(element)).length <= MAX_BETWEEN);
	const called = before.filter(({ element }) => wanted.has(comparable(textOf(element)))).at(-1);
	const marked = before
		.filter(({ element }) => /^h[1-3]$/.test(element.tagName) || /title|tieu-?de|headline/i.test(nameOf(element)))
		.filter(({ element }) => squeeze(textOf(element)) !== '' && !isFurniture(squeeze(textOf(element))));
	const place = called ?? marked.findLast(({ element }) => element.tagName === 'h1') ?? marked.at(-1);
	return place && isInBody(place) ? undefined : place;
}

function comparable(text: string): string {
	return fold(squeeze(text))
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

function commonAncestor(a: Place, b: Place): Place {
	const ancestors = new Set<Place>();
	for (let up: Place | undefined = a; up; up = up.parent) ancestors.add(up);
	let up = b;
	while (!ancestors.has(up) && up.parent) up = up.parent;
	return up;
}

/** Title, what is between it and the text, the text, and the short lines after it in the same region. */
function partsOf(region: Place, title: Element | undefined, body: Element): ElementContent[] {
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
			const isSought = child === body || child === title;
			const isRound = holds(child, body) || holds(child, title);
			if (!isSought && !isRound && child.tagName !== 'br' && INLINE.has(child.tagName)) {
				line.push(child);
				continue;
			}
			endLine();
			if (isSought) leaves.push(child);
			else if (isRound || hasBlocks(child)) flatten(child);
			else leaves.push(child);
			endLine();
		}
		endLine();
	};
	flatten(region.element);
	const from = title ? leaves.indexOf(title) : 0;
	const at = leaves.indexOf(body);
	const between = leaves.slice(from + 1, at).filter(isLine);
	const after = leaves.slice(at + 1);
	const others = after.findIndex((node) => beginsOtherNews(squeeze(textOf(node))));
	const following = after
		.slice(0, others < 0 ? after.length : others)
		.filter(isLine)
		.slice(0, 8);
	const heading: ElementContent[] = title
		? [{ ...title, tagName: 'h1', properties: {}, children: title.children }]
		: [];
	return [...heading, ...between, body, ...following.filter((node) => !isLinks(node))];
}

/** A picture, a short line, or a paragraph of the text's own, such as its opening. */
function isLine(node: ElementContent): boolean {
	const text = squeeze(textOf(node));
	return text !== '' || (node.type === 'element' && (node.tagName === 'img' || holdsPicture(node)));
}

function isLinks(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	const linked = linksOf(node);
	return linked > 0 && linked >= squeeze(textOf(node)).length * 0.7;
}

function linksOf(element: Element): number {
	if (element.tagName === 'a') return squeeze(textOf(element)).length;
	return element.children.reduce((sum, child) => sum + (child.type === 'element' ? linksOf(child) : 0), 0);
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
