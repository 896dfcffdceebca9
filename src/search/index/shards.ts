import type { CalendarDate } from '../../domain/calendar-date.ts';

/** What goes into a shard of the index: the bulletins of some months in a row. */
export interface ShardPlan<T> {
	/** The first month, `2024-07`. */
	readonly name: string;
	/** Oldest first, so that a new bulletin leaves the positions of the others as they are. */
	readonly bulletins: readonly T[];
}

/** See {@link planShards}. */
export interface ShardSizes {
	readonly size: number;
	readonly together: number;
}

/**
 * How many bulletins at least make a shard; and as many full ones, once they are there, are written as one. By the whole
 * index of 10,000 news articles, for an editor's new bulletin (CPU seconds of its shard) and a reader's first search (kB
 * to the first ten, median and 95th percentile of 40 queries; requests):
 *
 * | size | together | new bulletin | kB      | requests |
 * | ---- | -------- | ------------ | ------- | -------- |
 * | 250  | 1        | 0.6          | 184/399 | 77/208   |
 * | 500  | 1        | 0.7          | 147/245 | 56/119   |
 * | 500  | 4        | 0.7          | 124/159 | 33/52    |
 * | 1000 | 1        | 1.5          | 104/174 | 27/67    |
 * | 1000 | 2        | 1.5          | 106/146 | 27/45    |
 * | 2000 | 1        | 2.6          | 97/140  | 21/41    |
 */
const SIZES: ShardSizes = { size: 1000, together: 2 };

/**
 * Divides bulletins into shards by months, oldest first, closing a shard as soon as it has `size` bulletins. From the
 * oldest on, so many `together` are one, the last one not among them. What is added to the newest month changes the last
 * shard only.
 */
export function planShards<T extends { readonly date: CalendarDate; readonly slug: string }>(
	bulletins: readonly T[],
	{ size, together }: ShardSizes = SIZES,
): ShardPlan<T>[] {
	const months = Map.groupBy([...bulletins].sort(oldestFirst), ({ date }) => date.slice(0, 7));
	const shards: { name: string; bulletins: T[] }[] = [];
	for (const [name, added] of months) {
		const last = shards.at(-1);
		if (last && last.bulletins.length < size) last.bulletins.push(...added);
		else shards.push({ name, bulletins: [...added] });
	}
	const settled = Math.floor((shards.length - 1) / together) * together;
	const joined = Map.groupBy(shards.entries(), ([at]) => (at < settled ? Math.floor(at / together) : at));
	return [...joined.values()].map((group) => ({
		name: group[0]?.[1].name ?? '',
		bulletins: group.flatMap(([, shard]) => shard.bulletins),
	}));
}

function oldestFirst(
	a: { readonly date: string; readonly slug: string },
	b: { readonly date: string; readonly slug: string },
): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : a.slug < b.slug ? -1 : 1;
}
