import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fold, squeeze } from '../../domain/text.ts';
import { isFurniture } from './furniture.ts';
import { textOf } from './hast-text.ts';
import { INLINE, isApart, isRound, nameOf, partsOf } from './main-parts.ts';

/*
 * The text of a page among its furniture. The container of the text is the one whose paragraphs weigh most: long ones
 * that are not links count for their parent, half for the next one up, and so on. Title and date stand above it, the
 * byline below.
 */

/** A name that portals give to a text. */
const TEXT = /noi-?dung|content|chi-?tiet|detail|article|bai-?viet|story|post|entry|news-?body|main/i;

/** How the lines at the foot of a portal begin, folded. */
const IMPRINT =
	/^(?:©|\(c\)|copyright|ban quyen|giay phep|co quan chu quan|chiu trach nhiem|thiet ke|phat trien boi|cong thong tin dien tu|trang thong tin dien tu|dia chi:|dien thoai:)/;

/** Shorter text may be part of anything, and weighs less. */
const LONG = 60;
const SHORT_WEIGHT = 0.3;
const MAX_TITLE = 300;

/** The text of a page in its order: title, lines between, paragraphs, what follows in its container. */
export interface MainText {
	readonly children: ElementContent[];
	/** The line that the page is called, where it is found. */
	readonly title: string | undefined;
	/** Lines near the text that are the page's. */
	readonly left: readonly string[];
}

interface Place {
	readonly element: Element;
	readonly parent: Place | undefined;
	readonly order: number;
}

/** Finds the text of a page; `titles` are what its head says it is called. Undefined when it has no paragraphs. */
export function mainText(tree: Root, titles: readonly string[]): MainText | undefined {
	const places = placesIn(tree);
	const called = calledSo(places, titles);
	const body = heaviest(places, called);
	if (!body) return undefined;
	const title = called ?? headingBefore(places, body);
	const region = title ? commonAncestor(title, body) : body;
	const { children, left } = partsOf(region.element, title?.element, body.element);
	return { children, left, title: title && squeeze(textOf(title.element)) };
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

function heaviest(places: readonly Place[], title: Place | undefined): Place | undefined {
	const weights = new Map<Place, number>();
	for (const place of places) {
		let share = ownWeight(place.element);
		// Text between line breaks or among blocks is the element's own; a paragraph's is its parent's.
		let holder: Place | undefined = isParagraph(place.element) ? place.parent : place;
		for (let up = 0; holder && up < 6 && share >= 1; up++, holder = holder.parent) {
			weights.set(holder, (weights.get(holder) ?? 0) + share);
			share *= 0.6;
		}
	}
	let best: Place | undefined;
	let most = 0;
	for (const [place, weight] of weights) {
		const fitting = weight * likelihood(place) * (title ? nearness(place, title) : 1);
		if (fitting > most) [best, most] = [place, fitting];
	}
	return best;
}

/** A block with nothing but a line of text. */
function isParagraph({ tagName, children }: Element): boolean {
	if (tagName === 'td' || tagName === 'body') return false;
	return children.every((child) => child.type !== 'element' || (INLINE.has(child.tagName) && child.tagName !== 'br'));
}

/** A text stands after its title, and near it. */
function nearness(place: Place, title: Place): number {
	const common = commonAncestor(place, title);
	if (common === place) return 1;
	return (place.order < title.order ? 0.3 : 1) * (isPage(common) ? 0.4 : 1);
}

function isPage({ element }: Place): boolean {
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
	if (linked > length || IMPRINT.test(fold(squeeze(text)))) return 0;
	return length < LONG ? length * SHORT_WEIGHT : length;
}

function likelihood(place: Place): number {
	const name = nameOf(place.element);
	const chain: Place[] = [];
	for (let up: Place | undefined = place; up; up = up.parent) chain.push(up);
	const isInRound = chain.some(({ element }) => isRound(element));
	const isText =
		place.element.tagName === 'article' || place.element.properties['itemProp'] !== undefined || TEXT.test(name);
	return (isInRound ? 0.2 : 1) * (isText ? 1.3 : 1) * (isPage(place) ? 0.6 : 1);
}

/** The element that is called as the page is: a heading before others, the innermost of those one within the other. */
function calledSo(places: readonly Place[], titles: readonly string[]): Place | undefined {
	const wanted = new Set(titles.map(comparable).filter((title) => title.length > 8));
	const called = places.filter(({ element }) => {
		const text = textOf(element);
		return text.length <= MAX_TITLE * 2 && wanted.has(comparable(text));
	});
	const named = called.filter(isHeading);
	const others = called.filter(({ element }) => element.tagName !== 'a' && element.tagName !== 'li');
	return named[0] ?? others.find((place) => !others.some((other) => other.parent === place)) ?? called[0];
}

/** The last heading before the text, or the one that it begins with. */
function headingBefore(places: readonly Place[], body: Place): Place | undefined {
	const isInBody = (place: Place) => commonAncestor(place, body) === body;
	const firstLong = places.find((place) => isInBody(place) && ownWeight(place.element) >= LONG);
	const before = places.filter((place) => {
		const text = squeeze(textOf(place.element));
		const isLine = text !== '' && text.length <= MAX_TITLE && !isFurniture(text);
		return place.order <= (firstLong ?? body).order && isLine && isHeading(place);
	});
	return before.findLast(({ element }) => element.tagName === 'h1') ?? before.at(-1);
}

function isHeading({ element }: Place): boolean {
	return /^h[1-3]$/.test(element.tagName) || /title|tieu-?de|headline/i.test(nameOf(element));
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
