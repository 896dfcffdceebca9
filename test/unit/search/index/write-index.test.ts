import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Catalogue, ResultText } from '../../../../src/search/find/catalogue.ts';
import type { SearchBulletin } from '../../../../src/search/index/index-shard.ts';
import { writeSearchIndex } from '../../../../src/search/index/write-index.ts';
import { tree } from '../../../build/mini-site.ts';
import { bulletins, DOCUMENTS, searchBulletin } from '../search-site.ts';

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const shardSizes = { size: 5, together: 1 };
const ALL = bulletins(24, ['2024-01', '2024-02', '2024-03'], 3);
const SHARDS = ['2024-03', '2024-02', '2024-01'];

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-index-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

/** Writes an index and tells which bodies it read. */
async function write(dir: string, all: readonly SearchBulletin[], { version = '1', documents = DOCUMENTS } = {}) {
	const read: string[] = [];
	const watched = all.map((bulletin) => ({
		...bulletin,
		body: () => {
			read.push(bulletin.slug);
			return bulletin.body();
		},
	}));
	await writeSearchIndex(watched, documents, { dir, version, shardSizes });
	return read;
}

const catalogue = (dir: string) => JSON.parse(readFileSync(join(dir, 'shards.json'), 'utf8')) as Catalogue;

/** Files with what is in them and when and as what they were written: a file that is written anew has another number. */
function files(dir: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(tree(dir)).map(([file, digest]) => {
			const { ino, mtimeMs } = statSync(join(dir, file));
			return [file, `${digest} ${ino} ${mtimeMs}`];
		}),
	);
}

/** Files that are new, gone or written anew, apart from the catalogue. */
function changed(before: Record<string, string>, after: Record<string, string>): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names].filter((file) => before[file] !== after[file] && file !== 'shards.json');
}

/** Every bulletin that results can show. */
function texts(dir: string): string[] {
	return catalogue(dir).shards.flatMap(({ name, bulletins: count }) => {
		expect(readdirSync(join(dir, name))).toHaveLength(count);
		return Array.from({ length: count }, (_, index) => {
			const text = JSON.parse(readFileSync(join(dir, name, `${index}.json`), 'utf8')) as ResultText;
			return text.slug;
		});
	});
}

/** Folders that the catalogue names, and those that are there. */
function expectNothingStale(dir: string): void {
	const { version, documents, shards } = catalogue(dir);
	const named = shards.flatMap(({ name, folder }) => [name, folder]);
	expect(readdirSync(dir).sort()).toEqual([`lib-${version}`, documents.folder, ...named, 'shards.json'].sort());
}

const NEW = searchBulletin('tin-moi', '2024-03-15', { title: 'Tin mới', lead: [], body: ['Chữ của tin mới.'] });

it('changes nothing when it is written again, and reads no body', async () => {
	const dir = folder();
	expect(await write(dir, ALL)).toHaveLength(ALL.length);
	expect(catalogue(dir).shards.map(({ name, bulletins: count }) => [name, count])).toEqual(
		SHARDS.map((name) => [name, 8]),
	);
	const before = files(dir);
	expect(await write(dir, ALL.toReversed())).toEqual([]);
	expect(changed(before, files(dir))).toEqual([]);
	expectNothingStale(dir);
});

it('is the same wherever it is written', async () => {
	const [one, other] = [folder(), folder()];
	await write(one, ALL);
	await write(other, ALL);
	expect(tree(other)).toEqual(tree(one));
});

it('writes only the newest shard for a new bulletin, and removes it again', async () => {
	const dir = folder();
	await write(dir, ALL);
	const first = tree(dir);
	const before = files(dir);
	const read = await write(dir, [...ALL, NEW]);
	expect(read).toHaveLength(9);
	const touched = changed(before, files(dir));
	expect(touched.length).toBeGreaterThan(0);
	expect(touched.filter((file) => !file.startsWith('2024-03'))).toEqual([]);
	expect(texts(dir).filter((slug) => slug === 'tin-moi')).toHaveLength(1);
	expectNothingStale(dir);
	await write(dir, ALL);
	expect(tree(dir)).toEqual(first);
});

it('leaves the positions of older bulletins as they are when one is added behind them', async () => {
	const dir = folder();
	await write(dir, ALL);
	const before = files(dir);
	await write(dir, [...ALL, { ...NEW, date: '2024-03-31' as never }]);
	const after = files(dir);
	const kept = Object.keys(before).filter((file) => /^2024-03\/\d+\.json$/.test(file) && before[file] === after[file]);
	expect(kept).toHaveLength(8);
});

it('writes the shard of a bulletin whose body, title or documents change', async () => {
	const dir = folder();
	await write(dir, ALL);
	const [old] = ALL;
	if (!old) throw new Error('no bulletins');
	const changes: Partial<SearchBulletin>[] = [
		{ digest: 'x', body: () => ['Thân mới.'] },
		{ title: 'Tiêu đề mới' },
		{ documents: DOCUMENTS.map(({ id }) => id) },
		{ category: undefined, documentCount: 3 },
	];
	for (const change of changes) {
		const before = files(dir);
		await write(dir, [{ ...old, ...change }, ...ALL.slice(1)]);
		const touched = changed(before, files(dir));
		expect(touched.length).toBeGreaterThan(0);
		expect(touched.filter((file) => !file.startsWith('2024-01'))).toEqual([]);
		expectNothingStale(dir);
	}
});

it('leaves nothing of a bulletin or a shard that is gone', async () => {
	const dir = folder();
	await write(dir, [...ALL, NEW]);
	// As another version may have left it.
	mkdirSync(join(dir, '2024-03-pairs-0123456789'));
	await write(
		dir,
		ALL.filter(({ date }) => !date.startsWith('2024-02')),
	);
	expect(catalogue(dir).shards.map(({ name }) => name)).toEqual(['2024-03', '2024-01']);
	expect(texts(dir)).not.toContain('tin-moi');
	expectNothingStale(dir);
	await write(dir, []);
	expect(catalogue(dir).shards).toEqual([]);
	expectNothingStale(dir);
});

it('writes the documents anew when they change, and all of it for another version', async () => {
	const dir = folder();
	await write(dir, ALL);
	const before = files(dir);
	await write(dir, ALL, { documents: DOCUMENTS.slice(1) });
	expect(changed(before, files(dir)).filter((file) => !file.startsWith('documents-'))).toEqual([]);
	await write(dir, ALL, { documents: [] });
	expect(await write(dir, ALL, { version: '2' })).toHaveLength(ALL.length);
	expectNothingStale(dir);
	// What every reader has downloaded once.
	const library = (all: Record<string, string>) => Object.entries(all).filter(([file]) => file.startsWith('lib-'));
	expect(library(before)).toHaveLength(2);
	expect(library(files(dir))).toEqual(library(before));
});

it('takes up where it was interrupted, and takes a bulletin back', async () => {
	const dir = folder();
	await write(dir, ALL);
	const stop = {
		dir,
		version: '1',
		shardSizes,
		onProgress: (shard: string) => expect(shard).toBe('2024-03'),
	};
	await expect(writeSearchIndex([...ALL, NEW], DOCUMENTS, stop)).rejects.toThrow('2024-02');
	await write(dir, ALL);
	expect(texts(dir).sort()).toEqual(ALL.map(({ slug }) => slug).sort());
	expectNothingStale(dir);
});
