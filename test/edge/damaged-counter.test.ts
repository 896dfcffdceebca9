import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCounterCommand } from '../../src/edge/node/counter-command.ts';
import { NodeCounters } from '../../src/edge/node/counter-node.ts';
import { openStorage } from '../../src/edge/node/counter-storage-node.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import {
	copyDatabase,
	countedDatabases,
	damageAtRandom,
	DAMAGED_WARD as MOT,
	randomNumbers,
} from './damaged-databases.ts';
import { startTestServer, WARDS_FILE } from './node-runtime.ts';
import { dataFolder, figures, integrity } from './served-process.ts';

/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;
const ANYBODY = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };

/** Runs `npm run counter -- restore …`, beside whatever server has the database open. */
async function restore(dataDir: string, file?: string): Promise<string[]> {
	const said: string[] = [];
	const options = { dataDir, wardsFile: WARDS_FILE, mode: 'empty' as const, say: (line: string) => said.push(line) };
	await runCounterCommand('restore', { ...options, file });
	return said;
}

/** A folder with a counted database, and the backup that its server had made of the days before. */
function countedFolder() {
	const dir = dataFolder();
	const { stopped, killed, total } = countedDatabases(dir);
	const data = join(dir, 'data');
	const file = copyDatabase(databaseFile(stopped, MOT), data);
	renameSync(join(dir, 'backup'), join(data, 'backup'));
	return { dir, data, file, stopped, killed, total };
}

const kinds: [name: string, damage: (file: string) => void, told: string][] = [
	['is empty', (file) => writeFileSync(file, ''), 'tệp rỗng'],
	['begins with garbage', (file) => overwrite(file, Buffer.alloc(100, 'x'), 0), 'file is not a database'],
	['begins with zeros', (file) => overwrite(file, Buffer.alloc(4096), 0), 'file is not a database'],
	['has a block of zeros', (file) => overwrite(file, Buffer.alloc(4096), 4096), 'hỏng (Tree '],
	['ends too early', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000)), 'malformed'],
	['is another program’s', (file) => otherDatabase(file), 'không có số đếm nào'],
];

function overwrite(file: string, bytes: Buffer, at: number): void {
	const all = readFileSync(file);
	bytes.copy(all, at);
	writeFileSync(file, all);
}

function otherDatabase(file: string): void {
	writeFileSync(file, '');
	const database = new DatabaseSync(file);
	database.exec('CREATE TABLE other (x)');
	database.close();
}

describe('a database that', () => {
	it.each(kinds)('%s is told, serves the site on, and is set aside by a restore', async (_name, damage, told) => {
		const { data, file, total } = countedFolder();
		damage(file);
		const damaged = readFileSync(file);
		const server = await startTestServer({ dataDir: data });
		onTestFinished(() => server.close());
		const visit = async () => (await server.ask('/api/visit?p=/', { method: 'POST', headers: ANYBODY })).status;
		expect([await visit(), await visit(), (await server.ask('/')).status]).toEqual([503, 503, 200]);
		expect((await server.ask('/api/stats', { host: 'hai.example' })).status).toBe(200);
		expect(server.logged).toEqual([expect.stringContaining(`Bộ đếm ${MOT}: Tệp bộ đếm ${file} hỏng (`)]);
		expect(server.logged[0]).toContain(told);
		expect(server.logged[0]).toContain('npm run counter -- restore TỆP');
		expect(readFileSync(file)).toEqual(damaged);

		const [, newest = ''] = await restore(data);
		expect(newest).toMatch(/^ {2}\d\d\/\d\d\/\d{4} {2}180 lượt {2}\S+\.json$/);
		const said = await restore(data, newest.split('  ').at(-1));
		expect(said.at(-1)).toBe('Đã nạp xong: bộ đếm nay có 180 lượt.');
		const aside = /^Tệp bộ đếm hỏng được giữ ở (\S+)\.$/.exec(said[0] ?? '')?.[1] ?? '';
		expect(readFileSync(aside)).toEqual(damaged);
		// The server sees at once that it is another file.
		expect(total).toBe(240);
		expect((await figures(server.ask)).total).toBe(OFFSET + 180);
		expect(await visit()).toBe(200);
		expect((await figures(server.ask)).total).toBe(OFFSET + 181);
		expect(integrity(file)).toBe('ok');
	});

	it('holds what nobody can have counted is replaced by a good backup', async () => {
		const { data, file } = countedFolder();
		const database = new DatabaseSync(file);
		// As the counter before bounds left it when two days of 2^53 - 1 had been restored.
		for (const table of ['day', 'page', 'month'])
			database.exec(`ALTER TABLE ${table} RENAME TO new; CREATE TABLE ${table} AS SELECT * FROM new; DROP TABLE new`);
		database.exec('UPDATE schema SET version = 2; UPDATE day SET visits = 9007199254740991');
		database.close();
		const server = await startTestServer({ dataDir: data });
		onTestFinished(() => server.close());
		expect((await server.ask('/api/stats')).status).toBe(503);
		expect(server.logged[0]).toContain('9007199254740991 lượt, nhiều nhất là 1.000.000.000');
		const [, newest = ''] = await restore(data);
		expect((await restore(data, newest.split('  ').at(-1)))[0]).toContain('được giữ ở');
		expect((await figures(server.ask)).total).toBe(OFFSET + 180);
	});

	it('is whole takes a restore in one step, and stays as it is when the backup is none', async () => {
		const { data, file, total } = countedFolder();
		const server = await startTestServer({ dataDir: data });
		onTestFinished(() => server.close());
		const bad = join(data, 'bad.json');
		for (const text of [
			'',
			'{',
			'{"format":"ban-tin-phuong/counter","version":1,"days":{"2024-07-01":9e15},"pages":{}}',
		]) {
			writeFileSync(bad, text);
			await expect(restore(data, bad)).rejects.toThrow('Đây không phải tệp số đếm của cổng');
			expect((await figures(server.ask)).total).toBe(OFFSET + total);
		}
		const inode = readdirSync(data);
		await restore(data, readdirSync(join(data, 'backup')).at(-1));
		expect((await figures(server.ask)).total).toBe(OFFSET + 180);
		expect(readdirSync(data)).toEqual(inode);
		expect(integrity(file)).toBe('ok');
	});

	it('is damaged while it is open is told at the next page that SQLite can’t read', async () => {
		const { data, file } = countedFolder();
		const server = await startTestServer({ dataDir: data });
		onTestFinished(() => server.close());
		expect((await figures(server.ask)).total).toBe(OFFSET + 240);
		overwrite(file, Buffer.alloc(readFileSync(file).length - 1024), 1024);
		// Pages that SQLite has in memory are read again once another process has written.
		const other = new DatabaseSync(file);
		other.exec('PRAGMA user_version = 1');
		other.close();
		expect((await server.ask('/api/stats')).status).toBe(503);
		expect((await server.ask('/api/stats')).status).toBe(503);
		expect(server.logged.at(-1)).toContain(`Bộ đếm ${MOT}: Tệp bộ đếm ${file} hỏng (`);
		expect((await server.ask('/')).status).toBe(200);
	});
});

