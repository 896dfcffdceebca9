import type { RootContent } from 'mdast';
import { squeeze } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';
import { beginsOtherNews, isBoilerplate } from './boilerplate.ts';
import { type Byline, readByline } from './bylines.ts';
import { type DateLine, readDateLine } from './dates.ts';
import type { Head } from './head.ts';
import { blockLine } from './inline.ts';

/** What stands below a text, and the text without it. */
export interface Foot {
	readonly byline: (Byline & { readonly line: string }) | undefined;
	readonly date: (DateLine & { readonly line: string }) | undefined;
	/** The text above, footnotes at its end. */
	readonly blocks: readonly RootContent[];
	/** Lines taken for a page's boilerplate. */
	readonly left: readonly string[];
}

/** How far from the end a byline may stand. */
const REACH = 4;

/**
 * Reads byline and date from the last blocks of a text, and cuts off what a page has after it. What the head has said
 * already is not looked for: a day at the end may be of a meeting to come.
 */
export function readFoot(blocks: readonly RootContent[], head: Pick<Head, 'date' | 'byline'>): Foot {
	const others = blocks.findIndex((block, index) => index > 0 && beginsOtherNews(blockLine(block)));
	const end = others < 0 ? blocks.length : others;
	const notes = blocks.slice(end).filter(({ type }) => type === 'footnoteDefinition');
	const left = blocks
		.slice(end)
		.filter((block) => !notes.includes(block))
		.map((block) => squeeze(plainText(block)));
	let rest = blocks.slice(0, end).filter((block) => block.type !== 'footnoteDefinition');
	const definitions = [...blocks.slice(0, end).filter((block) => block.type === 'footnoteDefinition'), ...notes];
	const isAtFoot = (index: number) => index > 0 && index >= rest.length - REACH;
	const plain = rest.filter((block, index) => isAtFoot(index) && isBoilerplate(blockLine(block)));
	left.unshift(...plain.map(blockLine));
	rest = rest.filter((block) => !plain.includes(block));
	const date = head.date
		? undefined
		: findLast(rest, (block, index) => (isAtFoot(index) ? readDateLine(blockLine(block)) : undefined));
	if (date) rest = rest.filter((block) => block !== date.block);
	const byline = head.byline
		? undefined
		: (findLast(rest, (block, index) => (isAtFoot(index) ? ofForm(block, 'byline') : undefined)) ??
			findLast(rest, (block, index) => (isAtFoot(index) ? ofForm(block, 'source') : undefined)) ??
			findLast(rest, (block, index) => (index > 0 && index === rest.length - 1 ? ofForm(block, 'name') : undefined)));
	if (byline) rest = rest.filter((block) => block !== byline.block);
	return {
		byline: byline && { ...byline.value, line: blockLine(byline.block) },
		date: date && { ...date.value, line: blockLine(date.block) },
		blocks: [...rest, ...definitions],
		left: left.filter((line) => line !== ''),
	};
}

function ofForm(block: RootContent, form: Byline['form']): Byline | undefined {
	const byline = readByline(blockLine(block));
	return byline?.form === form ? byline : undefined;
}

function findLast<T>(blocks: readonly RootContent[], read: (block: RootContent, index: number) => T | undefined) {
	for (let index = blocks.length - 1; index >= 0; index--) {
		const block = blocks[index] as RootContent;
		const value = read(block, index);
		if (value !== undefined) return { block, value };
	}
	return undefined;
}
