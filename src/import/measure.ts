import type { Nodes, Root } from 'hast';
import { INLINE } from './main-parts.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';

/*
 * How much work a file will be, told by counting before it is parsed: each element costs kilobytes in the trees that are
 * made of it, and a file of a few kilobytes can unpack to millions. A report of 500,000 characters, the most that becomes
 * a bulletin, has some 100,000 elements in Word; a page of a portal has 20,000.
 */

const MAX_ELEMENTS = 200_000;
/** Elements begin and end. */
export const MAX_TAGS = MAX_ELEMENTS * 2;
const MAX_ATTRIBUTES = 300_000;
/** Word's own nesting ends at some forty: tables in tables, text boxes in runs. */
const MAX_DEPTH = 500;
const MAX_LINES = 50_000;
/** In bytes. */
const MAX_TEXT = 8_000_000;
const LINE_FEED = 10;
const TAB = 9;

/** What has been counted in the XML parts of one file. */
export class XmlMeasure {
	#elements = 0;
	#attributes = 0;

	/** Counts one more part; of one whose text readers see, the text too. @throws {ImportError} when the file is too much work, or says what Word never says */
	add(xml: string, isText: boolean): void {
		// Entities are what a kilobyte needs to become a gigabyte; Word writes no document type.
		if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportError(messages.bomb);
		this.#attributes += countOf(xml, '=', MAX_ATTRIBUTES);
		let depth = 0;
		let text = 0;
		for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
			const next = xml[at + 1];
			if (next === '?' || next === '!') continue;
			if (next === '/') {
				depth--;
				continue;
			}
			const end = xml.indexOf('>', at);
			if (xml[end - 1] !== '/') depth++;
			if (isText) text += Math.max(xml.indexOf('<', end) - end, 0);
			if (text > MAX_TEXT) throw new ImportError(messages.bomb);
			if (depth > MAX_DEPTH) throw new ImportError(messages.tooDeep);
			if (++this.#elements > MAX_ELEMENTS) throw new ImportError(messages.bomb);
		}
		if (this.#attributes > MAX_ATTRIBUTES) throw new ImportError(messages.bomb);
	}
}

/** Parts of one line: what each means depends on all beside it, and is looked at with them. */
const MAX_INLINE = 5000;

/** @throws {ImportError} when a parsed file has more in one paragraph than a paragraph has */
export function measureTree(tree: Root): void {
	const pending: Nodes[] = [tree];
	for (let node = pending.pop(); node; node = pending.pop()) {
		if (!('children' in node)) continue;
		let inline = 0;
		for (const child of node.children) {
			if (child.type === 'element' && INLINE.has(child.tagName)) inline++;
			pending.push(child);
		}
		if (inline > MAX_INLINE) throw new ImportError(messages.tooMuch);
	}
}

/** @throws {ImportError} when a web page is too much work */
export function measureHtml(html: string): void {
	const isTooMuch =
		countOf(html, '<', MAX_ELEMENTS) > MAX_ELEMENTS || countOf(html, '=', MAX_ATTRIBUTES) > MAX_ATTRIBUTES;
	if (isTooMuch) throw new ImportError(messages.tooMuch);
}

/** @throws {ImportError} when a plain text, still undecoded, is too much work */
export function measureText(bytes: Uint8Array): void {
	if (bytes.length > MAX_TEXT || countByte(bytes, LINE_FEED) > MAX_LINES || countByte(bytes, TAB) > MAX_ELEMENTS)
		throw new ImportError(messages.tooMuch);
}

/** How often a byte stands in some. */
export function countByte(bytes: Uint8Array, byte: number): number {
	let count = 0;
	for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
	return count;
}

/** How often a sign stands in a text; counting ends a little above `most`. */
function countOf(text: string, sign: string, most: number): number {
	let count = 0;
	for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++;
	return count;
}
