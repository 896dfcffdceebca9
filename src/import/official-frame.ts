import type { RootContent } from 'mdast';
import { fold, squeeze } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';
import type { DateLine } from './dates.ts';
import { readDateLine } from './dates.ts';

/** What an official letter has round its text, in tables without borders or lines: State motto, number, recipients. */
export interface Frame {
	readonly blocks: readonly RootContent[];
	/** The texts taken away. */
	readonly left: readonly string[];
	readonly date?: DateLine | undefined;
}

const MOTTO = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc/;
const RECIPIENTS = /^[*\s]*noi nhan ?:/;
/** How many blocks from the top or the bottom a frame may stand. */
const REACH = 8;

/** Takes the frame of an official letter away: heads with the State's motto, and the list of recipients at the end. */
export function withoutFrame(blocks: readonly RootContent[]): Frame {
	const texts = blocks.map((block) => squeeze(cellsOf(block).join(' ')));
	const left = new Set<number>();
	let date: DateLine | undefined;
	for (const [index, block] of blocks.entries()) {
		const text = fold(texts[index] ?? '');
		const isHead = index < REACH && MOTTO.test(text) && text.length < 500;
		const isFoot =
			block.type === 'table' &&
			index > 0 &&
			index >= blocks.length - REACH &&
			cellsOf(block).some((cell) => RECIPIENTS.test(fold(cell)));
		if (!isHead && !isFoot) continue;
		left.add(index);
		if (isHead)
			date ??= cellsOf(block)
				.map(dateIn)
				.find((found) => found !== undefined);
	}
	return {
		blocks: blocks.filter((_, index) => !left.has(index)),
		left: [...left].map((index) => texts[index] ?? ''),
		date,
	};
}

/** The date at the end of a cell, after a number or a motto. */
function dateIn(cell: string): DateLine | undefined {
	const written = /\p{Lu}[\p{L}\s]{1,30}, ?ng[àa]y (?:(?!ng[àa]y ).){1,40}$/u.exec(squeeze(cell))?.[0];
	const names = written?.split(/(?=\s\p{Lu})/u) ?? [];
	return written ? (readDateLine(written) ?? readDateLine(names.slice(-2).join('').trim())) : undefined;
}

function cellsOf(block: RootContent): string[] {
	if (block.type !== 'table') return [plainText(block)];
	return block.children.flatMap((row) => row.children.map((cell) => plainText(cell)));
}
