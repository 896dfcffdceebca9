import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../../../src/search/find/address.ts';
import type { Catalogue } from '../../../../src/search/find/catalogue.ts';
import { findAll } from '../../../../src/search/find/finder.ts';
import type { PublishedIndex } from '../../../../src/search/page/engine.ts';
import { IndexUnreachableError } from '../../../../src/search/page/files.ts';
import { bulletins, SearchSite } from '../search-site.ts';

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/* What a page sees when downloads fail. The library writes to the console then, as it is right to. */

const ALL = bulletins(60, ['2024-01', '2024-02', '2024-03'], 11);
/** In bulletins of every shard. */
const TYPED = 'đảng viên';

const written = new SearchSite();
let site: SearchSite;

beforeAll(() => written.write(ALL));

beforeEach(async () => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	site = new SearchSite();
	cpSync(written.dir, site.dir, { recursive: true });
	await site.start();
});

afterEach(async () => {
	vi.restoreAllMocks();
	await site.stop();
});

async function search(index: PublishedIndex, typed = TYPED) {
	const { state } = readAddress(`?${new URLSearchParams({ q: typed })}`);
	return (await Array.fromAsync(findAll(index, state, { enough: 10, now: 0 }))).at(-1);
}

/** Opens the index and searches, and answers with how that failed. */
async function failure(typed = TYPED): Promise<unknown> {
	const opened: PublishedIndex[] = [];
	try {
		const index = await site.open();
		opened.push(index);
		await search(index, typed);
		return undefined;
	} catch (error) {
		return error;
	} finally {
		for (const index of opened) await index.close();
	}
}

describe.each(['nothing', 'half'] as const)('when of a file %s comes', (what) => {
	it.each([
		['the catalogue', /shards\.json$/],
		['the WebAssembly', /wasm\.unknown\.pagefind$/],
		['the documents’ words', /documents-\w+\/index\//],
		['the list of documents’ chunks', /documents-\w+\/pagefind\..*pf_meta$/],
		['a shard’s list of chunks', /2024-02-\w+\/pairs-d\/pagefind\..*pf_meta$/],
		['a shard’s chunk', /2024-02-\w+\/pairs-d\/index\//],
		['a shard’s spans', /2024-02-\w+\/spans\.json$/],
		['a shard’s facets', /2024-02-\w+\/facets\.json$/],
	])('a search without %s says that the index is unreachable', async (_, file) => {
		site.comes = (path) => (file.test(path) ? what : 'all');
		expect(await failure()).toBeInstanceOf(IndexUnreachableError);
	});

	it('so does a text', async () => {
		const index = await site.open();
		site.comes = (path) => (/\/\d+\.json$/.test(path) ? what : 'all');
		await expect(index.text(0, 0)).rejects.toThrow(IndexUnreachableError);
		await index.close();
	});

	it('a search finds the same as ever once all comes again, in an index opened anew', async () => {
		const whole = await site.open();
		const expected = (await search(whole))?.hits;
		await whole.close();
		expect(expected?.length).toBeGreaterThan(0);
		site.comes = (path) => (/\/index\//.test(path) ? what : 'all');
		const broken = await site.open();
		await expect(search(broken)).rejects.toThrow(IndexUnreachableError);
		// As the page does it: the new one is opened before the old one is closed.
		site.comes = () => 'all';
		const opening = site.open();
		await broken.close();
		const index = await opening;
		expect((await search(index))?.hits).toEqual(expected);
		site.comes = (path) => (/\/index\//.test(path) ? what : 'all');
		await expect(search(index, 'xã hội')).rejects.toThrow(IndexUnreachableError);
		await index.close();
	});
});

it('an index that is closed leaves fetch as it was', async () => {
	const before = globalThis.fetch;
	const [one, other] = [await site.open(), await site.open()];
	await search(one);
	expect(globalThis.fetch).not.toBe(before);
	await one.close();
	await other.close();
	expect(globalThis.fetch).toBe(before);
});

it('warming up in vain is nothing that a page hears of until it searches', async () => {
	site.comes = (path) => (/wasm/.test(path) ? 'nothing' : 'all');
	const index = await site.open();
	index.warmUp();
	await expect(search(index)).rejects.toThrow(IndexUnreachableError);
	await index.close();
});

it('other downloads of the page may fail', async () => {
	const index = await site.open();
	await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow();
	expect((await search(index))?.complete).toBe(true);
	await index.close();
});

describe('when the site is published anew after the index was opened', () => {
	it('a search that needs what is gone says so', async () => {
		const index = await site.open();
		await site.write(ALL.map((bulletin) => ({ ...bulletin, digest: `${bulletin.digest} `, title: 'Khác' })));
		await expect(search(index)).rejects.toThrow(IndexUnreachableError);
		await index.close();
	});

	it('a text of another index is not shown for the one found', async () => {
		const index = await site.open();
		expect((await search(index))?.complete).toBe(true);
		const title = 'Tiêu đề dài hơn trước rất nhiều, để không thể lầm với tiêu đề nào của tin đã tìm thấy trước đó';
		await site.write(ALL.map((bulletin) => ({ ...bulletin, title })));
		await expect(index.text(0, 0)).rejects.toThrow(IndexUnreachableError);
		await index.close();
		const fresh = await site.open();
		expect((await fresh.text(0, 0)).title).toBe(title);
		await fresh.close();
	});
});

it('downloads little for a first search', async () => {
	const index = await site.open();
	const found = await search(index);
	expect(found?.hits.length).toBeGreaterThan(0);
	for (const { shard, bulletin } of found?.hits.slice(0, 10) ?? []) await index.text(shard, bulletin);
	await index.close();
	const sent = [...site.sent].map(([path, bytes]) => [path.replace(/^\/pagefind\//, ''), bytes] as const);
	const bytes = (file: RegExp) => sent.filter(([path]) => file.test(path)).reduce((sum, [, size]) => sum + size, 0);
	// Before compression in transfer, of which 47 kB of the WebAssembly are left; the library itself is a module.
	expect(bytes(/wasm/)).toBeLessThan(130_000);
	expect(statSync(join(site.dir, libraryOf(site))).size).toBeLessThan(48_000);
	// Of three shards of 20 bulletins, in one chunk each.
	expect(bytes(/pairs-\w\/index\//)).toBeLessThan(16_000);
	expect(bytes(/pf_meta|spans|shards\.json/)).toBeLessThan(3200);
	expect(bytes(/facets/)).toBeLessThan(1500);
	expect(bytes(/documents-\w+\/(?:index|documents)/)).toBeLessThan(1500);
	// Ten results, 600 bytes each.
	expect(bytes(/\/\d+\.json$/)).toBeLessThan(7000);
	expect(bytes(/^(?!.*wasm)/)).toBeLessThan(26_000);
	// Hardly a query needs the single syllables, and none the texts of what is not shown.
	expect(sent.filter(([path]) => /singles/.test(path))).toEqual([]);
	expect(sent.filter(([path]) => /\/\d+\.json$/.test(path)).length).toBeLessThanOrEqual(10);
});

function libraryOf({ dir }: SearchSite): string {
	const { version } = JSON.parse(readFileSync(join(dir, 'shards.json'), 'utf8')) as Catalogue;
	return join(`lib-${version}`, 'pagefind.js');
}
