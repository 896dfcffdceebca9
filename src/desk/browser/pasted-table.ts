/*
 * Tables of the clipboard, of Word, Excel, Google Sheets and web pages, as the few elements that the editor keeps: a
 * head, a cell at each place of the grid, and in the cells a line of text with bold, italics and links.
 */

/** One cell of the grid: HTML of its inside, empty where a merged cell reaches. */
type Grid = string[][];

/**
 * HTML of the clipboard with its tables made plain; what stands round them stays. Undefined where there is no table.
 */
export function plainTables(html: string): string | undefined {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'));
	if (tables.length === 0) return undefined;
	for (const table of tables) table.replaceWith(...elementsOf(table));
	if (isAtEnd(body)) body.append(paragraph(''));
	for (const rest of body.querySelectorAll('style, script, meta, link, xml')) rest.remove();
	return body.innerHTML.replace(/<!--[\s\S]*?-->/g, '');
}

/** The table that lines with tabs between their cells are; undefined where they are none. */
export function tableOfTabs(text: string): string | undefined {
	const rows = text
		.replace(/\r\n?/g, '\n')
		.replace(/\n+$/, '')
		.split('\n')
		.map((line) => line.split('\t'));
	const width = rows[0]?.length ?? 0;
	if (rows.length < 2 || width < 2 || rows.some(({ length }) => length !== width)) return undefined;
	return `${tableHtml(rows.map((row) => row.map((cell) => escaped(spaced(cell)))))}<p></p>`;
}

/** Whether a table comes last: then the cursor would stay in it, and so would all that is typed next. */
function isAtEnd(body: HTMLElement): boolean {
	const last = [...body.querySelectorAll('table')].at(-1);
	if (!last) return false;
	const after = document.createRange();
	after.setStartAfter(last);
	after.setEnd(body, body.childNodes.length);
	return after.toString().trim() === '';
}

function elementsOf(table: HTMLTableElement): Node[] {
	const [only, ...others] = table.querySelectorAll('td, th');
	if (only && others.length === 0) return [...only.childNodes];
	const grid = trimmed(gridOf(table));
	const [first = [], ...rest] = grid;
	// A title over all columns is no head, and a frame round a text is no table.
	const top = [...table.rows].find((row) => row.textContent?.trim());
	const isTitle = rest.length > 1 && first.length > 1 && top?.cells.length === 1;
	const rows = isTitle ? rest : grid;
	const paragraphs = isTitle && first[0] ? [paragraph(first[0])] : [];
	if (rows.every(({ length }) => length < 2)) return [...paragraphs, ...rows.flat().map(paragraph)];
	const caption = table.caption && spaced(table.caption.textContent ?? '');
	const holder = document.createElement('div');
	holder.innerHTML = tableHtml(rows);
	return [...(caption ? [paragraph(escaped(caption))] : []), ...paragraphs, ...holder.children];
}

function paragraph(html: string): Element {
	const element = document.createElement('p');
	element.innerHTML = html;
	return element;
}

/**
 * Cells at their places; a cell over several of them stands in the first, with its words once. The rows of a head that
 * has several are one: “Số hộ: Tham gia”, “Số hộ: Vắng”.
 */
function gridOf(table: HTMLTableElement): Grid {
	const grid: Grid = [];
	const reach: Grid = [];
	for (const [y, row] of [...table.rows].entries()) {
		let x = 0;
		for (const cell of row.cells) {
			while (grid[y]?.[x] !== undefined) x++;
			const html = inline(cell);
			const below = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - y);
			for (let down = 0; down < below; down++) {
				for (let right = 0; right < cell.colSpan; right++) {
					put(grid, y + down, x + right, down + right === 0 ? html : '');
					put(reach, y + down, x + right, html);
				}
			}
			x += cell.colSpan;
		}
	}
	const width = Math.max(0, ...grid.map((row) => row?.length ?? 0));
	const even = (rows: Grid) => Array.from(rows, (row = []) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
	const depth = headDepth(table);
	return depth < 2 ? even(grid) : [oneHead(even(reach).slice(0, depth)), ...even(grid).slice(depth)];
}

function put(grid: Grid, y: number, x: number, html: string): void {
	const row = grid[y] ?? [];
	row[x] = html;
	grid[y] = row;
}

/** How many rows the head has: as many as its highest cell, where another is divided below. */
function headDepth({ rows: [first, ...rest] }: HTMLTableElement): number {
	const cells = [...(first?.cells ?? [])];
	const depth = Math.max(0, ...cells.map(({ rowSpan }) => rowSpan));
	return cells.some(({ colSpan }) => colSpan > 1) && depth <= rest.length ? depth : 1;
}

function oneHead(rows: Grid): string[] {
	const [first = []] = rows;
	return first.map((_, column) => {
		const words = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
		return [...new Set(words)].join(': ');
	});
}

/** Without rows and columns that have nothing in them: Excel copies what was selected. */
function trimmed(grid: Grid): Grid {
	const rows = grid.filter((row) => row.some((cell) => cell !== ''));
	const columns = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''));
	return rows.map((row) => row.filter((_, column) => columns[column]));
}

const BREAKS = /^(?:BR|P|DIV|LI|TR|TD|TH|H[1-6])$/;
/** What is not read: Office's own, and remarks. */
const UNREAD = /^(?:STYLE|SCRIPT|XML|TEMPLATE|O:P)$/i;

function inline(cell: Element): string {
	return spaced(cell.matches('th') ? escaped(textOf(cell)) : htmlOf(cell));
}

function textOf(node: Node): string {
	if (node instanceof Text) return node.data;
	if (!(node instanceof Element) || UNREAD.test(node.tagName)) return '';
	const inside = [...node.childNodes].map(textOf).join('');
	return BREAKS.test(node.tagName) ? ` ${inside} ` : inside;
}

function htmlOf(node: Node): string {
	if (node instanceof Text) return escaped(node.data);
	if (!(node instanceof Element) || UNREAD.test(node.tagName)) return '';
	const inside = [...node.childNodes].map(htmlOf).join('');
	if (inside.trim() === '') return ' ';
	if (BREAKS.test(node.tagName)) return ` ${inside} `;
	if (/^(?:B|STRONG)$/.test(node.tagName)) return `<strong>${inside}</strong>`;
	if (/^(?:I|EM)$/.test(node.tagName)) return `<em>${inside}</em>`;
	const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
	return /^(?:https?:|mailto:|tel:)/i.test(href) ? `<a href="${escaped(href)}">${inside}</a>` : inside;
}

/** In a row a bar would be a border. */
function escaped(text: string): string {
	return text
		.replaceAll('|', '/')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function spaced(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function tableHtml([head = [], ...rows]: Grid): string {
	const line = (cells: readonly string[], tag: string) =>
		`<tr>${cells.map((cell) => `<${tag}>${cell.replace(/<\/?strong>/g, tag === 'th' ? '' : '$&')}</${tag}>`).join('')}</tr>`;
	return `<table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}
