export type SqlValue = string | number | null;

/** The one storage function: runs a statement and gives its rows. Synchronous, so nothing comes between two of them. */
export type Sql = (query: string, ...values: SqlValue[]) => Record<string, SqlValue>[];

/** A ward's SQLite database, of whichever runtime. */
export interface CounterStorage {
	readonly sql: Sql;
	/** Does all of `work` or, when it throws, none of it. */
	transaction<T>(work: () => T): T;
	/** Leaves no trace on the disk of rows deleted before; false when that must be tried again. */
	erase?(): boolean;
}

/** The number that a query gives as column `n` of its first row; 0 where there is none. */
export function numberOf(sql: Sql, query: string, ...values: SqlValue[]): number {
	return Number(sql(query, ...values)[0]?.['n'] ?? 0);
}
