import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { removeAway, sweepRemoved } from '../../../src/files/remove-away.ts';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../src/files/remove-away.ts')).href;
const FAULTS = pathToFileURL(join(import.meta.dirname, '../../build/fault-at-write.mjs')).href;

/** A folder with `a`, which has files, and its like. */
function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-files-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	mkdirSync(join(dir, 'a/b'), { recursive: true });
	for (const file of ['a/c', 'a/b/d', 'a.b', '.a']) writeFileSync(join(dir, file), '');
	return dir;
}

it('removes a folder, a file, a link and not what it leads to, and what is not there', () => {
	const dir = folder();
	symlinkSync(join(dir, 'a.b'), join(dir, 'link'));
	for (const name of ['a', '.a', 'link', 'none']) removeAway(join(dir, name));
	expect(readdirSync(dir)).toEqual(['a.b']);
});

it.each([1, 2])('never leaves half of a folder under its name when it is killed at step %i', (step) => {
	const dir = folder();
	const script = `import { removeAway } from ${JSON.stringify(MODULE)}; removeAway(process.argv[1]);`;
	const args = ['--import', FAULTS, '--input-type=module', '-e', script, join(dir, 'a')];
	const env = { ...process.env, FAULT: 'kill', FAULT_AT: String(step) };
	expect(spawnSync(process.execPath, args, { env }).signal).toBe('SIGKILL');
	const isWhole = existsSync(join(dir, 'a/c')) && existsSync(join(dir, 'a/b/d'));
	expect(isWhole).toBe(existsSync(join(dir, 'a')));
	sweepRemoved(join(dir, 'a'));
	expect(readdirSync(dir).filter((name) => name !== 'a')).toEqual(['.a', 'a.b']);
});

it('sweeps nothing where there is no folder', () => {
	expect(() => sweepRemoved(join(folder(), 'none', 'a'))).not.toThrow();
});
