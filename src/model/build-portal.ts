import { registeredId } from '../content/citations.ts';
import { type Bulletin, type Content, isPublished } from '../content/content.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { slugify } from '../domain/text.ts';
import { digest } from './digest.ts';
import type { Portal } from './portal.ts';
import { removedBulletins } from './removed.ts';

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
