import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../markdown/flat-text.ts';
import { isBold, isMarked, linesOf, lineText, tidyInline } from './inline.ts';
import { MARKER } from './markers.ts';

/** Lines this short are lines of their own, as in a signature. */
const SHORT = 40;

/**
 * Tidies blocks: paragraphs are cut where a line break was typed for a new paragraph and joined where it only broke the
 * line, empty ones go, and a picture is a paragraph of its own.
 */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
	return blocks.flatMap((block): RootContent[] => {
		switch (block.type) {
			case 'paragraph':
				return split(block).flatMap(picturesApart);
			case 'heading': {
				const children = tidyInline(linesOf(block.children).flatMap(spaceBefore));
				const text = tidyInline(withoutPictures(children));
				const heading = lineText(text) === '' ? [] : [{ ...block, children: text }];
				return [...heading, ...picturesOf(children)];
			}
			case 'list':
				return tidyList(block);
			case 'table': {
				const rows = block.children.map((row) => ({
					...row,
					children: row.children.map((cell) => ({
						...cell,
						children: tidyInline(linesOf(cell.children).flatMap(spaceBefore)),
					})),
				}));
				const filled = rows.filter(({ children }) => children.some((cell) => cell.children.length > 0));
				return filled.length === 0 ? [] : [{ ...block, children: filled }];
			}
			case 'blockquote':
			case 'footnoteDefinition': {
				const children = tidyBlocks(block.children) as BlockContent[];
				return children.length === 0 ? [] : [{ ...block, children }];
			}
			case 'text':
				return [];
			default:
				return [block];
		}
	});
}

function tidyList(list: Extract<RootContent, { type: 'list' }>): RootContent[] {
	const items = list.children.flatMap((item) => {
		const children = tidyBlocks(item.children) as BlockContent[];
		return children.length === 0 ? [] : [{ ...item, spread: false, children }];
	});
	return items.length === 0 ? [] : [{ ...list, spread: false, children: items }];
}

function spaceBefore(line: PhrasingContent[], index: number): PhrasingContent[] {
	return index === 0 ? line : [{ type: 'text', value: ' ' }, ...line];
}

function split(paragraph: Paragraph): Paragraph[] {
	const lines = linesOf(paragraph.children);
	const groups: PhrasingContent[][] = [];
	let before = '';
	let wasBold = false;
	for (const line of lines) {
		const text = line.map(plainText).join('').trim();
		const goesOn =
			groups.length > 0 && before !== '' && text !== '' && !isNewParagraph(before, text, wasBold && !isBold(line));
		if (goesOn) groups.at(-1)?.push({ type: 'text', value: ' ' }, ...line);
		else if (text !== '' || line.length > 0) groups.push(line);
		before = text;
		wasBold = isBold(line);
	}
	return groups.map((group, index) => ({
		...paragraph,
		children: tidyInline(group),
		data: { ...paragraph.data, ...(index > 0 && { continues: true }) },
	}));
}

/** Whether a line break was typed where a paragraph ends; so it was after a bold line, which is a heading. */
function isNewParagraph(before: string, after: string, isAfterBold: boolean): boolean {
	if (MARKER.test(after)) return true;
	if (!/^["“(]?[\p{Lu}\d]/u.test(after)) return false;
	return isAfterBold || /[.!?…:;][”"’)]?$/u.test(before) || (before.length <= SHORT && after.length <= SHORT);
}

/** Text, picture and text are three paragraphs. */
function picturesApart(paragraph: Paragraph): Paragraph[] {
	const { children } = paragraph;
	const pictures = picturesOf(children);
	if (pictures.length === 0)
		return lineText(children) === '' && !children.some(({ type }) => type === 'footnoteReference') ? [] : [paragraph];
	const groups: Paragraph[] = [];
	let text: PhrasingContent[] = [];
	const endText = () => {
		const tidied = tidyInline(text);
		if (tidied.length > 0) groups.push({ ...paragraph, children: tidied });
		text = [];
	};
	for (const node of children) {
		const inside = picturesOf([node]);
		if (inside.length === 0) text.push(node);
		else {
			if (isMarked(node) && lineText([node]) !== '') text.push({ type: 'text', value: plainText(node) });
			endText();
			groups.push(...inside);
		}
	}
	endText();
	return groups;
}

function withoutPictures(children: readonly PhrasingContent[]): PhrasingContent[] {
	return children.flatMap((node): PhrasingContent[] => {
		if (node.type === 'image') return [];
		return isMarked(node) ? [{ ...node, children: withoutPictures(node.children) } as PhrasingContent] : [node];
	});
}

function picturesOf(children: readonly PhrasingContent[]): Paragraph[] {
	return children.flatMap((node): Paragraph[] => {
		if (node.type === 'image') return [{ type: 'paragraph', children: [node] }];
		return isMarked(node) ? picturesOf(node.children) : [];
	});
}
