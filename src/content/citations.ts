import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Citation } from '../domain/citation/find.ts';
import type { Quote } from '../domain/citation/quote.ts';
import { comparableSymbol, plainNumber } from '../domain/citation/register.ts';
import { DOCUMENT_KINDS, type DocumentKind, type OfficialDocument, type Resolution } from '../domain/document.ts';
import type { CitationLinks, CitationPlace } from '../markdown/citation-links.ts';
import type { LocatedCitation } from './find-citations.ts';

/** A document that a bulletin cites, with all its places. */
export interface CitedDocument {
	/** Which registered document is meant: one, one of several, or none. */
	readonly means: { readonly id: string } | { readonly candidates: readonly string[] } | 'unknown';
	readonly kind?: DocumentKind | undefined;
	/** As the text names it: `Chỉ thị 28-CT/TW`. */
	readonly name: string;
	/** Undefined when the text gives a number only. */
	readonly symbol?: string | undefined;
	readonly date?: CalendarDate | undefined;
	readonly issuer?: string | undefined;
	/** From the quotation marks after it. */
	readonly title?: string | undefined;
	/** The sentences round its first citations, at most {@link MAX_QUOTES}. */
	readonly quotes: readonly Quote[];
	readonly count: number;
	/** Places in the body, where the document is registered. */
	readonly places: readonly Omit<CitationPlace, 'document'>[];
}

/** Sentences that are kept for each document. */
export const MAX_QUOTES = 3;

/** Citations of one file by the document that `resolutions` say they mean, in the order in which documents come up. */
export function citedDocuments(
	citations: readonly LocatedCitation[],
	resolutions: readonly Resolution[],
): CitedDocument[] {
	const documents = new Map<string, CitedDocument>();
	const keys = withDays(
		citations.map((citation, index) => keyOf(citation, resolutions[index] as Resolution)),
		citations.map(({ date }, index) => (resolutions[index]?.is === 'resolved' ? undefined : date)),
	);
	for (const [index, citation] of citations.entries()) {
		const resolution = resolutions[index] as Resolution;
		const key = keys[index] as string;
		const known = documents.get(key);
		documents.set(key, known ? joined(known, citation) : citedDocument(citation, resolution));
	}
	return [...documents.values()];
}

function keyOf({ type, symbol, number, year }: Citation, resolution: Resolution): string {
	if (resolution.is === 'resolved') return resolution.document.id;
	if (resolution.is === 'ambiguous') return resolution.candidates.map(({ id }) => id).join(' ');
	return `${type} ${symbol ? comparableSymbol(symbol) : `${plainNumber(number)}/${year}`}`;
}

/** Symbols are not unique: days that differ make two documents. A mention without a day goes with the only day given. */
function withDays(keys: readonly string[], days: readonly (CalendarDate | undefined)[]): string[] {
	const dated = new Map<string, Set<CalendarDate>>();
	for (const [index, key] of keys.entries()) {
		const day = days[index];
		if (day) dated.set(key, (dated.get(key) ?? new Set()).add(day));
	}
	return keys.map((key, index) => ((dated.get(key)?.size ?? 0) > 1 ? `${key} ${days[index] ?? ''}` : key));
}

function citedDocument(citation: LocatedCitation, resolution: Resolution): CitedDocument {
	const { type, symbol, date, issuer, title, quote } = citation;
	return {
		means:
			resolution.is === 'resolved'
				? { id: resolution.document.id }
				: resolution.is === 'ambiguous'
					? { candidates: resolution.candidates.map(({ id }) => id) }
					: 'unknown',
		kind: type,
		name: citedName(citation),
		symbol: symbol ?? numberOfYear(citation),
		date,
		issuer,
		title,
		quotes: quote ? [quote] : [],
		count: 1,
		places: resolution.is === 'resolved' ? placesOf(citation) : [],
	};
}

function joined(known: CitedDocument, citation: LocatedCitation): CitedDocument {
	const places = typeof known.means === 'object' && 'id' in known.means ? placesOf(citation) : [];
	return {
		...known,
		date: known.date ?? citation.date,
		issuer: known.issuer ?? citation.issuer,
		title: known.title ?? citation.title,
		quotes: withQuote(known.quotes, citation.quote),
		count: known.count + 1,
		places: [...known.places, ...places],
	};
}

/** A sentence that names a document twice is quoted once. */
function withQuote(quotes: readonly Quote[], quote: Quote | undefined): readonly Quote[] {
	if (!quote || quotes.length >= MAX_QUOTES) return quotes;
	return quotes.every(({ sentence }) => sentence !== quote.sentence) ? [...quotes, quote] : quotes;
}

function placesOf({ start, end, core, surface }: LocatedCitation): CitedDocument['places'] {
	return start < 0 ? [] : [{ start, end, coreStart: core.start, coreEnd: core.end, surface }];
}

/** `30/2020` for "Nghị định 30/2020". */
function numberOfYear({ number, year, symbol }: Citation): string | undefined {
	return symbol === undefined && year !== undefined ? `${number}/${year}` : undefined;
}

function citedName(citation: Citation): string {
	const { type, symbol, number } = citation;
	const what = symbol ?? numberOfYear(citation) ?? number;
	return type ? `${DOCUMENT_KINDS[type]} ${what}` : what;
}

/** The register id of a cited document that is registered. */
export function registeredId({ means }: CitedDocument): string | undefined {
	return typeof means === 'object' && 'id' in means ? means.id : undefined;
}

/** How many documents a text is filed under or cites; a mere number that nothing explains is no document yet. */
export function documentCount({
	documents,
	citations,
}: {
	readonly documents: readonly string[];
	readonly citations: readonly CitedDocument[];
}): number {
	const others = citations.filter((cited) => cited.means !== 'unknown' || cited.symbol !== undefined);
	return new Set([...documents, ...others.map((cited) => registeredId(cited) ?? cited)]).size;
}

/** What the renderers need to link a body's citations: the places in their order, and a card for each document. */
export function citationLinks(
	citations: readonly CitedDocument[],
	documentById: ReadonlyMap<string, OfficialDocument>,
): CitationLinks {
	const cards = [];
	const places = [];
	for (const cited of citations) {
		const document = documentById.get(registeredId(cited) ?? '');
		if (!document || cited.places.length === 0) continue;
		const { id, kind, symbol, issuer, issued, title, status } = document;
		cards.push({ id, kind, symbol, issuer, issued, title, status: status.is });
		for (const place of cited.places) places.push({ ...place, document: id });
	}
	return { places: places.sort((a, b) => a.start - b.start), cards };
}
