import type { SyntaxNode } from '../markdown/outline.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';

/** Every node of a tree, parents first. */
export function* nodesOf(tree: SyntaxNode): Generator<SyntaxNode> {
	const waiting = [tree];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		yield node;
		for (const child of node.children?.toReversed() ?? []) waiting.push(child);
	}
}

/** The offsets of a node of a prose's tree in the file. */
export function placeOf({ position }: SyntaxNode, { bodyStart }: Prose): { start: number; end: number } {
	return { start: bodyStart + (position?.start.offset ?? 0), end: bodyStart + (position?.end.offset ?? 0) };
}

/** Headings of a body that skip a level, images without a text alternative, and raw HTML. */
export function structure(prose: Prose): Diagnostic[] {
	if (!prose.tree) return [];
	const diagnostics: Diagnostic[] = [];
	// The headline is the page's first level.
	let level = 1;
	for (const node of nodesOf(prose.tree)) {
		const place = placeOf(node, prose);
		if (node.type === 'heading') {
			const depth = Math.max(2, node.depth ?? 2);
			if (depth > level + 1) {
				const marks = '#'.repeat(level + 1);
				const typed = prose.source.slice(place.start, place.end);
				const fix = typed.startsWith('#') ? typed.replace(/^#+/, marks) : undefined;
				const message = messages.headingSkipped(depth, level + 1);
				diagnostics.push({ rule: 'heading-level', ...place, message, severity: 'warning', fix });
			}
			level = depth;
		} else if (node.type === 'image' || node.type === 'imageReference') {
			if ((node.alt ?? '').trim() !== '') continue;
			const typed = prose.source.slice(place.start, place.end);
			const fix = typed.startsWith('![]') ? `![${messages.altExample}]${typed.slice(3)}` : undefined;
			diagnostics.push({ rule: 'image-text', ...place, message: messages.imageWithoutText, fix });
		} else if (node.type === 'html') {
			const html = String(node.value ?? '');
			// Comments are for editors, and a closing tag is told with the one that opens.
			if (!html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() || html.startsWith('</')) continue;
			diagnostics.push({ rule: 'raw-html', ...place, ...rawHtml(html) });
		}
	}
	return diagnostics;
}

/** What to type instead of a tag. */
const MARKDOWN_FOR: readonly (readonly [RegExp, string])[] = [
	[/^<\/?(?:b|strong)\b/i, messages.markdownFor.bold],
	[/^<\/?(?:i|em)\b/i, messages.markdownFor.italic],
	[/^<br\b/i, messages.markdownFor.lineBreak],
	[/^<\/?a\b/i, messages.markdownFor.link],
	[/^<img\b/i, messages.markdownFor.image],
	[/^<\/?h[1-6]\b/i, messages.markdownFor.heading],
	[/^<\/?[uo]l\b|^<\/?li\b/i, messages.markdownFor.list],
];

/** A block of HTML goes with all that is in it; of tags within a paragraph the text stays. */
function rawHtml(html: string): Pick<Diagnostic, 'message' | 'severity' | 'fix'> {
	const fix = MARKDOWN_FOR.find(([pattern]) => pattern.test(html))?.[1];
	const hasText = /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, ''));
	return hasText ? { message: messages.htmlLost, fix } : { message: messages.html, severity: 'warning', fix };
}
