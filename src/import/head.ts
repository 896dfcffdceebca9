import type { RootContent } from 'mdast';
import { isBoilerplate, isTrail, trailOf } from './boilerplate.ts';
import { type Byline, readByline } from './bylines.ts';
import { type DateLine, readDateLine } from './dates.ts';
import { blockLine } from './inline.ts';
import { aboutIn } from './official-frame.ts';
import {
	ABOUT,
	FORM,
	isCalled,
	isSentence,
	isTitleStyle,
	type Known,
	MAX_TITLE,
	titleAt,
	titleText,
} from './title-lines.ts';

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

/** A head has no more lines. */
const MAX_LINES = 14;
/** A sentence longer than this is text, and no line of the head. */
const MAX_SHORT = 40;

/** Reads title, date, byline and trail from the short lines that a text begins with. */
export function readHead(blocks: readonly RootContent[], known: Known): Head {
	const count = headLength(blocks);
	const lines = blocks.slice(0, count).map(blockLine);
	const used = new Set<number>();
	const left = lines.flatMap((line, index) => (isBoilerplate(line) ? [index] : []));
	const open = (index: number) => !used.has(index) && !left.includes(index);
	const titled = lines.findIndex((line, index) => isTitleStyle(blocks[index]) || isCalled(line, known.expected));
	// Above the title a portal may show what day it is today.
	const date =
		firstOf(lines, (line, index) => (index > titled ? readDateLine(line) : undefined)) ?? firstOf(lines, readDateLine);
	if (date) used.add(date.index);
	const subject = lines.findIndex((line, index) => open(index) && /^V\/v/iu.test(line));
	const about = known.about ?? aboutIn(lines[subject] ?? '');
	const [from, to] = titleAt(blocks, lines, open, date, { ...known, about });
	const isLetter = to === from && about !== undefined;
	if (isLetter && subject >= 0) used.add(subject);
	for (let index = from; index < to; index++) used.add(index);
	// Strokes under a title.
	for (const [index, line] of lines.entries()) if (index >= to && !/[\p{L}\p{N}]/u.test(line)) used.add(index);
	const byline = firstOf(lines, (line, index) => (index >= to && open(index) ? labelled(line) : undefined));
	if (byline) used.add(byline.index);
	// What stands above the title is the page's, as the name of the portal.
	const top = isLetter && date?.value.form === 'place' ? date.index : from;
	const above = lines.flatMap((_, index) =>
		index < top && open(index) && (date?.value.form !== 'place' || index < date.index) ? [index] : [],
	);
	const gone = new Set([...left, ...above]);
	const trail =
		lines.find(isTrail) ??
		lines.map((line) => /^chuyên mục\s*:\s*(.+)$/iu.exec(line)?.[1]).find((name) => name !== undefined);
	return {
		title: isLetter ? `${ABOUT} ${about}` : to > from ? titleText(lines.slice(from, to)) : undefined,
		titleLines: isLetter ? lines.slice(Math.max(subject, 0), subject + 1) : lines.slice(from, to),
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
