/** What the counter does, on whichever runtime's SQLite. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Counter } from '../../src/edge/counter.ts';
import { NETWORK_VISITS } from '../../src/edge/counter-rules.ts';
import { NewerDatabaseError, SCHEMA_VERSION } from '../../src/edge/counter-schema.ts';
import type { CounterStorage } from '../../src/edge/counter-storage.ts';
import { CountsPresentError, NotCountsError, parseCounts, totalOf } from '../../src/edge/counter-transfer.ts';

/** Gives an empty storage to a test. */
export type WithStorage = (test: (storage: CounterStorage) => void) => () => Promise<void> | void;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (time: string) => Date.parse(`${time}+07:00`);
const MORNING = at('2024-07-02T08:00');

/** A counter whose clock stands where it is set. */
function clocked(storage: CounterStorage, start = MORNING) {
	const clock = { now: start };
	const counter = new Counter(storage, () => clock.now);
	const visit = (name: string, path = '/', network = `network of ${name}`) =>
		counter.visit({ network, agent: `browser of ${name}` }, path);
	return { clock, counter, visit };
}
const rows = ({ sql }: CounterStorage, table: string) => sql(`SELECT * FROM ${table}`);

/** A reader as the first counter kept it. */
const firstHash = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

export function counterSuite(withStorage: WithStorage): void {
	describe('visits', () => {
		it(
			'are one for a reader until the idle time has passed',
			withStorage((storage) => {
				const { clock, visit } = clocked(storage);
				expect(visit('a')).toEqual({ total: 1, online: 1, today: 1, week: 1, month: 1, page: 1 });
				clock.now += 30 * MINUTE;
				expect(visit('a', '/tin/x/')).toMatchObject({ total: 1 });
				clock.now += 31 * MINUTE;
				expect(visit('a', '/tin/x/')).toMatchObject({ total: 2 });
				expect(visit('b')).toMatchObject({ total: 3, online: 2 });
			}),
		);

		it(
			'are told apart by network and by browser',
			withStorage((storage) => {
				const { counter } = clocked(storage);
				counter.visit({ network: '10.0.0.1', agent: 'x' }, '/');
				counter.visit({ network: '10.0.0.1', agent: 'x' }, '/');
				counter.visit({ network: '10.0.0.1', agent: 'y' }, '/');
				expect(counter.visit({ network: '10.0.0.2', agent: 'x' }, '/').total).toBe(3);
			}),
		);

		it(
			'stay one however often a page is loaded anew',
			withStorage((storage) => {
				const { visit, counter } = clocked(storage);
				for (let load = 0; load < 300; load++) visit('a', '/tin/x/');
				expect(counter.figures('/tin/x/')).toMatchObject({ total: 1, online: 1, page: 1 });
			}),
		);

		it(
			'from one network are no more than its share in ten minutes',
			withStorage((storage) => {
				const { clock, visit, counter } = clocked(storage);
				for (let index = 0; index < 300; index++) visit(`agent ${index}`, '/', 'one');
				expect(counter.figures('/')).toMatchObject({
					total: NETWORK_VISITS,
					online: NETWORK_VISITS,
					page: NETWORK_VISITS,
				});
				expect(visit('agent 0', '/tin/x/', 'one')).toMatchObject({ total: NETWORK_VISITS, page: 1 });
				expect(visit('other', '/', 'another').total).toBe(NETWORK_VISITS + 1);
				clock.now += 9 * MINUTE;
				expect(visit('late', '/', 'one').total).toBe(NETWORK_VISITS + 1);
				clock.now += MINUTE;
				expect(visit('late', '/', 'one').total).toBe(NETWORK_VISITS + 2);
			}),
		);
	});

	it(
		'counts each page once for a reader, wherever the visit began',
		withStorage((storage) => {
			const { clock, visit } = clocked(storage);
			visit('a', '/');
			expect(visit('a', '/tin/x/')).toMatchObject({ total: 1, page: 1 });
			expect(visit('a', '/tin/x/')).toMatchObject({ page: 1 });
			expect(visit('b', '/tin/x/')).toMatchObject({ page: 2 });
			clock.now += 31 * MINUTE;
			expect(visit('a', '/tin/x/')).toMatchObject({ page: 3 });
		}),
	);

	it(
		'has those online who were seen within five minutes',
		withStorage((storage) => {
			const { clock, counter, visit } = clocked(storage);
			visit('a');
			clock.now += 4 * MINUTE;
			visit('b');
			expect(counter.figures().online).toBe(2);
			clock.now += MINUTE;
			expect(counter.figures().online).toBe(1);
			visit('a');
			expect(counter.figures().online).toBe(2);
			clock.now += 5 * MINUTE;
			expect(counter.figures().online).toBe(0);
		}),
	);

	describe('the day', () => {
		it(
			'turns with week and month at midnight in Vietnam',
			withStorage((storage) => {
				const { clock, counter, visit } = clocked(storage, at('2024-06-30T23:59'));
				expect(visit('a')).toMatchObject({ today: 1, week: 1, month: 1 });
				clock.now = at('2024-07-01T00:00');
				expect(counter.figures()).toMatchObject({ total: 1, today: 0, week: 0, month: 0 });
				expect(visit('b')).toMatchObject({ total: 2, today: 1, week: 1, month: 1 });
			}),
		);

		it(
			'takes salt, readers and networks along when it turns, with or without a visit',
			withStorage((storage) => {
				const { clock, counter, visit } = clocked(storage, at('2024-07-02T23:50'));
				const known = ['salt', 'reader', 'opening', 'network', 'presence'];
				visit('a');
				for (const table of known) expect(rows(storage, table)).toHaveLength(1);
				const [salt] = rows(storage, 'salt');
				clock.now = at('2024-07-03T00:00');
				counter.turnDay();
				for (const table of known) expect(rows(storage, table)).toEqual([]);
				visit('a');
				expect(rows(storage, 'salt')[0]?.['salt']).not.toBe(salt?.['salt']);
				clock.now = at('2024-07-04T09:00');
				expect(visit('b').total).toBe(3);
				expect(rows(storage, 'reader')).toHaveLength(1);
			}),
		);

		it(
			'is forgotten by a start after it',
			withStorage((storage) => {
				clocked(storage).visit('a');
				clocked(storage, MORNING + 24 * HOUR);
				expect(rows(storage, 'salt').concat(rows(storage, 'reader'))).toEqual([]);
			}),
		);

		it(
			'does not come back when the clock is set back over midnight',
			withStorage((storage) => {
				const { clock, visit, counter } = clocked(storage, at('2024-07-03T00:00:30'));
				visit('a');
				clock.now = at('2024-07-02T23:59:30');
				expect(visit('a')).toMatchObject({ total: 1, today: 1, online: 1 });
				expect(visit('b')).toMatchObject({ total: 2, today: 2, online: 2 });
				clock.now = at('2024-07-03T00:00:40');
				expect(counter.figures()).toMatchObject({ total: 2, today: 2, online: 2 });
			}),
		);

		it(
			'of a clock that was wrong by years ends when it is right again, and its visits stay in the total',
			withStorage((storage) => {
				const { clock, visit, counter } = clocked(storage, at('2036-01-01T08:00'));
				visit('a');
				clock.now = MORNING;
				counter.turnDay();
				expect(rows(storage, 'salt')).toEqual([]);
				expect(visit('a')).toMatchObject({ total: 2, today: 1, week: 1, month: 1, online: 1 });
			}),
		);

		it(
			'keeps its readers when the clock is set back by hours',
			withStorage((storage) => {
				const { clock, visit } = clocked(storage, MORNING + 6 * HOUR);
				visit('a');
				clock.now = MORNING;
				expect(visit('a')).toMatchObject({ total: 1, online: 1 });
				clock.now += 31 * MINUTE;
				expect(visit('a')).toMatchObject({ total: 2, online: 1 });
			}),
		);
	});

	it(
		'knows the readers of the day after a restart',
		withStorage((storage) => {
			clocked(storage).visit('a');
			const again = clocked(storage, MORNING + MINUTE);
			expect(again.visit('a')).toMatchObject({ total: 1, online: 1, page: 1 });
		}),
	);

	it(
		'counts a visit whole or not at all',
		withStorage((storage) => {
			const { visit, counter } = clocked(storage);
			visit('a', '/tin/x/');
			const before = counter.figures('/tin/x/');
			storage.sql("CREATE TRIGGER broken BEFORE UPDATE ON page BEGIN SELECT RAISE(ABORT, 'no room'); END");
			expect(() => visit('b', '/tin/x/')).toThrow('no room');
			expect(counter.figures('/tin/x/')).toEqual(before);
			storage.sql('DROP TRIGGER broken');
			expect(visit('b', '/tin/x/')).toMatchObject({ total: 2, online: 2, page: 2 });
		}),
	);

	it(
		'stores neither address nor browser',
		withStorage((storage) => {
			const { counter } = clocked(storage);
			counter.visit({ network: '203.0.113.77', agent: 'Kỳ Lân/9.9' }, '/tin/x/');
			const tables = storage.sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%cf%'");
			expect(tables.length).toBeGreaterThan(5);
			const everything = JSON.stringify(tables.map(({ name }) => rows(storage, String(name))));
			expect(everything).toContain('/tin/x/');
			expect(everything).not.toMatch(/203\.0\.113|Kỳ Lân/);
		}),
	);

	describe('history', () => {
		it(
			'has every day of five weeks and every month of a year, and the bulletins read most',
			withStorage((storage) => {
				const { clock, visit, counter } = clocked(storage, at('2023-08-01T08:00'));
				visit('a');
				clock.now = at('2024-06-03T08:00');
				visit('a', '/tin/hai/');
				clock.now = MORNING;
				for (const name of ['a', 'b']) visit(name, '/tin/mot/');
				visit('a', '/van-ban/');
				const { days, months, pages } = counter.history();
				// 02/07/2024 is a Tuesday: four weeks before its own.
				expect(days).toHaveLength(30);
				expect(days[0]).toEqual({ day: '2024-06-03', visits: 1 });
				expect(days.at(-1)).toEqual({ day: '2024-07-02', visits: 2 });
				expect(days.reduce((sum, { visits }) => sum + visits, 0)).toBe(3);
				expect(months).toHaveLength(12);
				expect(months[0]).toEqual({ month: '2023-08', visits: 1 });
				expect(months.slice(-2)).toEqual([
					{ month: '2024-06', visits: 1 },
					{ month: '2024-07', visits: 2 },
				]);
				expect(pages).toEqual([
					{ path: '/tin/mot/', visits: 2 },
					{ path: '/tin/hai/', visits: 1 },
				]);
			}),
		);

		it(
			'goes over the turn of a year',
			withStorage((storage) => {
				const { counter } = clocked(storage, at('2025-01-01T00:00'));
				const { days, months } = counter.history();
				expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2024-12-02', '2025-01-01']);
				expect([months[0]?.month, months.at(-2)?.month, months.at(-1)?.month]).toEqual([
					'2024-02',
					'2024-12',
					'2025-01',
				]);
			}),
		);
	});

	describe('the schema', () => {
		/** As the first counter left its database. */
		const FIRST = [
			'CREATE TABLE day (day TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
			'CREATE TABLE page (path TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
			'CREATE TABLE reader (hash TEXT PRIMARY KEY, last_seen INTEGER NOT NULL) STRICT',
			'CREATE TABLE salt (day TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT',
			"INSERT INTO day VALUES ('2024-06-30', 5), ('2024-07-01', 7), ('2024-07-02', 2)",
			"INSERT INTO page VALUES ('/', 9), ('/tin/x/', 5)",
			"INSERT INTO salt VALUES ('2024-07-02', 'a salt')",
			`INSERT INTO reader VALUES ('${firstHash('a salt', 'network of a', 'browser of a')}', ${MORNING})`,
		];

		it(
			'of the first counter is carried over with all counts',
			withStorage((storage) => {
				for (const statement of FIRST) storage.sql(statement);
				const { counter, visit } = clocked(storage);
				expect(counter.figures('/tin/x/')).toEqual({ total: 14, online: 1, today: 2, week: 9, month: 9, page: 5 });
				expect(visit('a', '/').total).toBe(14);
				expect(visit('b', '/tin/x/')).toMatchObject({ total: 15, online: 2, today: 3, month: 10, page: 6 });
				expect(rows(storage, 'schema')).toEqual([{ version: SCHEMA_VERSION }]);
				expect(clocked(storage).counter.figures('/tin/x/')).toMatchObject({ total: 15, page: 6 });
			}),
		);

		it(
			'of a later version is refused and left as it is',
			withStorage((storage) => {
				clocked(storage).visit('a');
				storage.sql('UPDATE schema SET version = ?', SCHEMA_VERSION + 1);
				const before = storage.sql('SELECT name, sql FROM sqlite_master ORDER BY name');
				expect(() => clocked(storage)).toThrow(NewerDatabaseError);
				expect(storage.sql('SELECT name, sql FROM sqlite_master ORDER BY name')).toEqual(before);
				expect(rows(storage, 'schema')).toEqual([{ version: SCHEMA_VERSION + 1 }]);
				expect(rows(storage, 'day')).toEqual([{ day: '2024-07-02', visits: 1 }]);
			}),
		);
	});

	describe('counts moved to another counter', () => {
		const COUNTS = parseCounts(
			JSON.stringify({
				format: 'ban-tin-phuong/counter',
				version: 1,
				days: { '2024-06-30': 100, '2024-07-02': 20 },
				pages: { '/': 90, '/tin/x/': 30 },
			}),
		);

		it(
			'are all there, day by day and page by page',
			withStorage((storage) => {
				const { counter, visit } = clocked(storage);
				counter.importCounts(COUNTS, 'empty');
				expect(counter.figures('/tin/x/')).toMatchObject({ total: 120, today: 20, week: 20, month: 20, page: 30 });
				expect(counter.exportCounts()).toEqual(COUNTS);
				expect(totalOf(counter.exportCounts())).toBe(120);
				expect(visit('a').total).toBe(121);
			}),
		);

		it(
			'are added, or replace what is there, or neither without being told',
			withStorage((storage) => {
				const { counter, visit } = clocked(storage);
				visit('a', '/tin/y/');
				expect(() => counter.importCounts(COUNTS, 'empty')).toThrow(CountsPresentError);
				expect(counter.figures().total).toBe(1);
				counter.importCounts(COUNTS, 'add');
				expect(counter.figures('/tin/y/')).toMatchObject({ total: 121, today: 21, month: 21, page: 1 });
				counter.importCounts(COUNTS, 'replace');
				expect(counter.figures('/tin/y/')).toMatchObject({ total: 120, today: 20, month: 20, page: 0 });
				expect(counter.exportCounts()).toEqual(COUNTS);
			}),
		);

		it('are refused when they are not counts', () => {
			const good = JSON.stringify(COUNTS);
			expect(() => parseCounts(good)).not.toThrow();
			for (const [from, to] of [
				['"version":1', '"version":2'],
				['ban-tin-phuong/counter', 'csv'],
				['2024-06-30', '2024-06-31'],
				['100', '-1'],
				['100', '1.5'],
				['100', '"100"'],
				['/tin/x/', '/tin/x'],
				['{', '['],
			] as const)
				expect(() => parseCounts(good.replace(from, to)), `${from} → ${to}`).toThrow(NotCountsError);
		});
	});
}
