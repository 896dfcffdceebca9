import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type ProcessName, processName } from '../../../../scripts/setup/process-name.mjs';
import { inTurn } from '../../../../scripts/setup/turn.mjs';

const TURN = pathToFileURL(join(import.meta.dirname, '../../../../scripts/setup/turn.mjs')).href;
const lockFile = () => join(mkdtempSync(join(tmpdir(), 'ban-tin-')), 'a', 'lock');

it('processes take turns', { timeout: 60_000 }, async () => {
	const file = lockFile();
	const log = join(dirname(dirname(file)), 'log');
	const script = `
		import { appendFileSync } from 'node:fs';
		import { setTimeout } from 'node:timers/promises';
		import { inTurn } from ${JSON.stringify(TURN)};
		const [file, log, name] = process.argv.slice(1);
		await inTurn(file, async () => {
			appendFileSync(log, name + ' begins\\n');
			await setTimeout(20);
			appendFileSync(log, name + ' ends\\n');
		}, () => {});`;
	const names = ['a', 'b', 'c', 'd'];
	const ended = names.map((name) =>
		once(spawn(process.execPath, ['--input-type=module', '-e', script, file, log, name]), 'close'),
	);
	expect((await Promise.all(ended)).map(([status]) => status)).toEqual([0, 0, 0, 0]);
	const lines = readFileSync(log, 'utf8').trim().split('\n');
	const pairs = Array.from({ length: lines.length / 2 }, (_, index) => lines.slice(index * 2, index * 2 + 2));
	expect(pairs.toSorted()).toEqual(names.map((name) => [`${name} begins`, `${name} ends`]));
	expect(existsSync(file)).toBe(false);
});

/** A file that says whose turn it is. */
function taken(text: string): string {
	const file = lockFile();
	mkdirSync(dirname(file));
	writeFileSync(file, text);
	return file;
}

const owner = (pid: number | undefined, changed: Partial<ProcessName> = {}) =>
	JSON.stringify([{ pid, ...processName(pid ?? 0), ...changed }]);
const nobody = { wait: () => expect.unreachable() };
const NO_PROC = { nameOf: () => undefined, patience: 3 };

function sleeper() {
	const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
}

it.runIf(processName(process.pid))('tells once whom it waits for', async () => {
	const log: string[] = [];
	const holder = sleeper();
	await inTurn(
		taken(owner(holder.pid)),
		() => log.push('mine'),
		(pid) => {
			log.push(`waits for ${pid}`);
			holder.kill();
		},
	);
	expect(log).toEqual([`waits for ${holder.pid}`, 'mine']);
});

it.each([
	['died', () => owner(spawnSync(process.execPath, ['-e', '']).pid, { ...processName(process.pid), start: '1' })],
	['had the number of one that lives', () => owner(process.ppid, { start: '1' })],
	['had the number of this one', () => owner(process.pid, { start: '1' })],
	['lost its name', () => ''],
	['has zeros for its name', () => '\0'.repeat(80)],
	['wrote half its name', () => owner(process.pid).slice(0, 20)],
	['had an older way to say its number', () => String(process.ppid)],
	['has number 0, which is every process of a group', () => owner(0)],
])('takes over at once from a process that %s', async (_name, text) => {
	const file = taken(text());
	expect(await inTurn(file, () => 'mine', nobody.wait)).toBe('mine');
	expect(existsSync(file)).toBe(false);
});

it.runIf(processName(process.pid))('takes over from a zombie', async () => {
	// A shell that never asks how its child has ended.
	const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60']);
	onTestFinished(() => void parent.kill('SIGKILL'));
	const [line] = (await once(parent.stdout, 'data')) as [Buffer];
	const pid = Number(String(line));
	await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /), 10_000);
	const file = taken(owner(pid, { ...processName(process.pid), start: startOf(pid) }));
	expect(await inTurn(file, () => 'mine', nobody.wait)).toBe('mine');
});

function startOf(pid: number): string {
	return (
		readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ')[19] ?? ''
	);
}

it.each<[string, Partial<ProcessName>]>([
	['another run of the machine', { boot: 'khác' }],
	['another container', { space: 'pid:[1]' }],
])('takes over from a process of %s when it shows no life', async (_name, changed) => {
	const told: unknown[] = [];
	const file = taken(owner(process.ppid, changed));
	const mine = await inTurn(
		file,
		() => 'mine',
		(pid) => told.push(pid),
		{ patience: 3 },
	);
	expect([mine, told]).toEqual(['mine', [process.ppid]]);
});

it('waits, where the system names no process, for one that shows that it lives', async () => {
	const file = lockFile();
	const log: string[] = [];
	let release = () => {};
	const first = inTurn(
		file,
		async () => {
			await new Promise<void>((resolve) => {
				release = resolve;
			});
			log.push('first ends');
		},
		nobody.wait,
		NO_PROC,
	);
	let beats = 0;
	// As long as a dead one would be waited for, and longer.
	const watched = () => {
		if (++beats === 20) release();
		return undefined;
	};
	const second = inTurn(
		file,
		() => log.push('second'),
		() => log.push('waits'),
		{ ...NO_PROC, nameOf: watched },
	);
	await Promise.all([first, second]);
	expect(log).toEqual(['waits', 'first ends', 'second']);
});

it.runIf(processName(process.pid))('stays with a process that was started for it when its own is killed', async () => {
	const file = lockFile();
	const script = `
		import { spawn } from 'node:child_process';
		import { inTurn } from ${JSON.stringify(TURN)};
		await inTurn(process.argv[1], (share) => {
			const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
			share(child.pid);
			console.log(child.pid);
			return new Promise(() => setInterval(() => {}, 1000));
		}, () => {});`;
	const parent = spawn(process.execPath, ['--input-type=module', '-e', script, file]);
	const [line] = (await once(parent.stdout, 'data')) as [Buffer];
	const started = Number(String(line));
	onTestFinished(() => {
		if (processName(started)) process.kill(started, 'SIGKILL');
	});
	parent.kill('SIGKILL');
	await once(parent, 'close');
	const log: string[] = [];
	await inTurn(
		file,
		() => log.push('mine'),
		() => {
			log.push('waits');
			process.kill(started, 'SIGKILL');
		},
	);
	expect(log).toEqual(['waits', 'mine']);
});

it('gives the turn back when the work fails', async () => {
	const file = lockFile();
	const failed = inTurn(
		file,
		() => Promise.reject(new Error('hỏng')),
		() => expect.unreachable(),
	);
	await expect(failed).rejects.toThrow('hỏng');
	expect(existsSync(file)).toBe(false);
});
