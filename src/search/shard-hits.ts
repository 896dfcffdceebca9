import { bulletinsAt, byWeight, inAll, meet, type Weight } from './match.ts';
import { type PhraseMatch, phraseIn } from './phrase.ts';
import { phraseTerms, type Term } from './phrase-terms.ts';
import type { Phrase, Query } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';

/**
 * In a shard a term costs a download of 3 to 7 kB, a text 1.6, and it may be shown; up to here reading texts is the
 * smaller one.
 */
const TEXTS_PER_TERM = 5;
/** So many terms are looked up together where it is not known which is the rarer, or that one is rare enough. */
const FIRST_TERMS = 2;

/** How terms are looked up in a shard. */
export interface Plan {
	/** In this order. */
	readonly terms: readonly Term[];
	/** So many of them at once, before it is seen whether more are needed. */
	readonly together: number;
}

/** The plan for the newest shard. */
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
 * The plan for older shards, by what the newest ones have: first what is rarest there. A second one is looked up with
 * it where the first will not do, since each wait for an answer is as long as the download.
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
 * Hits in some shards. Terms are looked up by the plan, in each shard until so few bulletins have them that reading
 * their texts is a smaller download than the next term's.
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

/** Work that is awaited later; until then its failure is nobody's. */
export function begun<T>(work: Promise<T>): Promise<T> {
	work.catch(() => undefined);
	return work;
}

/** Bulletins of one shard with their weights. */
interface ShardMatches {
	readonly shard: number;
	readonly bulletins: ReadonlyMap<number, Weight>;
}

/** Tells those with the query's very diacritics from the others. */
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

/** For each shard, the bulletins with every phrase's terms, spelled with any diacritics or with the query's. */
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
