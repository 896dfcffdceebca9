import { type DocumentStatus, LEVELS, type Level } from '../domain/document.ts';
import { years } from './archive.ts';
import { type DocumentItem, documentItem } from './items.ts';
import type { Portal } from './portal.ts';

export interface Statistics {
	readonly byYear: readonly { readonly year: string; readonly count: number }[];
	readonly byCategory: readonly { readonly name: string; readonly slug: string; readonly count: number }[];
	readonly byLevel: readonly { readonly level: Level; readonly count: number }[];
	readonly byStatus: readonly { readonly status: DocumentStatus['is']; readonly count: number }[];
	/** Documents that most bulletins are filed under or cite. */
	readonly mostFiled: readonly (DocumentItem & { readonly bulletins: number })[];
}

const MOST_FILED = 10;

export function statistics(portal: Portal): Statistics {
	const filed = portal.documents
		.map((document) => ({
			...documentItem(document),
			bulletins: portal.bulletinsByDocument.get(document.id)?.length ?? 0,
		}))
		.filter(({ bulletins }) => bulletins > 0);
	return {
		byYear: years(portal).map(({ year, count }) => ({ year, count })),
		byCategory: portal.categories
			.map(({ name, slug, bulletins }) => ({ name, slug, count: bulletins.length }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count),
		byLevel: LEVELS.map((level) => ({
			level,
			count: portal.documents.filter((document) => document.level === level).length,
		})),
		byStatus: byStatus(portal),
		mostFiled: filed.sort((a, b) => b.bulletins - a.bulletins || (a.id < b.id ? -1 : 1)).slice(0, MOST_FILED),
	};
}

function byStatus({ documents }: Portal): Statistics['byStatus'] {
	// In the order in which they are shown.
	const counts: Record<DocumentStatus['is'], number> = { unknown: 0, 'in-force': 0, replaced: 0, expired: 0 };
	for (const { status } of documents) counts[status.is]++;
	return Object.entries(counts)
		.map(([status, count]) => ({ status: status as DocumentStatus['is'], count }))
		.filter(({ count }) => count > 0);
}
