/** What the counter does, on whichever runtime's SQLite. */
import { describe, expect, it } from 'vitest';
import { NETWORK_VISITS, WIDER_NETWORKS } from '../../src/edge/counter-rules.ts';
import { networks } from '../../src/edge/network.ts';
import { at, clocked, HOUR, MINUTE, MORNING, rows, type WithStorage } from './clocked-counter.ts';

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

		const hex = (number: number) => number.toString(16);
		const [SUBNETS, SITE] = WIDER_NETWORKS;
		it.each([
			['3,000 households of one /48', 3000, (n: number) => `2001:db8:7:${hex(n * 20)}::1`, SITE.visits],
			['256 households of one /56', 256, (n: number) => `2001:db8:7:ab${hex(n).padStart(2, '0')}::1`, SUBNETS.visits],
			['300 networks of /48, each with a reader', 300, (n: number) => `2001:db8:${hex(n)}::1`, 300],
			['300 IPv4 addresses, one after another', 300, (n: number) => `10.0.${n >> 8}.${n & 255}`, 300],
		])('from %s are as many as they should be', async (_name, count, address, counted) => {
			await withStorage((storage) => {
				const { counter, clock } = clocked(storage);
				for (let index = 0; index < count; index++) counter.visit({ ...networks(address(index)), agent: 'x' }, '/');
				expect(counter.figures('/')).toMatchObject({ total: counted, online: counted, page: counted });
				// Who was not counted has left nothing behind.
				expect(rows(storage, 'reader')).toHaveLength(counted);
				clock.now += 10 * MINUTE;
				expect(counter.visit({ ...networks(address(count)), agent: 'late' }, '/').total).toBe(counted + 1);
			})();
		});

		it(
			'from one network count again when the clock is set back',
			withStorage((storage) => {
				const { clock, visit } = clocked(storage);
				for (let index = 0; index < NETWORK_VISITS; index++) visit(`agent ${index}`, '/', 'one');
				clock.now -= HOUR;
				expect(visit('late', '/', 'one').total).toBe(NETWORK_VISITS + 1);
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
}
