import type { Period } from '../../domain/period.ts';
import type { SearchState } from './address.ts';
import type { ListedDocument } from './catalogue.ts';
import { type Facet, type Facets, facetsOf, hasFilters } from './facets.ts';
import { bulletinsAt, byWeight, inAll, meet } from './match.ts';
import { phraseTerms } from './phrase-terms.ts';
import { type Query, readQuery } from './query.ts';
import { findPhrases, firstTerms, kept } from './search.ts';
import { byRank, type Hit, newestFirst, type PortalIndex } from './search-index.ts';

/** What is to be shown for a state of the page, as far as it is known. */
export interface SearchResult {
	/** By which the texts are marked: the one typed, or that with its last syllable open. */
	readonly query: Query;
	/** Those that pass the filters, in the state's order. */
	readonly hits: readonly Hit[];
	/** False while older bulletins are still looked through; then more may come behind these. */
	readonly complete: boolean;
	/** Syllables as typed that no bulletin has. */
	readonly missing: readonly string[];
	/** Registered documents that the query names, or whose titles have its words. */
	readonly documents: readonly ListedDocument[];
	/** Whether the query names them. */
	readonly named: boolean;
	/** The day, month or year that the query names, and how many bulletins it has. */
	readonly period?: { readonly period: Period; readonly bulletins: number } | undefined;
	/** Facets of all that is found, before filters; once complete. */
	readonly facets: Facets;
}

export interface FinderOptions {
	/** How many hits that pass the filters make a first result. */
	readonly enough: number;
	/** Milliseconds since 1970 UTC. */
	readonly now: number;
}

const NOTHING = { missing: [], documents: [], named: false, facets: [] };

/**
 * Searches for what a state of the page asks. Yields what is found so far, as soon as there is `enough` of it, and at
 * last a result that is complete, with facets.
 * @throws {IndexUnreachableError}
 */
export async function* findAll(
	index: PortalIndex,
	state: SearchState,
	options: FinderOptions,
): AsyncGenerator<SearchResult> {
	const query = readQuery(state.text, state);
	const { filters } = state;
	if (query.phrases.length === 0) {
		const hits = hasFilters(filters) ? everything(index) : [];
		return yield await finished(index, state, { ...NOTHING, query, hits, complete: true });
	}
	index.warmUp(firstTerms(query));
	const [register, period] = await Promise.all([inRegister(index, query, options.now), periodOf(index, query)]);
	const about = { ...NOTHING, ...register, period: period && { period: period.period, bulletins: period.hits.length } };
	const named = [...(register.named ? await citingHits(index, register.documents) : []), ...(period?.hits ?? [])];
	// What is named by facets is known only when all are read, so nothing can be shown before.
	const enough = state.order === 'newest' || named.length > 0 ? Infinity : options.enough;
	let hits: readonly Hit[] = [];
	for await (const found of findPhrases(index, query, { enough, filters })) {
		hits = found.hits;
		if (!found.complete) yield { ...about, query, hits: await kept(index, hits, filters), complete: false };
	}
	// Results can be read while that is loaded by which they are narrowed.
	if (hits.length > 0 && enough < Infinity) {
		yield { ...about, query, hits: await kept(index, hits, filters), complete: false };
	}
	hits = joined(hits, named);
	if ((hits.length > 0 || period) && !state.proximity)
		return yield await finished(index, state, { ...about, query, hits, complete: true });
	if (hits.length === 0) {
		const longer = asOpen(query);
		for await (const found of findPhrases(index, longer, { enough: Infinity, filters })) hits = found.hits;
		if (hits.length > 0) return yield await finished(index, state, { ...about, query: longer, hits, complete: true });
	}
	// Loaded when it is needed, which is seldom.
	const { findByProximity } = await import('./proximity.ts');
	const proximity = await findByProximity(index, query);
	const all = [...hits, ...without(proximity.hits, hits)];
	yield await finished(index, state, { ...about, query, hits: all, missing: proximity.missing, complete: true });
}

