import type { Element, ElementContent, Root } from 'hast';
import { shorten, squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';

/** What stands before a tab in a paragraph that only is numbered or listed by hand. */
const MARK = /^(?:[-–—+*•o]|\(?(?:\d{1,3}|[a-zđ]|[IVX]{1,5})[.)/]?)$/iu;

/**
 * Columns that were made with tabs become tables, in place: paragraphs one after the other with the same number of
 * them. One alone is told: its words stand side by side, as they stood in it.
 */
export function tableTabs(tree: Root): Notice[] {
	const alone: string[] = [];
	tree.children = columned(tree.children as ElementContent[], alone);
	return alone.length === 0 ? [] : [{ message: messages.tabColumns(alone.map((line) => shorten(line, 60))) }];
}

function columned(children: readonly ElementContent[], alone: string[]): ElementContent[] {
	const made: ElementContent[] = [];
	let rows: Element[][] = [];
	const endTable = () => {
		if (rows.length > 1) made.push(tableOf(rows));
		else
			for (const cells of rows) {
				alone.push(squeeze(cells.map(textOf).join(' ')));
				made.push(joined(cells));
			}
		rows = [];
	};
	for (const child of children) {
		const cells = child.type === 'element' && child.tagName === 'p' ? cellsOf(child) : [];
		if (cells.length < 2) {
			if (rows.length > 0 && child.type === 'text' && child.value.trim() === '') continue;
			endTable();
			made.push(child);
		} else {
			if (rows[0] && rows[0].length !== cells.length) endTable();
			rows.push(cells);
		}
	}
	endTable();
	return made;
}

/** The stretches of a paragraph between tabs, without empty ones at its ends; one for a paragraph without columns. */
function cellsOf(paragraph: Element): Element[] {
	if (!textOf(paragraph).includes('\t')) return [];
	const cells = splitAtTabs(paragraph.children).map((children): Element => ({ ...paragraph, tagName: 'td', children }));
	const isFilled = (cell: Element) => textOf(cell).trim() !== '';
	const from = cells.findIndex(isFilled);
	const filled = from < 0 ? [] : cells.slice(from, cells.findLastIndex(isFilled) + 1);
	return filled.length === 2 && MARK.test(textOf(filled[0] as Element).trim()) ? [] : filled;
}

function splitAtTabs(nodes: readonly ElementContent[]): ElementContent[][] {
	const cells: ElementContent[][] = [[]];
	for (const node of nodes) {
		if (node.type === 'text') {
			for (const [index, value] of node.value.split('\t').entries()) {
				if (index > 0) cells.push([]);
				if (value !== '') cells.at(-1)?.push({ ...node, value });
			}
		} else if (node.type !== 'element' || !textOf(node).includes('\t')) cells.at(-1)?.push(node);
		else
			for (const [index, children] of splitAtTabs(node.children).entries()) {
				if (index > 0) cells.push([]);
				cells.at(-1)?.push({ ...node, children });
			}
	}
	return cells;
}

function tableOf(rows: readonly Element[][]): Element {
	const children = rows.map((cells): Element => ({ type: 'element', tagName: 'tr', properties: {}, children: cells }));
	return { type: 'element', tagName: 'table', properties: {}, children };
}

function joined(cells: readonly Element[]): Element {
	const [first] = cells;
	const children = cells.flatMap((cell, index): ElementContent[] =>
		index === 0 ? cell.children : [{ type: 'text', value: ' ' }, ...cell.children],
	);
	return { type: 'element', tagName: 'p', properties: first?.properties ?? {}, children };
}
