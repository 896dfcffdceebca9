import { documentCount } from '../content/citations.ts';
import type { Bulletin } from '../content/content.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { documentName, type OfficialDocument } from '../domain/document.ts';
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
	/** How many documents it is filed under or cites. */
	readonly documentCount: number;
}

export interface DocumentLink {
	readonly id: string;
	readonly name: string;
}

/** A document as lists show it. It holds nothing that they do not show, so that a change re-renders fewer pages. */
export type DocumentItem = Pick<OfficialDocument, 'id' | 'kind' | 'symbol' | 'title' | 'issued'>;

export function categoryLink(name: string | undefined): CategoryLink | undefined {
	return name === undefined ? undefined : { name, slug: slugify(name) };
}

export function bulletinItem(bulletin: PortalBulletin): BulletinItem {
	const { slug, title, date, summary, category } = bulletin;
	return { slug, title, date, summary, category: categoryLink(category), documentCount: documentCount(bulletin) };
}

/** Only what a line with date and headline needs, so that a change of a summary re-renders fewer pages. */
export function bulletinLine({ slug, title, date }: Bulletin): Pick<BulletinItem, 'slug' | 'title' | 'date'> {
	return { slug, title, date };
}

export type BulletinLine = ReturnType<typeof bulletinLine>;

export function documentItem({ id, kind, symbol, title, issued }: OfficialDocument): DocumentItem {
	return { id, kind, symbol, title, issued };
}

export function documentLinks(portal: Portal, bulletin: PortalBulletin): DocumentLink[] {
	return documentsOf(portal, bulletin).map((document) => ({ id: document.id, name: documentName(document) }));
}

/** The day of the last change that readers are told of: an update, or a correction. */
export function lastChange({
	updated,
	corrections,
}: Pick<Bulletin, 'updated' | 'corrections'>): CalendarDate | undefined {
	return [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)].sort().at(-1);
}

/** Documents a bulletin is filed under, in the editor's order. */
export function documentsOf(portal: Portal, bulletin: PortalBulletin): OfficialDocument[] {
	return bulletin.documents.flatMap((id) => portal.documentById.get(id) ?? []);
}
