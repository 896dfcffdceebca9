import { bulletinsAt, byWeight, type Positions, type Weight } from './match.ts';
import { smallestWindow } from './phrase.ts';
import { type Query, querySyllables } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';
import { type Syllable, syllables } from './syllables.ts';
import { openSyllablePrefixes, syllablePrefix } from './terms.ts';

/** What is found by single syllables. */
export interface ProximityResult {
	readonly hits: readonly Hit[];
	/** Syllables as typed that no bulletin has. */
	readonly missing: readonly string[];
}

/** Texts that are read at a time. */
const BATCH = 20;
/** Texts that are read for a query, at most. */
const MOST_READ = 60;
/** Results that are shown first, whose order matters most. */
const SHOWN = 10;

interface Candidate extends Hit {
	/** How many of the query's syllables it has. */
	readonly covered: number;
	/** Length of the smallest stretch with all of these, in syllables or positions. */
	readonly distance: number;
}

/**
 * Finds the bulletins that have the most of a query's syllables, in any order and at any distance; those with fewer are
 * left out. First come those in which they stand closest together. There are no hits for a query with a quoted phrase,
 * nor where most of its syllables are in no bulletin.
 */
export async function findByProximity(index: SearchIndex, query: Query): Promise<ProximityResult> {
	const shards = index.shards.map((_, shard) => shard);
	const wanted = querySyllables(query);
	const looks = await Promise.all(
		wanted.map((syllable, at) => {
			const isOpen = at === wanted.length - 1 && query.phrases.at(-1)?.open;
			return index.look('singles', isOpen ? openSyllablePrefixes(syllable) : [syllablePrefix(syllable)], shards);
		}),
	);
	const missing = wanted.filter((_, at) => looks[at]?.every((positions) => positions.length === 0));
	const missingText = missing.map(({ start, end, base }) => query.text.slice(start, end) || base);
	// The few words that are left would say little about what was meant.
	const isMostlyMissing = missing.length * 2 > wanted.length;
	if (query.phrases.some(({ quoted }) => quoted) || isMostlyMissing) {
		return { hits: [], missing: missingText };
	}
	const candidates = await Promise.all(
		shards.map((shard) =>
			candidatesIn(
				index,
				shard,
				looks.map((positions) => positions[shard] ?? []),
			),
		),
	);
	const all = candidates.flat();
	const most = all.reduce((known, { covered }) => Math.max(known, covered), 0);
	const best = all.filter(({ covered }) => covered === most);
	return { hits: await closestFirst(index, best.sort(byDistance), wanted), missing: missingText };
}

/** Bulletins of a shard with any of the syllables, of which each has its positions in `looks`. */
async function candidatesIn(index: SearchIndex, shard: number, looks: readonly Positions[]): Promise<Candidate[]> {
	if (looks.every((positions) => positions.length === 0)) return [];
	const layout = await index.layout(shard);
	const weights = new Map<number, Weight[]>();
	for (const positions of looks) {
		for (const [bulletin, weight] of bulletinsAt(positions, layout)) {
			const known = weights.get(bulletin);
			if (known) known.push(weight);
			else weights.set(bulletin, [weight]);
		}
	}
	const distances = smallestStretches(looks, layout.starts);
	return [...weights].map(([bulletin, found]) => ({
		shard,
		bulletin,
		tier: 'proximity',
		weight: found.sort(byWeight).at(-1) ?? 'body',
		covered: found.length,
		distance: distances.get(bulletin) ?? Infinity,
	}));
}

/** For each bulletin, the length of the smallest stretch of positions with one from every list that has any in it. */
function smallestStretches(lists: readonly Positions[], starts: readonly number[]): Map<number, number> {
	const all = lists.flatMap((positions, list) => positions.map((position) => ({ position, list })));
	all.sort((a, b) => a.position - b.position);
	const found = new Map<number, number>();
	let bulletin = 0;
	for (let from = 0; from < all.length; ) {
		while ((starts[bulletin + 1] ?? Infinity) <= (all[from]?.position ?? 0)) bulletin++;
		const end = starts[bulletin + 1] ?? Infinity;
		let to = from;
		while (to < all.length && (all[to]?.position ?? 0) < end) to++;
		found.set(bulletin, smallestStretch(all.slice(from, to)));
		from = to;
	}
	return found;
}

function smallestStretch(here: readonly { readonly position: number; readonly list: number }[]): number {
	const lists = new Set(here.map(({ list }) => list)).size;
	const last = new Map<number, number>();
	let smallest = Infinity;
	for (const { position, list } of here) {
		last.set(list, position);
		if (last.size === lists) smallest = Math.min(smallest, position + 1 - Math.min(...last.values()));
	}
	return smallest;
}

function byDistance(a: Candidate, b: Candidate): number {
	return a.distance - b.distance || byWeight(a.weight, b.weight) || a.shard - b.shard || b.bulletin - a.bulletin;
}

/**
 * Sorts candidates by distance within a passage, which only their texts tell: positions run on from one passage to the
 * next. By its text a bulletin is never closer than by its positions, so reading ends where none of the others can be
 * among the first.
 */
async function closestFirst(
	index: SearchIndex,
	candidates: readonly Candidate[],
	wanted: readonly Syllable[],
): Promise<Candidate[]> {
	const bases = new Set(wanted.map(({ base }) => base));
	let read: Candidate[] = [];
	while (read.length < Math.min(MOST_READ, candidates.length)) {
		const last = read[SHOWN - 1]?.distance ?? Infinity;
		if ((candidates[read.length]?.distance ?? Infinity) > last) break;
		const batch = candidates.slice(read.length, Math.min(MOST_READ, read.length + BATCH));
		read = [...read, ...(await Promise.all(batch.map((each) => inPassage(index, each, bases))))].sort(byDistance);
	}
	return [...read, ...candidates.slice(read.length)];
}

/** A candidate with the distance that it has within a passage. */
async function inPassage(index: SearchIndex, candidate: Candidate, bases: ReadonlySet<string>): Promise<Candidate> {
	const { title, lead, body } = await index.text(candidate.shard, candidate.bulletin);
	const windows = [title, ...lead, ...body].flatMap((passage) => smallestWindow(syllables(passage), bases) ?? []);
	const most = Math.max(...windows.map(({ covered }) => covered));
	const sizes = windows.filter(({ covered }) => covered === most).map(({ start, end }) => end - start);
	// A passage without one of them is further apart than any with all.
	return { ...candidate, distance: Math.min(...sizes) + (bases.size - most) * 1000 };
}
