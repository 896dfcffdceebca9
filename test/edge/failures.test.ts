import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { NodeCounters } from '../../src/edge/node/counter-node.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import type { Ask } from './api-suite.ts';
import { addressOf, load } from './load.ts';
import { startTestServer } from './node-runtime.ts';
import { bytesIn, dataFolder, figures, integrity, serveProcess } from './served-process.ts';

/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;
const MOT = 'mot.example';

let readers = 0;
const visit = async (ask: Ask) => {
	const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
	const response = await ask('/api/visit?p=/', { method: 'POST', from: addressOf(++readers), headers });
	return { status: response.status, body: (await response.json()) as { total?: number; error?: string } };
};
const REFUSED = { status: 503, body: { error: 'counter unavailable' } };
const expectSite = async (ask: Ask) =>
	expect([(await ask('/')).status, (await ask('/tin/mot/')).status]).toEqual([200, 200]);

it('serves the site when the disk is full, refuses what it can’t write, and keeps what it has', async () => {
	const dir = dataFolder();
	const full = await serveProcess(dir, { kilobytes: 600 });
	const acknowledged = await load({ port: full.port, visits: 1000, clients: 8, from: addressOf });
	expect(acknowledged).toBeGreaterThan(10);
	expect(acknowledged).toBeLessThan(1000);
	expect(await visit(full.ask)).toEqual(REFUSED);
	await expectSite(full.ask);
	expect((await figures(full.ask)).total).toBe(OFFSET + acknowledged);
	expect(full.output().match(/Bộ đếm mot\.example chưa ghi được/g)).toHaveLength(1);
	await full.end('SIGKILL');
	expect(integrity(databaseFile(dir, MOT))).toBe('ok');
	const { ask } = await serveProcess(dir);
	expect(await visit(ask)).toMatchObject({ status: 200, body: { total: OFFSET + acknowledged + 1 } });
});

it('serves the site when the database may not be written, and counts again when it may', async () => {
	const dir = dataFolder();
	const counters = new NodeCounters([MOT], { dataDir: join(dir, 'data'), now: Date.now, log: expect.fail });
	counters.of(MOT).visit({ network: 'x', agent: 'y' }, '/');
	counters.close();
	const setModes = (file: number, folder: number) => {
		for (const name of readdirSync(join(dir, 'data'))) chmodSync(join(dir, 'data', name), file);
		chmodSync(join(dir, 'data'), folder);
	};
	chmodSync(dir, 0o755);
	setModes(0o444, 0o555);
	const before = bytesIn(join(dir, 'data'));
	const { ask, output } = await serveProcess(join(dir, 'data'), {
		program: ['test/edge/unprivileged-server.ts', join(dir, 'data')],
	});
	expect(await visit(ask)).toEqual(REFUSED);
	expect((await ask('/api/stats')).status).toBe(503);
	await expectSite(ask);
	expect(output()).toContain('Bộ đếm mot.example chưa ghi được (');
	expect(bytesIn(join(dir, 'data'))).toEqual(before);
	setModes(0o666, 0o777);
	expect(await visit(ask)).toMatchObject({ status: 200, body: { total: OFFSET + 2 } });
});

it('refuses a database of a later version and says so, and leaves it as it is', async () => {
	const dir = dataFolder();
	const counters = new NodeCounters([MOT], { dataDir: dir, now: Date.now, log: expect.fail });
	counters.close();
	const database = new DatabaseSync(databaseFile(dir, MOT));
	database.exec('UPDATE schema SET version = 99');
	database.close();
	const before = readFileSync(databaseFile(dir, MOT));
	const server = await startTestServer({ dataDir: dir });
	onTestFinished(() => server.close());
	expect(await visit(server.ask)).toEqual(REFUSED);
	await expectSite(server.ask);
	expect(server.logged).toEqual([expect.stringMatching(/mot\.example.*bản chương trình mới hơn ghi \(lược đồ 99/)]);
	// The other ward's counter is its own.
	expect((await server.ask('/api/stats', { host: 'hai.example' })).status).toBe(200);
	expect(readFileSync(databaseFile(dir, MOT))).toEqual(before);
});

it('serves the site when the database is no database, and goes on with what is put in its place', async () => {
	const dir = dataFolder();
	writeFileSync(databaseFile(dir, MOT), 'not a database at all, '.repeat(500));
	const server = await startTestServer({ dataDir: dir });
	onTestFinished(() => server.close());
	expect(await visit(server.ask)).toEqual(REFUSED);
	await expectSite(server.ask);
	renameSync(databaseFile(dir, MOT), join(dir, 'broken'));
	expect(await visit(server.ask)).toMatchObject({ status: 200, body: { total: OFFSET + 1 } });
});

it('does not count into a file that is no longer there', () => {
	const dir = dataFolder();
	const [logged, noted] = [[] as string[], [] as string[]];
	const counters = new NodeCounters(['a'], {
		dataDir: dir,
		now: Date.now,
		log: (line) => logged.push(line),
		note: (line) => noted.push(line),
	});
	onTestFinished(() => counters.close());
	expect(noted).toEqual([expect.stringContaining('Bộ đếm a bắt đầu từ 0')]);
	counters.of('a').visit({ network: 'x', agent: 'y' }, '/');
	const away = join(dir, 'away');
	mkdirSync(away);
	for (const name of readdirSync(dir).filter((file) => file.startsWith('a.')))
		renameSync(join(dir, name), join(away, name));
	counters.look();
	expect(logged).toEqual([expect.stringMatching(/Bộ đếm a mất tệp .*a\.sqlite và bắt đầu lại từ 0/)]);
	expect(counters.of('a').visit({ network: 'x', agent: 'y' }, '/').total).toBe(1);
	expect(readdirSync(dir)).toContain('a.sqlite');
	expect(integrity(join(away, 'a.sqlite'))).toBe('ok');
});
