import { getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { registeredId } from '../content/citations.ts';
import type { Bulletin, StandingPage } from '../content/content.ts';
import { projectContent, publicationDay } from '../content/project-content.ts';
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

let loaded: Promise<Portal> | undefined;

/** The portal of the collections; loaded once a build, anew for each request of the dev server. */
export function loadPortal(): Promise<Portal> {
	if (import.meta.env.DEV) return readCollections();
	loaded ??= readCollections();
	return loaded;
}

async function readCollections(): Promise<Portal> {
	const data = async <T>(name: 'profile' | 'documents' | 'bulletins' | 'pages') =>
		(await getCollection(name)).map((entry) => entry.data as T);
	const [profile] = await data<Profile>('profile');
	if (!profile) throw new Error('The content has no profile');
	// What files cite stays out of the collections' store; it is read with them, by the same process.
	const content = await projectContent(process.cwd(), import.meta.env.CONTENT_CACHE);
	const cited = new Map([...content.bulletins, ...content.pages].map(({ file, citations }) => [file, citations]));
	const withCitations = <T extends { file: string }>(item: T) => ({ ...item, citations: cited.get(item.file) ?? [] });
	return buildPortal({
		profile,
		documents: await data<OfficialDocument>('documents'),
		bulletins: (await data<Omit<Bulletin, 'citations'>>('bulletins')).map(withCitations),
		pages: (await data<Omit<StandingPage, 'citations'>>('pages')).map(withCitations),
		removed: removedBulletins(content.bulletins, publicationDay()),
		today: publicationDay(),
	});
}

/** Orders and indexes what was read. Pure. */
export function buildPortal(content: {
	profile: Profile;
	documents: readonly OfficialDocument[];
	bulletins: readonly Bulletin[];
	pages: readonly StandingPage[];
	removed?: readonly RemovedBulletin[];
	today: CalendarDate;
}): Portal {
	const { profile } = content;
	const bulletins = [...content.bulletins].sort(newestFirst).map((bulletin, index) => ({ ...bulletin, index }));
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
		removed: content.removed ?? [],
		categories: profile.categories.map((name) => ({
			name,
			slug: slugify(name),
			bulletins: byCategory.get(name) ?? [],
		})),
		documentById: new Map(documents.map((document) => [document.id, document])),
		bulletinsByDocument: groupBy(bulletins, documentIds),
		today: content.today,
		bulletinsByPeriod: groupBy(bulletins, ({ date }) => [date.slice(0, 4), date.slice(0, 7), date]),
		digest: digest([import.meta.env.CODE_DIGEST, profile, navigation]),
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
