import type { SyntaxNode } from '../markdown/outline.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { placeOf } from './structure.ts';

interface Line {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Whether no line of the paragraph stands above it. */
	readonly isFirst: boolean;
}

/** How a line of a paragraph begins that was meant to be more than that. */
interface Meant {
	readonly pattern: RegExp;
	readonly message: string;
	/** What to type for the match; `goesOn` where the line needs none left blank above it. */
	readonly edit: (match: string, goesOn: boolean) => string;
	readonly applies?: (line: Line, lines: readonly Line[]) => boolean;
}

const countOf = (lines: readonly Line[], pattern: RegExp) => lines.filter(({ text }) => pattern.test(text)).length;
const BULLET = /^[•●▪◦‣·–—][ \t\u00A0]*(?=\S)/u;
const LETTERED = /^[-+][\p{L}“]/u;

const MEANT: readonly Meant[] = [
	{
		pattern: /^(?:[-+*]|\d{1,3}[.)]|#{1,6})\u00A0+/,
		message: messages.hardSpace,
		edit: (match) => match.replace(/\u00A0+/, ' '),
	},
	{
		// One sign before a word without spaces is a hashtag.
		pattern: /^(?:#{2,6}(?=[^\s#])|#(?=[^\s#]+\s+[^\s#]+\s+[^\s#]+))/,
		message: messages.headingSpace,
		edit: (match, goesOn) => `${goesOn ? '' : '\n'}${match} `,
	},
	{
		pattern: /^\d{1,2}[.)](?=\p{Lu}\p{Ll})/u,
		message: messages.itemSpace,
		edit: (match, goesOn) => `${goesOn ? '' : '\n'}${match} `,
	},
	{
		pattern: /^[-+](?=[\p{L}“])/u,
		message: messages.itemSpace,
		edit: (match, goesOn) => `${goesOn ? '' : '\n'}${match} `,
		applies: ({ isFirst }, lines) => isFirst || countOf(lines, LETTERED) > 1,
	},
	{
		pattern: BULLET,
		message: messages.otherBullet,
		edit: (_, goesOn) => `${goesOn ? '' : '\n'}- `,
		applies: (_, lines) => countOf(lines, BULLET) > 1,
	},
	{
		pattern: /^\d{1,2}[.)][ \t]+(?=\p{Lu})/u,
		message: messages.stuckList,
		edit: (match, goesOn) => `${goesOn ? '' : '\n'}${match}`,
		applies: ({ isFirst }, lines) => !isFirst && countOf(lines, /^\d{1,2}[.)][ \t]/) > 0,
	},
];

/** Lines of a paragraph that were meant to be a heading, an item of a list or a row of a table. */
export function unreadLines(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(node, prose);
	const lines = linesOf(prose.source, start, end);
	const rows = unreadRows(lines);
	if (rows) return [rows];
	return lines.flatMap((line, index) => {
		for (const { pattern, message, edit, applies } of MEANT) {
			const match = pattern.exec(line.text);
			if (!match || (applies && !applies(line, lines))) continue;
			const typed = match[0];
			// Items on end are one list.
			const goesOn = line.isFirst || pattern.test(lines[index - 1]?.text ?? '');
			return doubt('markup', line.start, line.start + typed.length, message, { edit: edit(typed, goesOn) });
		}
		return [];
	});
}

function linesOf(source: string, start: number, end: number): Line[] {
	const lines: Line[] = [];
	let at = start;
	for (const text of source.slice(start, end).split('\n')) {
		const indent = /^[ \t>]*/.exec(text)?.[0].length ?? 0;
		lines.push({ text: text.slice(indent), start: at + indent, end: at + text.length, isFirst: at === start });
		at += text.length + 1;
	}
	return lines;
}

const ROW = /^\|.*\||^[^|]*\|[^|]*\|/;
const RULE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Rows of pipes that are no table, since the line under the first is missing or has another number of cells. */
function unreadRows(lines: readonly Line[]): Diagnostic | undefined {
	const at = lines.findIndex(
		({ text }, index) => ROW.test(text) && ROW.test(lines[index + 1]?.text ?? '|') && lines[index + 1],
	);
	const [head, next] = [lines[at], lines[at + 1]];
	if (!head || !next) return undefined;
	const cells = cellsOf(head.text);
	const rule = `| ${Array.from({ length: cells }, () => '---').join(' | ')} |`;
	const lead = head.isFirst ? '' : '\n';
	const isRule = RULE.test(next.text) && next.text.includes('-');
	const body = isRule ? rule : `${rule}\n${next.text}`;
	const last = lines.findLast(({ text }) => text.includes('|')) ?? next;
	const rest = lines.filter(({ start }) => start > next.start && start <= last.start).map(({ text }) => `\n${text}`);
	return doubt('markup', head.start, last.end, messages.rowsWithoutRule, {
		edit: `${lead}${head.text}\n${body}${rest.join('')}`,
	});
}

function cellsOf(row: string): number {
	const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
	return inner.split(/(?<!\\)\|/).length;
}
