import type { Attachment } from '../domain/attachment.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Moment } from '../domain/dates/moment.ts';
import type { OfficialDocument } from '../domain/document.ts';
import type { EventDays } from '../domain/event-days.ts';
import type { SourceFormat } from '../markdown/outline.ts';
import type { CitedDocument } from './citations.ts';
import type { Problem } from './problem.ts';
import type { Profile } from './schema.ts';

/** A file of the content folder; `file` is its path from there, with forward slashes. */
export interface ContentFile {
	readonly file: string;
	readonly format: SourceFormat;
	/** Of the bytes of the file, of its images and its attachments: equal digests render equal bodies. */
	readonly digest: string;
}

export interface ContentImage {
	/** The address as written in the file. */
	readonly src: string;
	/** Path from the content folder. */
	readonly file: string;
	/** In pixels, as it is shown: upright, however the camera was held. */
	readonly width: number;
	readonly height: number;
	/** A film, of several frames. */
	readonly isMoving: boolean;
}

/** A file that a bulletin names in its head, or links to. */
export interface BulletinAttachment extends Attachment {
	/** The addresses by which the body links to it, as written, without what follows `?` or `#`. */
	readonly links: readonly string[];
}

/** One bulletin as validated: references resolved to register ids, the category known, every image there. */
export interface Bulletin extends ContentFile {
	readonly slug: string;
	readonly title: string;
	readonly date: CalendarDate;
	readonly updated?: CalendarDate | undefined;
	readonly author?: string | undefined;
	readonly category?: string | undefined;
	/** For lists: the editor's own words, or the beginning of the text. */
	readonly summary: string;
	/** The editor's own summary, shown above the text. */
	readonly lede?: string | undefined;
	readonly image?: { readonly src: string; readonly alt: string } | undefined;
	readonly images: readonly ContentImage[];
	/** Those of its head in the editor's order, then those that only its text links to. */
	readonly attachments: readonly BulletinAttachment[];
	/** Register ids of the documents it is filed under, in the editor's order. */
	readonly documents: readonly string[];
	/** Documents that its title, summary and text cite, in their order. */
	readonly citations: readonly CitedDocument[];
	readonly corrections: readonly { readonly date: CalendarDate; readonly note: string }[];
	/** When and where what it tells of takes place; of several, in the editor's order. Never an empty list. */
	readonly event?: readonly EventDays[] | undefined;
	/** Until when something can be done; a day alone until its end. */
	readonly deadline?: Moment | undefined;
	readonly draft: boolean;
	/** When and why it is taken down; `replacedBy` is another bulletin's slug. */
	readonly removed?:
		| { readonly date: CalendarDate; readonly note: string; readonly replacedBy?: string | undefined }
		| undefined;
	/** Addresses that it had on older portals, as `normalizeLegacyUrl` spells them. */
	readonly legacyUrls: readonly string[];
}

export interface StandingPage extends ContentFile {
	readonly slug: string;
	readonly title: string;
	readonly summary?: string | undefined;
	readonly order?: number | undefined;
	readonly citations: readonly CitedDocument[];
	readonly images: readonly ContentImage[];
}

/** The whole content folder, checked. */
export interface Content {
	readonly profile: Profile;
	readonly documents: readonly OfficialDocument[];
	readonly bulletins: readonly Bulletin[];
	readonly pages: readonly StandingPage[];
	/** What editors should look at again. */
	readonly warnings: readonly Problem[];
}

type Publication = Pick<Bulletin, 'draft' | 'date' | 'removed'>;

/**
 * Drafts are never published, a bulletin with a date to come not before that day, and one that is taken down not from
 * the day of that.
 */
export function isPublished(bulletin: Publication, today: CalendarDate): boolean {
	return wasPublished(bulletin, today) && !isTakenDown(bulletin, today);
}

/** Whether a bulletin has days that readers should remember: then it has a calendar of its own. */
export function hasDays({ event, deadline }: Pick<Bulletin, 'event' | 'deadline'>): boolean {
	return event !== undefined || deadline !== undefined;
}

/** Published once and taken down since. */
export function isTakenDown<T extends Publication>(
	bulletin: T,
	today: CalendarDate,
): bulletin is T & { readonly removed: NonNullable<T['removed']> } {
	return wasPublished(bulletin, today) && bulletin.removed !== undefined && bulletin.removed.date <= today;
}

function wasPublished({ draft, date }: Publication, today: CalendarDate): boolean {
	return !draft && date <= today;
}
