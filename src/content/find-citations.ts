import { type Citation, find } from '../domain/citation/find.ts';
import { type Quote, quoteRound } from '../domain/citation/quote.ts';
import type { FlatText, TreeNode } from '../markdown/flat-text.ts';

/** A field of frontmatter that readers see, as a text of its own. */
export interface LeadText {
	readonly field: 'title' | 'summary';
	readonly text: string;
}

/**
 * A citation with where it stands in its content file. Its offsets are UTF-16 units of the body's flat text, negative in
 * the lead texts before it.
 */
export interface LocatedCitation extends Citation {
	/** Line and column in the file, from 1; of a lead text, of the file's beginning. */
	readonly line: number;
	readonly column: number;
	/** The field it stands in, when not in the body. */
	readonly field?: LeadText['field'] | undefined;
	/** The sentence round it, for the first mentions of a document. */
	readonly quote: Quote | undefined;
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

/**
 * The citations of a content file in their order, those of its lead texts first: these and the body are read as one
 * text, with an empty line between.
 */
export function findCitations(lead: readonly LeadText[], body: Body): LocatedCitation[] {
	const head = lead.map(({ text }) => text + BETWEEN).join('');
	const text = head + body.flat.text;
	const citations = find(text);
	if (citations.length === 0) return [];
	const positions = new Positions(body);
	const quotes = new Quotes(text);
	return citations.map((citation) => {
		const { start, end, core, surface } = citation;
		const shifted = { start: start - head.length, end: end - head.length };
		const offsets = { ...shifted, core: { start: core.start - head.length, end: core.end - head.length } };
		const quoted = isInQuotes(text.slice(text.lastIndexOf(BETWEEN, start) + 1, start));
		const located = { ...citation, ...offsets, quote: quotes.of(citation), quoted };
		if (shifted.start < 0) return { ...located, line: 1, column: 1, field: fieldAt(lead, start) };
		return { ...located, ...positions.at(shifted.start, surface) };
	});
}

/** Sentences for the first mentions of each document; of later ones nobody asks, and most are alike. */
class Quotes {
	readonly #text: string;
	readonly #counts = new Map<string, number>();

	constructor(text: string) {
		this.#text = text;
	}

	of({ type, number, symbol, date, start, end }: Citation): Quote | undefined {
		const name = `${type} ${number} ${symbol} ${date}`;
		const count = (this.#counts.get(name) ?? 0) + 1;
		this.#counts.set(name, count);
		return count > MENTIONS_QUOTED ? undefined : quoteRound(this.#text, start, end);
	}
}

/** More than are shown, since several may stand in one sentence. */
const MENTIONS_QUOTED = 6;

/** Turns offsets of the flat text into lines and columns of the file; asked for in ascending order. */
class Positions {
	readonly #body: Body;
	readonly #lines: readonly string[];
	#piece = 0;

	constructor(body: Body) {
		this.#body = body;
		this.#lines = body.source.split('\n');
	}

	at(offset: number, surface: string): { line: number; column: number } {
		const { flat, line: first } = this.#body;
		while ((flat.pieces[this.#piece]?.end ?? Infinity) <= offset) this.#piece++;
		const piece = flat.pieces[this.#piece];
		const start = piece?.node.position?.start ?? { line: 1, column: 1 };
		const before = flat.text.slice(piece?.start ?? offset, offset);
		const lastBreak = before.lastIndexOf('\n');
		const line = start.line + count(before, '\n');
		const column = lastBreak < 0 ? start.column + before.length : before.length - lastBreak;
		// Indentation and escapes are in the file and not in the flat text, so it can only stand later.
		const typed = this.#lines[line - 1]?.indexOf(surface.split('\n', 1)[0] ?? '', column - 1) ?? -1;
		return { line: first + line - 1, column: typed < 0 ? column : typed + 1 };
	}
}

function isInQuotes(before: string): boolean {
	return count(before, '“') > count(before, '”') || count(before, '"') % 2 === 1;
}

function count(text: string, mark: string): number {
	let found = 0;
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
	return found;
}

function fieldAt(lead: readonly LeadText[], at: number): LeadText['field'] | undefined {
	let end = 0;
	return lead.find(({ text }) => {
		end += text.length + BETWEEN.length;
		return at < end;
	})?.field;
}
