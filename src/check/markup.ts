import type { SyntaxNode } from '../markdown/outline.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { nodesOf, placeOf } from './structure.ts';
import { unreadLines } from './unread-lines.ts';
import { unreadSigns } from './unread-signs.ts';

/**
 * What was typed as markup and the page does not show as meant: the body is held against its tree, so that all that
 * the tree has taken for markup is right, and what it has left in the text is not.
 */
export function markup(prose: Prose): Diagnostic[] {
	const { tree } = prose;
	if (!tree) return [];
	const second = secondHead(prose);
	const found = [...second, ...footnotesUnused(tree, prose), ...numbersAnew(tree, prose)];
	for (const node of nodesOf(tree)) {
		const inside = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
		if (inside) found.push(...unreadSigns(node, prose));
		if (node.type === 'paragraph') found.push(...unreadLines(node, prose));
		else if (node.type === 'heading') found.push(...underlined(node, prose));
		else if (node.type === 'table') found.push(...tableSlips(node, prose));
		else if (node.type === 'list') found.push(...listSlips(node, prose));
		else if (node.type === 'delete') found.push(...struckOut(node, prose));
		else if (node.type === 'code') found.push(...indented(node, prose));
	}
	const until = Math.max(0, ...second.map(({ end }) => end));
	return found.filter((diagnostic) => second.includes(diagnostic) || diagnostic.start >= until);
}

/** A second block of frontmatter, which the page would show. */
const SECOND_HEAD = /^\s*(---[ \t]*\n(?:[^\n]*\n){1,60}?---[ \t]*)(?:\n|$)/;
const HEAD_KEY = /^(?:title|date|author|category|summary|draft|image|directives)[ \t]*:/m;

function secondHead({ source, bodyStart }: Prose): Diagnostic[] {
	const block = SECOND_HEAD.exec(source.slice(bodyStart));
	if (!block?.[1] || !HEAD_KEY.test(block[1])) return [];
	const start = bodyStart + block[0].indexOf('---');
	return [doubt('markup', start, start + block[1].length, messages.secondHead, { severity: undefined })];
}

function footnotesUnused(tree: SyntaxNode, prose: Prose): Diagnostic[] {
	const nodes = [...nodesOf(tree)];
	const used = new Set(
		nodes.flatMap(({ type, identifier }) => (type === 'footnoteReference' ? (identifier ?? []) : [])),
	);
	return nodes
		.filter(({ type, identifier = '' }) => type === 'footnoteDefinition' && !used.has(identifier))
		.map((node) => {
			const { start } = placeOf(node, prose);
			return doubt(
				'markup',
				start,
				start + 3 + (node.identifier ?? '').length,
				messages.footnoteUnused(node.identifier ?? ''),
			);
		});
}

/** Where numbers rightly begin anew. */
const PART = /^(?:#|\*\*|Điều|Chương|Mục|Phần|Phụ lục|[IVX]+[.)]|[A-ZĐ][.)])/u;

/** Word's numbers by themselves, each begun anew with only paragraphs between: 1., 1., 1. */
function numbersAnew(tree: SyntaxNode, prose: Prose): Diagnostic[] {
	const found: Diagnostic[] = [];
	let run: number[] = [];
	const tell = () => {
		if (run.length >= 3)
			run.slice(1).forEach((start, index) => {
				found.push(doubt('markup', start, start + 1, messages.numberedAnew, { fix: String(index + 2) }));
			});
		run = [];
	};
	for (const node of tree.children ?? []) {
		const { start, end } = placeOf(node, prose);
		const typed = prose.source.slice(start, end);
		const isNumbered = node.type === 'list' && ITEM_NUMBER.test(typed);
		if (isNumbered && /^1[.)]/.test(typed) && node.children?.length === 1) run.push(start);
		else if (isNumbered || node.type === 'heading' || PART.test(typed)) tell();
	}
	tell();
	return found;
}

