import { type Citation, find } from '../domain/citation/find.ts';
import { type Quote, quoteRound } from '../domain/citation/quote.ts';
import type { FlatText, TreeNode } from '../markdown/flat-text.ts';

/** A field of frontmatter that readers see, as a text of its own. */
export interface LeadText {
	readonly field: 'title' | 'summary';
	readonly text: string;
}

/** A citation in a content file: offsets are of the body's flat text, negative in what stands before the body. */
export interface FoundCitation extends Citation {
	/** Line and column in the file, from 1; of a lead text, of the file's beginning. */
	readonly line: number;
	readonly column: number;
	/** The field it stands in, when not in the body. */
	readonly field?: LeadText['field'] | undefined;
	readonly quote: Quote;
	/** Inside quotation marks that its paragraph has opened, as in the title of another document. */
	readonly quoted: boolean;
}

const BETWEEN = '\n\n';

/** A file's body: flat, as it stands in the file, and the line on which it begins. */
interface Body {
	readonly flat: FlatText<TreeNode>;
	readonly source: string;
	readonly line: number;
}

/** Finds the citations of a content file: one text of its lead texts and its body. */
export function findCitations(lead: readonly LeadText[], body: Body): FoundCitation[] {
	const lines = body.source.split('\n');
	const head = lead.map(({ text }) => text + BETWEEN).join('');
	const text = head + body.flat.text;
	return find(text).map((citation) => {
		const { start, end, core, surface } = citation;
		const quote = quoteRound(text, start, end);
		const quoted = isInQuotes(text.slice(text.lastIndexOf(BETWEEN, start) + 1, start));
		const shifted = { start: start - head.length, end: end - head.length };
		const place = { ...shifted, core: { start: core.start - head.length, end: core.end - head.length } };
		const found = { ...citation, ...place, quote, quoted };
		if (shifted.start < 0) return { ...found, line: 1, column: 1, field: fieldAt(lead, start) };
		const { line, column } = positionAt(body.flat, shifted.start);
		// Indentation and escapes are in the file and not in the flat text, so it can only stand later.
		const typed = lines[line - 1]?.indexOf(surface.split('\n')[0] ?? '', column - 1) ?? -1;
		return { ...found, line: body.line + line - 1, column: typed < 0 ? column : typed + 1 };
	});
}

function isInQuotes(before: string): boolean {
	const count = (mark: string) => before.split(mark).length - 1;
	return count('“') > count('”') || count('"') % 2 === 1;
}

function fieldAt(lead: readonly LeadText[], at: number): LeadText['field'] | undefined {
	let end = 0;
	return lead.find(({ text }) => {
		end += text.length + BETWEEN.length;
		return at < end;
	})?.field;
}

function positionAt(body: FlatText<TreeNode>, at: number): { line: number; column: number } {
	const piece = body.pieces.find(({ start, end }) => start <= at && at < end);
	const start = piece?.node.position?.start ?? { line: 1, column: 1 };
	const before = body.text.slice(piece?.start ?? at, at).split('\n');
	const last = before.at(-1) ?? '';
	return { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + last.length };
}
