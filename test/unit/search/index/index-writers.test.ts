import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { IndexWriters } from '../../../../src/search/index/index-writers.ts';
import { tree } from '../../../build/mini-site.ts';

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000 });

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-writers-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

function writers(): IndexWriters {
	const made = new IndexWriters();
	onTestFinished(() => made.close());
	return made;
}

const NAMES = ['mot', 'hai', 'ba', 'bon', 'nam'];

function tasks(dir: string) {
	return NAMES.map((name) => ({
		dir: join(dir, name),
		options: { url: `/${name}`, chunkWords: 10 },
		words: Array.from({ length: 500 }, (_, index) => (index % 3 === 0 ? '.' : `${name}${index % 7}`)).join(' '),
	}));
}

it('writes the same in threads and without, in the order asked for', async () => {
	const [one, other] = [folder(), folder()];
	const here = await writers().write(tasks(one), false);
	const inThreads = writers();
	expect(await inThreads.write(tasks(other), true)).toEqual(here);
	expect(tree(other)).toEqual(tree(one));
	expect(new Set(here.map(({ record }) => record)).size).toBe(NAMES.length);
	expect(new Set(here.map(({ entry }) => entry)).size).toBe(1);
	await expect(inThreads.write([], true)).resolves.toEqual([]);
});

it('tells what went wrong in a thread', async () => {
	const dir = folder();
	writeFileSync(join(dir, 'hai'), 'a file where a folder is to be');
	await expect(writers().write(tasks(dir), true)).rejects.toThrow();
});
