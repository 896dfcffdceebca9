import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
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

it('tells once whom it waits for', async () => {
	const file = lockFile();
	const log: string[] = [];
	const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	mkdirSync(dirname(file));
	writeFileSync(file, String(holder.pid));
	await inTurn(
		file,
		() => log.push('mine'),
		(pid) => {
			log.push(`waits for ${pid}`);
			holder.kill();
		},
	);
	expect(log).toEqual([`waits for ${holder.pid}`, 'mine']);
});

it.each([
	['died', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
	['was this one, under another machine', () => String(process.pid)],
	['lost its number', () => ''],
])('takes over from a process that %s', async (_name, owner) => {
	const file = lockFile();
	mkdirSync(dirname(file));
	appendFileSync(file, owner());
	expect(
		await inTurn(
			file,
			() => 'mine',
			() => expect.unreachable(),
		),
	).toBe('mine');
	expect(existsSync(file)).toBe(false);
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
