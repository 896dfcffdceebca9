import type { RootContent } from 'mdast';
import { DOCUMENT_KINDS } from '../domain/document.ts';
import { fold } from '../domain/text.ts';
import { isBoilerplate, isTrail, trailOf } from './boilerplate.ts';
import { type Byline, readByline } from './bylines.ts';
import { type DateLine, readDateLine } from './dates.ts';
import { blockLine, isBold } from './inline.ts';
import { importMessages } from './messages.ts';

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
	/** Lines that the title is made of. */
	readonly titleLines: readonly string[];
}

/** A title is no longer than this, and a head has no more lines. */
const MAX_TITLE = 250;
const MAX_LINES = 14;
/** A sentence longer than this is text, and no line of the head. */
const MAX_SHORT = 40;

/** What is known of a text outside the lines that it begins with. */
export interface Known {
	/** What the file says elsewhere that it is called. */
	readonly expected: string | undefined;
	/** What a letter says below its number that it is about. */
	readonly about: string | undefined;
	/** Above the text of a page its portal may have lines of its own. */
	readonly isPage: boolean;
}

/** Reads title, date, byline and trail from the short lines that a text begins with. */
export function readHead(blocks: readonly RootContent[], { expected, about, isPage }: Known): Head {
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
	const [from, to] = titleAt(blocks, lines, open, date, { expected, about, isPage });
	for (let index = from; index < to; index++) used.add(index);
	// Strokes under a title.
	for (const [index, line] of lines.entries()) if (index >= to && !/[\p{L}\p{N}]/u.test(line)) used.add(index);
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
		title: to > from ? titleText(lines.slice(from, to)) : about && `${ABOUT} ${about}`,
		titleLines: lines.slice(from, to),
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
		// Dots to be filled in, as on a form, are no text.
		const isForm = FORM.test(text);
		const isText = isForm
			? false
			: isSentence(text, block)
				? text.length > MAX_SHORT
				: /[!?…][”"]?$/u.test(text) && text.length > 120;
		return block.type !== 'heading' && isText;
	});
	return Math.min(end < 0 ? blocks.length : end, MAX_LINES);
}

const FORM = /[.…_]{4}.*ng[àa]y[\s.…_]{3,}th[áa]ng/iu;

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

/**
 * The lines of the title, from and to: one marked as such, the one that the page is called, a kind of document, or by
 * its place. None for a letter that has said what it is about.
 */
function titleAt(
	blocks: readonly RootContent[],
	lines: readonly string[],
	open: (index: number) => boolean,
	date: LineMatch<DateLine> | undefined,
	{ expected, about, isPage }: Known,
): [number, number] {
	const where = (test: (line: string, index: number) => boolean) =>
		lines.findIndex((line, index) => open(index) && !isNoTitle(line) && test(line, index));
	let to = 0;
	let from = where((_, index) => isTitleStyle(blocks[index]));
	if (from < 0) from = where((line) => isCalled(line, expected));
	if (from < 0) from = where(isKindLine);
	if (from < 0 && about !== undefined) return [0, 0];
	if (from < 0 && date?.value.form === 'line') {
		for (let index = date.index - 1; index >= 0 && from < 0; index--)
			if (open(index) && !isNoTitle(lines[index] ?? '')) from = index;
		to = from + 1;
		while (from > 0 && open(from - 1) && isAbove(blocks, lines, from, isPage)) from--;
	}
	const below = date?.value.form === 'place' ? date.index : -1;
	if (from < 0) from = where((line, index) => index > below && !isSentence(line, blocks[index]));
	if (from < 0) return [0, 0];
	to = Math.max(to, from + 1);
	while (to < lines.length && open(to) && goesOn(blocks, lines, from, to)) to++;
	return [from, to];
}

/** Whom a letter is to, its number and what it rests on are no titles. */
function isNoTitle(line: string): boolean {
	return FORM.test(line) || /^(?:kinh gui|so ?:|so \d|can cu |thuc hien |noi nhan|v\/v)|^\W*$/.test(fold(line));
}

/** Whether the line before one is the first of the same headline. */
function isAbove(blocks: readonly RootContent[], lines: readonly string[], index: number, isPage: boolean): boolean {
	const before = lines[index - 1] ?? '';
	if (
		isNoTitle(before) ||
		isSentence(before, blocks[index - 1]) ||
		before.length + (lines[index] ?? '').length > MAX_TITLE
	)
		return false;
	if (goesOn(blocks, lines, index - 1, index)) return true;
	// A headline of two lines; an office or a rubric is shorter, or in capitals.
	return !isPage && before.split(' ').length >= 4 && !isCapitals(before);
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

/**
 * "BÁO CÁO" and what the report is of are one title, and so are lines of capitals or bold type broken by hand, and a
 * line that goes on in small letters.
 */
function goesOn(blocks: readonly RootContent[], lines: readonly string[], from: number, index: number): boolean {
	const block = blocks[index];
	const previous = blocks[index - 1];
	const before = lines[index - 1] ?? '';
	const line = lines[index] ?? '';
	if (lines.slice(from, index + 1).join(' ').length > MAX_TITLE * 1.5) return false;
	const isKind = isKindLine(before);
	if (isKind) return /^\P{L}*[vV]\/[vV]/u.test(line) || !(isNoTitle(line) || line.startsWith('('));
	if (block?.type !== 'paragraph' || isNoTitle(line) || !/\p{L}/u.test(line) || /^[(\d-]/.test(line)) return false;
	if (/^\p{Ll}/u.test(line) && !/[.:;!?…]$/u.test(before) && !isSentence(line, block)) return true;
	if (previous?.type !== 'paragraph') return false;
	const bold = isBold(block.children) && isBold(previous.children);
	const centred = block.data?.align === 'center' && previous.data?.align === 'center';
	const isOfKind = isKindLine(lines[from] ?? '') && block.data?.align === 'center' && !/[.;]$/u.test(line);
	return (
		isOfKind ||
		(bold && (block.data?.continues === true || (centred && !/[.:;!?]$/u.test(before) && !/[.;]$/u.test(line)))) ||
		(isCapitals(before) && isCapitals(line) && block.data?.align === 'center')
	);
}

/** "KẾ HOẠCH" alone on a line. */
function isKindLine(line: string): boolean {
	return line === line.toUpperCase() && KINDS.has(fold(line));
}

const ABOUT = importMessages.about;
const KINDS = new Set(Object.values(DOCUMENT_KINDS).map(fold));

/** Whether a text is in capitals, two of them side by side at least. */
export function isCapitals(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** "BÁO CÁO", "Kết quả 6 tháng" → "Báo cáo kết quả 6 tháng"; "QUY CHẾ", "Quy chế làm việc" → "Quy chế làm việc" */
function titleText(lines: readonly string[]): string {
	const [first = '', ...rest] = lines;
	const following = rest.join(' ').replace(/^\P{L}*V\/V\s*:?\s*/iu, `${ABOUT} `);
	const kind = Object.values(DOCUMENT_KINDS).find((name) => fold(name) === fold(first));
	if (!kind || following === '') return [first, ...rest].join(' ');
	if (new RegExp(`^${fold(kind)}(?!\\p{L})`, 'u').test(fold(following))) return following;
	return isCapitals(following)
		? `${first} ${following}`
		: `${kind} ${following.charAt(0).toLowerCase()}${following.slice(1)}`;
}
