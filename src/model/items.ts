import type { CalendarDate } from '../domain/calendar-date.ts';
import { documentName, type Level, type OfficialDocument } from '../domain/document.ts';
import { slugify } from '../domain/text.ts';
import type { Portal, PortalBulletin } from './portal.ts';

export interface CategoryLink {
	readonly name: string;
	readonly slug: string;
}

/** A bulletin as lists show it. */
export interface BulletinItem {
	readonly slug: string;
	readonly title: string;
	readonly date: CalendarDate;
	readonly summary: string;
	readonly category?: CategoryLink | undefined;
	readonly documents: readonly DocumentLink[];
}

export interface DocumentLink {
	readonly id: string;
	readonly name: string;
}

/** A document as lists show it. */
export interface DocumentItem extends DocumentLink {
	readonly kind: OfficialDocument['kind'];
	readonly symbol: string;
	readonly title: string;
	readonly issuer: string;
	readonly issued: OfficialDocument['issued'];
	readonly level: Level;
}

export function categoryLink(name: string | undefined): CategoryLink | undefined {
	return name === undefined ? undefined : { name, slug: slugify(name) };
}

export function bulletinItem(portal: Portal, bulletin: PortalBulletin): BulletinItem {
	const { slug, title, date, summary, category } = bulletin;
	return { slug, title, date, summary, category: categoryLink(category), documents: documentLinks(portal, bulletin) };
}

/** Only what a line with date and headline needs, so that a change of a summary re-renders fewer pages. */
export function bulletinLine({ slug, title, date }: PortalBulletin): Pick<BulletinItem, 'slug' | 'title' | 'date'> {
	return { slug, title, date };
}

export type BulletinLine = ReturnType<typeof bulletinLine>;

export function documentItem(document: OfficialDocument): DocumentItem {
	const { id, kind, symbol, title, issuer, issued, level } = document;
	return { id, name: documentName(document), kind, symbol, title, issuer, issued, level };
}

function documentLinks(portal: Portal, bulletin: PortalBulletin): DocumentLink[] {
	return documentsOf(portal, bulletin).map((document) => ({ id: document.id, name: documentName(document) }));
}

/** Documents a bulletin is filed under, in the editor's order. */
export function documentsOf(portal: Portal, bulletin: PortalBulletin): OfficialDocument[] {
	return bulletin.documents.flatMap((id) => portal.documentById.get(id) ?? []);
}
