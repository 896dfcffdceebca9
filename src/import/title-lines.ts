import type { RootContent } from 'mdast';
import { DOCUMENT_KINDS } from '../domain/document.ts';
import { fold } from '../domain/text.ts';
import type { DateLine } from './dates.ts';
import { isBold } from './inline.ts';
import { importMessages } from './messages.ts';

/** What is known of a text outside the lines that it begins with. */
export interface Known {
	/** What the file says elsewhere that it is called. */
	readonly expected: string | undefined;
	/** What a letter says below its number that it is about. */
	readonly about: string | undefined;
	/** Above the text of a page its portal may have lines of its own. */
	readonly isPage: boolean;
}

/** A title is no longer than this. */
export const MAX_TITLE = 250;
/** The line of a day to be filled in, as forms have it. */
export const FORM: RegExp = /[.…_]{4}.*ng[àa]y[\s.…_]{3,}th[áa]ng/iu;

/**
 * The lines of the title, from and to: one marked as such, the one that the page is called, a kind of document, or by
 * its place. None for a letter that has said what it is about.
 */
export function titleAt(
	blocks: readonly RootContent[],
	lines: readonly string[],
	open: (index: number) => boolean,
	date: { readonly index: number; readonly value: DateLine } | undefined,
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
	return FORM.test(line) || /^(?:kinh gui|so ?:|so \d|can cu .*[;,]$|noi nhan|v\/v)|^\W*$/.test(fold(line));
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

/** Whether a line ends as sentences and items do; bold ones may be headings all the same. */
export function isSentence(line: string, block: RootContent | undefined): boolean {
	return /[.;,]$/u.test(line) && !(block?.type === 'paragraph' && isBold(block.children));
}

/** Whether a line is what the file is called elsewhere. */
export function isCalled(line: string, expected: string | undefined): boolean {
	return expected !== undefined && fold(line) === fold(expected);
}

/** Whether a block is marked as the title. */
export function isTitleStyle(block: RootContent | undefined): boolean {
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

/** Before what a letter is about. */
export const ABOUT: string = importMessages.about;
const KINDS = new Set(Object.values(DOCUMENT_KINDS).map(fold));

/** Whether a text is in capitals, two of them side by side at least. */
export function isCapitals(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** "BÁO CÁO", "Kết quả 6 tháng" → "Báo cáo kết quả 6 tháng"; "QUY CHẾ", "Quy chế làm việc" → "Quy chế làm việc" */
export function titleText(lines: readonly string[]): string {
	const [first = '', ...rest] = lines;
	const following = rest.join(' ').replace(/^\P{L}*V\/V\s*:?\s*/iu, `${ABOUT} `);
	const kind = Object.values(DOCUMENT_KINDS).find((name) => fold(name) === fold(first));
	if (!kind || following === '') return [first, ...rest].join(' ');
	if (new RegExp(`^${fold(kind)}(?!\\p{L})`, 'u').test(fold(following))) return following;
	return isCapitals(following)
		? `${first} ${following}`
		: `${kind} ${following.charAt(0).toLowerCase()}${following.slice(1)}`;
}
