import type { Element, ElementContent } from 'hast';
import { decodeText, toUnicode } from './encoding.ts';
import { measureText } from './measure.ts';
import { importMessages as messages } from './messages.ts';
import type { Source } from './source.ts';

/** Lines longer than this were not broken by hand. */
const WRAPPED = 100;

/** Reads plain text: paragraphs with empty lines between them, or one a line; lines with tabs are rows of a table. */
export function readPlainText(bytes: Uint8Array): Source {
	measureText(bytes);
	const decoded = decodeText(bytes);
	const { texts, met } = toUnicode([{ text: decoded }]);
	const text = (texts[0] ?? '').replace(/^\uFEFF/, '').replace(/\r\n?|\f/g, '\n');
	const groups = text.split(/\n[^\S\n]*\n/).map((group) => group.split('\n').filter((line) => line.trim() !== ''));
	const wrapped = isWrapped(groups);
	const children = groups.flatMap((lines) => blocks(lines, wrapped));
	const notices = met.map((encoding) => ({ message: messages.converted(encoding) }));
	return { tree: { type: 'root', children }, images: new Map(), hints: {}, notices };
}

function blocks(lines: readonly string[], wrapped: boolean): Element[] {
	if (lines.length > 1 && lines.every((line) => columns(line) > 1 && columns(line) === columns(lines[0] ?? ''))) {
		return [element('table', lines.map(row))];
	}
	if (wrapped) return lines.length === 0 ? [] : [element('p', withBreaks(lines))];
	return lines.map((line) => element('p', withBreaks(line.split('\v'))));
}

function columns(line: string): number {
	return line.trim().split('\t').length;
}

function row(line: string, index: number): Element {
	const cells = line.trim().split('\t');
	return element(
		'tr',
		cells.map((cell) => element(index === 0 ? 'th' : 'td', [{ type: 'text', value: cell }])),
	);
}

function withBreaks(lines: readonly string[]): ElementContent[] {
	return lines.flatMap((line, index): ElementContent[] => {
		const value = { type: 'text', value: line } as const;
		return index === 0 ? [value] : [element('br', []), value];
	});
}

/** A text whose editor broke long lines: none is long, and most of those that go on are nearly full. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
	const lines = groups.flat();
	if (lines.some((line) => line.length > WRAPPED)) return false;
	const going = groups.flatMap((group) => group.slice(0, -1));
	const full = Math.max(...lines.map(({ length }) => length), 0) * 0.75;
	return full > 40 && going.length > 0 && going.filter(({ length }) => length >= full).length > going.length * 0.6;
}

function element(tagName: string, children: ElementContent[]): Element {
	return { type: 'element', tagName, properties: {}, children };
}
