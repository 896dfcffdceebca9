import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { blockLine, isMarked, lineText } from './inline.ts';
import { BULLET } from './markers.ts';

const NUMBER = /^(\d{1,2})[.)]\s+/;

/** Turns paragraphs that begin with a dash or a run of numbers into lists. A second sign is a list within the item. */
export function listTyped(blocks: readonly RootContent[]): RootContent[] {
	const made: RootContent[] = [];
	for (let index = 0; index < blocks.length; ) {
		const run = runFrom(blocks, index);
		if (run.length === 0) made.push(blocks[index++] as RootContent);
		else {
			made.push(BULLET.test(blockLine(run[0])) ? bulletList(run) : numberedList(run));
			index += run.length;
		}
	}
	return made;
}

/** The items that begin at a block: all with dashes, or at least two with numbers that count up. */
function runFrom(blocks: readonly RootContent[], start: number): Paragraph[] {
	const run: Paragraph[] = [];
	const isBulleted = BULLET.test(blockLine(blocks[start]));
	for (let index = start; index < blocks.length; index++) {
		const block = blocks[index];
		const text = blockLine(block);
		const fits = isBulleted
			? BULLET.test(text)
			: numberOf(text) === (numberOf(blockLine(run[0] ?? block)) ?? NaN) + run.length;
		if (block?.type !== 'paragraph' || !fits) break;
		run.push(block);
	}
	return isBulleted || run.length > 1 ? run : [];
}

function numberOf(text: string): number | undefined {
	const number = NUMBER.exec(text)?.[1];
	return number === undefined ? undefined : Number(number);
}

function numberedList(run: readonly Paragraph[]): List {
	const start = numberOf(blockLine(run[0])) ?? 1;
	return { type: 'list', ordered: true, start, spread: false, children: run.map((item) => listItem(item, NUMBER)) };
}

function bulletList(run: readonly Paragraph[]): List {
	const list: List = { type: 'list', ordered: false, spread: false, children: [] };
	const open: { sign: string; list: List }[] = [];
	for (const paragraph of run) {
		const sign = (BULLET.exec(blockLine(paragraph))?.[1] ?? '').replace(/[–—]/, '-');
		const level = open.findIndex((other) => other.sign === sign);
		if (level >= 0) open.length = level + 1;
		else {
			const parent = open.at(-1)?.list.children.at(-1);
			const inner: List = parent ? { type: 'list', ordered: false, spread: false, children: [] } : list;
			parent?.children.push(inner);
			open.push({ sign, list: inner });
		}
		open.at(-1)?.list.children.push(listItem(paragraph, BULLET));
	}
	return list;
}

function listItem(paragraph: Paragraph, marker: RegExp): ListItem {
	const length = marker.exec(lineText(paragraph.children))?.[0].length ?? 0;
	return {
		type: 'listItem',
		spread: false,
		children: [{ type: 'paragraph', children: without(paragraph.children, length) }],
	};
}

/** A line without its first characters, which may lie in several nodes. */
function without(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
	let left = length;
	return children.flatMap((node): PhrasingContent[] => {
		if (left <= 0) return [node];
		if (node.type === 'text') {
			const value = node.value.slice(left);
			left -= node.value.length - value.length;
			return value === '' ? [] : [{ ...node, value: left <= 0 ? value.trimStart() : value }];
		}
		if (!isMarked(node)) return [node];
		const inner = without(node.children, left);
		left -= lineText(node.children).length - lineText(inner).length;
		return inner.length === 0 ? [] : [{ ...node, children: inner } as PhrasingContent];
	});
}
