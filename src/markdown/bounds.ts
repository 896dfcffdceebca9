/**
 * Bounds of a body, far above what anybody writes: what parsers and visitors do with one is then bounded in time, and
 * recursion in depth. Each is told with the line of the body, counted from 1, where it is passed.
 */
export class UnfitBody extends Error {
	readonly why: 'nested' | 'crowded' | 'headings' | 'long-mdx';
	readonly line: number;

	constructor(why: UnfitBody['why'], line: number) {
		super(`${line}: ${why}`);
		this.name = 'UnfitBody';
		this.why = why;
		this.line = line;
	}
}

/** Blocks that one line may open; the time that parsing them takes grows with the square. */
const MAX_OPENED = 50;
/** Signs of markup in one paragraph, of which parsers try each with each. */
const MAX_SIGNS = 5000;
/** Levels of the tree. Lists of ten levels with emphasis in a quote have some thirty. */
const MAX_DEPTH = 100;
const MAX_NODES = 200_000;
/** Each heading is replaced in a tree that is searched for it. */
const MAX_HEADINGS = 2000;

/** In UTF-16 units; the parser that MDX needs takes a hundred times as long as Markdown's. */
const MAX_MDX = 50_000;

const OPENING = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/;

/** Looks at a body as text, before it is parsed. @throws {UnfitBody} */
export function checkSource(body: string, format: 'md' | 'mdx'): void {
	if (format === 'mdx' && body.length > MAX_MDX) throw new UnfitBody('long-mdx', 1);
	let signs = 0;
	for (const [index, line] of body.split('\n').entries()) {
		if (opened(line) > MAX_OPENED) throw new UnfitBody('nested', index + 1);
		if (/^[ \t>]*$/.test(line)) signs = 0;
		else signs += THEMATIC_BREAK.test(line) ? 1 : countSigns(line);
		if (signs > MAX_SIGNS) throw new UnfitBody('crowded', index + 1);
	}
}

/** Runs of emphasis, and signs that open or close something. */
function countSigns(line: string): number {
	let count = 0;
	for (const _ of line.matchAll(/[*_~]+|[`[\]<{]/g)) if (++count > MAX_SIGNS) break;
	return count;
}

function opened(line: string): number {
	if (THEMATIC_BREAK.test(line)) return 0;
	let count = 0;
	OPENING.lastIndex = 0;
	while (count <= MAX_OPENED && OPENING.test(line)) count++;
	OPENING.lastIndex = 0;
	return count;
}

/** What is used of a syntax tree's node. */
interface Node {
	readonly type: string;
	readonly children?: readonly Node[];
	readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** Looks at a parsed body before anything walks it by recursion. @throws {UnfitBody} */
export function checkTree(tree: Node): void {
	const pending: { node: Node; depth: number; line: number }[] = [{ node: tree, depth: 0, line: 1 }];
	let nodes = 0;
	let headings = 0;
	for (let next = pending.pop(); next; next = pending.pop()) {
		const { node, depth } = next;
		const line = node.position?.start.line ?? next.line;
		if (node.type === 'heading') headings++;
		if (depth > MAX_DEPTH) throw new UnfitBody('nested', line);
		if (headings > MAX_HEADINGS) throw new UnfitBody('headings', line);
		const { children = [] } = node;
		nodes += children.length;
		if (nodes > MAX_NODES) throw new UnfitBody('crowded', line);
		for (let index = children.length - 1; index >= 0; index--) {
			const child = children[index];
			if (child) pending.push({ node: child, depth: depth + 1, line });
		}
	}
}
