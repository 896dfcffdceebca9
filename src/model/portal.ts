import { createHash } from 'node:crypto';
import { registeredId } from '../content/citations.ts';
import { type Bulletin, type Content, isPublished, type StandingPage } from '../content/content.ts';
import type { Profile } from '../content/schema.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { OfficialDocument } from '../domain/document.ts';
import { slugify } from '../domain/text.ts';
import { type RemovedBulletin, removedBulletins } from './removed.ts';

/** A bulletin in the portal: `index` is its place in {@link Portal.bulletins}. */
export interface PortalBulletin extends Bulletin {
	readonly index: number;
}

export interface Category {
	readonly name: string;
	readonly slug: string;
	readonly bulletins: readonly PortalBulletin[];
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

/**
 * Orders and indexes what is published on a day. Pages are made anew with another `codeVersion`, as with another profile.
 * Pure.
 */
export function buildPortal(content: Omit<Content, 'warnings'>, today: CalendarDate, codeVersion: string): Portal {
	const { profile } = content;
	const bulletins = content.bulletins
		.filter((bulletin) => isPublished(bulletin, today))
		.sort(newestFirst)
		.map((bulletin, index) => ({ ...bulletin, index }));
	const documents = [...content.documents].sort((a, b) => compare(a.id, b.id));
	const pages = [...content.pages].sort(
		(a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || compare(a.slug, b.slug),
	);
	const byCategory = groupBy(bulletins, ({ category }) => (category === undefined ? [] : [category]));
	const navigation = pages.map(({ slug, title, order }) => [slug, title, order]);
	return {
		profile,
		bulletins,
		documents,
		pages,
		removed: removedBulletins(content.bulletins, today),
		categories: profile.categories.map((name) => ({
			name,
			slug: slugify(name),
			bulletins: byCategory.get(name) ?? [],
		})),
		documentById: new Map(documents.map((document) => [document.id, document])),
		bulletinsByDocument: groupBy(bulletins, documentIds),
		today,
		bulletinsByPeriod: groupBy(bulletins, ({ date }) => [date.slice(0, 4), date.slice(0, 7), date]),
		digest: digest([codeVersion, profile, navigation]),
	};
}

/** A short digest of plain data. Key order counts, so it must be built the same way each time. */
export function digest(data: unknown): string {
	return createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 22);
}

/** Register ids of what a bulletin is filed under, then of what it cites besides. */
function documentIds({ documents, citations }: Bulletin): string[] {
	return [...new Set([...documents, ...citations.flatMap((cited) => registeredId(cited) ?? [])])];
}

function newestFirst(a: Bulletin, b: Bulletin): number {
	return compare(b.date, a.date) || compare(b.slug, a.slug);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		for (const key of keys(item)) {
			const group = groups.get(key);
			if (group) group.push(item);
			else groups.set(key, [item]);
		}
	}
	return groups;
}