/** `---` right below a paragraph makes a heading of it. */
function underlined(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(node, prose);
	const typed = prose.source.slice(start, end);
	const line = /\n[ \t]*(-+)[ \t]*$/.exec(typed);
	if (!line) return [];
	const title = typed.slice(0, line.index);
	const isSentence = title.length > 80 || title.includes('\n') || /[.;,:!?…]\s*$/.test(title);
	const edit = isSentence ? `\n\n${line[1]}` : undefined;
	return [
		doubt('markup', start + line.index, end, messages.underlined, {
			edit,
			fix: isSentence ? undefined : `## ${title.trim()}`,
		}),
	];
}

function tableSlips(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const [head, ...rows] = node.children ?? [];
	const columns = head?.children?.length ?? 0;
	const found: Diagnostic[] = [];
	const isBare = head?.children?.every(({ children }) => !children || children.length === 0);
	if (head && isBare) {
		const { start, end } = placeOf(head, prose);
		found.push(doubt('markup', start, end, messages.tableWithoutHead));
	}
	for (const row of rows) {
		const more = row.children?.[columns];
		if (!more) continue;
		const { start } = placeOf(more, prose);
		found.push(doubt('markup', start, placeOf(row, prose).end, messages.moreCells(columns, row.children?.length ?? 0)));
	}
	return found;
}

const ITEM_NUMBER = /^(\d{1,9})[.)]/;

/** Numbers that the page counts otherwise, and a paragraph that sticks to the last item. */
function listSlips(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const found: Diagnostic[] = [];
	const items = node.children ?? [];
	const typed = items.map((item) => {
		const { start } = placeOf(item, prose);
		return { start, number: ITEM_NUMBER.exec(prose.source.slice(start, start + 10))?.[1] };
	});
	const first = Number(typed[0]?.number ?? 0);
	const other = typed.findIndex(({ number }, index) => number !== undefined && Number(number) !== first + index);
	const isCounted = typed.every(({ number }) => number !== undefined);
	if (isCounted && other > 0 && typed.some(({ number }) => Number(number) !== first)) {
		const { start, number = '' } = typed[other] ?? { start: 0 };
		found.push(doubt('markup', start, start + number.length, messages.otherNumber(number, first + other)));
	}
	const last = items.at(-1)?.children?.at(-1);
	if (last?.type === 'paragraph') found.push(...stuck(last, prose));
	return found;
}

/** A line that begins anew after a full stop, not set in below its item: Markdown reads it as part of the item. */
function stuck(paragraph: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(paragraph, prose);
	const line = /[.;:]\s*\n(?=\p{Lu})/u.exec(prose.source.slice(start, end));
	if (!line) return [];
	const at = start + line.index + line[0].length;
	const until = prose.source.indexOf('\n', at);
	const stop = until < 0 || until > end ? end : until;
	return [doubt('markup', at, stop, messages.stuckToList, { edit: `\n${prose.source.slice(at, stop)}` })];
}

/** One tilde is "about" or "to", two strike out. */
function struckOut(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(node, prose);
	const typed = prose.source.slice(start, end);
	if (!/^~(?!~)/.test(typed)) return [];
	return [doubt('markup', start, end, messages.struckOut, { edit: `\\~${typed.slice(1, -1)}\\~` })];
}

/** Words of a paragraph that was set in by four spaces or a tab, as in Word. */
const WORDS = /\p{Ll}{2,}(?:\s+\p{L}+){2}/u;

function indented(node: SyntaxNode, prose: Prose): Diagnostic[] {
	const { start, end } = placeOf(node, prose);
	const line = prose.source.lastIndexOf('\n', start - 1) + 1;
	const typed = prose.source.slice(line, end);
	if (/^\s*(?:`{3}|~{3})/.test(typed) || !WORDS.test(String(node.value ?? ''))) return [];
	const isPlain = typed.split('\n').every((each) => each.trim() === '' || /^(?: {4}|\t)/.test(each));
	const edit = isPlain ? typed.replace(/^[ \t]+/gm, '') : undefined;
	return [doubt('markup', line, end, messages.indentedCode, { edit })];
}
