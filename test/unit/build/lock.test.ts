import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type LockHolder, lock } from '../../../src/build/lock.ts';

const LOCK = pathToFileURL(join(import.meta.dirname, '../../../src/build/lock.ts')).href;

/** The place of a lock, with bytes that are there already. */
function lockFile(bytes?: string | Buffer): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-lock-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	mkdirSync(join(dir, 'work'));
	const file = join(dir, 'work', 'lock');
	if (bytes !== undefined) writeFileSync(file, bytes);
	return file;
}

const nobody = () => expect.unreachable();

/** Another process that has the lock until it is killed. */
async function holder(file: string) {
	const script = `
		import { lock } from ${JSON.stringify(LOCK)};
		await lock(process.argv[1]);
		console.log('has it');
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, file]);
	onTestFinished(() => void child.kill('SIGKILL'));
	await once(child.stdout, 'data');
	return child;
}

it('is taken, given back and taken again', async () => {
	const file = lockFile();
	for (let time = 0; time < 3; time++) (await lock(file, nobody))();
});

it('makes the folder that it lies in', async () => {
	(await lock(join(lockFile(), '..', 'mới', 'lock'), nobody))();
});

it('is one at a time within a process too', async () => {
	const file = lockFile();
	const unlock = await lock(file, nobody);
	const order: string[] = [];
	const second = lock(file, () => {
		if (order.length === 0) unlock();
		order.push('waits');
	});
	(await second)();
	expect(order).toContain('waits');
});

it('waits for another process, tells who it is and how long it waits, and has it once that is killed', async () => {
	const file = lockFile();
	const child = await holder(file);
	const told: [LockHolder | undefined, number][] = [];
	const unlock = await lock(file, (who, waited) => {
		told.push([who, waited]);
		if (told.length === 3) child.kill('SIGKILL');
	});
	unlock();
	const [[who] = []] = told;
	expect(who).toEqual({ pid: child.pid, since: expect.any(Number) });
	const waits = told.map(([, waited]) => waited);
	expect(waits).toEqual(waits.toSorted((a, b) => a - b));
	expect(waits.length).toBeGreaterThanOrEqual(3);
});

it('is held whatever is written over it and over its note', async () => {
	const file = lockFile();
	const child = await holder(file);
	writeFileSync(file, 'rác');
	writeFileSync(`${file}.json`, '{"pid"');
	const told: (LockHolder | undefined)[] = [];
	const unlock = await lock(file, (who) => {
		told.push(who);
		if (told.length === 2) child.kill('SIGKILL');
	});
	unlock();
	expect(told.slice(0, 2)).toEqual([undefined, undefined]);
});

it.each<[string, string | Buffer]>([
	['nothing', ''],
	['the number of a process that runs', String(process.ppid)],
	['the number of this process', String(process.pid)],
	['number 1, which every machine and container has', '1\n'],
	['garbage', Buffer.alloc(10_000, 7)],
	['zeros, as after a loss of power', Buffer.alloc(4096)],
])('is not taken by a file that says %s', async (_what, bytes) => {
	const file = lockFile(bytes);
	(await lock(file, nobody))();
	expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toMatchObject({ pid: process.pid });
});
