import { type Span, UNITS } from './record.ts';

/** Ascending numbers of index words in the sequence that a shard's bulletins make, one after the other. */
export type Positions = readonly number[];

/**
 * Where a bulletin has what is looked for, `often` being {@link OFTEN} times in its body: a passing mention weighs less
 * than a text about it.
 */
export type Weight = 'title' | 'lead' | 'often' | 'body';
/** The heaviest first. */
export const WEIGHTS: readonly Weight[] = ['title', 'lead', 'often', 'body'];
/** So many mentions in the text make a bulletin one about it. */
export const OFTEN = 3;

/** Which positions the bulletins of a shard take; bulletin `i` those from `starts[i]` on. */
export interface Layout {
	readonly starts: readonly number[];
	readonly titleEnds: readonly number[];
	readonly leadEnds: readonly number[];
	/** Positions in all. */
	readonly size: number;
}

/** The layout of bulletins with these spans, one after the other. */
export function layoutOf(spans: Iterable<Span>): Layout {
	const starts: number[] = [];
	const titleEnds: number[] = [];
	const leadEnds: number[] = [];
	let at = 0;
	for (const { title, lead, whole } of spans) {
		starts.push(at);
		titleEnds.push(at + title * UNITS.title);
		leadEnds.push(at + title * UNITS.title + lead * UNITS.lead);
		at += whole * UNITS.whole;
	}
	return { starts, titleEnds, leadEnds, size: at };
}

/**
 * Positions in the first list at which all lists meet, each shifted by its offset: with offsets 0 and 1, `dang1vien` at
 * 5 and `vien1tre` at 6 meet at 5.
 */
export function meet(lists: readonly Positions[], offsets: readonly number[]): number[] {
	const [first = [], ...others] = lists;
	const shifted = others.map((list, index) => {
		const by = (offsets[index + 1] ?? 0) - (offsets[0] ?? 0);
		return new Set(list.map((position) => position - by));
	});
	return first.filter((position) => shifted.every((set) => set.has(position)));
}

/** The bulletins in which positions lie, by their number in the shard, each with its heaviest weight. */
export function bulletinsAt(positions: Positions, { starts, titleEnds, leadEnds }: Layout): Map<number, Weight> {
	const found = new Map<number, Weight>();
	let bulletin = 0;
	let mentions = 0;
	for (const position of positions) {
		if (!(position < (starts[bulletin + 1] ?? Infinity) && mentions > 0)) {
			bulletin = lastAtMost(starts, position, bulletin);
			mentions = 0;
		}
		mentions++;
		const known = found.get(bulletin);
		if (known === 'title' || known === 'lead') continue;
		if (position < (titleEnds[bulletin] ?? 0)) found.set(bulletin, 'title');
		else if (position < (leadEnds[bulletin] ?? 0)) found.set(bulletin, 'lead');
		else found.set(bulletin, mentions >= OFTEN ? 'often' : 'body');
	}
	return found;
}

/** The bulletins that are in all of the maps, each with its heaviest weight. */
export function inAll(maps: readonly ReadonlyMap<number, Weight>[]): Map<number, Weight> {
	const [first = new Map<number, Weight>(), ...others] = maps;
	const found = new Map<number, Weight>();
	for (const [bulletin, weight] of first) {
		const weights = [weight];
		for (const other of others) {
			const here = other.get(bulletin);
			if (here) weights.push(here);
		}
		if (weights.length === maps.length) found.set(bulletin, weights.sort(byWeight)[0] ?? weight);
	}
	return found;
}

/** For sorting, the heaviest first. */
export function byWeight(a: Weight, b: Weight): number {
	return WEIGHTS.indexOf(a) - WEIGHTS.indexOf(b);
}

/** The last index from `from` on whose value is at most `value`; `values` ascend. */
function lastAtMost(values: readonly number[], value: number, from: number): number {
	let low = from;
	let high = values.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((values[middle] ?? Infinity) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
