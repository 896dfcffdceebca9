import type { Element, Properties } from 'hast';
import { slugify } from '../domain/text.ts';
import { strings } from '../strings.ts';
import type { FileLinks } from './file-links.ts';
import { isSafeUrl } from './safe-url.ts';

/** What becomes of an element of a body. Both renderers apply the same rules through thin adapters. */
export type Change =
	/** The element goes, its children stay. */
	| { readonly does: 'unwrap' }
	/** The element is put into another. */
	| { readonly does: 'wrap'; readonly in: Element }
	/** Another tag or other properties; a property of null goes. `note` comes after the words in it. */
	| { readonly does: 'set'; readonly tagName?: string; readonly properties: Properties; readonly note?: string };

/** The elements that {@link BodyRules.change} has a rule for. */
export const RULED_ELEMENTS = ['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'th', 'td'];

/** Ids of the page round a body, and of its footnotes' heading. */
const TAKEN_IDS = [
	'noi-dung',
	'q',
	'f1',
	'f2',
	'f3',
	'f4',
	'dinh-chinh',
	'tep-dinh-kem',
	'van-ban-cua-tin',
	'cac-tin-khac',
	'footnote-label',
];

/** Rules for the elements of one body; its heading ids are unique within it. */
export class BodyRules {
	readonly #ids = new Set(TAKEN_IDS);
	/** The first number that may be free, by the id without one. */
	readonly #next = new Map<string, number>();
	readonly #files: FileLinks;

	/** `files` knows the links to attached files. */
	constructor(files: FileLinks = () => undefined) {
		this.#files = files;
	}

	/**
	 * What becomes of one of the {@link RULED_ELEMENTS}; undefined where it stays as it is. Elements come in the order
	 * of the body. `text` gives the words in the element, for a heading's id.
	 */
	change(element: Element, text: () => string): Change | undefined {
		const { tagName, properties } = element;
		if (tagName === 'a') return this.#link(properties);
		if (tagName === 'table') return { does: 'wrap', in: scrollable() };
		if (tagName === 'th' || tagName === 'td') return cell(element);
		// The page's own headline is its only h1.
		const id = properties['id'] ?? this.#headingId(text());
		return { does: 'set', tagName: tagName === 'h1' ? 'h2' : tagName, properties: { ...properties, id } };
	}

	#link(properties: Properties): Change | undefined {
		const href = String(properties['href'] ?? '');
		if (!isSafeUrl(href)) return { does: 'unwrap' };
		const file = this.#files(href);
		return file && { does: 'set', properties: { ...properties, href: file.href }, note: file.note };
	}

	#headingId(text: string): string {
		const base = slugify(text) || 'muc';
		let id = base;
		let count = this.#next.get(base) ?? 2;
		for (; this.#ids.has(id); count++) id = `${base}-${count}`;
		this.#next.set(base, count);
		this.#ids.add(id);
		return id;
	}
}

/** Wide tables scroll by themselves; a scrolling box must be reachable by keyboard (WCAG 2.1.1). */
function scrollable(): Element {
	const properties = { className: ['scroll'], role: 'group', ariaLabel: strings.table, tabIndex: 0 };
	return { type: 'element', tagName: 'div', properties, children: [] };
}

/** Alignment becomes a class, since the page's policy allows no style attribute. */
function cell({ tagName, properties }: Element): Change {
	const aligned = String(properties['style'] ?? properties['align'] ?? '');
	const { style: _style, align: _align, ...rest } = properties;
	const className = /right/.test(aligned) ? ['num'] : undefined;
	return {
		does: 'set',
		properties: { ...rest, ...(className && { className }), ...(tagName === 'th' && { scope: 'col' }) },
	};
}
