import { unregisteredDocuments } from '../content/unregistered.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import {
	DOCUMENT_KINDS,
	type DocumentKind,
	documentName,
	type OfficialDocument,
	statusOn,
} from '../domain/document.ts';
import { byVietnamese } from '../domain/text.ts';
import {
	type CascadeStep,
	type CitedMonth,
	type CitedTogether,
	type CitingBulletin,
	cascade,
	citedMonths,
	citedTogether,
	citingBulletins,
} from './citations.ts';
import { type BulletinLine, bulletinLine, type DocumentItem, documentItem } from './items.ts';
import type { Portal } from './portal.ts';

/** All that a document's page shows. */
export interface DocumentPage {
	readonly document: OfficialDocument;
	readonly name: string;
	/** Others with the same kind and symbol: the date tells them apart. */
	readonly twins: readonly (DocumentItem & { readonly issuer: string })[];
	readonly cascade: readonly CascadeStep[] | undefined;
	readonly replacedBy?: DocumentItem | undefined;
	readonly replaces: readonly DocumentItem[];
	readonly statusToday: ReturnType<typeof statusOn>;
	readonly bulletins: readonly CitingBulletin[];
	readonly months: readonly CitedMonth[];
	readonly together: readonly CitedTogether[];
}

export function documentPage(portal: Portal, document: OfficialDocument): DocumentPage {
	const others = (test: (other: OfficialDocument) => boolean) =>
		portal.documents.filter((other) => other.id !== document.id && test(other));
	const replacement =
		document.status.is === 'replaced' ? portal.documentById.get(document.status.replacedBy) : undefined;
	const bulletins = citingBulletins(portal, document);
	return {
		document,
		name: documentName(document),
		twins: others(({ kind, symbol }) => kind === document.kind && symbol === document.symbol).map((twin) => ({
			...documentItem(twin),
			issuer: twin.issuer,
		})),
		cascade: cascade(portal, document),
		replacedBy: replacement && documentItem(replacement),
		replaces: others(({ status }) => status.is === 'replaced' && status.replacedBy === document.id).map(documentItem),
		statusToday: statusOn(document, portal.today),
		bulletins,
		months: citedMonths(bulletins),
		together: citedTogether(portal, document),
	};
}

export interface RegisterGroup {
	readonly kind: DocumentKind;
	readonly name: string;
	readonly count: number;
	readonly issuers: readonly {
		readonly issuer: string;
		readonly documents: readonly (DocumentItem & { readonly bulletins: number })[];
	}[];
}

/** The register by kind, then by issuer, both in alphabetical order; newest documents first. */
export function registerGroups(portal: Portal): RegisterGroup[] {
	const kinds = Map.groupBy(portal.documents, ({ kind }) => kind);
	return [...kinds]
		.map(([kind, documents]) => ({
			kind,
			name: DOCUMENT_KINDS[kind],
			count: documents.length,
			issuers: [...Map.groupBy(documents, ({ issuer }) => issuer)]
				.map(([issuer, issued]) => ({
					issuer,
					documents: issued
						.toSorted((a, b) => (a.issued < b.issued ? 1 : a.issued > b.issued ? -1 : byVietnamese(a.symbol, b.symbol)))
						.map((document) => ({
							...documentItem(document),
							bulletins: portal.bulletinsByDocument.get(document.id)?.length ?? 0,
						})),
				}))
				.sort((a, b) => byVietnamese(a.issuer, b.issuer)),
		}))
		.sort((a, b) => byVietnamese(a.name, b.name));
}

/** Documents that the newest bulletins are filed under, latest first. */
export function recentDocuments(portal: Portal, count: number): DocumentItem[] {
	const ids = new Set<string>();
	for (const bulletin of portal.bulletins) {
		for (const id of bulletin.documents) ids.add(id);
		if (ids.size >= count) break;
	}
	return [...ids]
		.slice(0, count)
		.flatMap((id) => portal.documentById.get(id) ?? [])
		.map(documentItem);
}

/** A document that bulletins cite and the register lacks. */
export interface UnregisteredItem {
	readonly name: string;
	readonly date: CalendarDate | undefined;
	readonly count: number;
	/** The newest that cite it. */
	readonly bulletins: readonly BulletinLine[];
}

const CITING_SHOWN = 3;

/** Documents cited but not registered, the most cited first. */
export function unregisteredItems(portal: Portal): UnregisteredItem[] {
	return unregisteredDocuments(portal.bulletins).map(({ name, date, bulletins }) => ({
		name,
		date,
		count: bulletins.length,
		bulletins: bulletins.slice(0, CITING_SHOWN).map(bulletinLine),
	}));
}
