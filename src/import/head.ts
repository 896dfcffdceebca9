import type { RootContent } from 'mdast';
import { DOCUMENT_KINDS } from '../domain/document.ts';
import { fold } from '../domain/text.ts';
import { isBoilerplate, isTrail, trailOf } from './boilerplate.ts';
import { type Byline, readByline } from './bylines.ts';
import { type DateLine, readDateLine } from './dates.ts';
import { blockLine, isBold } from './inline.ts';

/** What stands above a text, and the text without it. */
export interface Head {
	readonly title: string | undefined;
	readonly date: (DateLine & { readonly line: string }) | undefined;
	readonly byline: (Byline & { readonly line: string }) | undefined;
	readonly trail: readonly string[] | undefined;
	/** The text below, and what of the head is nothing of the above. */
	readonly blocks: readonly RootContent[];
	/** Lines taken for a page's boilerplate. */
	readonly left: readonly string[];
}

/** A title is no longer than this, and a head has no more lines. */
const MAX_TITLE = 250;
const MAX_LINES = 14;
/** A sentence longer than this is text, and no line of the head. */
const MAX_SHORT = 40;

/**
 * Reads title, date, byline and trail from the short lines that a text begins with. `expected` is what the file says
 * elsewhere that it is called.
 */
export function readHead(blocks: readonly RootContent[], expected: string | undefined): Head {
	const count = headLength(blocks);
	const lines = blocks.slice(0, count).map(blockLine);
	const used = new Set<number>();
	const left = lines.flatMap((line, index) => (isBoilerplate(line) ? [index] : []));
	const open = (index: number) => !used.has(index) && !left.includes(index);
	const titled = lines.findIndex((line, index) => isTitleStyle(blocks[index]) || isCalled(line, expected));
	// Above the title a portal may show what day it is today.
	const date =
		firstOf(lines, (line, index) => (index > titled ? readDateLine(line) : undefined)) ?? firstOf(lines, readDateLine);
	if (date) used.add(date.index);
	const [from, to] = titleAt(blocks, lines, open, date, expected);
	for (let index = from; index < to; index++) used.add(index);
	const byline = firstOf(lines, (line, index) => (index >= to && open(index) ? labelled(line) : undefined));
	if (byline) used.add(byline.index);
	// What stands above the title is the page's, as the name of the portal.
	const above = lines.flatMap((_, index) =>
		index < from && open(index) && (date?.value.form !== 'place' || index < date.index) ? [index] : [],
	);
	const gone = new Set([...left, ...above]);
	const trail =
		lines.find(isTrail) ??
		lines.map((line) => /^chuyên mục\s*:\s*(.+)$/iu.exec(line)?.[1]).find((name) => name !== undefined);
	return {
		title: to > from ? titleText(lines.slice(from, to)) : undefined,
		date: date && { ...date.value, line: date.line },
		byline: byline && { ...byline.value, line: byline.line },
		trail: trail === undefined ? undefined : trailOf(trail),
		blocks: blocks.filter((_, index) => !used.has(index) && !gone.has(index)),
		left: [...gone].sort((a, b) => a - b).map((index) => lines[index] ?? ''),
	};
}

/** The short lines that a file begins with, up to the first paragraph of the text or its first picture. */
function headLength(blocks: readonly RootContent[]): number {
	const end = blocks.findIndex((block) => {
		const text = blockLine(block);
		if (text === '' || text.length > MAX_TITLE) return true;
		const isText = isSentence(text, block) ? text.length > MAX_SHORT : /[!?…][”"]?$/u.test(text) && text.length > 120;
		return block.type !== 'heading' && isText;
	});
	return Math.min(end < 0 ? blocks.length : end, MAX_LINES);
}

/** A line in which something was read, and what. */
interface LineMatch<T> {
	readonly index: number;
	readonly line: string;
	readonly value: T;
}

function firstOf<T>(
	lines: readonly string[],
	read: (line: string, index: number) => T | undefined,
): LineMatch<T> | undefined {
	for (const [index, line] of lines.entries()) {
		const value = read(line, index);
		if (value !== undefined) return { index, line, value };
	}
	return undefined;
}

function labelled(line: string): Byline | undefined {
	const byline = readByline(line);
	return byline?.form === 'byline' ? byline : undefined;
}

/** The lines of the title, from and to: one marked as such, the one that the page is called, or by its place. */
function titleAt(
	blocks: readonly RootContent[],
	lines: readonly string[],
	open: (index: number) => boolean,
	date: LineMatch<DateLine> | undefined,
	expected: string | undefined,
): [number, number] {
	const where = (test: (line: string, index: number) => boolean) =>
		lines.findIndex((line, index) => open(index) && test(line, index));
	let from = where((_, index) => isTitleStyle(blocks[index]));
	if (from < 0) from = where((line) => isCalled(line, expected));
	if (from < 0 && date?.value.form === 'line') {
		for (let index = date.index - 1; index >= 0 && from < 0; index--) if (open(index)) from = index;
	}
	const below = date?.value.form === 'place' ? date.index : -1;
	if (from < 0) from = where((line, index) => index > below && !isSentence(line, blocks[index]));
	if (from < 0) return [0, 0];
	let to = from + 1;
	while (to < lines.length && open(to) && goesOn(blocks, lines, to)) to++;
	return [from, to];
}

function isSentence(line: string, block: RootContent | undefined): boolean {
	return /[.;,]$/u.test(line) && !(block?.type === 'paragraph' && isBold(block.children));
}

function isCalled(line: string, expected: string | undefined): boolean {
	return expected !== undefined && fold(line) === fold(expected);
}

function isTitleStyle(block: RootContent | undefined): boolean {
	return block?.type === 'heading' && block.depth === 1;
}

/** "BÁO CÁO" and what the report is of are one title, and so are lines of capitals or bold type broken by hand. */
function goesOn(blocks: readonly RootContent[], lines: readonly string[], index: number): boolean {
	const block = blocks[index];
	const before = lines[index - 1] ?? '';
	const line = lines[index] ?? '';
	if (KINDS.has(fold(before)) && before === before.toUpperCase()) return true;
	if (block?.type !== 'paragraph') return false;
	const previous = blocks[index - 1];
	const isBroken =
		block.data?.continues === true &&
		previous?.type === 'paragraph' &&
		isBold(block.children) &&
		isBold(previous.children);
	return isBroken || (isCapitals(before) && isCapitals(line) && block.data?.align === 'center');
}

const KINDS = new Set(Object.values(DOCUMENT_KINDS).map(fold));

/** Whether a text is in capitals, two of them side by side at least. */
export function isCapitals(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** "BÁO CÁO", "Kết quả 6 tháng" → "Báo cáo kết quả 6 tháng" */
function titleText(lines: readonly string[]): string {
	const [first = '', ...rest] = lines;
	const following = rest.join(' ');
	const kind = Object.values(DOCUMENT_KINDS).find((name) => fold(name) === fold(first));
	if (!kind || following === '') return [first, ...rest].join(' ');
	return isCapitals(following)
		? `${first} ${following}`
		: `${kind} ${following.charAt(0).toLowerCase()}${following.slice(1)}`;
}
