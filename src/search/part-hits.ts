import { bulletinsAt, byWeight, inAll, meet, type Weight } from './match.ts';
import { type PhraseFound, phraseIn } from './phrase.ts';
import { phraseTerms, type Term } from './phrase-terms.ts';
import type { Phrase, Query } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';

/** In a part a term costs a download of 3 to 7 kB, a text 1.6, and it may be shown; up to here reading texts is the smaller one. */
const TEXTS_PER_TERM = 5;
/** So many terms are looked up together where it is not known which is the rarer, or that one is rare enough. */
const FIRST_TERMS = 2;

/** How terms are looked up in a part. */
export interface Plan {
	/** In this order. */
	readonly terms: readonly Term[];
	/** So many of them at once, before it is seen whether more are needed. */
	readonly together: number;
}

/** The plan for the newest part. */
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
 * The plan for older parts, by what the newest ones have: first what is rarest there. A second one is looked up with
 * it where the first will not do, since each wait for an answer is as long as the download.
 */
export async function planFor(index: SearchIndex, { terms, together }: Plan, newest: readonly number[]): Promise<Plan> {
	const counted = await Promise.all(
		terms.slice(0, together).map(async (term) => {
			const lists = await index.look(term.lane, term.stems, newest);
			return { term, places: lists.reduce((sum, list) => sum + list.length, 0) };
		}),
	);
	counted.sort((a, b) => a.places - b.places);
	const isRare = (counted[0]?.places ?? 0) <= TEXTS_PER_TERM * newest.length;
	return {
		terms: [...counted.map(({ term }) => term), ...terms.slice(together)],
		together: isRare ? 1 : FIRST_TERMS,
	};
}

/**
 * Hits in some parts. Terms are looked up by the plan, in each part until so few bulletins have them that reading their
 * texts is a smaller download than the next term's.
 */
export async function hitsIn(index: SearchIndex, query: Query, parts: readonly number[], plan: Plan): Promise<Hit[]> {
	const all = query.phrases.map(phraseTerms);
	const hits: Promise<Hit[]>[] = [];
	let undecided = parts;
	for (let count = plan.together; count < plan.terms.length && undecided.length > 0; count++) {
		const chosen = new Set(plan.terms.slice(0, count).map(({ stems }) => stems[0]));
		const some = all.map((terms) => terms.filter(({ stems }) => chosen.has(stems[0])));
		const possible = await found(index, some, undecided, 'stems');
		const few = possible.filter(({ bulletins }) => bulletins.size <= TEXTS_PER_TERM);
		for (const { part, bulletins } of few) {
			for (const bulletin of bulletins.keys()) hits.push(begun(inText(index, query, part, bulletin)));
		}
		undecided = possible.filter((one) => !few.includes(one)).map(({ part }) => part);
	}
	if (undecided.length > 0) {
		hits.push(inIndex(index, query, undecided, all, await found(index, all, undecided, 'stems')));
	}
	return (await Promise.all(hits)).flat();
}

/** Work that is awaited later; until then its failure is nobody's. */
export function begun<T>(work: Promise<T>): Promise<T> {
	work.catch(() => undefined);
	return work;
}

/** Bulletins of one part with their weights. */
interface PartFound {
	readonly part: number;
	readonly bulletins: ReadonlyMap<number, Weight>;
}

/** Tells those with the query's very diacritics from the others. */
async function inIndex(
	index: SearchIndex,
	query: Query,
	parts: readonly number[],
	terms: readonly (readonly Term[])[],
	folded: readonly PartFound[],
): Promise<Hit[]> {
	const exact = query.hasMarks ? await found(index, terms, parts, 'words') : folded;
	return folded.flatMap(({ part, bulletins }, place) =>
		[...bulletins].map(([bulletin, weight]): Hit => {
			const sameMarks = exact[place]?.bulletins.get(bulletin);
			return { part, bulletin, tier: sameMarks ? 'exact' : 'folded', weight: sameMarks ?? weight };
		}),
	);
}

/** The hit that a bulletin is by its text, or none. */
async function inText(index: SearchIndex, query: Query, part: number, bulletin: number): Promise<Hit[]> {
	const text = await index.text(part, bulletin);
	const found: PhraseFound[] = [];
	for (const phrase of query.phrases) {
		const one = phraseIn(text, phrase);
		if (!one) return [];
		found.push(one);
	}
	const own = query.hasMarks ? found.flatMap(({ exact }) => exact ?? []) : [];
	const isExact = !query.hasMarks || own.length === found.length;
	const [weight = 'body'] = (isExact && query.hasMarks ? own : found.map((one) => one.weight)).toSorted(byWeight);
	return [{ part, bulletin, tier: isExact ? 'exact' : 'folded', weight }];
}

/** For each part, the bulletins with every phrase's terms, spelled with any diacritics or with the query's. */
async function found(
	index: SearchIndex,
	phrases: readonly (readonly Term[])[],
	parts: readonly number[],
	by: 'stems' | 'words',
): Promise<PartFound[]> {
	const looked = await Promise.all(
		phrases
			.filter((terms) => terms.length > 0)
			.map(async (terms) => ({
				offsets: terms.map(({ offset }) => offset),
				lists: await Promise.all(terms.map((term) => index.look(term.lane, term[by], parts))),
			})),
	);
	return Promise.all(
		parts.map(async (part, at) => {
			const maps = looked.map(async ({ offsets, lists }) => {
				const here = lists.map((list) => list[at] ?? []);
				const places = meet(here, offsets);
				return places.length === 0 ? new Map() : bulletinsAt(places, await index.layout(part));
			});
			return { part, bulletins: inAll(await Promise.all(maps)) };
		}),
	);
}
