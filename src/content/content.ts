import type { CalendarDate } from '../domain/calendar-date.ts';
import type { OfficialDocument } from '../domain/document.ts';
import type { SourceFormat } from '../markdown/outline.ts';
import type { CitedDocument } from './citations.ts';
import type { Problem } from './problem.ts';
import type { Profile } from './schema.ts';

/** A file of the content folder; `file` is its path from there, with forward slashes. */
export interface ContentFile {
	readonly file: string;
	readonly format: SourceFormat;
	/** Of the file's bytes and of its images' bytes: equal digests render equal bodies. */
	readonly digest: string;
}

export interface ContentImage {
	/** The address as written in the file. */
	readonly src: string;
	/** Path from the content folder. */
	readonly file: string;
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
	/** Register ids of the documents it is filed under, in the editor's order. */
	readonly documents: readonly string[];
	/** Documents that its title, summary and text cite, in their order. */
	readonly citations: readonly CitedDocument[];
	readonly corrections: readonly { readonly date: CalendarDate; readonly note: string }[];
	readonly draft: boolean;
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

/** Drafts are never published, and a bulletin with a date to come not before that day. */
export function isPublished(bulletin: Pick<Bulletin, 'draft' | 'date'>, today: CalendarDate): boolean {
	return !bulletin.draft && bulletin.date <= today;
}
