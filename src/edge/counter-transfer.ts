import { z } from 'zod';
import { numberOf, type Sql } from './counter-storage.ts';
import { messages } from './messages.ts';
import { PAGE_PATH } from './page-path.ts';

const visits = z.int().nonnegative();
const countsSchema = z.strictObject({
	format: z.literal('ban-tin-phuong/counter'),
	version: z.literal(1),
	days: z.record(z.iso.date(), visits),
	pages: z.record(z.string().regex(PAGE_PATH), visits),
});

/** Everything a counter has counted, as plain data: visits of each day (`2024-07-02`) and of each page's path. */
export type Counts = z.infer<typeof countsSchema>;

/** What an import does with counts that are there already: it refuses (`empty`), adds to them, or replaces them. */
export const IMPORT_MODES = ['empty', 'add', 'replace'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A text that is not the counts of any counter. */
export class NotCountsError extends Error {
	constructor(detail: string) {
		super(messages.notCounts(detail));
		this.name = 'NotCountsError';
	}
}

/** Counts that an import was not told what to do with. */
export class CountsPresentError extends Error {
	constructor(total: number) {
		super(messages.countsPresent(total));
		this.name = 'CountsPresentError';
	}
}

/** Reads exported counts. @throws {NotCountsError} */
export function parseCounts(text: string): Counts {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new NotCountsError(error instanceof Error ? error.message : String(error));
	}
	const { data, error } = countsSchema.safeParse(value);
	if (data) return data;
	const [issue] = error.issues;
	throw new NotCountsError(`${issue?.path.join(' → ') || messages.root}: ${issue?.message ?? ''}`);
}

/** Visits of all days. */
export function totalOf(counts: Counts): number {
	return Object.values(counts.days).reduce((sum, count) => sum + count, 0);
}

/** All counts of a database. */
export function readCounts(sql: Sql): Counts {
	const table = (query: string) =>
		Object.fromEntries(sql(query).map(({ key, visits }) => [String(key), Number(visits)]));
	return {
		format: 'ban-tin-phuong/counter',
		version: 1,
		days: table('SELECT day AS key, visits FROM day ORDER BY day'),
		pages: table('SELECT path AS key, visits FROM page ORDER BY path'),
	};
}

/**
 * Puts counts into a database, and sums its months anew. To be called within a transaction.
 * @throws {CountsPresentError} in mode `empty` when there are some already.
 */
export function writeCounts(sql: Sql, { days, pages }: Counts, mode: ImportMode): void {
	const present = numberOf(sql, 'SELECT sum(visits) AS n FROM day');
	if (mode === 'empty' && present > 0) throw new CountsPresentError(present);
	if (mode === 'replace') for (const table of ['day', 'page']) sql(`DELETE FROM ${table}`);
	for (const [table, key, counts] of [
		['day', 'day', days],
		['page', 'path', pages],
	] as const) {
		const add = `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (${key}) DO UPDATE SET visits = visits + excluded.visits`;
		for (const [value, count] of Object.entries(counts)) sql(add, value, count);
	}
	sql('DELETE FROM month');
	sql('INSERT INTO month SELECT substr(day, 1, 7), sum(visits) FROM day GROUP BY 1');
}
