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
	/** What a letter is about, as it stands below its number: "V/v ra quân" → "Về việc ra quân". */
	readonly about?: string | undefined;
}

/** The motto of the State or the Party and nothing else, folded, with the marks under it. */
const MOTTO =
	/^\W*(?:(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc)\W*)+$/;
const MOTTO_FIRST =
	/^\W*(?:(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc)\W*)+/;
const RECIPIENTS = /^[*\s]*noi nhan ?:/;
/** How lists of recipients go on, and who signs beside them, folded. */
const RECIPIENT = /(?:^|\s)[-–] ?(?:nhu |luu|cac |tt|ub|dang|hdnd|van phong|ban |mttq|thuong)|luu ?: ?(?:vt|vp)/;
const SIGNATURE = /(?:^|\s)(?:tm|kt|tl|tuq|q)\. ?\p{L}|chu tich|bi thu|pho |truong |giam doc|hieu truong|\(da ky\)/u;
const ABOUT = /(?:^|\s)(?:V\/v|v\/v|V\/V|Về việc)\s*:?\s*(\S.*)$/u;
/** How many blocks from the top or the bottom a frame may stand. */
const REACH = 8;
const MAX_ABOUT = 250;

/** Takes the frame of an official letter away: heads with the State's motto, and the list of recipients at the end. */
export function withoutFrame(blocks: readonly RootContent[]): Frame {
	const cells = blocks.map((block) => cellsOf(block).map(squeeze));
	const left = new Set<number>();
	let date: DateLine | undefined;
	let about: string | undefined;
	for (const [index, block] of blocks.entries()) {
		const texts = cells[index] ?? [];
		const isHead = index < REACH && texts.some((text) => isMotto(text, block));
		const isFoot = index > 0 && index >= blocks.length - REACH && isRecipients(block, texts);
		if (!isHead && !isFoot) continue;
		left.add(index);
		if (!isHead) continue;
		date ??= texts.map(dateIn).find((found) => found !== undefined);
		about ??= texts.map(aboutIn).find((found) => found !== undefined);
	}
	return {
		blocks: blocks.filter((_, index) => !left.has(index)),
		left: [...left].map((index) => squeeze((cells[index] ?? []).join(' '))),
		date,
		about,
	};
}

/**
 * Whether a line, or a cell of a table at the head, is the motto. Below it a cell may have place and day; and a line
 * of capitals may have the office before it.
 */
function isMotto(text: string, block: RootContent): boolean {
	const folded = fold(text);
	if (MOTTO.test(folded)) return true;
	if (block.type === 'table') {
		const rest = squeeze(text.slice((MOTTO_FIRST.exec(folded)?.[0] ?? '').length));
		return (
			MOTTO_FIRST.test(folded) &&
			rest.length < 80 &&
			(dateIn(rest) !== undefined || /^\W*$|ngày[\s….]*tháng/u.test(rest))
		);
	}
	const isCapitals = text === text.toUpperCase() && text.length < 120;
	return isCapitals && /(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam)\W*$/.test(folded);
}

/** The table of one or two rows at the end of a letter: who gets it, and who signed it. Others are tables of the text. */
function isRecipients(block: RootContent, texts: readonly string[]): boolean {
	if (block.type !== 'table' || block.children.length > 12) return false;
	const folded = texts.map(fold);
	const at = folded.findIndex((text) => RECIPIENTS.test(text));
	if (at < 0) return false;
	const isList = folded.some((text) => RECIPIENT.test(text.replace(RECIPIENTS, ' ')));
	const isSigned = folded.some((text, index) => index !== at && SIGNATURE.test(text));
	return (isList || isSigned) && (block.children[0]?.children.length ?? 0) <= 3;
}

/** What a cell says after "V/v", which is the last in it, up to the day that may stand there. */
export function aboutIn(text: string): string | undefined {
	const said = ABOUT.exec(text)?.[1]
		?.replace(/\s+\p{Lu}[\p{L} ]{1,30}, ngày .*$/u, '')
		.replace(/[\s.;:_–-]+$/u, '');
	return said && said.length <= MAX_ABOUT ? said : undefined;
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
