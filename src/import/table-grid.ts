import type { Element, ElementContent, Nodes, Root } from 'hast';
import { squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';

/** No table of a report is wider; what says so would only take memory. */
const MAX_COLUMNS = 60;

/**
 * The rows of a table with every cell in its column: the words of a cell that goes over several stand in the first of
 * them, the others are empty. Markdown has no merged cells.
 */
export function gridOf(rows: readonly Element[]): Element[] {
	/** For each column, in how many rows to come a cell from above still is. */
	const open: number[] = [];
	const filled = rows.map((row) => {
		const cells: Element[] = [];
		const fill = () => {
			while ((open[cells.length] ?? 0) > 0) {
				open[cells.length] = (open[cells.length] ?? 0) - 1;
				cells.push(empty());
			}
		};
		for (const child of row.children) {
			if (child.type !== 'element') continue;
			fill();
			const down = span(child, 'rowSpan', rows.length) - 1;
			const across = Math.min(span(child, 'colSpan', MAX_COLUMNS), Math.max(1, MAX_COLUMNS - cells.length));
			for (let column = 0; column < across; column++) {
				open[cells.length] = down;
				cells.push(column === 0 ? { ...child, properties: {} } : empty());
			}
		}
		fill();
		return { ...row, children: cells };
	});
	const width = Math.max(...filled.map(({ children }) => children.length), 0);
	return filled.map((row) => ({
		...row,
		children: [...row.children, ...Array.from({ length: width - row.children.length }, empty)],
	}));
}

/** The rows of a table with their cells and nothing else, those of tables within it excepted. */
export function rowsOf(element: Element): Element[] {
	return element.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		if (child.tagName !== 'tr') return child.tagName === 'table' ? [] : rowsOf(child);
		const cells = child.children.filter(isCell);
		return cells.length === 0 ? [] : [{ ...child, children: cells }];
	});
}

function isCell(node: ElementContent): boolean {
	return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/** The first words of each table with merged cells, which cannot be shown as they were. A heading above it is none. */
export function mergedTables(tree: Root): string[] {
	const walk = (node: Nodes): string[] => {
		if (!('children' in node)) return [];
		const rows = node.type === 'element' && node.tagName === 'table' ? rowsOf(node) : [];
		const below = rows[0]?.children.length === 1 ? rows.slice(1) : rows;
		const isWide = below.some(({ children }) => children.length > 1);
		const own = isWide && hasMerged(below) ? [squeeze(below.map(textOf).join(' '))] : [];
		return [...own, ...node.children.flatMap(walk)];
	};
	return walk(tree);
}

function hasMerged(rows: readonly Element[]): boolean {
	return rows.some(({ children }) =>
		children.some(
			(cell) => cell.type === 'element' && (span(cell, 'colSpan', 99) > 1 || span(cell, 'rowSpan', 99) > 1),
		),
	);
}

function span(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
	const value = Number(cell.properties[name] ?? 1);
	return Number.isFinite(value) ? Math.min(Math.max(1, Math.trunc(value)), most) : 1;
}

function empty(): Element {
	return { type: 'element', tagName: 'td', properties: {}, children: [] };
}