it('never begins at 0 in silence, whatever became of its files', () => {
	const { dir, stopped, killed, total } = countedFolder();
	const random = randomNumbers(20240702);
	const outcomes = { whole: 0, told: 0, less: 0 };
	for (let copy = 0; copy < 150; copy++) {
		const file = copyDatabase(databaseFile(copy % 2 ? stopped : killed, MOT), join(dir, `copy-${copy}`));
		const target = existsSync(`${file}-wal`) && random() < 0.5 ? `${file}-wal` : file;
		const what = `copy ${copy}, ${damageAtRandom(target, random)} in ${target}`;
		const logged: string[] = [];
		const options = { dataDir: join(file, '..'), now: Date.now, log: (line: string) => logged.push(line) };
		const counters = new NodeCounters([MOT], options);
		let found: number | undefined;
		try {
			found = counters.of(MOT).figures().total;
		} catch {
			expect(logged, what).not.toEqual([]);
		}
		counters.close();
		if (found === undefined) outcomes.told++;
		else if (found === total) outcomes.whole++;
		else {
			outcomes.less++;
			// What a torn log loses are its last moments: the days before stand in the database itself.
			expect(found, what).toBeGreaterThanOrEqual(180);
			expect(logged, what).not.toEqual([]);
		}
	}
	expect(outcomes.whole + outcomes.told + outcomes.less).toBe(150);
	expect(outcomes.told).toBeGreaterThan(50);
});

it('tells when its log was damaged in the middle, and when it has fewer than its backup', () => {
	const { dir, killed, total } = countedFolder();
	const file = copyDatabase(databaseFile(killed, MOT), join(dir, 'cut'));
	overwrite(`${file}-wal`, Buffer.alloc(512), 2048);
	mkdirSync(join(dir, 'cut/backup'));
	const backup = join(dir, 'cut/backup', `${MOT}-20240702.json`);
	writeFileSync(
		backup,
		JSON.stringify({ format: 'ban-tin-phuong/counter', version: 1, days: { '2024-07-01': 5000 }, pages: {} }),
	);
	const logged: string[] = [];
	const counters = new NodeCounters([MOT], {
		dataDir: join(dir, 'cut'),
		now: Date.now,
		log: (line) => logged.push(line),
	});
	const left = counters.of(MOT).figures().total;
	counters.close();
	expect(left).toBeLessThan(total);
	expect(logged).toEqual([
		expect.stringContaining(`ít hơn bản sao lưu gần nhất ${backup} (5.000 lượt)`),
		expect.stringContaining(`nhật ký ${file}-wal hỏng`),
	]);
});

it.each([
	['tells when the log of a killed server is gone', '-wal'],
	['takes what a killed server left for what it is', ''],
])('%s', (_name, suffix) => {
	const { dir, killed, total } = countedFolder();
	const file = copyDatabase(databaseFile(killed, MOT), join(dir, 'gone'));
	const logged: string[] = [];
	if (suffix) rmSync(file + suffix);
	const counters = new NodeCounters([MOT], {
		dataDir: join(dir, 'gone'),
		now: Date.now,
		log: (line) => logged.push(line),
	});
	const left = counters.of(MOT).figures().total;
	counters.close();
	if (suffix) expect([left < total, logged]).toEqual([true, [expect.stringContaining('hỏng, những lượt')]]);
	else expect([left, logged]).toEqual([total, []]);
});

it('does not take the log of a database that is gone for its own', () => {
	const { dir, killed } = countedFolder();
	const file = copyDatabase(databaseFile(killed, MOT), join(dir, 'gone'));
	renameSync(file, join(dir, 'gone/away'));
	const storage = openStorage(file);
	expect(storage.isNew).toBe(true);
	expect(storage.sql('SELECT count(*) AS n FROM day')).toEqual([{ n: 0 }]);
	storage.close();
	expect(readdirSync(join(dir, 'gone'))).toEqual(
		expect.arrayContaining([
			'away',
			expect.stringMatching(/^mot\.example\.sqlite\.hong-.*-wal$/),
			'mot.example.sqlite',
		]),
	);
});
