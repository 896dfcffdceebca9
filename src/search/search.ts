import { type Facets, type Filters, facetsOf, hasFilters, passes } from './facets.ts';
import { begun, firstPlan, hitsIn, planFor } from './part-hits.ts';
import type { Term } from './phrase-terms.ts';
import type { Query } from './query.ts';
import { byRank, type Hit, type SearchIndex } from './search-index.ts';

/** What is found so far. */
export interface Found {
	/** Best first; filters are not applied. */
	readonly hits: readonly Hit[];
	/** False while older parts are still to come. */
	readonly complete: boolean;
}

export interface SearchOptions {
	/** Stop waiting for older parts when this many results pass the filters. */
	readonly enough: number;
	readonly filters: Filters;
}

/** A first part with fewer bulletins is opened together with the next. */
const FIRST_BULLETINS = 1000;
/** Opened are so many times the parts that should do, so that they do. */
const MARGIN = 1.5;

/**
 * Finds the bulletins that hold every phrase of a query: in the newest part, then in as many older ones as will bring
 * enough, which it yields, then in all. The order is by tier, then part, newest first, then weight, then date: so that
 * what older parts add goes behind what is already on the page.
 */
export async function* findPhrases(index: SearchIndex, query: Query, options: SearchOptions): AsyncGenerator<Found> {
	const hits: Hit[] = [];
	let plan = firstPlan(query.phrases);
	let parts = firstParts(index.parts);
	for (let opened = 0; opened < index.parts.length; ) {
		hits.push(...(await hitsIn(index, query, parts, plan)));
		if (opened === 0) plan = await planFor(index, plan, parts);
		const isSecond = opened > 0;
		opened += parts.length;
		if (opened === index.parts.length) break;
		const best = query.hasMarks ? hits.filter(({ tier }) => tier === 'exact') : hits;
		const missing = options.enough - (await kept(index, best, options.filters)).length;
		if (missing <= 0) yield { hits: hits.toSorted(byRank), complete: false };
		const isLast = missing <= 0 || best.length === 0 || isSecond;
		const next = isLast ? Infinity : Math.ceil((MARGIN * missing * opened) / best.length);
		parts = index.parts.map((_, part) => part).slice(opened, opened + next);
		if (plan.together > 1) for (const part of parts) begun(index.layout(part));
	}
	yield { hits: hits.sort(byRank), complete: true };
}

/** Hits that pass the filters. */
export async function kept(index: SearchIndex, hits: readonly Hit[], filters: Filters): Promise<readonly Hit[]> {
	if (!hasFilters(filters)) return hits;
	const facets = new Map<number, Facets>();
	for (const { part } of hits) if (!facets.has(part)) facets.set(part, facetsOf(await index.facets(part)));
	return hits.filter(({ part, bulletin }) => passes(facets.get(part)?.[bulletin], filters));
}

function firstParts(sizes: readonly number[]): number[] {
	const first: number[] = [];
	let bulletins = 0;
	for (const [part, size] of sizes.entries()) {
		if (bulletins >= FIRST_BULLETINS) break;
		first.push(part);
		bulletins += size;
	}
	return first;
}

/** The terms that are looked up first. */
export function firstTerms({ phrases }: Query): readonly Term[] {
	const { terms, together } = firstPlan(phrases);
	return terms.slice(0, together);
}
