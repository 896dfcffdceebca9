import { numberOf } from '../domain/quantity.ts';
import type { SyntaxNode } from '../markdown/outline.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';
import { nodesOf, placeOf } from './structure.ts';

interface Cell {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const TOTAL = /^(?:tổng(?: số| cộng)?|cộng|toàn phường|toàn xã)(?: :|:)?$/iu;
/** Part of the table adds up by itself: a group with a total of its own. */
const GROUP = /^(?:[IVX]+|[A-Z])[.)]?$|^(?:tổng|cộng|trong đó)(?!\p{L})/iu;
/** Columns that nobody adds up. */
const NO_SUM =
	/^(?:stt|tt|số tt|số thứ tự|năm|tháng|tuổi|lớp|mã.*|hạng|.*(?:tỷ lệ|tỉ lệ|%|bình quân|trung bình|đơn giá|điểm|mức).*)$/iu;
const FIGURE = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/;
const NOTHING = /^(?:-|–|x|0)?$/i;

/** Rows of a table that are named as its total and are not the sum of what stands above, or below where they come first. */
export function tableTotals(prose: Prose): Diagnostic[] {
	const { tree } = prose;
	if (!tree) return [];
	return [...nodesOf(tree)].filter(({ type }) => type === 'table').flatMap((table) => totalsOf(table, prose));
}

function totalsOf(table: SyntaxNode, prose: Prose): Diagnostic[] {
	const [head = [], ...rows] = (table.children ?? []).map(({ children = [] }) =>
		children.map((cell) => cellOf(cell, prose)),
	);
	const at = rows.findIndex((row) => row.slice(0, 2).some(({ text }) => TOTAL.test(text)));
	if (at < 0 || (at > 0 && at < rows.length - 1)) return [];
	const parts = rows.filter((_, index) => index !== at);
	const isFlat = !parts.some((row) => row.slice(0, 2).some(({ text }) => GROUP.test(text)));
	if (parts.length < 2 || !isFlat) return [];
	return (rows[at] ?? []).flatMap((total, column) => {
		const title = head[column]?.text ?? '';
		const cells = parts.map((row) => row[column]?.text ?? '');
		if (
			!FIGURE.test(total.text) ||
			NO_SUM.test(title) ||
			!cells.every((text) => FIGURE.test(text) || NOTHING.test(text))
		)
			return [];
		const figures = cells.filter((text) => FIGURE.test(text));
		if (figures.length < 2) return [];
		const sum = figures.reduce((all, text) => all + numberOf(text), 0);
		const steps = [total.text, ...figures].map(stepOf);
		const slack = Math.max(...steps) * (steps[0] === Math.max(...steps) ? 1 : figures.length);
		if (Math.abs(sum - numberOf(total.text)) <= slack + 1e-9) return [];
		const right = number.format(sum);
		const { start, end } = total;
		return { rule: 'figure', start, end, message: messages.otherTotal(title, right), severity: 'warning' as const };
	});
}

/** The step of a figure's last digit after the comma; 0 where it has none. */
function stepOf(text: string): number {
	const digits = /,(\d+)$/.exec(text)?.[1]?.length ?? 0;
	return digits === 0 ? 0 : 10 ** -digits;
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });

function cellOf(cell: SyntaxNode, prose: Prose): Cell {
	const { start, end } = placeOf(cell, prose);
	const typed = prose.source.slice(start, end);
	const inside = /[^\s|*_][^|]*?(?=[\s|*_]*$)/.exec(typed);
	if (!inside) return { text: '', start, end };
	return { text: inside[0], start: start + inside.index, end: start + inside.index + inside[0].length };
}
