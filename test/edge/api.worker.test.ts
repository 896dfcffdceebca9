import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import type { WorkerEnv } from '../../src/edge/worker.ts';
import { apiSuite, TOKEN } from './api-suite.ts';
import { askWorker } from './worker-runtime.ts';

const ask = askWorker;

apiSuite(ask);

const object = (host: string) => (env as WorkerEnv).COUNTER.getByName(host);
const stored = (host: string) =>
	runInDurableObject(
		object(host),
		(_object, { storage }) => storage.sql.exec('SELECT hash FROM reader').toArray().length,
	);
const visit = async (from: string) => {
	const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
	return (await ask('/api/visit?p=/', { method: 'POST', host: 'www.hai.example', from, headers })).json() as Promise<{
		total: number;
	}>;
};

afterEach(() => {
	vi.useRealTimers();
});

it('knows its readers after the object was put away', async () => {
	const { total } = await visit('10.8.0.1');
	await evictDurableObject(object('hai'));
	expect((await visit('10.8.0.1')).total).toBe(total);
});

it('forgets its readers at midnight, without a visit', async () => {
	await visit('10.8.0.1');
	expect(await stored('hai')).toBeGreaterThan(0);
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 });
	expect(await runDurableObjectAlarm(object('hai'))).toBe(true);
	expect(await stored('hai')).toBe(0);
});

it('serves the site when the counter is out of order, and says so', async () => {
	const setVersion = (version: string) =>
		runInDurableObject(object('hai'), (_object, { storage }) => {
			storage.sql.exec(`UPDATE schema SET version = ${version}`);
		});
	await visit('10.8.0.2');
	await setVersion('version + 1');
	await evictDurableObject(object('hai'));
	const refused = await ask('/api/stats', { host: 'hai.example' });
	expect([refused.status, await refused.json()]).toEqual([503, { error: 'counter unavailable' }]);
	expect((await ask('/', { host: 'hai.example' })).status).toBe(200);
});

it('takes good counts in place of numbers that nobody can have counted', async () => {
	await visit('10.8.0.3');
	// As the counter before bounds left it when huge numbers had been restored.
	await runInDurableObject(object('hai'), (_object, { storage }) => {
		for (const table of ['day', 'page', 'month']) {
			storage.sql.exec(`DROP TABLE ${table}`);
			storage.sql.exec(`CREATE TABLE ${table} (key TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT`);
		}
		storage.sql.exec('ALTER TABLE day RENAME key TO day; ALTER TABLE page RENAME key TO path');
		storage.sql.exec("INSERT INTO day VALUES ('2024-07-01', 9007199254740991), ('2024-07-02', 9007199254740991)");
		storage.sql.exec('UPDATE schema SET version = 2');
	});
	await evictDurableObject(object('hai'));
	const counts = (mode: string) =>
		ask(`/api/counts?mode=${mode}`, {
			method: 'PUT',
			host: 'hai.example',
			headers: { authorization: `Bearer ${TOKEN}` },
			body: '{"format":"ban-tin-phuong/counter","version":1,"days":{"2024-07-01":12},"pages":{}}',
		});
	expect((await ask('/api/stats', { host: 'hai.example' })).status).toBe(503);
	expect((await counts('add')).status).toBe(503);
	expect(await (await counts('replace')).json()).toMatchObject({ total: 12 });
	expect((await visit('10.8.0.4')).total).toBe(13);
});

it('goes back in time where Cloudflare keeps a record, and says so where there is none', async () => {
	const rewind = (to: string, headers = { authorization: `Bearer ${TOKEN}` }) =>
		ask(`/api/counts/rewind?to=${to}`, { method: 'POST', host: 'hai.example', headers });
	const { total } = await visit('10.8.0.5');
	expect((await rewind('2024-07-01', { authorization: 'Bearer wrong' })).status).toBe(401);
	expect((await rewind('x')).status).toBe(400);
	const refused = await rewind(new Date().toISOString());
	expect([refused.status, await refused.json()]).toEqual([
		501,
		{ error: expect.stringMatching(/không trở lại một thời điểm cũ được: .*point-in-time recovery/) },
	]);
	expect((await visit('10.8.0.5')).total).toBe(total);
});
