import { MOST_DAY_VISITS, MOST_VISITS } from './counter-rules.ts';
import { type CounterStorage, numberOf, type Sql } from './counter-storage.ts';
import { messages } from './messages.ts';

/** The database is of a later version of this program, which may keep its counts differently. */
export class NewerDatabaseError extends Error {
	constructor(version: number) {
		super(messages.newerDatabase(version, SCHEMA_VERSION));
		this.name = 'NewerDatabaseError';
	}
}

/** The database holds numbers that nobody can have counted; a good backup may replace it. */
export class ImpossibleCountsError extends Error {
	constructor(key: string, visits: string, most: number) {
		super(messages.impossibleCounts(key, visits, most));
		this.name = 'ImpossibleCountsError';
	}
}

const visitsUpTo = (most: number) => `visits INTEGER NOT NULL CHECK (visits BETWEEN 0 AND ${most})`;

/**
 * What leads from each version of the schema to the next. A database once written is never changed but by adding here;
 * every step keeps all counts. Times are numbers of ten seconds since 1970.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
	// 1: the first counter, whose databases carry no version.
	[
		'CREATE TABLE IF NOT EXISTS day (day TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
		'CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
		'CREATE TABLE IF NOT EXISTS reader (hash TEXT PRIMARY KEY, last_seen INTEGER NOT NULL) STRICT',
		'CREATE TABLE IF NOT EXISTS salt (day TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT',
	],
	// 2: sums by month, presence by slot, pages counted for each reader, a cap for each network.
	[
		'CREATE TABLE month (month TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT, WITHOUT ROWID',
		'INSERT INTO month SELECT substr(day, 1, 7), sum(visits) FROM day GROUP BY 1',
		'ALTER TABLE reader RENAME TO old_reader',
		'CREATE TABLE reader (hash TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID',
		'INSERT INTO reader SELECT hash, last_seen / 10000 FROM old_reader',
		'DROP TABLE old_reader',
		'CREATE TABLE presence (slot INTEGER PRIMARY KEY, readers INTEGER NOT NULL) STRICT',
		'INSERT INTO presence SELECT seen, count(*) FROM reader GROUP BY 1',
		'CREATE TABLE opening (hash TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID',
		'CREATE TABLE network (hash TEXT PRIMARY KEY, since INTEGER NOT NULL, visits INTEGER NOT NULL) STRICT, WITHOUT ROWID',
	],
	// 3: counts within bounds.
	[
		...['day', 'page', 'month'].map((table) => `ALTER TABLE ${table} RENAME TO old_${table}`),
		`CREATE TABLE day (day TEXT PRIMARY KEY, ${visitsUpTo(MOST_DAY_VISITS)}) STRICT`,
		`CREATE TABLE page (path TEXT PRIMARY KEY, ${visitsUpTo(MOST_VISITS)}) STRICT`,
		`CREATE TABLE month (month TEXT PRIMARY KEY, ${visitsUpTo(MOST_VISITS)}) STRICT, WITHOUT ROWID`,
		...['day', 'page', 'month'].flatMap((table) => [
			`INSERT INTO ${table} SELECT * FROM old_${table}`,
			`DROP TABLE old_${table}`,
		]),
	],
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database to the newest schema, in one step.
 * @throws {NewerDatabaseError} when it is beyond that, {@link ImpossibleCountsError} when its counts are; it is left as it is.
 */
export function migrate({ sql, transaction }: CounterStorage): void {
	if (storedVersion(sql) === SCHEMA_VERSION) return;
	transaction(() => {
		const version = storedVersion(sql);
		if (version > SCHEMA_VERSION) throw new NewerDatabaseError(version);
		if (version > 0 || hasTable(sql, 'day')) refuseImpossible(sql);
		for (const statement of MIGRATIONS.slice(version).flat()) sql(statement);
		// A table and not SQLite's user_version, which Durable Objects don't have.
		sql('CREATE TABLE IF NOT EXISTS schema (version INTEGER NOT NULL) STRICT');
		sql('DELETE FROM schema');
		sql('INSERT INTO schema VALUES (?)', SCHEMA_VERSION);
	});
}

/** Leaves nothing of a counter in its database, so that it can begin anew there. */
export function dropTables({ sql, transaction }: CounterStorage): void {
	transaction(() => {
		for (const table of TABLES) sql(`DROP TABLE IF EXISTS ${table}`);
	});
}

const TABLES = ['day', 'page', 'month', 'reader', 'opening', 'presence', 'network', 'salt', 'schema'];

/** Numbers as text: those that matter here are larger than JavaScript's. */
const IMPOSSIBLE = (
	[
		['day', 'day', MOST_DAY_VISITS],
		['page', 'path', MOST_VISITS],
	] as const
)
	.map(
		([table, key, most]) => `SELECT ${key} AS key, CAST(visits AS TEXT) AS visits, ${most} AS most
			FROM ${table} WHERE visits NOT BETWEEN 0 AND ${most}`,
	)
	.join(' UNION ALL ');

function refuseImpossible(sql: Sql): void {
	const [row] = sql(IMPOSSIBLE);
	if (row) throw new ImpossibleCountsError(String(row['key']), String(row['visits']), Number(row['most']));
	const total = numberOf(sql, 'SELECT sum(visits) AS n FROM day');
	if (total > MOST_VISITS) throw new ImpossibleCountsError(messages.allDays, String(total), MOST_VISITS);
}

function storedVersion(sql: Sql): number {
	return hasTable(sql, 'schema') ? numberOf(sql, 'SELECT version AS n FROM schema') : 0;
}

/** Whether a database has a table. */
export function hasTable(sql: Sql, table: string): boolean {
	return numberOf(sql, "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = ?", table) > 0;
}
