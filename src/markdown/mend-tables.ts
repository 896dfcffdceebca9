/*
 * Tables as GFM has them, of what editors and Lexical's Markdown export leave: a table without a row of dashes, which
 * readers see as pipes; line breaks in cells written as the two letters `\n`; rows typed as paragraphs of their own;
 * rows with more cells than the head, which renderers cut off.
 */

interface Block {
	/** First line, and the line after the last. */
	readonly start: number;
	readonly end: number;
	readonly rows: readonly (readonly string[])[];
}

const ROW = /^ {0,3}\|.*\|\s*$/;
const DASHES = /^:?-+:?$/;
/** Amounts, shares, years: what stands right-aligned in a table. */
const NUMBER = /^[-+−]?\d[\d.,  ]*(?: ?%)?$/;

/**
 * Markdown whose tables are GFM tables. Text without a table comes back as it was, and so does a table without faults;
 * fenced code is left alone. A table without a head gets its first row as one.
 *
 * `before` is the text as it was given to an editor that knows no alignment: tables keep the row of dashes that they
 * have there, and those with the same cells their every character. Without it, a table keeps the row that it has.
 */
export function mendTables(markdown: string, before?: string): string {
	const lines = markdown.split('\n');
	const known = before === undefined ? undefined : tablesByHead(before);
	const mended: string[] = [];
	let at = 0;
	for (const block of joined(blocksOf(lines), lines)) {
		mended.push(...lines.slice(at, block.start), ...tableLines(block, lines, known));
		at = block.end;
	}
	return [...mended, ...lines.slice(at)].join('\n');
}

/** Runs of lines that are rows, outside of fenced code. */
function blocksOf(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	let fence = '';
	let start = -1;
	const close = (end: number) => {
		if (start >= 0) blocks.push({ start, end, rows: lines.slice(start, end).map(cellsOf) });
		start = -1;
	};
	for (const [index, line] of lines.entries()) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		const isRow = fence === '' && !mark && ROW.test(line);
		if (mark && fence === '') fence = mark;
		else if (mark?.startsWith(fence)) fence = '';
		if (!isRow) close(index);
		else if (start < 0) start = index;
	}
	close(lines.length);
	return blocks;
}

/** Rows that were typed one by one stand as paragraphs; they are one table. */
function joined(blocks: readonly Block[], lines: readonly string[]): Block[] {
	const all: Block[] = [];
	for (const block of blocks) {
		const last = all.at(-1);
		if (last && areOne(last, block, lines)) {
			all[all.length - 1] = { start: last.start, end: block.end, rows: [...last.rows, ...block.rows] };
		} else all.push(block);
	}
	return all;
}

function areOne(a: Block, b: Block, lines: readonly string[]): boolean {
	const isBesides = lines.slice(a.end, b.start).every((line) => line.trim() === '');
	const isWhole = b.rows.length > 1 && isDashes(b.rows[1]);
	const isTyped = a.rows.length === 1 || b.rows.length === 1;
	return isBesides && isTyped && !isWhole && a.rows[0]?.length === b.rows[0]?.length;
}

/** The cells of a row, trimmed; `\|` is no border. */
function cellsOf(row: string): string[] {
	return row
		.trim()
		.slice(1, -1)
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim());
}

function isDashes(row: readonly string[] | undefined): boolean {
	return row?.every((cell) => DASHES.test(cell)) ?? false;
}

/** A table as it was before. */
interface Known extends Block {
	readonly lines: readonly string[];
}

/** Tables are known again by their heads. */
function tablesByHead(markdown: string): Map<string, Known> {
	const lines = markdown.split('\n');
	const tables = blocksOf(lines).filter(({ rows }) => isDashes(rows[1]));
	return new Map(
		tables.map((table) => [keyOf(table.rows[0]), { ...table, lines: lines.slice(table.start, table.end) }]),
	);
}

function keyOf(head: readonly string[] = []): string {
	return head.join('|');
}

function tableLines(block: Block, lines: readonly string[], known?: ReadonlyMap<string, Known>): readonly string[] {
	const asTyped = lines.slice(block.start, block.end);
	const rows = block.rows.filter((row) => !isDashes(row)).map((row) => row.map(oneLine));
	const hasHead = isDashes(block.rows[1]) && !isDashes(block.rows[0]);
	// A single row is a sentence between bars as likely as a table, and dashes alone are a line.
	if (rows.length === 0 || (rows.length === 1 && !hasHead)) return asTyped;
	const width = Math.max(...rows.map(({ length }) => length));
	const [head = [], ...body] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
	const before = known?.get(keyOf(head));
	const keptDashes = before?.rows[1] ?? (hasHead && !known ? block.rows[1] : undefined);
	const dashes = Array.from(
		numbers(body, width),
		(number, column) => keptDashes?.[column] ?? (keptDashes ? '---' : number),
	);
	const mended = [head, dashes, ...body];
	if (before && isSame(mended, before.rows)) return before.lines;
	return isSame(mended, block.rows) && asTyped.length === mended.length ? asTyped : mended.map(rowOf);
}

function isSame(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
	return a.length === b.length && a.every((row, index) => keyOf(row) === keyOf(b[index]));
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** Markdown has no line breaks in cells. */
function oneLine(cell: string): string {
	return cell.replace(/(?:\s*\\n\s*)+/g, ' ').trim();
}

/** The row of dashes for a table without one: columns that hold nothing but numbers stand right. */
function numbers(body: readonly (readonly string[])[], width: number): string[] {
	return Array.from({ length: width }, (_, column) => {
		const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
		return cells.length > 0 && cells.every((cell) => NUMBER.test(cell)) ? '---:' : '---';
	});
}
