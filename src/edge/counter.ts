import { type CalendarDate, vietnamDay, weekday } from '../domain/calendar-date.ts';

/** Minutes without a page after which the same reader is a new visit. */
export const VISIT_IDLE_MINUTES = 30;
/** Minutes within which a reader counts as present. */
export const ONLINE_MINUTES = 5;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export type SqlValue = string | number | null;
/** The one storage function: runs a statement and gives its rows. Synchronous, so a visit is counted whole or not. */
export type Sql = (query: string, ...values: SqlValue[]) => Record<string, SqlValue>[];

/** What the counter answers. `page` is of the page asked about, where one was. */
export interface Figures {
	readonly total: number;
	readonly online: number;
	readonly today: number;
	readonly week: number;
	readonly month: number;
	readonly page?: number;
}

export interface CounterOptions {
	/** Visits counted elsewhere before this counter began. */
	readonly offset: number;
	/** A fresh random text; the salt of a day. */
	readonly newSalt: () => string;
}

const SCHEMA = [
	'CREATE TABLE IF NOT EXISTS day (day TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
	'CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
	'CREATE TABLE IF NOT EXISTS reader (hash TEXT PRIMARY KEY, last_seen INTEGER NOT NULL) STRICT',
	'CREATE TABLE IF NOT EXISTS salt (day TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT',
];

/**
 * Counts visits by days of Vietnam. A reader is a salted hash that the caller makes; the salt, the hashes and their
 * times are deleted when the day turns, and nothing else is kept of a reader.
 */
export class Counter {
	readonly #sql: Sql;
	readonly #options: CounterOptions;

	constructor(sql: Sql, options: CounterOptions) {
		this.#sql = sql;
		this.#options = options;
		for (const statement of SCHEMA) sql(statement);
	}

	/** Today's salt, made on first use. Turning the day forgets all readers. */
	salt(now: number): string {
		const today = vietnamDay(now);
		const [row] = this.#sql('SELECT salt FROM salt WHERE day = ?', today);
		if (row) return String(row['salt']);
		const salt = this.#options.newSalt();
		this.#sql('DELETE FROM reader');
		this.#sql('DELETE FROM salt');
		this.#sql('INSERT INTO salt (day, salt) VALUES (?, ?)', today, salt);
		return salt;
	}

	/** Counts that `reader` opened `path` at `now`: a visit when it is new or came back after the idle time. */
	visit(reader: string, path: string, now: number): Figures {
		const [seen] = this.#sql('SELECT last_seen FROM reader WHERE hash = ?', reader);
		const isNew = !seen || now - Number(seen['last_seen']) > VISIT_IDLE_MINUTES * MINUTE_MS;
		this.#sql(
			'INSERT INTO reader VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET last_seen = max(last_seen, excluded.last_seen)',
			reader,
			now,
		);
		if (isNew) {
			this.#add('day', 'day', vietnamDay(now));
			this.#add('page', 'path', path);
		}
		return this.figures(now, path);
	}

	/** The figures at `now`, without counting anything. */
	figures(now: number, path?: string): Figures {
		const today = vietnamDay(now);
		const since = (day: CalendarDate) => this.#number('SELECT sum(visits) AS n FROM day WHERE day >= ?', day);
		const monday = vietnamDay(now - (weekday(today) - 1) * DAY_MS);
		return {
			total: this.#options.offset + this.#number('SELECT sum(visits) AS n FROM day'),
			online: this.#number('SELECT count(*) AS n FROM reader WHERE last_seen > ?', now - ONLINE_MINUTES * MINUTE_MS),
			today: since(today),
			week: since(monday),
			month: since(`${today.slice(0, 7)}-01` as CalendarDate),
			...(path !== undefined && { page: this.#number('SELECT visits AS n FROM page WHERE path = ?', path) }),
		};
	}

	#add(table: 'day' | 'page', key: 'day' | 'path', value: string): void {
		this.#sql(`INSERT INTO ${table} VALUES (?, 1) ON CONFLICT (${key}) DO UPDATE SET visits = visits + 1`, value);
	}

	#number(query: string, ...values: SqlValue[]): number {
		return Number(this.#sql(query, ...values)[0]?.['n'] ?? 0);
	}
}
