import type { FacetColumns, ListedDocument, ResultText } from './catalogue.ts';
import { byWeight, type Layout, type Positions, type Weight } from './match.ts';
import type { Term } from './phrase-terms.ts';
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

/** The index of bulletins with that of the register's documents. */
export interface PortalIndex extends SearchIndex {
	/** Starts downloading what every search needs, and the chunks of `terms` in the newest shard. Fails silently. */
	warmUp(terms?: readonly Pick<Term, 'partition' | 'prefixes'>[]): void;
	documents(): Promise<readonly ListedDocument[]>;
	/** Positions, in the index of documents, of all index words that begin with one of the prefixes, ascending. */
	lookInRegister(prefixes: readonly string[]): Promise<Positions>;
	/** Where each document stands in that index. */
	registerLayout(): Promise<Layout>;
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
