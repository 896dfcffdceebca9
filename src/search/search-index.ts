import type { FacetColumns, ResultText } from './catalogue.ts';
import { byWeight, type Layout, type Positions, type Weight } from './match.ts';
import type { Partition } from './terms.ts';

/** What a search asks of an index. Shards are numbered from the newest, a shard's bulletins from the oldest. */
export interface SearchIndex {
	/** Number of bulletins of each shard. */
	readonly shards: readonly number[];
	/** For each of some shards, the positions of all index words of a partition that begin with one of the prefixes. */
	look(partition: Partition, prefixes: readonly string[], shards: readonly number[]): Promise<readonly Positions[]>;
	layout(shard: number): Promise<Layout>;
	facets(shard: number): Promise<FacetColumns>;
	text(shard: number, bulletin: number): Promise<ResultText>;
}

/**
 * How a bulletin has a query. `exact`: with its diacritics. `unaccented`: with others. `proximity`: its syllables, but
 * apart.
 */
export type Tier = 'exact' | 'unaccented' | 'proximity';
const TIERS: readonly Tier[] = ['exact', 'unaccented', 'proximity'];

/** A bulletin that is found, by its shard and its number there. */
export interface Hit {
	readonly shard: number;
	readonly bulletin: number;
	readonly tier: Tier;
	readonly weight: Weight;
}

/**
 * For sorting: by tier, then shard, newest first, then weight, then date, so that what older shards add goes behind the
 * rest of its tier.
 */
export function byRank(a: Hit, b: Hit): number {
	return (
		TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
		a.shard - b.shard ||
		byWeight(a.weight, b.weight) ||
		b.bulletin - a.bulletin
	);
}

/** For sorting by date. */
export function newestFirst(a: Hit, b: Hit): number {
	return a.shard - b.shard || b.bulletin - a.bulletin;
}
