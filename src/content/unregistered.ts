import type { CalendarDate } from '../domain/calendar-date.ts';
import { comparableSymbol } from '../domain/citation/register.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { CitedDocument } from './citations.ts';
import type { Bulletin } from './content.ts';

/** A document that bulletins cite by its symbol and the register lacks. */
export interface UnregisteredDocument {
	readonly kind: DocumentKind | undefined;
	readonly name: string;
	readonly symbol: string;
	readonly date: CalendarDate | undefined;
	/** What the bulletins say of it: the first that says it is taken. */
	readonly issuer: string | undefined;
	readonly title: string | undefined;
	/** Bulletins that cite it, newest first. */
	readonly bulletins: readonly Bulletin[];
}

/**
 * Documents cited but not registered, by how many bulletins cite them, then by name. Kind and symbol make one
 * document; days that differ make two, since symbols are not unique. Mentions without a day go with the only day given.
 */
export function unregisteredDocuments(bulletins: readonly Bulletin[]): UnregisteredDocument[] {
	const cited = bulletins.flatMap((bulletin) =>
		bulletin.citations.flatMap((document) =>
			document.means === 'unknown' && document.symbol !== undefined ? [{ bulletin, document }] : [],
		),
	);
	const symbols = Map.groupBy(cited, ({ document }) => `${document.kind} ${comparableSymbol(document.symbol ?? '')}`);
	return [...symbols.values()]
		.flatMap(byDay)
		.map(unregisteredDocument)
		.sort((a, b) => b.bulletins.length - a.bulletins.length || (a.name < b.name ? -1 : 1));
}

interface Mention {
	readonly bulletin: Bulletin;
	readonly document: CitedDocument;
}

function byDay(mentions: readonly Mention[]): (readonly Mention[])[] {
	const days = new Set(mentions.flatMap(({ document }) => document.date ?? []));
	if (days.size <= 1) return [mentions];
	return [...Map.groupBy(mentions, ({ document }) => document.date ?? '').values()];
}

function unregisteredDocument(mentions: readonly Mention[]): UnregisteredDocument {
	const said = <K extends keyof CitedDocument>(key: K) =>
		mentions.map(({ document }) => document[key]).find((value) => value !== undefined);
	const [{ document }] = mentions as [Mention];
	const bulletins = [...new Set(mentions.map(({ bulletin }) => bulletin))];
	return {
		kind: document.kind,
		name: document.name,
		symbol: document.symbol ?? '',
		date: said('date'),
		issuer: said('issuer'),
		title: said('title'),
		bulletins: bulletins.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? -1 : 1)),
	};
}
