import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { Counter, type Sql } from '../../src/edge/counter.ts';

const MINUTE = 60_000;
const at = (time: string) => Date.parse(`${time}+07:00`);

/** A counter on a real SQLite file. */
function fileCounter(offset = 0): { counter: Counter; reopen: () => Counter; rows: (table: string) => unknown[] } {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-counter-'));
	const file = join(dir, 'visits.sqlite');
	let salts = 0;
	const opened: DatabaseSync[] = [];
	const open = () => {
		const database = new DatabaseSync(file);
		opened.push(database);
		const sql: Sql = (query, ...values) => database.prepare(query).all(...values) as ReturnType<Sql>;
		return new Counter(sql, { offset, newSalt: () => `salt ${++salts}` });
	};
	onTestFinished(() => {
		for (const database of opened) database.close();
		rmSync(dir, { recursive: true, force: true });
	});
	return { counter: open(), reopen: open, rows: (table) => opened[0]?.prepare(`SELECT * FROM ${table}`).all() ?? [] };
}

it('counts a reader once until the idle time has passed', () => {
	const { counter } = fileCounter(500);
	const start = at('2024-07-02T08:00');
	counter.salt(start);
	expect(counter.visit('a', '/', start)).toEqual({ total: 501, online: 1, today: 1, week: 1, month: 1, page: 1 });
	expect(counter.visit('a', '/tin/x/', start + 30 * MINUTE)).toMatchObject({ total: 501, page: 0 });
	expect(counter.visit('a', '/tin/x/', start + 61 * MINUTE)).toMatchObject({ total: 502, page: 1 });
	expect(counter.visit('b', '/', start + 61 * MINUTE)).toMatchObject({ total: 503, online: 2, page: 2 });
});

it('has those online who were seen within five minutes', () => {
	const { counter } = fileCounter();
	const start = at('2024-07-02T08:00');
	counter.salt(start);
	counter.visit('a', '/', start);
	counter.visit('b', '/', start + 4 * MINUTE);
	expect(counter.figures(start + 4 * MINUTE).online).toBe(2);
	expect(counter.figures(start + 5 * MINUTE).online).toBe(1);
});

it('turns day, week and month at midnight in Vietnam', () => {
	const { counter } = fileCounter();
	const sunday = at('2024-06-30T23:59');
	counter.salt(sunday);
	counter.visit('a', '/', sunday);
	expect(counter.figures(sunday)).toMatchObject({ today: 1, week: 1, month: 1 });
	const monday = at('2024-07-01T00:00');
	counter.salt(monday);
	expect(counter.figures(monday)).toMatchObject({ total: 1, today: 0, week: 0, month: 0 });
	expect(counter.visit('b', '/', monday)).toMatchObject({ total: 2, today: 1, week: 1, month: 1 });
});

it('forgets salt and readers when the day turns', () => {
	const { counter, rows } = fileCounter();
	const evening = at('2024-07-02T23:50');
	const salt = counter.salt(evening);
	counter.visit('a', '/', evening);
	expect(counter.salt(evening)).toBe(salt);
	expect(counter.salt(at('2024-07-03T00:01'))).not.toBe(salt);
	expect(rows('reader')).toEqual([]);
	expect(rows('salt')).toHaveLength(1);
});

it('goes on from its file after a restart, and knows the readers of the day', () => {
	const { counter, reopen } = fileCounter();
	const start = at('2024-07-02T08:00');
	const salt = counter.salt(start);
	counter.visit('a', '/', start);
	const again = reopen();
	expect(again.salt(start + MINUTE)).toBe(salt);
	expect(again.visit('a', '/', start + MINUTE).total).toBe(1);
});
