import type { Element, ElementContent } from 'hast';
import { squeeze } from '../domain/text.ts';
import { textOf } from './hast-text.ts';
import { letters, roman } from './number-signs.ts';

/** Kinds of numbers that Markdown has not: HTML's `type` and CSS's `list-style-type`. */
const SIGNS: Readonly<Record<string, (count: number) => string>> = {
	I: roman,
	'upper-roman': roman,
	i: (count) => roman(count).toLowerCase(),
	'lower-roman': (count) => roman(count).toLowerCase(),
	A: letters,
	'upper-alpha': letters,
	'upper-latin': letters,
	a: (count) => letters(count).toLowerCase(),
	'lower-alpha': (count) => letters(count).toLowerCase(),
	'lower-latin': (count) => letters(count).toLowerCase(),
};

/**
 * A list whose children are items and nothing else: a list that hangs beside its item, as old editors write it, is moved
 * into it, other text becomes an item. One with Roman numbers or letters becomes paragraphs that begin with them.
 */
export function itemsOf(list: Element): ElementContent[] {
	const items: Element[] = [];
	let loose: ElementContent[] = [];
	const endLoose = () => {
		if (loose.some((node) => squeeze(textOf(node)) !== '' || (node.type === 'element' && node.tagName === 'img')))
			items.push(item(loose));
		loose = [];
	};
	for (const child of list.children) {
		const last = items.at(-1);
		if (child.type === 'element' && child.tagName === 'li') {
			endLoose();
			items.push(child);
		} else if (
			child.type === 'element' &&
			/^(?:[uo]l|p)$/.test(child.tagName) &&
			last &&
			squeeze(loose.map(textOf).join('')) === ''
		)
			items[items.length - 1] = { ...last, children: [...last.children, child] };
		else loose.push(child);
	}
	endLoose();
	const sign = list.tagName === 'ol' ? signOf(list) : undefined;
	if (!sign) return [{ ...list, children: items }];
	const start = Number(list.properties['start'] ?? 1);
	return items.flatMap((child, index) => marked(child, `${sign(start + index)}. `));
}

/** How a list writes its numbers, where Markdown can't; undefined for 1, 2, 3. */
function signOf({ properties: { type, style } }: Element): ((count: number) => string) | undefined {
	return SIGNS[String(type ?? /list-style(?:-type)?:\s*([\w-]+)/i.exec(String(style ?? ''))?.[1] ?? '')];
}

function item(children: ElementContent[]): Element {
	return { type: 'element', tagName: 'li', properties: {}, children };
}

/** The blocks of an item, the first of which begins with its number. */
function marked({ children }: Element, number: string): ElementContent[] {
	const label = { type: 'text', value: number } as const;
	const at = children.findIndex((child) => child.type === 'element' && /^(?:p|ul|ol|table)$/.test(child.tagName));
	const first = children[at];
	if (at < 0) return [{ type: 'element', tagName: 'p', properties: {}, children: [label, ...children] }];
	const before = children.slice(0, at);
	if (squeeze(before.map(textOf).join('')) !== '' || first?.type !== 'element' || first.tagName !== 'p')
		return [{ type: 'element', tagName: 'p', properties: {}, children: [label, ...before] }, ...children.slice(at)];
	return [{ ...first, children: [label, ...first.children] }, ...children.slice(at + 1)];
}
