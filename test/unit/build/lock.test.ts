import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BuildRunningError, lock } from '../../../src/build/lock.ts';

/** The place of a lock, taken by a process where one is named. */
function lockFile(owner?: number | string): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-lock-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const file = join(dir, 'work', 'lock');
	if (owner !== undefined) {
		mkdirSync(join(dir, 'work'));
		writeFileSync(file, String(owner));
	}
	return file;
}

it('is taken and given back', () => {
	const file = lockFile();
	const unlock = lock(file);
	expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
	unlock();
	expect(existsSync(file)).toBe(false);
});

it('is refused while the process that has it runs, and stays its own', () => {
	const file = lockFile(process.ppid);
	expect(() => lock(file)).toThrow(BuildRunningError);
	expect(() => lock(file)).toThrow(String(process.ppid));
	expect(readFileSync(file, 'utf8')).toBe(String(process.ppid));
});

it.each([
	['has ended', () => spawnSync(process.execPath, ['-e', '']).pid],
	// In a container each build may be the same number.
	['had the number of this one', () => process.pid],
	['was killed while it wrote its number', () => ''],
])('is taken over from a process that %s', (_what, owner) => {
	const file = lockFile(owner());
	const unlock = lock(file);
	expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
	unlock();
	expect(existsSync(file)).toBe(false);
});
