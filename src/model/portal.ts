import type { Bulletin, StandingPage } from '../content/content.ts';
import type { Profile } from '../content/schema.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { OfficialDocument } from '../domain/document.ts';

/** A bulletin in the portal: `index` is its place in {@link Portal.bulletins}. */
export interface PortalBulletin extends Bulletin {
	readonly index: number;
}

export interface Category {
	readonly name: string;
	readonly slug: string;
	readonly bulletins: readonly PortalBulletin[];
}

/** A bulletin that was taken down: what its address still says. Its title and text are shown nowhere. */
export interface RemovedBulletin {
	readonly slug: string;
	/** The day it was published. */
	readonly date: CalendarDate;
	readonly removedOn: CalendarDate;
	/** Why, in the editor's words. */
	readonly note: string;
	/** The bulletin that its address leads to, once that is published. */
	readonly replacedBy?: Pick<Bulletin, 'slug' | 'title' | 'date'> | undefined;
}

/** Everything published, with the indexes that the queries use. Bulletins are newest first in every list. */
export interface Portal {
	readonly profile: Profile;
	readonly bulletins: readonly PortalBulletin[];
	readonly documents: readonly OfficialDocument[];
	readonly pages: readonly StandingPage[];
	/** What was taken down: in no list, query or index, only at its own address. */
	readonly removed: readonly RemovedBulletin[];
	/** Categories in the profile's order, empty ones too. */
	readonly categories: readonly Category[];
	readonly documentById: ReadonlyMap<string, OfficialDocument>;
	/** Bulletins that are filed under a document or cite it. */
	readonly bulletinsByDocument: ReadonlyMap<string, readonly PortalBulletin[]>;
	/** By `2024`, by `2024-07` and by `2024-07-02`. */
	readonly bulletinsByPeriod: ReadonlyMap<string, readonly PortalBulletin[]>;
	/** The day of the build, for what changes with time. */
	readonly today: CalendarDate;
	/** Covers what every page shows whatever it is about (profile, navigation) and the code that makes it. */
	readonly digest: string;
}