/** A complete result: with facets of all hits, and only those hits that pass the filters, in the state's order. */
async function finished(
	index: PortalIndex,
	{ filters, order }: SearchState,
	result: SearchResult,
): Promise<SearchResult> {
	const facets = await facetsOfHits(index, result.hits);
	const hits = await kept(index, result.hits, filters);
	return { ...result, facets, hits: order === 'newest' ? hits.toSorted(newestFirst) : hits };
}

function everything(index: PortalIndex): Hit[] {
	return index.shards.flatMap((size, shard) =>
		Array.from({ length: size }, (_, at): Hit => ({ shard, bulletin: size - 1 - at, tier: 'exact', weight: 'body' })),
	);
}

async function facetsByShard(index: PortalIndex): Promise<Facets[]> {
	return Promise.all(index.shards.map(async (_, shard) => facetsOf(await index.facets(shard))));
}

async function facetsOfHits(index: PortalIndex, hits: readonly Hit[]): Promise<Facet[]> {
	if (hits.length === 0) return [];
	const facets = await facetsByShard(index);
	return hits.flatMap(({ shard, bulletin }) => facets[shard]?.[bulletin] ?? []);
}

/** Bulletins that are filed under one of the documents or cite it. */
function citingHits(index: PortalIndex, documents: readonly ListedDocument[]): Promise<Hit[]> {
	const ids = new Set(documents.map(({ id }) => id));
	return hitsByFacet(index, (facet) => facet.documents.some((id) => ids.has(id)));
}

async function hitsByFacet(index: PortalIndex, isMeant: (facet: Facet) => boolean): Promise<Hit[]> {
	return (await facetsByShard(index)).flatMap((facets, shard) =>
		facets.flatMap((facet, bulletin): Hit[] =>
			isMeant(facet) ? [{ shard, bulletin, tier: 'exact', weight: 'lead' }] : [],
		),
	);
}

function joined(hits: readonly Hit[], named: readonly Hit[]): readonly Hit[] {
	return named.length === 0 ? hits : [...hits, ...without(named, hits)].sort(byRank);
}

function without(hits: readonly Hit[], known: readonly Hit[]): Hit[] {
	const keys = new Set(known.map(({ shard, bulletin }) => `${shard} ${bulletin}`));
	return hits.filter(({ shard, bulletin }) => !keys.has(`${shard} ${bulletin}`));
}

/** The query as if it were still being typed. */
function asOpen(query: Query): Query {
	const last = query.phrases.length - 1;
	return {
		...query,
		phrases: query.phrases.map((phrase, index) =>
			index === last && !phrase.quoted ? { ...phrase, open: true } : phrase,
		),
	};
}

async function inRegister(index: PortalIndex, query: Query, now: number) {
	if (/\d/.test(query.text)) {
		const [{ namedDocuments }, documents] = await Promise.all([import('./named.ts'), index.documents()]);
		const named = namedDocuments(query.text, documents, now);
		if (named.length > 0) return { documents: named, named: true };
	}
	const maps = query.phrases.map(async (phrase) => {
		const terms = phraseTerms(phrase);
		const lists = await Promise.all(terms.map(({ prefixes }) => index.lookInRegister(prefixes)));
		const positions = meet(
			lists,
			terms.map(({ offset }) => offset),
		);
		return positions.length === 0 ? new Map() : bulletinsAt(positions, await index.registerLayout());
	});
	const found = [...inAll(await Promise.all(maps))].sort(([, a], [, b]) => byWeight(a, b));
	if (found.length === 0) return { documents: [], named: false };
	const documents = await index.documents();
	return { documents: found.flatMap(([at]) => documents[at] ?? []), named: false };
}

/** The period that the whole query names, and the bulletins of its days. */
async function periodOf(index: PortalIndex, query: Query) {
	if (!/\d/.test(query.text)) return undefined;
	const { readPeriod } = await import('./named.ts');
	const period = readPeriod(query.text);
	if (period === undefined) return undefined;
	return { period, hits: await hitsByFacet(index, ({ date }) => date === period || date.startsWith(`${period}-`)) };
}
