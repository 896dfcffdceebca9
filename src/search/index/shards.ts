import type { CalendarDate } from '../../domain/calendar-date.ts';

/** What goes into a shard of the index: the bulletins of some months in a row. */
export interface ShardPlan<T> {
	/** The first month, `2024-07`. */
	readonly name: string;
	/** Oldest first, so that a new bulletin leaves the positions of the others as they are. */
	readonly bulletins: readonly T[];
}

/**
 * About how many bulletins make a shard. Each shard costs a reader a download of some 12 kB before the first word of it
 * is looked up; each bulletin in it costs 5 ms whenever one of them changes.
 */
const SHARD_SIZE = 2000;

/**
 * Divides bulletins into shards by months, oldest first, closing a shard as soon as it has `size` bulletins. What is
 * added to the newest month changes the last shard only.
 */
export function planShards<T extends { readonly date: CalendarDate; readonly slug: string }>(
	bulletins: readonly T[],
	size: number = SHARD_SIZE,
): ShardPlan<T>[] {
	const months = Map.groupBy([...bulletins].sort(oldestFirst), ({ date }) => date.slice(0, 7));
	const shards: { name: string; bulletins: T[] }[] = [];
	for (const [name, added] of months) {
		const last = shards.at(-1);
		if (last && last.bulletins.length < size) last.bulletins.push(...added);
		else shards.push({ name, bulletins: [...added] });
	}
	return shards;
}

function oldestFirst(
	a: { readonly date: string; readonly slug: string },
	b: { readonly date: string; readonly slug: string },
): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : a.slug < b.slug ? -1 : 1;
}
