import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fold, squeeze } from '../domain/text.ts';
import { beginsOtherNews, isBoilerplate } from './boilerplate.ts';
import { readDateLine } from './dates.ts';
import type { LeftOut, Reason } from './left-out.ts';
import {
	INLINE,
	isApart,
	isBoilerplateElement,
	isHidden,
	isImprint,
	isLinks,
	isResidue,
	nameOf,
} from './page-elements.ts';
import { pageText, wordsOf } from './words.ts';

/** A stretch of a page that its bulletin does not have. */
interface Stretch {
	readonly text: string;
	/** What it is by its element; undefined when that says nothing. */
	readonly kind: Reason | undefined;
	/** Whether it stands before the bulletin's text, within it or after it. */
	readonly place: 'before' | 'within' | 'after';
}

/** A sentence as long as this is hardly a page's. */
const LONG = 80;
/** What is hidden or strange and no longer than a line is told without more. */
const LINE = 90;

/**
 * All of a page that is not among the nodes that were `kept` of it: texts, and pictures with their alternatives. That
 * nothing is missed does not depend on who left it out.
 */
export function leftOfPage(tree: Root, kept: ReadonlySet<Nodes>): LeftOut[] {
	const stretches = new Collector(kept).collect(tree);
	let others = false;
	return stretches.map(({ text, kind, place }) => {
		if (place === 'after') others ||= beginsOtherNews(text);
		return { text, ...judged(text, kind, others && place === 'after' ? 'after' : place, others) };
	});
}

function judged(text: string, kind: Reason | undefined, place: Stretch['place'], isOtherNews: boolean) {
	const isLong = text.length > LINE;
	if (kind === 'hidden') return { reason: kind, ...(isLong && place === 'within' && ({ todo: true } as const)) };
	if (kind) return { reason: kind };
	const isKnown = isBoilerplate(text) || isImprint(text) || readDateLine(text) !== undefined || isOtherNews;
	if (isKnown) return { reason: 'frame' as const };
	const isText = place === 'within' ? isLong : text.length > LONG && /[.!?…;:]["”’)]?$/u.test(text);
	return isText ? { reason: 'doubtful' as const, todo: true as const } : { reason: 'frame' as const };
}

class Collector {
	readonly #kept: ReadonlySet<Nodes>;
	readonly #holds = new Set<Nodes>();
	readonly #found: Stretch[] = [];
	#total = 0;
	#seen = 0;

	constructor(kept: ReadonlySet<Nodes>) {
		this.#kept = kept;
	}

	collect(tree: Root): readonly Stretch[] {
		this.#mark(tree);
		this.#walk(tree);
		return this.#found;
	}

	/** Notes which elements hold something kept, and how many words in all are. */
	#mark(node: Nodes): boolean {
		let holds = this.#kept.has(node);
		if (holds) this.#total += wordsOf(pageText(node)).length;
		if ('children' in node) for (const child of node.children) holds = this.#mark(child) || holds;
		if (holds) this.#holds.add(node);
		return holds;
	}

	#walk(node: Root | Element): void {
		let line: Nodes[] = [];
		const endLine = () => {
			this.#add(line.map(pageText).join(''), undefined);
			line = [];
		};
		for (const child of node.children) {
			if (this.#holds.has(child)) {
				endLine();
				if (this.#kept.has(child)) this.#seen += wordsOf(pageText(child)).length;
				else if ('children' in child) this.#walk(child as Element);
			} else if (isInline(child)) line.push(child);
			else {
				endLine();
				if (child.type === 'element') this.#leave(child);
			}
		}
		endLine();
	}

	/** Tells of an element of which nothing was kept: whole where it is the page's, else block by block. */
	#leave(element: Element): void {
		const kind = kindOf(element);
		const isLine = kind !== undefined || /^(?:ul|ol|tr|select)$/.test(element.tagName);
		if (isLine || element.children.every(isInline)) this.#add(pageText(element), kind);
		else this.#walk(element);
	}

	#add(text: string, kind: Reason | undefined): void {
		if (wordsOf(text).length === 0) return;
		const place = this.#seen === 0 ? 'before' : this.#seen < this.#total ? 'within' : 'after';
		this.#found.push({ text: squeeze(text), kind, place });
	}
}

function isInline(node: ElementContent | Root['children'][number]): boolean {
	if (node.type !== 'element') return true;
	const isLine = (INLINE.has(node.tagName) && node.tagName !== 'br') || /^(?:input|label)$/.test(node.tagName);
	return isLine && !isHidden(node) && node.children.every(isInline);
}

function kindOf(element: Element): Reason | undefined {
	if (isResidue(element)) return 'code';
	if (isHidden(element)) return 'hidden';
	const isFrame =
		isApart(element) ||
		isBoilerplateElement(element) ||
		isLinks(element) ||
		/^(?:header|dialog)$/.test(element.tagName) ||
		/(?:^|[\s_-])(?:header|top|logo|popup|modal|widget|dau-?trang)(?:$|[\s_-])/i.test(fold(nameOf(element)));
	return isFrame ? 'frame' : undefined;
}
