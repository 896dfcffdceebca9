import { type CitedDocument, citationLinks, registeredId } from '../content/citations.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Quote } from '../domain/citation/quote.ts';
import { LEVELS, type Level, type OfficialDocument, statusOn } from '../domain/document.ts';
import { type BulletinItem, bulletinItem, type DocumentItem, documentItem } from './items.ts';
import type { Portal, PortalBulletin } from './portal.ts';

/** A document of the register that a bulletin is filed under or cites. */
export interface MentionedDocument extends DocumentItem {
	readonly filed: boolean;
}

/** What stands under "Văn bản được nhắc đến". */
export interface Mentions {
	/** Of the register, by level from the centre down. */
	readonly registered: readonly { readonly level: Level; readonly documents: readonly MentionedDocument[] }[];
	/** Named so that several documents of the register fit. */
	readonly ambiguous: readonly { readonly name: string; readonly candidates: readonly DocumentItem[] }[];
	/** Not in the register. */
	readonly unregistered: readonly { readonly name: string; readonly date?: CalendarDate | undefined }[];
	readonly count: number;
}

/** Filed documents come first in the editor's order, then the others as the text comes to them. */
export function mentions(portal: Portal, { documents, citations }: PortalBulletin): Mentions {
	const ids = new Set([...documents, ...citations.flatMap((cited) => registeredId(cited) ?? [])]);
	const known = [...ids].flatMap((id) => portal.documentById.get(id) ?? []);
	const registered = LEVELS.map((level) => ({
		level,
		documents: known
			.filter((document) => document.level === level)
			.map((document) => ({ ...documentItem(document), filed: documents.includes(document.id) })),
	})).filter((group) => group.documents.length > 0);
	const ambiguous = citations.flatMap(({ means, name }) => {
		if (typeof means !== 'object' || 'id' in means) return [];
		return [
			{ name, candidates: means.candidates.flatMap((id) => portal.documentById.get(id) ?? []).map(documentItem) },
		];
	});
	const unregistered = citations.filter(isUnregistered).map(({ name, date }) => ({ name, date }));
	return { registered, ambiguous, unregistered, count: known.length + ambiguous.length + unregistered.length };
}

/** Identified by a symbol, and not in the register. */
function isUnregistered({ means, symbol }: CitedDocument): boolean {
	return means === 'unknown' && symbol !== undefined;
}

/** The links of a body, for the renderers. */
export function linksOf(portal: Portal, { citations }: Pick<PortalBulletin, 'citations'>) {
	return citationLinks(citations, portal.documentById);
}

/** A bulletin on the page of a document. */
export interface CitingBulletin extends BulletinItem {
	readonly filed: boolean;
	/** How often it names the document, and the first sentences that do. */
	readonly citations: number;
	readonly quotes: readonly Quote[];
	/** The document's force on the bulletin's day, where that is known. */
	readonly statusThen: ReturnType<typeof statusOn>;
}

/** Bulletins filed under a document or citing it, newest first. */
export function citingBulletins(portal: Portal, document: OfficialDocument): CitingBulletin[] {
	return (portal.bulletinsByDocument.get(document.id) ?? []).map((bulletin) => {
		const cited = bulletin.citations.find((candidate) => registeredId(candidate) === document.id);
		return {
			...bulletinItem(bulletin),
			filed: bulletin.documents.includes(document.id),
			citations: cited?.count ?? 0,
			quotes: cited?.quotes ?? [],
			statusThen: statusOn(document, bulletin.date),
		};
	});
}

/** A document, and how many bulletins name it together with another one. */
export type CitedTogether = Pick<DocumentItem, 'id' | 'kind' | 'symbol'> & { readonly bulletins: number };

const TOGETHER = 5;

/** The documents that most bulletins name together with one, most first. */
export function citedTogether(portal: Portal, document: OfficialDocument): CitedTogether[] {
	const counts = new Map<string, number>();
	for (const { documents, citations } of portal.bulletinsByDocument.get(document.id) ?? []) {
		const ids = new Set([...documents, ...citations.flatMap((cited) => registeredId(cited) ?? [])]);
		ids.delete(document.id);
		for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return [...counts]
		.sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
		.slice(0, TOGETHER)
		.flatMap(([id, bulletins]) => {
			const other = portal.documentById.get(id);
			return other ? [{ id, kind: other.kind, symbol: other.symbol, bulletins }] : [];
		});
}

/** A month in which a document was named. */
export interface CitedMonth {
	readonly year: string;
	readonly month: string;
	readonly bulletins: number;
}

/** Months with bulletins about a document, oldest first. */
export function citedMonths(bulletins: readonly Pick<BulletinItem, 'date'>[]): CitedMonth[] {
	const months = Map.groupBy(bulletins, ({ date }) => date.slice(0, 7));
	return [...months]
		.map(([month, within]) => ({ year: month.slice(0, 4), month: month.slice(5), bulletins: within.length }))
		.sort((a, b) => (a.year + a.month < b.year + b.month ? -1 : 1));
}

/** A step of a cascade: the documents of one level, {@link OfficialDocument.issuer} with each. */
export interface CascadeStep {
	readonly level: Level;
	readonly documents: readonly Omit<DocumentItem & { readonly issuer: string }, 'title'>[];
}

/**
 * The chain that a document belongs to: what it implements, what that implements, and all that implements it, by
 * level. Undefined where the register knows no chain.
 */
export function cascade(portal: Portal, document: OfficialDocument): CascadeStep[] | undefined {
	const above = reach(document, ({ implements: ids }) => ids.flatMap((id) => portal.documentById.get(id) ?? []));
	const below = reach(document, ({ id }) => portal.documents.filter((other) => other.implements.includes(id)));
	const chain = [...new Set([...above, document, ...below])];
	if (chain.length === 1) return undefined;
	return LEVELS.map((level) => ({
		level,
		documents: chain
			.filter((member) => member.level === level)
			.map(({ id, kind, symbol, issued, issuer }) => ({ id, kind, symbol, issued, issuer })),
	}));
}

/** Everything that can be reached, nearest first, without the start. */
function reach(
	start: OfficialDocument,
	next: (document: OfficialDocument) => readonly OfficialDocument[],
): OfficialDocument[] {
	const found = new Set<OfficialDocument>([start]);
	for (const document of found) for (const other of next(document)) found.add(other);
	found.delete(start);
	return [...found];
}
