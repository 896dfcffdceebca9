import type { FacetColumns, ResultText } from './catalogue.ts';
import { byWeight, type Layout, type Places, type Weight } from './match.ts';
import type { Lane } from './terms.ts';

/** The index as the search needs it; parts count from the newest. */
export interface SearchIndex {
	/** Number of bulletins of each part. */
	readonly parts: readonly number[];
	/** Places, in each of some parts, of all index words of a lane that begin with one of the stems. */
	look(lane: Lane, stems: readonly string[], parts: readonly number[]): Promise<readonly Places[]>;
	layout(part: number): Promise<Layout>;
	facets(part: number): Promise<FacetColumns>;
	text(part: number, bulletin: number): Promise<ResultText>;
}

/** `exact`: with the query's diacritics. `folded`: with others. `loose`: its syllables, but apart. */
export type Tier = 'exact' | 'folded' | 'loose';
const TIERS: readonly Tier[] = ['exact', 'folded', 'loose'];

export interface Hit {
	readonly part: number;
	readonly bulletin: number;
	readonly tier: Tier;
	readonly weight: Weight;
}

/** By tier, then part, newest first, then weight, then date: what older parts add goes behind the rest of its tier. */
export function byRank(a: Hit, b: Hit): number {
	return (
		TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
		a.part - b.part ||
		byWeight(a.weight, b.weight) ||
		b.bulletin - a.bulletin
	);
}

export function newestFirst(a: Hit, b: Hit): number {
	return a.part - b.part || b.bulletin - a.bulletin;
}
