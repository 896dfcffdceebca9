import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FileCache } from '../../../src/content/file-cache.ts';
import { readContent } from '../../../src/content/read.ts';
import { bulletinSource, contentFolder, directiveSource } from './content-folder.ts';

/** A folder with one file, and a cache of it that counts how often it makes a value. */
function counted() {
	const dir = contentFolder({ 'a.txt': 'một' });
	const file = join(dir, 'a.txt');
	let made = 0;
	const run = (version = '1', path: string | undefined = join(dir, 'cache/a.json')) => {
		const cache = new FileCache(path, version);
		const value = cache.get(file, () => ({ text: readFileSync(file, 'utf8'), made: ++made }));
		cache.save();
		return value;
	};
	return { dir, file, run };
}

describe('FileCache', () => {
	it('makes a value once while the file stays', () => {
		const { run } = counted();
		expect([run(), run(), run()]).toEqual(Array(3).fill({ text: 'một', made: 1 }));
	});

	it('makes it anew when the file changes, of whatever size or time', () => {
		const { file, run } = counted();
		run();
		writeFileSync(file, 'hai');
		expect(run()).toEqual({ text: 'hai', made: 2 });
		utimesSync(file, 1, 1);
		expect(run()).toEqual({ text: 'hai', made: 3 });
		expect(run()).toEqual({ text: 'hai', made: 3 });
	});

	const DAY = 1_720_000_000;

	it.each<[string, (file: string) => void]>([
		[
			'its size',
			(file) => {
				writeFileSync(file, 'một hai');
				utimesSync(file, DAY, DAY);
			},
		],
		['its time', (file) => utimesSync(file, DAY + 1, DAY + 1)],
		// As programs do that keep the time of what they copy or restore.
		[
			'its words, not their length, and gets its time back',
			(file) => {
				const { ctimeNs } = statSync(file, { bigint: true });
				// A disk's clock goes on in steps of some milliseconds.
				do {
					writeFileSync(file, 'mới');
					utimesSync(file, DAY, DAY);
				} while (statSync(file, { bigint: true }).ctimeNs === ctimeNs);
			},
		],
		[
			'for another one of its size and time',
			(file) => {
				writeFileSync(`${file}.new`, 'mới');
				utimesSync(`${file}.new`, DAY, DAY);
				renameSync(`${file}.new`, file);
			},
		],
	])('makes it anew when a file changes %s', (_what, change) => {
		const { file, run } = counted();
		utimesSync(file, DAY, DAY);
		expect(run().made).toBe(1);
		expect(run().made).toBe(1);
		change(file);
		expect(run()).toEqual({ text: readFileSync(file, 'utf8'), made: 2 });
	});

	it('makes it anew for another version, and without a path', () => {
		const { run } = counted();
		run();
		expect(run('2').made).toBe(2);
		expect(run('2').made).toBe(2);
		expect(run('1').made).toBe(3);
		const unsaved = new FileCache(undefined, '1');
		expect(() => unsaved.save()).not.toThrow();
	});

	it.each(['', 'null', '{"version":"1"}', '{"version":"1","files":'])('begins anew from a broken cache: %j', (text) => {
		const { dir, run } = counted();
		run();
		writeFileSync(join(dir, 'cache/a.json'), text);
		expect(run().made).toBe(2);
		expect(run().made).toBe(2);
	});

	it('forgets files that are no longer asked for', () => {
		const { dir, run } = counted();
		run();
		const cache = new FileCache(join(dir, 'cache/a.json'), '1');
		cache.save();
		expect(run().made).toBe(2);
	});

	it('waits for values too, and remembers that there is none', async () => {
		const { dir, file } = counted();
		const path = join(dir, 'b.json');
		const first = new FileCache(path, '1');
		expect(await first.getAsync(file, async () => null)).toBeNull();
		first.save();
		expect(await new FileCache(path, '1').getAsync(file, async () => 'anew')).toBeNull();
		expect(await new FileCache(path, '2').getAsync(file, async () => 'anew')).toBe('anew');
	});
});

