import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import type { WorkerEnv } from '../../src/edge/worker.ts';
import { apiSuite } from './api-suite.ts';
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
