import type { Element, ElementContent, Root, RootContent } from 'hast';
import { squeeze } from '../domain/text.ts';
import { cleanText } from './clean-text.ts';
import { textOf } from './hast-text.ts';
import { itemsOf } from './html-lists.ts';
import { gridOf, rowsOf } from './table-grid.ts';

/*
 * Makes the HTML of all kinds of files alike: characters repaired, styles that mean bold or italics as elements, every
 * block of text a paragraph with its alignment as class, tables with a head and without layout.
 */

const BLOCKS = new Set(
	'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/** Cleans a tree in place and returns it. */
export function cleanTree(tree: Root): Root {
	tree.children = cleanChildren(tree.children) as RootContent[];
	return tree;
}

function cleanChildren(children: readonly (RootContent | ElementContent)[], align?: string): ElementContent[] {
	return children.flatMap((child) => {
		if (child.type === 'text') return [{ ...child, value: cleanText(child.value) }];
		return child.type === 'element' ? cleanElement(child, align) : [];
	});
}

function cleanElement(element: Element, inherited: string | undefined): ElementContent[] {
	const { properties, tagName } = element;
	const align = alignment(element) ?? inherited;
	const children = cleanChildren(element.children, align);
	if (tagName === 'table') return table({ ...element, children });
	if (tagName === 'ul' || tagName === 'ol') return itemsOf({ ...element, properties: kept(properties), children });
	if (tagName === 'pre' && !children.some(isBlock)) return [block('p', withBreaks(children), align)];
	if (tagName === 'button') return [block('p', [block('strong', children)])];
	if (tagName === 'caption' || tagName === 'figcaption') return [block('p', [block('em', children)], 'center')];
	if (
		/^(?:div|p|center|section|article|main|figure|address|header|form|fieldset|legend|details|summary|aside|footer|dl|dt|dd)$/.test(
			tagName,
		)
	) {
		if (children.some(isBlock)) return children;
		return [block('p', styled(properties['style'], children), align)];
	}
	if (/^(?:span|font|o:p|u|ins|big|small|label|abbr|time|cite|mark|st1:\w+)$/i.test(tagName))
		return styled(properties['style'], children);
	if (/^(?:b|strong)$/.test(tagName) && /font-weight:\s*(?:normal|400)/.test(String(properties['style'])))
		return children;
	return KNOWN.test(tagName) ? [{ ...element, properties: kept(properties), children }] : children;
}

/** What becomes Markdown; of other elements only what is in them counts. */
const KNOWN = /^(?:a|b|strong|i|em|br|img|sup|sub|del|s|strike|blockquote|h[1-6]|li|q|hr|t[hdr]|tbody|thead|tfoot)$/;

/** Text that was set in lines is no program: its lines are those of a paragraph. */
function withBreaks(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child): ElementContent[] => {
		if (child.type === 'element') return [{ ...child, children: withBreaks(child.children) }];
		if (child.type !== 'text') return [child];
		return child.value.split('\n').flatMap((value, index): ElementContent[] => {
			const text = { type: 'text', value } as const;
			return index === 0 ? [text] : [block('br', []), text];
		});
	});
}

/** Of properties only what Markdown can say. */
function kept({ href, src, alt, colSpan, rowSpan, id, name, start, className, type, style }: Element['properties']) {
	const list = type ?? /list-style(?:-type)?:\s*([\w-]+)/i.exec(String(style ?? ''))?.[1];
	const all = { href, src, alt, colSpan, rowSpan, id: id ?? name, start, className, type: list };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function alignment({ tagName, properties }: Element): string | undefined {
	const said = /text-align:\s*(center|right)/i.exec(String(properties['style'] ?? ''))?.[1] ?? properties['align'];
	const classes = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
	const named = classes.find((name) => name === 'center' || name === 'right');
	if (tagName === 'center') return 'center';
	return named ?? (said === 'center' || said === 'right' ? said : undefined);
}

function styled(style: unknown, children: ElementContent[]): ElementContent[] {
	const text = String(style ?? '');
	const bold = /font-weight:\s*(?:bold|[6-9]00)/i.test(text) ? [block('strong', children)] : children;
	return /font-style:\s*italic/i.test(text) ? [block('em', bold)] : bold;
}

function isBlock(node: ElementContent): boolean {
	return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** A table with a head. One column, or a picture with its caption, is layout: its cells are blocks of the text. */
function table(element: Element): ElementContent[] {
	const rows = rowsOf(element);
	const widths = rows.map(({ children }) => children.length);
	const captions = element.children.filter((child) => isElement(child, 'p'));
	if (Math.max(0, ...widths) < 2) return [...captions, ...rows.flatMap((row) => row.children.flatMap(cellBlocks))];
	const lead = rows.length > 1 && widths[0] === 1 ? rows.shift() : undefined;
	const [first, ...rest] = gridOf(rows).map(flatRow);
	const head = first && { ...first, children: first.children.map((cell) => ({ ...(cell as Element), tagName: 'th' })) };
	return [...captions, ...(lead?.children.flatMap(cellBlocks) ?? []), block('table', head ? [head, ...rest] : [])];
}

function cellBlocks(cell: ElementContent): ElementContent[] {
	const children = cell.type === 'element' ? cell.children : [];
	return children.some(isBlock) ? children : [block('p', children)];
}

/** Cells of Markdown hold one line: paragraphs and items are joined. */
function flatRow(row: Element): Element {
	return {
		...row,
		children: row.children.map((cell) =>
			cell.type === 'element' ? { ...cell, children: inline(cell.children) } : cell,
		),
	};
}

function inline(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child, index): ElementContent[] => {
		if (child.type !== 'element') return [child];
		if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
		if (child.tagName === 'table') return [{ type: 'text', value: squeeze(textOf(child)) }];
		if (!isBlock(child)) return [{ ...child, children: inline(child.children) }];
		const isItem = child.tagName === 'li' && children.slice(index + 1).some((other) => isElement(other, 'li'));
		const isOpen = isItem && !/[.;,:!?]\s*$/u.test(textOf(child));
		return [...inline(child.children), { type: 'text', value: isOpen ? '; ' : ' ' }];
	});
}

function isElement(node: ElementContent, tagName: string): boolean {
	return node.type === 'element' && node.tagName === tagName;
}

function block(tagName: string, children: ElementContent[], align?: string): Element {
	return { type: 'element', tagName, properties: align ? { className: [align] } : {}, children };
}
