import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished, vi } from 'vitest';
import { NodeCounters } from '../../src/edge/node/counter-node.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { bytesIn, dataFolder, serveProcess } from './served-process.ts';

const ADDRESSES = ['203.0.113.77', '2001:db8:aaaa:bbbb:cccc::77'];
const AGENT = 'Mozilla/5.0 (KyLan; 9.9) Gecko/20100101 Firefox/140.0';
/** Both as they are written and as bytes. */
const PERSONAL = [
	...ADDRESSES,
	'KyLan',
	'2001:db8:aaaa',
	'20010db8aaaa',
	'cb00714d',
	Buffer.from([203, 0, 113, 77]),
	Buffer.from('20010db8aaaabbbb', 'hex'),
];

it('writes neither address nor browser into database, log of the database, or log of the server', async () => {
	const dir = dataFolder();
	const { ask, output, end } = await serveProcess(dir);
	for (const from of ADDRESSES) {
		for (const path of ['/', '/tin/mot/', '/khong-co/', '/?x'])
			await ask(`/api/visit?p=${path}`, {
				method: 'POST',
				from,
				headers: { 'sec-fetch-site': 'same-origin', 'user-agent': AGENT },
			});
		await ask('/api/visit?p=/', {
			method: 'POST',
			from,
			headers: { origin: 'https://evil.example', 'user-agent': AGENT },
		});
		for (const path of ['/', '/khong-co/', '/api/stats', '/api/counts'])
			await ask(path, { from, headers: { 'user-agent': AGENT, referer: `https://${from}/` } });
	}
	const whileOpen = bytesIn(dir);
	await end('SIGTERM');
	for (const bytes of [whileOpen, bytesIn(dir)]) {
		expect(bytes.includes('/tin/mot/')).toBe(true);
		for (const personal of PERSONAL) expect(bytes.includes(personal), String(personal)).toBe(false);
	}
	expect(output()).toContain('http://localhost:');
	for (const personal of PERSONAL) expect(output().includes(String(personal)), String(personal)).toBe(false);
});

it('leaves no trace of salt and readers on the disk when the day has turned, with nobody there', () => {
	vi.useFakeTimers({ now: Date.parse('2024-07-02T23:50+07:00') });
	onTestFinished(() => void vi.useRealTimers());
	const dir = dataFolder();
	const counters = new NodeCounters(['a'], { dataDir: dir, now: Date.now, log: (line) => expect.fail(line) });
	onTestFinished(() => counters.close());
	// More readers than fit into a page of the database, so that pages are given back too.
	for (let index = 0; index < 500; index++)
		counters.of('a').visit({ network: `10.0.${index >> 8}.${index & 255}`, agent: AGENT }, `/tin/${index % 7}/`);
	const database = new DatabaseSync(databaseFile(dir, 'a'), { readOnly: true });
	const column = (query: string) =>
		database
			.prepare(query)
			.all()
			.map(({ n }) => String(n));
	const secrets = [
		...column('SELECT salt AS n FROM salt'),
		...['reader', 'opening', 'network'].flatMap((table) => column(`SELECT hash AS n FROM ${table}`)),
	];
	database.close();
	expect(secrets.length).toBe(1501);
	const before = bytesIn(dir);
	expect(secrets.filter((secret) => before.includes(secret))).toEqual(secrets);
	vi.advanceTimersByTime(11 * 60_000);
	const left = bytesIn(dir);
	expect(secrets.filter((secret) => left.includes(secret))).toEqual([]);
	expect(left.includes('/tin/3/')).toBe(true);
	expect(counters.of('a').figures()).toMatchObject({ total: 500, online: 0 });
});

it('tries again to clear its log when someone was reading it at midnight', () => {
	vi.useFakeTimers({ now: Date.parse('2024-07-02T23:59:45+07:00') });
	onTestFinished(() => void vi.useRealTimers());
	const dir = dataFolder();
	const counters = new NodeCounters(['a'], { dataDir: dir, now: Date.now, log: (line) => expect.fail(line) });
	onTestFinished(() => counters.close());
	counters.of('a').visit({ network: '10.0.0.1', agent: AGENT }, '/');
	const reader = new DatabaseSync(databaseFile(dir, 'a'), { readOnly: true });
	reader.exec('BEGIN');
	const salt = String(reader.prepare('SELECT salt FROM salt').get()?.['salt']);
	vi.advanceTimersByTime(30_000);
	expect(bytesIn(dir).includes(salt)).toBe(true);
	reader.close();
	vi.advanceTimersByTime(30_000);
	expect(bytesIn(dir).includes(salt)).toBe(false);
});
