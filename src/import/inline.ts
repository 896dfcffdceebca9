import type { PhrasingContent, RootContent } from 'mdast';
import { squeeze } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';

/** Text in marks: bold, italics, a link. */
type Marked = Extract<PhrasingContent, { children: PhrasingContent[] }>;

export function isMarked(node: PhrasingContent): node is Marked {
	return 'children' in node;
}

/** Whether all words are bold, as in a heading typed by hand. */
export function isBold(children: readonly PhrasingContent[]): boolean {
	return (
		children.some(({ type }) => type === 'strong') &&
		children.every(
			(node) => node.type === 'strong' || isBlank(node) || (node.type === 'emphasis' && isBold(node.children)),
		)
	);
}

/** Whether all words are in italics, as in a caption. */
export function isItalic(children: readonly PhrasingContent[]): boolean {
	return (
		children.some(({ type }) => type === 'emphasis') &&
		children.every(
			(node) => node.type === 'emphasis' || isBlank(node) || (node.type === 'strong' && isItalic(node.children)),
		)
	);
}

/**
 * Tidies a line: marks that touch become one, white space leaves them and is single, marks round nothing go, and so do
 * those that Markdown can't hold because they begin or end within a word. Addresses of web and mail become links.
 */
export function tidyInline(children: readonly PhrasingContent[]): PhrasingContent[] {
	const spaced = joinAlike(children.flatMap(outdent));
	const fitting = joinAlike(
		spaced.flatMap((node, index) =>
			isMarked(node) && !fits(node, spaced[index - 1], spaced[index + 1]) ? node.children : [node],
		),
	);
	const squeezed = fitting.map((node, index) => {
		if (node.type !== 'text') return node;
		let value = node.value.replace(/\s+/gu, ' ');
		if (index === 0 || endsInSpace(fitting[index - 1])) value = value.trimStart();
		if (index === fitting.length - 1) value = value.trimEnd();
		return { ...node, value };
	});
	return squeezed.filter((node) => node.type !== 'text' || node.value !== '').flatMap(withLinks);
}

/** White space at the edges of marked text goes outside; marks round nothing leave nothing. */
function outdent(node: PhrasingContent): PhrasingContent[] {
	if (!isMarked(node)) return [node];
	const children = joinAlike(node.children.flatMap(outdent));
	if (children.every(isBlank)) return children;
	const before: PhrasingContent[] = [];
	const after: PhrasingContent[] = [];
	const [first] = children;
	if (first?.type === 'text' && /^\s/u.test(first.value)) {
		before.push({ type: 'text', value: ' ' });
		children[0] = { ...first, value: first.value.trimStart() };
	}
	const last = children.at(-1);
	if (last?.type === 'text' && /\s$/u.test(last.value)) {
		after.push({ type: 'text', value: ' ' });
		children[children.length - 1] = { ...last, value: last.value.trimEnd() };
	}
	return [...before, { ...node, children } as Marked, ...after];
}

function joinAlike(children: readonly PhrasingContent[]): PhrasingContent[] {
	const joined: PhrasingContent[] = [];
	for (const node of children) {
		const last = joined.at(-1);
		const between = joined.at(-2);
		if (last?.type === 'text' && node.type === 'text') {
			joined[joined.length - 1] = { ...last, value: (last.value + node.value).normalize('NFC') };
		} else if (last && isAlike(last, node)) {
			joined[joined.length - 1] = {
				...last,
				children: joinAlike([...last.children, ...(node as Marked).children]),
			} as Marked;
		} else if (last && isBlank(last) && last.type === 'text' && between && isAlike(between, node)) {
			joined.splice(-2, 2, {
				...between,
				children: joinAlike([...between.children, last, ...(node as Marked).children]),
			} as Marked);
		} else joined.push(node);
	}
	return joined;
}

function isAlike(a: PhrasingContent, b: PhrasingContent): a is Marked {
	return isMarked(a) && a.type === b.type && a.type !== 'link';
}

/** Bold and italics must begin and end with their words; else Markdown would read their signs as text. */
function fits(node: Marked, before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
	if (node.type === 'link') return true;
	const isWord = (text: string | undefined) => /[\p{L}\p{N}]/u.test(text ?? '');
	return !isWord(before && plainText(before).at(-1)) && !isWord(after && plainText(after).at(0));
}

function isBlank(node: PhrasingContent): boolean {
	return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function endsInSpace(node: PhrasingContent | undefined): boolean {
	return node?.type === 'text' && /\s$/u.test(node.value);
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]’]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

function withLinks(node: PhrasingContent): PhrasingContent[] {
	if (node.type !== 'text') return [node];
	const parts: PhrasingContent[] = [];
	let end = 0;
	for (const { 0: address, index } of node.value.matchAll(ADDRESS)) {
		if (index > end) parts.push({ type: 'text', value: node.value.slice(end, index) });
		const url = address.includes('://') ? address : `mailto:${address}`;
		parts.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
		end = index + address.length;
	}
	return [...parts, ...(end < node.value.length ? [{ type: 'text', value: node.value.slice(end) } as const] : [])];
}

/** The lines of a paragraph, between its line breaks. Marks that go over a break are made on each line. */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
	const lines: PhrasingContent[][] = [[]];
	for (const node of children) {
		if (node.type === 'break') lines.push([]);
		else if (!isMarked(node)) lines.at(-1)?.push(node);
		else {
			for (const [index, inner] of linesOf(node.children).entries()) {
				if (index > 0) lines.push([]);
				lines.at(-1)?.push({ ...node, children: inner } as Marked);
			}
		}
	}
	return lines;
}

/** A paragraph or a heading as one line; other blocks are none. */
export function blockLine(block: RootContent | undefined): string {
	return block?.type === 'paragraph' || block?.type === 'heading' ? lineText(block.children) : '';
}

export function lineText(children: readonly PhrasingContent[]): string {
	return squeeze(children.map(plainText).join(''));
}