describe('readContent with a cache file', () => {
	const FILE = 'tin-bai/2024-07-02-a.md';
	const source = (words: string) =>
		bulletinSource('2024-07-02', { head: 'directives: [Chỉ thị 28]', body: `${words}\n\n![Ảnh](a.png)` });

	async function folder() {
		const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } });
		const dir = contentFolder({
			[FILE]: source('Học Chỉ thị 28-CT/TW và Chỉ thị 77 của Đảng.'),
			'tin-bai/a.png': await picture.png().toBuffer(),
			'trang/b.mdx': '---\ntitle: Trang\n---\n\nChữ.\n',
			'van-ban/chi-thi-28-ct-tw-2019.yaml': directiveSource('2019-01-21'),
		});
		const options = { cacheFile: join(dir, '.cache/content.json'), version: '1' };
		return { dir, options };
	}

	it('gives equal content when read again, and as without a cache', async () => {
		const { dir, options } = await folder();
		const first = await readContent(dir, options);
		expect([first.bulletins[0]?.citations.length, first.warnings.length]).toEqual([2, 1]);
		expect(existsSync(options.cacheFile)).toBe(true);
		expect(await readContent(dir, options)).toEqual(first);
		expect(await readContent(dir)).toEqual(first);
	});

	it('holds what a bulletin cites against the register as it is, though the bulletin stays', async () => {
		const { dir, options } = await folder();
		writeFileSync(join(dir, FILE), bulletinSource('2024-07-02', { body: 'Học Chỉ thị 28-CT/TW ngày 25/12/2023.' }));
		const cited = async () => {
			const { bulletins, warnings } = await readContent(dir, options);
			return [bulletins[0]?.citations.map(({ means }) => means), warnings.length];
		};
		expect(await cited()).toEqual([['unknown'], 1]);
		writeFileSync(join(dir, 'van-ban/chi-thi-28-ct-tw-2023.yaml'), directiveSource('2023-12-25'));
		expect(await cited()).toEqual([[{ id: 'chi-thi-28-ct-tw-2023' }], 0]);
		rmSync(join(dir, 'van-ban/chi-thi-28-ct-tw-2019.yaml'));
		rmSync(join(dir, 'van-ban/chi-thi-28-ct-tw-2023.yaml'));
		expect(await cited()).toEqual([['unknown'], 0]);
	});

	it('notices what changed, came and went', async () => {
		const { dir, options } = await folder();
		const before = await readContent(dir, options);
		writeFileSync(join(dir, FILE), source('Chữ hai.'));
		writeFileSync(join(dir, 'tin-bai/c.md'), bulletinSource('2024-07-03'));
		rmSync(join(dir, 'trang/b.mdx'));
		const after = await readContent(dir, options);
		expect(after.bulletins.map(({ summary }) => summary)).toEqual(['Chữ hai.', 'Chữ.']);
		expect(after.pages).toEqual([]);
		expect(after.bulletins[0]?.digest).not.toBe(before.bulletins[0]?.digest);
		expect(await readContent(dir)).toEqual(after);
	});

	it('tells of the same problems again, until they are fixed', async () => {
		const { dir, options } = await folder();
		writeFileSync(join(dir, FILE), '---\ntitle: Tin\ndate: hôm qua\n---\n\nChữ.\n');
		writeFileSync(join(dir, 'tin-bai/a.png'), 'hỏng');
		const told = () => readContent(dir, options).catch((error: unknown) => String(error));
		const first = await told();
		expect(first).toContain('không hiểu “hôm qua”');
		expect(await told()).toBe(first);
		writeFileSync(join(dir, FILE), bulletinSource('2024-07-02'));
		expect(await told()).toMatchObject({ bulletins: [{ slug: 'a', summary: 'Chữ.' }] });
	});
});
