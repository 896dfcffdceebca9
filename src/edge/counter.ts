import { createHash, randomUUID } from 'node:crypto';
import { type CalendarDate, vietnamDay } from '../domain/calendar-date.ts';
import { type Figures, readFigures, SLOTS_PER_MINUTE, slotOf } from './counter-figures.ts';
import { type History, history } from './counter-history.ts';
import { MOST_DAY_VISITS, MOST_VISITS, NETWORK_VISITS, VISIT_IDLE_MINUTES } from './counter-rules.ts';
import { migrate } from './counter-schema.ts';
import { type CounterStorage, numberOf } from './counter-storage.ts';
import { type Counts, type ImportMode, readCounts, writeCounts } from './counter-transfer.ts';
import { type Share, takeShares } from './network-shares.ts';

/** Who opens a page. None of it is ever stored: salted hashes of it are, until the day turns. */
export interface Reader {
	/** IPv4 address or IPv6 network: a household. */
	readonly network: string;
	/** The networks that this one lies in, with the new visits that count from each. */
	readonly around?: readonly { readonly network: string; readonly visits: number }[];
	/** The browser's name of itself. */
	readonly agent: string;
}

const IDLE_SLOTS = VISIT_IDLE_MINUTES * SLOTS_PER_MINUTE;
/** A clock set back by no more than this over midnight does not bring the day before back. */
const CLOCK_SLACK_MS = 60 * 60 * 1000;
/** What is known of readers. Pages, days and months are counts and stay. */
const FORGOTTEN = ['reader', 'opening', 'presence', 'network', 'salt'];

/**
 * Counts visits by days of Vietnam. A visit is written when it is answered, whole or not at all. All that is kept of
 * readers is hashes with the day's random salt, deleted with the salt when the day turns.
 */
export class Counter {
	readonly #storage: CounterStorage;
	readonly #now: () => number;
	/** Whether deleted rows may still stand on the disk: after a turn of the day, and after a start that may follow one. */
	#hasTraces = true;

	/**
	 * `now` gives milliseconds since 1970 UTC.
	 * @throws {NewerDatabaseError} when a later version of this program has written the database.
	 */
	constructor(storage: CounterStorage, now: () => number) {
		this.#storage = storage;
		this.#now = now;
		migrate(storage);
		this.turnDay();
	}

