import { bulletinsAt, byWeight, type Places, type Weight } from './match.ts';
import { smallestWindow } from './phrase.ts';
import { type Query, querySyllables } from './query.ts';
import type { Hit, SearchIndex } from './search-index.ts';
import { type Syllable, syllables } from './syllables.ts';
import { openSyllableStems, syllableStem } from './terms.ts';

/** Bulletins that have a query's syllables, but not next to each other. */
export interface LooselyFound {
	readonly hits: readonly Hit[];
	/** Syllables as typed that no bulletin has. */
	readonly missing: readonly string[];
}

/** Texts are read so many at a time, and no more than this. */
const BATCH = 20;
const MOST_READ = 60;
/** So many results are shown first. */
const SHOWN = 10;

interface Candidate extends Hit {
	/** How many of the query's syllables it has. */
	readonly covered: number;
	/** Length of the smallest stretch with all of these. */
	readonly distance: number;
}

/**
 * Finds the bulletins with the most of a query's syllables; those that have none of the others are left out. First
 * come those in which they stand close together. Quoted phrases are not taken apart.
 */
export async function findLoose(index: SearchIndex, query: Query): Promise<LooselyFound> {
	const parts = index.parts.map((_, part) => part);
	const wanted = querySyllables(query);
	const looks = await Promise.all(
		wanted.map((syllable, place) => {
			const isOpen = place === wanted.length - 1 && query.phrases.at(-1)?.open;
			return index.look('singles', isOpen ? openSyllableStems(syllable) : [syllableStem(syllable)], parts);
		}),
	);
	const missing = wanted.filter((_, place) => looks[place]?.every((places) => places.length === 0));
	const missingText = missing.map(({ start, end, base }) => query.text.slice(start, end) || base);
	// The few words that are left would say little about what was meant.
	const isMostlyMissing = missing.length * 2 > wanted.length;
	if (query.phrases.some(({ quoted }) => quoted) || isMostlyMissing) {
		return { hits: [], missing: missingText };
	}
	const candidates = await Promise.all(
		parts.map((part) =>
			candidatesIn(
				index,
				part,
				looks.map((places) => places[part] ?? []),
			),
		),
	);
	const all = candidates.flat();
	const most = all.reduce((known, { covered }) => Math.max(known, covered), 0);
	const best = all.filter(({ covered }) => covered === most);
	return { hits: await closestFirst(index, best.sort(byDistance), wanted), missing: missingText };
}

/** Bulletins of a part with any of the syllables, whose places are given. */
async function candidatesIn(index: SearchIndex, part: number, looks: readonly Places[]): Promise<Candidate[]> {
	if (looks.every((places) => places.length === 0)) return [];
	const layout = await index.layout(part);
	const weights = new Map<number, Weight[]>();
	for (const places of looks) {
		for (const [bulletin, weight] of bulletinsAt(places, layout)) {
			const known = weights.get(bulletin);
			if (known) known.push(weight);
			else weights.set(bulletin, [weight]);
		}
	}
	const distances = smallestStretches(looks, layout.starts);
	return [...weights].map(([bulletin, found]) => ({
		part,
		bulletin,
		tier: 'loose',
		weight: found.sort(byWeight).at(-1) ?? 'body',
		covered: found.length,
		distance: distances.get(bulletin) ?? Infinity,
	}));
}

/** For each bulletin, the number of places of the smallest stretch that has one of each list that it has any of. */
function smallestStretches(lists: readonly Places[], starts: readonly number[]): Map<number, number> {
	const all = lists.flatMap((places, list) => places.map((place) => ({ place, list })));
	all.sort((a, b) => a.place - b.place);
	const found = new Map<number, number>();
	let bulletin = 0;
	for (let from = 0; from < all.length; ) {
		while ((starts[bulletin + 1] ?? Infinity) <= (all[from]?.place ?? 0)) bulletin++;
		const end = starts[bulletin + 1] ?? Infinity;
		let to = from;
		while (to < all.length && (all[to]?.place ?? 0) < end) to++;
		found.set(bulletin, smallestStretch(all.slice(from, to)));
		from = to;
	}
	return found;
}

function smallestStretch(here: readonly { readonly place: number; readonly list: number }[]): number {
	const lists = new Set(here.map(({ list }) => list)).size;
	const last = new Map<number, number>();
	let smallest = Infinity;
	for (const { place, list } of here) {
		last.set(list, place);
		if (last.size === lists) smallest = Math.min(smallest, place + 1 - Math.min(...last.values()));
	}
	return smallest;
}

function byDistance(a: Candidate, b: Candidate): number {
	return a.distance - b.distance || byWeight(a.weight, b.weight) || a.part - b.part || b.bulletin - a.bulletin;
}

/**
 * Puts those behind in which the syllables stand in several passages, which places do not tell. By its text a bulletin
 * is never closer than by its places, so reading ends where none of the others can be among the first.
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
	const { title, lead, body } = await index.text(candidate.part, candidate.bulletin);
	const windows = [title, ...lead, ...body].flatMap((passage) => smallestWindow(syllables(passage), bases) ?? []);
	const most = Math.max(...windows.map(({ covered }) => covered));
	const sizes = windows.filter(({ covered }) => covered === most).map(({ start, end }) => end - start);
	// A passage without one of them is further apart than any with all.
	return { ...candidate, distance: Math.min(...sizes) + (bases.size - most) * 1000 };
}
