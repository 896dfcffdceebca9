import { z } from 'zod';
import { MOST_DAY_VISITS, MOST_VISITS } from './counter-rules.ts';
import { numberOf, type Sql } from './counter-storage.ts';
import { messages } from './messages.ts';
import { PAGE_PATH, PAGE_PATH_LENGTH } from './page-path.ts';

/** Visits as they are stored: what is no number of visits is told with the most that there can be. */
const visitsUpTo = (most: number) =>
	z.int(messages.notVisits(most)).min(0, messages.notVisits(most)).max(most, messages.notVisits(most));
const countsSchema = z.strictObject({
	format: z.literal('ban-tin-phuong/counter'),
	version: z.literal(1),
	days: z.record(z.iso.date(), visitsUpTo(MOST_DAY_VISITS)),
	pages: z.record(z.string().max(PAGE_PATH_LENGTH).regex(PAGE_PATH), visitsUpTo(MOST_VISITS)),
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

/** Counts that together with those that are there would be more than there can be. */
export class TooManyVisitsError extends Error {
	constructor(key: string, visits: number, most: number) {
		super(messages.tooManyVisits(key, visits, most));
		this.name = 'TooManyVisitsError';
	}
}

/** Counts that an import was not told what to do with. */
export class CountsPresentError extends Error {
	constructor(total: number) {
		super(messages.countsPresent(total));
		this.name = 'CountsPresentError';
	}
}

/** A counter that can't go back to what it was at a moment. */
export class RewindError extends Error {
	constructor(detail: string) {
		super(messages.noRewind(detail));
		this.name = 'RewindError';
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
	if (error) {
		const [{ path, message } = { path: [], message: '' }] = error.issues;
		throw new NotCountsError(`${placeOf(text, path)}: ${message}`);
	}
	const total = totalOf(data);
	if (total > MOST_VISITS) throw new NotCountsError(messages.totalBeyond(total, MOST_VISITS));
	return data;
}

/** Where in a text of JSON a value stands: its line, where its key can be found, and its keys. */
function placeOf(text: string, path: readonly PropertyKey[]): string {
	if (path.length === 0) return messages.root;
	const at = text.lastIndexOf(JSON.stringify(String(path.at(-1))));
	return messages.place(at < 0 ? undefined : text.slice(0, at).split('\n').length, path.map(String).join(' → '));
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
 * Puts counts into a database, and sums its months anew. To be called within a transaction, which a throw must undo.
 * @throws {CountsPresentError} in mode `empty` when there are some already, {@link TooManyVisitsError}
 */
export function writeCounts(sql: Sql, { days, pages }: Counts, mode: ImportMode): void {
	if (mode === 'empty') refusePresent(sql);
	if (mode === 'replace') for (const table of ['day', 'page']) sql(`DELETE FROM ${table}`);
	for (const [table, key, counts] of [
		['day', 'day', days],
		['page', 'path', pages],
	] as const) {
		const add = `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (${key}) DO UPDATE SET visits = visits + excluded.visits`;
		const most = table === 'day' ? MOST_DAY_VISITS : MOST_VISITS;
		for (const [value, count] of Object.entries(counts)) {
			const sum = numberOf(sql, `SELECT visits AS n FROM ${table} WHERE ${key} = ?`, value) + count;
			if (sum > most) throw new TooManyVisitsError(value, sum, most);
			sql(add, value, count);
		}
	}
	const total = numberOf(sql, 'SELECT sum(visits) AS n FROM day');
	if (total > MOST_VISITS) throw new TooManyVisitsError(messages.allDays, total, MOST_VISITS);
	sql('DELETE FROM month');
	sql('INSERT INTO month SELECT substr(day, 1, 7), sum(visits) FROM day GROUP BY 1');
}

function refusePresent(sql: Sql): void {
	const present = numberOf(sql, 'SELECT sum(visits) AS n FROM day');
	if (present > 0) throw new CountsPresentError(present);
}