	/** Counts that a reader opened a page: a visit when the reader is new or was idle, a reading of the page likewise. */
	visit(reader: Reader, path: string): Figures {
		const now = this.#now();
		const figures = this.#storage.transaction(() => {
			const { day, salt } = this.#today(now);
			const hash = (...parts: readonly string[]) => hashOf([salt, ...parts]);
			const slot = slotOf(now);
			const shares = () =>
				[{ network: reader.network, visits: NETWORK_VISITS }, ...(reader.around ?? [])].map(({ network, visits }) => ({
					network: hash(network),
					most: visits,
				}));
			if (this.#isAdmitted(hash(reader.network, reader.agent), shares, slot, day)) {
				// Of the path too, so that it can't be told which pages were one reader's.
				this.#read(hash(reader.network, reader.agent, path), path, slot);
			}
			return readFigures(this.#storage.sql, day, slot, path);
		});
		this.#erase();
		return figures;
	}

	/** The figures, without counting anything. */
	figures(path?: string): Figures {
		const now = this.#now();
		return readFigures(this.#storage.sql, this.#storedDay(now)?.day ?? vietnamDay(now), slotOf(now), path);
	}

	/** Visits by day and month, and the bulletins read most. */
	history(): History {
		const now = this.#now();
		return history(this.#storage.sql, this.#storedDay(now)?.day ?? vietnamDay(now));
	}

	/** Forgets the readers of a day that is over. Called by the clock, so that this needs no visit. */
	turnDay(): void {
		const now = this.#now();
		this.#storage.transaction(() => {
			if (!this.#storedDay(now)) this.#forget();
		});
		this.#erase();
	}

	/** All counts, for another counter to take over. */
	exportCounts(): Counts {
		return readCounts(this.#storage.sql);
	}

	/** Takes counts over, all or none. @throws {CountsPresentError} {@link TooManyVisitsError} */
	importCounts(counts: Counts, mode: ImportMode): void {
		this.#storage.transaction(() => writeCounts(this.#storage.sql, counts, mode));
	}

	/** Counts a visit when it is one. False where the network has had its share, so nothing is counted or kept. */
	#isAdmitted(reader: string, shares: () => readonly Share[], slot: number, day: CalendarDate): boolean {
		const { sql } = this.#storage;
		const before = this.#seen('reader', reader);
		const isNew = isOver(before, slot);
		if (isNew && !takeShares(sql, shares(), slot)) return false;
		if (isNew && this.#hasRoom(day)) {
			this.#add('day', 'day', day);
			this.#add('month', 'month', day.slice(0, 7));
		}
		if (before === slot) return true;
		this.#see('reader', reader, slot);
		if (before !== undefined) sql('UPDATE presence SET readers = readers - 1 WHERE slot = ?', before);
		sql('INSERT INTO presence VALUES (?, 1) ON CONFLICT (slot) DO UPDATE SET readers = readers + 1', slot);
		return true;
	}

	/** Counts that a page was read, unless the same reader had just read it. */
	#read(opening: string, path: string, slot: number): void {
		const before = this.#seen('opening', opening);
		if (isOver(before, slot)) this.#add('page', 'path', path);
		if (before !== slot) this.#see('opening', opening, slot);
	}

	/** The slot in which a hash was last seen. */
	#seen(table: 'reader' | 'opening', hash: string): number | undefined {
		const [row] = this.#storage.sql(`SELECT seen FROM ${table} WHERE hash = ?`, hash);
		return row && Number(row['seen']);
	}

	#see(table: 'reader' | 'opening', hash: string, slot: number): void {
		this.#storage.sql(`INSERT OR REPLACE INTO ${table} VALUES (?, ?)`, hash, slot);
	}

	/** Whether another visit stays within what a database may hold, so that what it holds can always be restored. */
	#hasRoom(day: CalendarDate): boolean {
		const { sql } = this.#storage;
		return (
			numberOf(sql, 'SELECT visits AS n FROM day WHERE day = ?', day) < MOST_DAY_VISITS &&
			numberOf(sql, 'SELECT sum(visits) AS n FROM month') < MOST_VISITS
		);
	}

	/** The day and its salt, made on first use. */
	#today(now: number): { day: CalendarDate; salt: string } {
		const stored = this.#storedDay(now);
		if (stored) return stored;
		this.#forget();
		const fresh = { day: vietnamDay(now), salt: randomUUID() };
		this.#storage.sql('INSERT INTO salt VALUES (?, ?)', fresh.day, fresh.salt);
		return fresh;
	}

	/** The day that the salt is for, unless it is over. */
	#storedDay(now: number): { day: CalendarDate; salt: string } | undefined {
		const [row] = this.#storage.sql('SELECT day, salt FROM salt');
		if (!row) return undefined;
		const stored = { day: row['day'] as CalendarDate, salt: String(row['salt']) };
		const isToday = [now, now + CLOCK_SLACK_MS].some((moment) => vietnamDay(moment) === stored.day);
		return isToday ? stored : undefined;
	}

	#forget(): void {
		for (const table of FORGOTTEN) {
			const [row] = this.#storage.sql(`SELECT 1 FROM ${table} LIMIT 1`);
			if (!row) continue;
			this.#storage.sql(`DELETE FROM ${table}`);
			this.#hasTraces = true;
		}
	}

	#erase(): void {
		if (this.#hasTraces) this.#hasTraces = !(this.#storage.erase?.() ?? true);
	}

	#add(table: 'day' | 'month' | 'page', key: string, value: string): void {
		this.#storage.sql(
			`INSERT INTO ${table} VALUES (?, 1) ON CONFLICT (${key}) DO UPDATE SET visits = visits + 1
				WHERE visits < ${MOST_VISITS}`,
			value,
		);
	}
}

/** Whether who was seen before, if ever, has been away for so long that it counts anew. */
function isOver(before: number | undefined, slot: number): boolean {
	return before === undefined || slot - before > IDLE_SLOTS;
}

function hashOf(parts: readonly string[]): string {
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
