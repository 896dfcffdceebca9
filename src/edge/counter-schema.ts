import { type CounterStorage, numberOf, type Sql } from './counter-storage.ts';
import { messages } from './messages.ts';

/** The database is of a later version of this program, which may keep its counts differently. */
export class NewerDatabaseError extends Error {
	constructor(version: number) {
		super(messages.newerDatabase(version, SCHEMA_VERSION));
		this.name = 'NewerDatabaseError';
	}
}

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
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database to the newest schema, in one step.
 * @throws {NewerDatabaseError} when it is beyond that; it is left as it is.
 */
export function migrate({ sql, transaction }: CounterStorage): void {
	if (storedVersion(sql) === SCHEMA_VERSION) return;
	transaction(() => {
		const version = storedVersion(sql);
		if (version > SCHEMA_VERSION) throw new NewerDatabaseError(version);
		for (const statement of MIGRATIONS.slice(version).flat()) sql(statement);
		// A table and not SQLite's user_version, which Durable Objects don't have.
		sql('CREATE TABLE IF NOT EXISTS schema (version INTEGER NOT NULL) STRICT');
		sql('DELETE FROM schema');
		sql('INSERT INTO schema VALUES (?)', SCHEMA_VERSION);
	});
}

function storedVersion(sql: Sql): number {
	const hasVersion = numberOf(sql, "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'schema'");
	return hasVersion === 0 ? 0 : numberOf(sql, 'SELECT version AS n FROM schema');
}
