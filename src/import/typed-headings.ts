import type { Heading, PhrasingContent, RootContent } from 'mdast';
import { isBold, lineText } from './inline.ts';
import { BULLET, NUMBERINGS } from './markers.ts';

/** A bold line longer than this is an opening paragraph; one that is only numbered must be shorter still. */
const MAX_BOLD = 160;
const MAX_NUMBERED = 110;

/** What makes a block a heading: Word's own style, the kind of number before it, or nothing but bold type. */
interface Rank {
	readonly family: 'styled' | 'numbered' | 'plain';
	readonly order: number;
}

/**
 * Turns headings typed by hand into headings: bold alone on a line, or a number and a few words. Levels begin at 2,
 * below the bulletin's title, and never skip one: kinds of headings go deeper in the order in which they come up.
 */
export function headTyped(blocks: readonly RootContent[]): RootContent[] {
	const open: Rank[] = [];
	return blocks.map(asText).map((block, index, all) => {
		const rank = rankOf(all, index);
		if (!rank || (block.type !== 'heading' && block.type !== 'paragraph')) return block;
		const known = open.findIndex((other) => other.family === rank.family && other.order === rank.order);
		if (known >= 0) open.length = known + 1;
		else {
			const lower = open.findIndex((other) => other.family === rank.family && other.order > rank.order);
			if (lower >= 0) open.length = lower;
			open.push(rank);
		}
		const depth = Math.min(open.length + 1, 6) as Heading['depth'];
		return { type: 'heading', depth, children: unmarked(block.children) };
	});
}

/** A heading that is a sentence, or as long as one, is the opening paragraph of a page or was styled by mistake. */
function asText(block: RootContent): RootContent {
	if (block.type !== 'heading') return block;
	const text = lineText(block.children);
	const isText = text.length > MAX_HEADING || (text.length > MAX_SENTENCE && /[.;]$/u.test(text));
	return isText ? { type: 'paragraph', children: block.children } : block;
}

const MAX_HEADING = 200;
const MAX_SENTENCE = 80;

function rankOf(blocks: readonly RootContent[], index: number): Rank | undefined {
	const block = blocks[index];
	if (block?.type === 'heading') return { family: 'styled', order: block.depth };
	const next = blocks[index + 1];
	if (block?.type !== 'paragraph' || !next || next.type === 'footnoteDefinition') return undefined;
	const text = lineText(block.children);
	const order = numbering(text);
	if (isBold(block.children) && text.length <= MAX_BOLD && block.data?.align !== 'right' && !BULLET.test(text)) {
		if (order >= 0) return { family: 'numbered', order };
		return /[.;,]$/u.test(text) ? undefined : { family: 'plain', order: 0 };
	}
	if (order < 0 || text.length > MAX_NUMBERED || /[.;,!?…]$/u.test(text)) return undefined;
	// Numbers one below the other are a list.
	const isListed = [blocks[index - 1], next].some(
		(other) => other?.type === 'paragraph' && numbering(lineText(other.children)) === order,
	);
	return isListed ? undefined : { family: 'numbered', order };
}

function numbering(text: string): number {
	return NUMBERINGS.findIndex(([, pattern]) => pattern.test(text));
}

/** A heading is bold by itself. */
function unmarked(children: readonly PhrasingContent[]): PhrasingContent[] {
	return children.flatMap((node) => (node.type === 'strong' ? unmarked(node.children) : [node]));
}
