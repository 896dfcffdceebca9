import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { CategoryName, FacetColumns } from './catalogue.ts';

/** What a bulletin's filters are about. */
export interface Facet {
	readonly date: CalendarDate;
	readonly category?: CategoryName | undefined;
	/** Register ids. */
	readonly documents: readonly string[];
}

/** Of the bulletins of a shard or a result, in their order. */
export type Facets = readonly Facet[];

/** What results are narrowed to. Values of one kind widen, kinds narrow: `(document A or B) and (year 2024)`. */
export interface Filters {
	readonly documents: readonly string[];
	/** Slugs. */
	readonly categories: readonly string[];
	readonly years: readonly string[];
	/** `1` to `12`, of any year. */
	readonly months: readonly string[];
	readonly from?: CalendarDate | undefined;
	readonly to?: CalendarDate | undefined;
}

/** Filters that every bulletin passes. */
export const NO_FILTERS: Filters = { documents: [], categories: [], years: [], months: [] };

/** A value of a filter, and how many results it would leave. */
export interface Count {
	readonly value: string;
	readonly count: number;
}

export type FilterKind = 'documents' | 'categories' | 'years' | 'months';
export const FILTER_KINDS: readonly FilterKind[] = ['categories', 'years', 'months', 'documents'];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads `facets.json`: a facet for each bulletin of a shard, oldest first. */
export function facetsOf({ days, firstDay, category, categories, cites, documents }: FacetColumns): Facets {
	let at = Date.parse(firstDay);
	return days.map((after, index) => {
		at += after * DAY_MS;
		return {
			date: new Date(at).toISOString().slice(0, 10) as CalendarDate,
			category: categories[category[index] ?? -1],
			documents: (cites[index] ?? []).flatMap((document) => documents[document] ?? []),
		};
	});
}

/** The content of `facets.json` for the bulletins of a shard, oldest first; {@link facetsOf} reads it back. */
export function facetColumns(facets: Facets): FacetColumns {
	const firstDay = facets[0]?.date ?? ('1970-01-01' as CalendarDate);
	const categories = new Map<string, CategoryName>();
	const documents = new Map<string, number>();
	for (const facet of facets) {
		if (facet.category) categories.set(facet.category.slug, facet.category);
		for (const id of facet.documents) if (!documents.has(id)) documents.set(id, documents.size);
	}
	const slugs = [...categories.keys()];
	return {
		firstDay,
		days: facets.map(
			({ date }, index) => (Date.parse(date) - Date.parse(facets[index - 1]?.date ?? firstDay)) / DAY_MS,
		),
		category: facets.map((facet) => (facet.category ? slugs.indexOf(facet.category.slug) : -1)),
		categories: [...categories.values()],
		cites: facets.map((facet) => facet.documents.map((id) => documents.get(id) ?? -1)),
		documents: [...documents.keys()],
	};
}

export function hasFilters(filters: Filters): boolean {
	return countFilters(filters) > 0;
}

/** How many filters are set: each value that is chosen, and each end of the range of days. */
export function countFilters(filters: Filters): number {
	const days = (filters.from ? 1 : 0) + (filters.to ? 1 : 0);
	return FILTER_KINDS.reduce((sum, kind) => sum + filters[kind].length, days);
}

/** Whether a bulletin passes the filters, leaving out one kind with `except`. None passes without its facet. */
export function passes(facet: Facet | undefined, filters: Filters, except?: FilterKind): boolean {
	if (!facet) return false;
	if ((filters.from && facet.date < filters.from) || (filters.to && facet.date > filters.to)) return false;
	return FILTER_KINDS.every((kind) => {
		const wanted = filters[kind];
		return kind === except || wanted.length === 0 || valuesOf(facet, kind).some((value) => wanted.includes(value));
	});
}

/**
 * For each value of a kind, how many of `facets` would be left if it were the only one chosen of its kind and the
 * other kinds stayed as they are. A chosen value that leaves nothing is there with 0.
 */
export function countBy(facets: Facets, filters: Filters, kind: FilterKind): Count[] {
	const counts = new Map<string, number>(filters[kind].map((value) => [value, 0]));
	for (const facet of facets) {
		if (!passes(facet, filters, kind)) continue;
		for (const value of valuesOf(facet, kind)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].map(([value, count]) => ({ value, count }));
}

function valuesOf(facet: Facet, kind: FilterKind): readonly string[] {
	switch (kind) {
		case 'documents':
			return facet.documents;
		case 'categories':
			return facet.category ? [facet.category.slug] : [];
		case 'years':
			return [facet.date.slice(0, 4)];
		case 'months':
			return [String(Number(facet.date.slice(5, 7)))];
	}
}
