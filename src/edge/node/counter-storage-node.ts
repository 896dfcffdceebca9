import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasTable, migrate } from '../counter-schema.ts';
import type { CounterStorage, Sql } from '../counter-storage.ts';
import { messages } from '../messages.ts';
import { beginDatabase, hasDatabaseHeader, makeOwnFile, makeOwnFolder } from './database-file.ts';
import { hasLost, leftLog } from './write-ahead-log.ts';

export interface FileStorage extends CounterStorage {
	/** The file was not there and was made. */
	readonly isNew: boolean;
	/** Its log was damaged: visits that were written since it was last carried over may be missing. */
	readonly hasLostLog: boolean;
	close(): void;
}

/** A file that is no counter's database, or no longer a whole one. */
export class DamagedDatabaseError extends Error {
	readonly file: string;
	constructor(file: string, detail: string) {
		super(messages.damagedFile(file, detail));
		this.name = 'DamagedDatabaseError';
		this.file = file;
	}
}

/** How long another process, such as `npm run counter`, may hold the database before a visit is refused. */
const BUSY_MS = 2000;
/** Pages of the log after which they are carried over into the database. */
const CHECKPOINT_PAGES = 8000;
/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Whether SQLite has found, at whatever moment, that its file is not what it should be. */
export function isCorruption(error: unknown): boolean {
	const { errcode = 0 } = error as { errcode?: number };
	return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(errcode & 0xff);
}

/**
 * A counter's SQLite file, made when missing, and looked through before it is used. Its write-ahead log keeps every visit
 * that was answered when the process dies; a machine that loses power may lose the last moments, and no more.
 * @throws {DamagedDatabaseError} when the file is none that a counter has written; it is left as it is.
 */
export function openStorage(file: string): FileStorage {
	makeOwnFolder(dirname(file));
	const isNew = !existsSync(file) && makeDatabase(file);
	makeOwnFile(file);
	const log = leftLog(file);
	refuseDamaged(file);
	const database = new DatabaseSync(file, { timeout: BUSY_MS });
	try {
		// Read before anything is written, which would begin the log anew.
		const hasLostLog = hasLost(log, framesIn(database));
		configure(database);
		return { ...storageOf(database), isNew, hasLostLog };
	} catch (error) {
		database.close();
		throw asDamage(file, error);
	}
}

function asDamage(file: string, error: unknown): unknown {
	return isCorruption(error) ? new DamagedDatabaseError(file, (error as Error).message) : error;
}

/**
 * Begins a database with what `fill` puts into it; `whenReady` is called when it only wants its name. False when there is
 * one; it is left as it is.
 */
export function makeDatabase(
	file: string,
	fill: (storage: CounterStorage) => void = () => {},
	whenReady: () => void = () => {},
): boolean {
	return beginDatabase(file, (beside) => {
		const database = new DatabaseSync(beside);
		try {
			configure(database);
			const storage = storageOf(database);
			migrate(storage);
			fill(storage);
		} finally {
			database.close();
		}
		whenReady();
	});
}

/**
 * Looks through every page of the file, and at each count; 9 ms for ten years with 20,000 bulletins. Read-only: closing
 * would else write the log into a file that may be damaged.
 */
function refuseDamaged(file: string): void {
	if (statSync(file).size === 0) throw new DamagedDatabaseError(file, messages.emptyFile);
	if (!hasDatabaseHeader(file)) throw new DamagedDatabaseError(file, 'file is not a database');
	const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
	try {
		const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
		if (found !== 'ok') throw new DamagedDatabaseError(file, String(found).split('\n').at(-1) ?? '');
		// A counter's file never was without them.
		const sql: Sql = (query, ...values) => database.prepare(query).all(...values) as ReturnType<Sql>;
		if (!hasTable(sql, 'day')) throw new DamagedDatabaseError(file, messages.noCounts);
	} catch (error) {
		throw asDamage(file, error);
	} finally {
		database.close();
	}
}

/** Frames of the log that SQLite can read. */
function framesIn(database: DatabaseSync): number {
	return Number(database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()?.['log'] ?? 0);
}

/** A visit touches seven pages, each of which is written whole: small ones, where the file is new. */
function configure(database: DatabaseSync): void {
	database.exec('PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
	// Deleted hashes are overwritten, not only unlinked.
	database.exec(`PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
}

function storageOf(database: DatabaseSync): Omit<FileStorage, 'isNew' | 'hasLostLog'> {
	const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const sql: Sql = (query, ...values) => {
		const statement = statements.get(query) ?? database.prepare(query);
		statements.set(query, statement);
		return statement.all(...values) as ReturnType<Sql>;
	};
	return {
		sql,
		transaction: (work) => {
			sql('BEGIN IMMEDIATE');
			try {
				const result = work();
				sql('COMMIT');
				return result;
			} catch (error) {
				// A full disk may have ended it already.
				if (database.isTransaction) sql('ROLLBACK');
				throw error;
			}
		},
		// The log still has the pages from before. Whoever reads it at the moment keeps it from being cut; no visit waits.
		erase: () => {
			database.exec('PRAGMA busy_timeout = 0');
			const [result] = sql('PRAGMA wal_checkpoint(TRUNCATE)');
			database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
			return result?.['busy'] === 0;
		},
		close: () => database.close(),
	};
}
