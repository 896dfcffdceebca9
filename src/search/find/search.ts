import { type Facets, type Filters, facetsOf, hasFilters, passes } from './facets.ts';
import type { Term } from './phrase-terms.ts';
import type { Query } from './query.ts';
import { byRank, type Hit, type SearchIndex } from './search-index.ts';
import { begun, firstPlan, hitsIn, planFor } from './shard-hits.ts';

/** What is found so far for the phrases of a query. */
export interface PhraseResult {
	/** Best first; filters are not applied. */
	readonly hits: readonly Hit[];
	/** False while older shards are still to come. */
	readonly complete: boolean;
}

export interface SearchOptions {
	/** Stop waiting for older shards when this many results pass the filters. */
	readonly enough: number;
	readonly filters: Filters;
}

/** Shards are opened first, the newest and the next ones, until they have this many bulletins. */
const FIRST_BULLETINS = 1000;
/** How many times the shards are opened that should bring enough, by what the newest ones have, so that they do. */
const MARGIN = 1.5;

/**
 * Finds the bulletins that hold every phrase of a query. It looks into the newest shard, then into as many older ones
 * as will bring enough, which it yields, then into all. Hits come in the order of {@link byRank}, so that what older
 * shards add goes behind what is already on the page.
 */
export async function* findPhrases(
	index: SearchIndex,
	query: Query,
	options: SearchOptions,
): AsyncGenerator<PhraseResult> {
	const hits: Hit[] = [];
	let plan = firstPlan(query.phrases);
	let shards = firstShards(index.shards);
	for (let opened = 0; opened < index.shards.length; ) {
		hits.push(...(await hitsIn(index, query, shards, plan)));
		if (opened === 0) plan = await planFor(index, plan, shards);
		const isSecond = opened > 0;
		opened += shards.length;
		if (opened === index.shards.length) break;
		const best = query.hasMarks ? hits.filter(({ tier }) => tier === 'exact') : hits;
		const missing = options.enough - (await kept(index, best, options.filters)).length;
		if (missing <= 0) yield { hits: hits.toSorted(byRank), complete: false };
		const isLast = missing <= 0 || best.length === 0 || isSecond;
		const next = isLast ? Infinity : Math.ceil((MARGIN * missing * opened) / best.length);
		shards = index.shards.map((_, shard) => shard).slice(opened, opened + next);
		if (plan.together > 1) for (const shard of shards) begun(index.layout(shard));
	}
	yield { hits: hits.sort(byRank), complete: true };
}

/** Hits that pass the filters. */
export async function kept(index: SearchIndex, hits: readonly Hit[], filters: Filters): Promise<readonly Hit[]> {
	if (!hasFilters(filters)) return hits;
	const facets = new Map<number, Facets>();
	for (const { shard } of hits) if (!facets.has(shard)) facets.set(shard, facetsOf(await index.facets(shard)));
	return hits.filter(({ shard, bulletin }) => passes(facets.get(shard)?.[bulletin], filters));
}

function firstShards(sizes: readonly number[]): number[] {
	const first: number[] = [];
	let bulletins = 0;
	for (const [shard, size] of sizes.entries()) {
		if (bulletins >= FIRST_BULLETINS) break;
		first.push(shard);
		bulletins += size;
	}
	return first;
}

/** The terms of a query that {@link findPhrases} looks up before any others, for downloading their chunks ahead. */
export function firstTerms({ phrases }: Query): readonly Term[] {
	const { terms, together } = firstPlan(phrases);
	return terms.slice(0, together);
}
