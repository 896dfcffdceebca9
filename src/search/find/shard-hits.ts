import { bulletinsAt, byWeight, inAll, meet, type Weight } from './match.ts';
import { type PhraseMatch, phraseIn } from './phrase.ts';
import { phraseTerms, type Term } from './phrase-terms.ts';
import type { Phrase, Query } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';

/**
 * How many bulletins are few: to read their texts, at 1.6 kB each, is a smaller download than to look up another term,
 * at 3 to 7 kB in a shard; and the texts may be shown.
 */
const TEXTS_PER_TERM = 5;
/** How many terms are looked up at once, unless one is known to be rare enough by itself. */
const FIRST_TERMS = 2;

/** In what order, and how many at once, the terms of a query are looked up in a shard. */
export interface Plan {
	/** In this order. */
	readonly terms: readonly Term[];
	/** How many are looked up at once, before it is seen whether more are needed. */
	readonly together: number;
}

/** The plan for the newest shard, when nothing is known of how often a term comes up. */
export function firstPlan(phrases: readonly Phrase[]): Plan {
	return { terms: endsFirst(phrases.map(phraseTerms)), together: FIRST_TERMS };
}

/** The ends of a phrase are nearly always enough; each term between is one more download. */
function endsFirst(phrases: readonly (readonly Term[])[]): Term[] {
	const isEnd = (term: Term, terms: readonly Term[]) => term === terms[0] || term === terms.at(-1);
	const [ends, middles] = [true, false].map((wanted) =>
		phrases.flatMap((terms) => terms.filter((term) => isEnd(term, terms) === wanted)),
	);
	return [...(ends ?? []), ...(middles ?? [])];
}

/**
 * The plan for older shards, by how often the terms come up in the `newest` ones: the rarest first, alone where it will
 * do, else with a second one, since each wait for an answer is as long as the download.
 */
export async function planFor(index: SearchIndex, { terms, together }: Plan, newest: readonly number[]): Promise<Plan> {
	const counted = await Promise.all(
		terms.slice(0, together).map(async (term) => {
			const lists = await index.look(term.partition, term.prefixes, newest);
			return { term, positions: lists.reduce((sum, list) => sum + list.length, 0) };
		}),
	);
	counted.sort((a, b) => a.positions - b.positions);
	const isRare = (counted[0]?.positions ?? 0) <= TEXTS_PER_TERM * newest.length;
	return {
		terms: [...counted.map(({ term }) => term), ...terms.slice(together)],
		together: isRare ? 1 : FIRST_TERMS,
	};
}

/**
 * The bulletins of some shards that hold every phrase of a query, in no order. Terms are looked up by the plan, in each
 * shard until so few bulletins have them that reading their texts is a smaller download than the next term's.
 */
export async function hitsIn(index: SearchIndex, query: Query, shards: readonly number[], plan: Plan): Promise<Hit[]> {
	const all = query.phrases.map(phraseTerms);
	const hits: Promise<Hit[]>[] = [];
	let undecided = shards;
	for (let count = plan.together; count < plan.terms.length && undecided.length > 0; count++) {
		const chosen = new Set(plan.terms.slice(0, count).map(({ prefixes }) => prefixes[0]));
		const some = all.map((terms) => terms.filter(({ prefixes }) => chosen.has(prefixes[0])));
		const possible = await matchesIn(index, some, undecided, 'prefixes');
		const few = possible.filter(({ bulletins }) => bulletins.size <= TEXTS_PER_TERM);
		for (const { shard, bulletins } of few) {
			for (const bulletin of bulletins.keys()) hits.push(begun(inText(index, query, shard, bulletin)));
		}
		undecided = possible.filter((one) => !few.includes(one)).map(({ shard }) => shard);
	}
	if (undecided.length > 0) {
		hits.push(inIndex(index, query, undecided, all, await matchesIn(index, all, undecided, 'prefixes')));
	}
	return (await Promise.all(hits)).flat();
}

/** Work that is awaited later; until then its failure is not reported as unhandled. */
export function begun<T>(work: Promise<T>): Promise<T> {
	work.catch(() => undefined);
	return work;
}

/** Bulletins of one shard with their weights. */
interface ShardMatches {
	readonly shard: number;
	readonly bulletins: ReadonlyMap<number, Weight>;
}

/** Hits of bulletins that have the terms with any diacritics: exact where they have them with the query's. */
async function inIndex(
	index: SearchIndex,
	query: Query,
	shards: readonly number[],
	terms: readonly (readonly Term[])[],
	unaccented: readonly ShardMatches[],
): Promise<Hit[]> {
	const exact = query.hasMarks ? await matchesIn(index, terms, shards, 'words') : unaccented;
	return unaccented.flatMap(({ shard, bulletins }, at) =>
		[...bulletins].map(([bulletin, weight]): Hit => {
			const sameMarks = exact[at]?.bulletins.get(bulletin);
			return { shard, bulletin, tier: sameMarks ? 'exact' : 'unaccented', weight: sameMarks ?? weight };
		}),
	);
}

/** The hit that a bulletin is by its text, or none. */
async function inText(index: SearchIndex, query: Query, shard: number, bulletin: number): Promise<Hit[]> {
	const text = await index.text(shard, bulletin);
	const found: PhraseMatch[] = [];
	for (const phrase of query.phrases) {
		const one = phraseIn(text, phrase);
		if (!one) return [];
		found.push(one);
	}
	const own = query.hasMarks ? found.flatMap(({ exact }) => exact ?? []) : [];
	const isExact = !query.hasMarks || own.length === found.length;
	const [weight = 'body'] = (isExact && query.hasMarks ? own : found.map((one) => one.weight)).toSorted(byWeight);
	return [{ shard, bulletin, tier: isExact ? 'exact' : 'unaccented', weight }];
}

/**
 * For each shard, the bulletins that have the terms of every phrase where they {@link meet}, looked up `by` prefixes,
 * with any diacritics, or by words, with the query's.
 */
async function matchesIn(
	index: SearchIndex,
	phrases: readonly (readonly Term[])[],
	shards: readonly number[],
	by: 'prefixes' | 'words',
): Promise<ShardMatches[]> {
	const looked = await Promise.all(
		phrases
			.filter((terms) => terms.length > 0)
			.map(async (terms) => ({
				offsets: terms.map(({ offset }) => offset),
				lists: await Promise.all(terms.map((term) => index.look(term.partition, term[by], shards))),
			})),
	);
	return Promise.all(
		shards.map(async (shard, at) => {
			const maps = looked.map(async ({ offsets, lists }) => {
				const here = lists.map((list) => list[at] ?? []);
				const positions = meet(here, offsets);
				return positions.length === 0 ? new Map() : bulletinsAt(positions, await index.layout(shard));
			});
			return { shard, bulletins: inAll(await Promise.all(maps)) };
		}),
	);
}
