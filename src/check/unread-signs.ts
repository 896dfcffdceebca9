import type { SyntaxNode } from '../markdown/outline.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { nodesOf, placeOf } from './structure.ts';

/** Signs of Markdown that a paragraph, a heading or a cell shows as they were typed, and addresses read wrongly. */
export function unreadSigns(block: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(block, prose);
	const typed = prose.source.slice(start, end);
	if (!/[*_~[<\\]|https?:/.test(typed)) return [];
	const text = withoutRead(typed, block, start, prose);
	return [
		...unreadAddresses(text, start),
		...unreadNotes(text, start),
		...unclosed(text, start),
		...typedBreaks(typed, text, start, block.type),
		...shownTags(text, start),
		...quotedAddresses(block, prose),
	];
}

const READ = new Set([
	'inlineCode',
	'image',
	'imageReference',
	'link',
	'html',
	'footnoteReference',
	'mdxTextExpression',
]);
const EMPHASIS = new Set(['strong', 'emphasis', 'delete']);
const OUT = '\uFFFC';

/** The text of a block, all that was read as markup put out of sight, letters in emphasis left. */
function withoutRead(typed: string, block: SyntaxNode, start: number, prose: Prose): string {
	let text = '';
	let shown = 0;
	const hide = (from: number, to: number) => {
		const [first, last] = [Math.max(shown, from - start), Math.max(shown, to - start)];
		text += typed.slice(shown, first) + OUT.repeat(last - first);
		shown = last;
	};
	const walk = (node: SyntaxNode) => {
		const place = placeOf(node, prose);
		if (READ.has(node.type)) return hide(place.start, place.end);
		const inner = node.children ?? [];
		const [first, last] = EMPHASIS.has(node.type) ? [inner[0], inner.at(-1)] : [];
		if (first) hide(place.start, placeOf(first, prose).start);
		for (const child of inner) walk(child);
		if (last) hide(placeOf(last, prose).end, place.end);
	};
	walk(block);
	return (text + typed.slice(shown)).replace(/\\(?![nr])[!-/:-@[-`{-~]/g, OUT + OUT);
}

/** `![Ảnh](ảnh 1.jpg)`, `[tệp](ke hoach.pdf)`: an address with spaces is none, unless it stands in angle brackets. */
const SPACED = /(!?)\[([^\]\n]*)\]\(\s*([^()\n<>]*(?:\([^()\n]*\)[^()\n<>]*)*)\)/gu;
const ADDRESS = /^(?:https?:|\/|\.)|\.[a-z\d]{2,5}(?:[#?]|$)/iu;

function unreadAddresses(text: string, start: number): Diagnostic[] {
	return [...text.matchAll(SPACED)].flatMap(({ 0: typed, 1: bang, 2: label = '', 3: inside = '', index }) => {
		const address = inside.trim();
		if (!/\s/.test(address) || !(bang || ADDRESS.test(address)) || typed.includes(OUT)) return [];
		const right = `${bang}[${label}](<${address}>)`;
		return doubt('markup', start + index, start + index + typed.length, messages.spacedAddress(bang !== ''), {
			severity: undefined,
			fix: right,
			edit: right,
		});
	});
}

function unreadNotes(text: string, start: number): Diagnostic[] {
	return [...text.matchAll(/\[\^([^\]\s]{1,40})\](?!:)/g)].map(({ 0: typed, 1: name = '', index }) =>
		doubt('markup', start + index, start + index + typed.length, messages.footnoteMissing(name)),
	);
}

interface Sign {
	readonly pattern: RegExp;
	readonly sign: string;
}

/** A star after a word may refer to a note below, and several underscores are a blank to be filled in. */
const SIGNS: readonly Sign[] = [
	{ sign: '**', pattern: /(?<!\*)\*{2,3}(?=[\p{L}\p{N}“"(])/gu },
	{ sign: '~~', pattern: /(?<!~)~~(?!~)/g },
	{ sign: '__', pattern: /(?<![\p{L}\d_])__(?=[\p{L}“])/gu },
	{ sign: '*', pattern: /(?<![\p{L}\d*()])\*(?=[\p{L}“][^*\n]{0,200}\s\*(?![\p{L}*)]))/gu },
	{ sign: '*', pattern: /(?<=\p{L},? )\*(?=[\p{L}“][^*\n]*$)/gmu },
	{ sign: '_', pattern: /(?<=^|[\s(“])_(?=[\p{L}“])/gu },
];

function unclosed(text: string, start: number): Diagnostic[] {
	for (const { sign, pattern } of SIGNS) {
		const [found] = text.matchAll(pattern);
		if (!found) continue;
		const at = start + found.index;
		return [doubt('markup', at, at + found[0].length, messages.unclosedSign(sign))];
	}
	return [];
}

/** `\n` as the desk writes a line's end in a cell. */
function typedBreaks(typed: string, text: string, start: number, type: string): Diagnostic[] {
	if (/[A-Za-z]:\\/.test(typed)) return [];
	return [...text.matchAll(/(?:\\r)?\\n(?![a-z]{2})/g)].map(({ 0: sign, index }) =>
		doubt('markup', start + index, start + index + sign.length, messages.typedBreak, {
			edit: type === 'tableCell' ? ' ' : undefined,
		}),
	);
}

const TAG =
	/<\/?(?:b|i|u|p|br|div|span|table|tbody|tr|td|th|font|center|strong|em|img|a|h[1-6]|ul|ol|li)(?=[\s>/])[^>\n]*>?/giu;

function shownTags(text: string, start: number): Diagnostic[] {
	return [...text.matchAll(TAG)].map(({ 0: tag, index }) =>
		doubt('markup', start + index, start + index + tag.length, messages.shownTag),
	);
}

const QUOTE = /[“”‘’«»]|%E2%80%9[89CD]/i;

function quotedAddresses(block: SyntaxNode, prose: Prose): Diagnostic[] {
	return [...nodesOf(block)].flatMap((node) => {
		if ((node.type !== 'link' && node.type !== 'image') || !QUOTE.test(node.url ?? '')) return [];
		const { start, end } = placeOf(node, prose);
		const typed = prose.source.slice(start, end);
		const target = /\]\(([^)]*)\)$/.exec(typed);
		const right = target?.[1]?.replace(/[“”‘’«»]/g, '');
		const edit = right === undefined ? undefined : `${typed.slice(0, -(target?.[1]?.length ?? 0) - 1)}${right})`;
		return doubt('markup', start, end, messages.quotedAddress, { severity: undefined, edit, fix: edit });
	});
}
