/** What becomes of counts: shown over time, carried to a new schema, moved. On whichever runtime's SQLite. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { vietnamDay } from '../../src/domain/calendar-date.ts';
import { MOST_DAY_VISITS, MOST_VISITS } from '../../src/edge/counter-rules.ts';
import { ImpossibleCountsError, NewerDatabaseError, SCHEMA_VERSION } from '../../src/edge/counter-schema.ts';
import {
	CountsPresentError,
	NotCountsError,
	parseCounts,
	TooManyVisitsError,
	totalOf,
} from '../../src/edge/counter-transfer.ts';
import { at, clocked, HOUR, MORNING, rows, type WithStorage } from './clocked-counter.ts';

/** A reader as the first counter kept it. */
const firstHash = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

export function countsSuite(withStorage: WithStorage): void {
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

		/** As the counter before bounds left its database. */
		const SECOND = [
			'CREATE TABLE day (day TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
			'CREATE TABLE page (path TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT',
			'CREATE TABLE month (month TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT, WITHOUT ROWID',
			'CREATE TABLE reader (hash TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID',
			'CREATE TABLE opening (hash TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID',
			'CREATE TABLE network (hash TEXT PRIMARY KEY, since INTEGER NOT NULL, visits INTEGER NOT NULL) STRICT, WITHOUT ROWID',
			'CREATE TABLE presence (slot INTEGER PRIMARY KEY, readers INTEGER NOT NULL) STRICT',
			'CREATE TABLE salt (day TEXT PRIMARY KEY, salt TEXT NOT NULL) STRICT',
			'CREATE TABLE schema (version INTEGER NOT NULL) STRICT',
			'INSERT INTO schema VALUES (2)',
			...FIRST.filter((statement) => /^INSERT INTO (?:day|page|salt)/.test(statement)),
			"INSERT INTO month VALUES ('2024-06', 5), ('2024-07', 9)",
			`INSERT INTO reader VALUES ('${firstHash('a salt', 'network of a', 'browser of a')}', ${MORNING / 10_000})`,
			`INSERT INTO presence VALUES (${MORNING / 10_000}, 1)`,
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
			'of the second counter is carried over, into tables that hold nothing but counts',
			withStorage((storage) => {
				for (const statement of SECOND) storage.sql(statement);
				const { counter, visit } = clocked(storage);
				expect(counter.figures('/tin/x/')).toEqual({ total: 14, online: 1, today: 2, week: 9, month: 9, page: 5 });
				expect(visit('a', '/').total).toBe(14);
				expect(visit('b', '/tin/x/')).toMatchObject({ total: 15, online: 2, today: 3, month: 10, page: 6 });
				for (const table of ['day', 'page', 'month'])
					for (const visits of [-1, 2 ** 53])
						expect(() => storage.sql(`UPDATE ${table} SET visits = ?`, visits), `${table} ${visits}`).toThrow(/CHECK/);
			}),
		);

		it(
			'of the second counter is refused when its numbers are no counts, and left as it is',
			withStorage((storage) => {
				for (const statement of SECOND) storage.sql(statement);
				storage.sql(`UPDATE day SET visits = ${2 ** 53 - 1} WHERE day < '2024-07-02'`);
				expect(() => clocked(storage)).toThrow(ImpossibleCountsError);
				expect(() => clocked(storage)).toThrow('2024-06-30: 9007199254740991 lượt, nhiều nhất là 1.000.000.000');
				expect(rows(storage, 'schema')).toEqual([{ version: 2 }]);
				expect(rows(storage, 'page')).toHaveLength(2);
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

		it('beyond what there can be are refused with their place', () => {
			const text = (days: Record<string, number>, pages = {}) =>
				JSON.stringify({ format: 'ban-tin-phuong/counter', version: 1, days, pages }, null, '\t');
			const huge = { '2024-07-01': 2 ** 53 - 1, '2024-07-02': 2 ** 53 - 1 };
			expect(() => parseCounts(text(huge))).toThrow(NotCountsError);
			expect(() => parseCounts(text(huge))).toThrow(
				'dòng 5, days → 2024-07-01: số lượt phải là số nguyên từ 0 đến 1.000.000.000',
			);
			expect(() => parseCounts(text({}, { '/tin/x/': 2 ** 53 - 1 }))).toThrow('đến 1.000.000.000.000');
			const years = Array.from({ length: 1001 }, (_, day) => vietnamDay(MORNING + day * 24 * HOUR));
			const full = (days: readonly string[]) => Object.fromEntries(days.map((day) => [day, MOST_DAY_VISITS]));
			expect(() => parseCounts(text(full(years)))).toThrow('cộng mọi ngày được 1.001.000.000.000 lượt');
			expect(totalOf(parseCounts(text(full(years.slice(1)))))).toBe(MOST_VISITS);
		});

		it(
			'beyond what there can be with those that are there are refused, and nothing changes',
			withStorage((storage) => {
				const { counter } = clocked(storage);
				counter.importCounts(COUNTS, 'empty');
				const years = Array.from({ length: 999 }, (_, day) => vietnamDay(MORNING + (day + 1) * 24 * HOUR));
				const added: [days: Record<string, number>, message: string][] = [
					[{ '2024-07-01': 5, '2024-07-02': MOST_DAY_VISITS }, '2024-07-02 sẽ thành 1.000.000.020 lượt'],
					[
						Object.fromEntries([...years, '2024-01-01'].map((day) => [day, MOST_DAY_VISITS])),
						'cộng mọi ngày sẽ thành 1.000.000.000.120 lượt',
					],
				];
				for (const [days, message] of added) {
					expect(() => counter.importCounts({ ...COUNTS, days }, 'add')).toThrow(TooManyVisitsError);
					expect(() => counter.importCounts({ ...COUNTS, days }, 'add')).toThrow(message);
					expect(counter.exportCounts()).toEqual(COUNTS);
				}
			}),
		);

		it(
			'at the very bound are counted no further, and can be restored still',
			withStorage((storage) => {
				const { clock, counter, visit } = clocked(storage);
				const full = { ...COUNTS, days: { '2024-07-02': MOST_DAY_VISITS }, pages: { '/': MOST_VISITS } };
				counter.importCounts(full, 'replace');
				expect(visit('a')).toEqual({
					total: MOST_DAY_VISITS,
					online: 1,
					today: MOST_DAY_VISITS,
					week: MOST_DAY_VISITS,
					month: MOST_DAY_VISITS,
					page: MOST_VISITS,
				});
				const exported = counter.exportCounts();
				expect(exported).toEqual(full);
				counter.importCounts(parseCounts(JSON.stringify(exported)), 'replace');
				clock.now += 24 * HOUR;
				expect(visit('a').total).toBe(MOST_DAY_VISITS + 1);
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
