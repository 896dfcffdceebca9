import { bulletinsAt, byWeight, type Layout, type Places, type Weight } from './match.ts';
import { smallestWindow } from './phrase.ts';
import { type Query, querySyllables } from './query.ts';
import type { Hit, SearchIndex } from './search.ts';
import { syllables } from './syllables.ts';
import { openSyllableStems, pairStem, syllableStem } from './terms.ts';

/** Bulletins that have a query's syllables, but not next to each other. */
export interface LooselyFound {
	readonly hits: readonly Hit[];
	/** Syllables as typed that no bulletin has. */
	readonly missing: readonly string[];
}

/** So many of the best are held against their texts. */
const READ = 30;

interface Candidate extends Hit {
	readonly covered: number;
	readonly pairs: number;
	/** Syllables between the first and the last one wanted, where they stand closest; before reading, of the pairs. */
	readonly distance: number;
}

/**
 * Finds the bulletins with the most of a query's syllables; those that have none of the others are left out. First
 * come those in which they stand close together. Quoted phrases are not taken apart.
 */
export async function findLoose(index: SearchIndex, query: Query): Promise<LooselyFound> {
	const parts = index.parts.map((_, part) => part);
	await Promise.all([index.open('singles', parts), index.open('pairs', parts)]);
	const wanted = querySyllables(query);
	const looks = await Promise.all(
		wanted.map((syllable, place) => {
			const isOpen = place === wanted.length - 1 && query.phrases.at(-1)?.open;
			return index.look('singles', isOpen ? openSyllableStems(syllable) : [syllableStem(syllable)]);
		}),
	);
	const missing = wanted.filter((_, place) => looks[place]?.every((places) => places.length === 0));
	const missingText = missing.map(({ start, end, base }) => query.text.slice(start, end) || base);
	// The few words that are left would say little about what was meant.
	const isMostlyMissing = missing.length * 2 > wanted.length;
	if (query.phrases.some(({ quoted }) => quoted) || isMostlyMissing) {
		return { hits: [], missing: missingText };
	}
	const pairs = await Promise.all(
		wanted.slice(1).map((syllable, place) => index.look('pairs', [pairStem(wanted[place] ?? syllable, syllable)])),
	);
	const candidates: Candidate[] = [];
	for (const part of parts) candidates.push(...(await candidatesIn(index, part, looks, pairs)));
	const most = Math.max(0, ...candidates.map(({ covered }) => covered));
	const best = candidates.filter(({ covered }) => covered === most).sort(byPromise);
	return { hits: await byDistance(index, best, new Set(wanted.map(({ base }) => base))), missing: missingText };
}

async function candidatesIn(
	index: SearchIndex,
	part: number,
	looks: readonly (readonly (readonly number[])[])[],
	pairs: readonly (readonly (readonly number[])[])[],
): Promise<Candidate[]> {
	const [singlesLayout, pairsLayout] = await Promise.all([index.layout('singles', part), index.layout('pairs', part)]);
	const weights = new Map<number, Weight[]>();
	for (const places of looks) {
		for (const [bulletin, weight] of bulletinsAt(places[part] ?? [], singlesLayout)) {
			const known = weights.get(bulletin);
			if (known) known.push(weight);
			else weights.set(bulletin, [weight]);
		}
	}
	const together = pairsIn(
		pairs.map((places) => places[part] ?? []),
		pairsLayout,
	);
	return [...weights].map(([bulletin, found]) => ({
		part,
		bulletin,
		tier: 'loose',
		weight: found.sort(byWeight).at(-1) ?? 'body',
		covered: found.length,
		pairs: together.get(bulletin)?.pairs ?? 0,
		distance: together.get(bulletin)?.distance ?? Infinity,
	}));
}

/** For each bulletin, how many of the pairs it has, and how many index words the smallest stretch with these takes. */
function pairsIn(lists: readonly Places[], { starts }: Layout): Map<number, { pairs: number; distance: number }> {
	const all = lists
		.flatMap((places, pair) => places.map((place) => ({ place, pair })))
		.sort((a, b) => a.place - b.place);
	const found = new Map<number, { pairs: number; distance: number }>();
	let bulletin = 0;
	for (let from = 0; from < all.length; ) {
		while ((starts[bulletin + 1] ?? Infinity) <= (all[from]?.place ?? 0)) bulletin++;
		const end = starts[bulletin + 1] ?? Infinity;
		let to = from;
		while (to < all.length && (all[to]?.place ?? 0) < end) to++;
		const here = all.slice(from, to);
		const pairs = new Set(here.map(({ pair }) => pair)).size;
		const last = new Map<number, number>();
		let distance = Infinity;
		for (const { place, pair } of here) {
			last.set(pair, place);
			if (last.size === pairs) distance = Math.min(distance, place - Math.min(...last.values()));
		}
		found.set(bulletin, { pairs, distance });
		from = to;
	}
	return found;
}

function byPromise(a: Candidate, b: Candidate): number {
	return (
		b.pairs - a.pairs ||
		compare(a.distance, b.distance) ||
		byWeight(a.weight, b.weight) ||
		a.part - b.part ||
		b.bulletin - a.bulletin
	);
}

/** Both may be infinite. */
function compare(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads the texts of the most promising ones and puts those first in which the syllables stand closest. */
async function byDistance(
	index: SearchIndex,
	candidates: readonly Candidate[],
	bases: ReadonlySet<string>,
): Promise<Candidate[]> {
	const read = await Promise.all(
		candidates.slice(0, READ).map(async (candidate) => {
			const { title, lead, body } = await index.text(candidate.part, candidate.bulletin);
			const windows = [title, ...lead, ...body].flatMap((passage) => smallestWindow(syllables(passage), bases) ?? []);
			const most = Math.max(...windows.map(({ covered }) => covered));
			const sizes = windows.filter(({ covered }) => covered === most).map(({ start, end }) => end - start);
			// A passage without one of them is further apart than any with all.
			return { ...candidate, distance: Math.min(...sizes) + (bases.size - most) * 1000 };
		}),
	);
	return [...read.sort((a, b) => compare(a.distance, b.distance) || byPromise(a, b)), ...candidates.slice(READ)];
}
