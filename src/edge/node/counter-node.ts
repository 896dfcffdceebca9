import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Counter } from '../counter.ts';
import type { CounterStorage, Sql } from '../counter-storage.ts';
import { messages } from '../messages.ts';

export interface FileStorage extends CounterStorage {
	close(): void;
}

/** How long another process, such as `npm run counter`, may hold the database before a visit is refused. */
const BUSY_MS = 2000;
/** Pages of the log after which they are carried over into the database. */
const CHECKPOINT_PAGES = 8000;
/** How often it is looked whether the day has turned, and whether a broken counter works again. */
const TICK_MS = 30_000;
/** The same failure is told no more often than this. */
const REPORT_MS = 10 * 60_000;

/** Name of a ward's database in a data folder. */
export function databaseFile(dataDir: string, ward: string): string {
	return join(dataDir, `${ward}.sqlite`);
}

/**
 * A counter's SQLite file, made when missing. Its write-ahead log keeps every visit that was answered when the process
 * dies; a machine that loses power may lose the last moments, and no more.
 */
export function openStorage(file: string): FileStorage {
	mkdirSync(dirname(file), { recursive: true });
	const database = new DatabaseSync(file, { timeout: BUSY_MS });
	try {
		// A visit touches seven pages, each of which is written whole: small ones, where the file is new. Deleted hashes are
		// overwritten, not only unlinked.
		database.exec('PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
		database.exec(`PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
	} catch (error) {
		database.close();
		throw error;
	}
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

export interface NodeCountersOptions {
	readonly dataDir: string;
	/** Milliseconds since 1970 UTC. */
	readonly now: () => number;
	/** Takes lines for the server's log. */
	readonly log: (line: string) => void;
}

interface OpenCounter {
	readonly counter: Counter;
	readonly storage: FileStorage;
	/** The file's identity, by which it is noticed when it was moved away. */
	readonly file: number;
}

/** The counters of wards, a SQLite file each. A file that can't be used is tried again and hinders nothing else. */
export class NodeCounters {
	readonly #wards: readonly string[];
	readonly #options: NodeCountersOptions;
	readonly #open = new Map<string, OpenCounter>();
	readonly #reported = new Map<string, number>();
	readonly #timer: NodeJS.Timeout;

	constructor(wards: readonly string[], options: NodeCountersOptions) {
		this.#wards = wards;
		this.#options = options;
		this.look();
		this.#timer = setInterval(() => this.look(), TICK_MS).unref();
	}

	/** A ward's counter. @throws what keeps it from being opened. */
	of(ward: string): Counter {
		const opened = this.#open.get(ward) ?? this.#openWard(ward);
		this.#open.set(ward, opened);
		return opened.counter;
	}

	/**
	 * Puts a failure into the log, the same one no more often than every ten minutes. Nothing of the request is in it.
	 */
	report(ward: string, error: unknown): void {
		const line = messages.unavailable(ward, error instanceof Error ? error.message : String(error));
		const now = performance.now();
		const last = this.#reported.get(line);
		if (last !== undefined && now - last < REPORT_MS) return;
		this.#reported.set(line, now);
		this.#options.log(line);
	}

	/**
	 * What the clock has done for every counter: one whose file was moved away is opened anew, and readers of a day that
	 * is over are forgotten.
	 */
	look(): void {
		for (const ward of this.#wards) this.#lookAfter(ward);
	}

	close(): void {
		clearInterval(this.#timer);
		for (const { storage } of this.#open.values()) storage.close();
		this.#open.clear();
	}

	#openWard(ward: string): OpenCounter {
		const file = databaseFile(this.#options.dataDir, ward);
		const storage = openStorage(file);
		try {
			return { counter: new Counter(storage, this.#options.now), storage, file: statSync(file).ino };
		} catch (error) {
			storage.close();
			throw error;
		}
	}

	#lookAfter(ward: string): void {
		try {
			const opened = this.#open.get(ward);
			const file = databaseFile(this.#options.dataDir, ward);
			if (opened && statSync(file, { throwIfNoEntry: false })?.ino !== opened.file) {
				this.#open.delete(ward);
				opened.storage.close();
			}
			this.of(ward).turnDay();
		} catch (error) {
			this.report(ward, error);
		}
	}
}
