import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { layOut } from '../../../../src/search/find/record.ts';
import { PARTITIONS, partitionOf } from '../../../../src/search/find/terms.ts';
import { pagefindVersion } from '../../../../src/search/index/library.ts';
import { chunkFile, listFile, type PlacedWord } from '../../../../src/search/index/pagefind-format.ts';
import { placedWords } from '../../../../src/search/index/placed-words.ts';
import { chunksOf } from '../../../../src/search/page/chunk-list.ts';
import { bulletins, lengthened } from '../search-site.ts';

/*
 * What Pagefind itself writes for the same words, byte for byte. When another version writes something else, so must
 * `pagefind-format.ts` before that version's library is published.
 */

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const UNPACKED = new Map<string, Uint8Array>();
/** Nothing finds it, and Pagefind counts it as a word, so that it takes a place. */
const NO_WORD = '.';
const PREFIXES = ['singles', 'pairs'] as const;

const row = lengthened(bulletins(60, ['2024-01'], 5), 20).flatMap(
	({ title, lead, body }) => layOut({ title, lead, body: body() }).row,
);
const placed = placedWords(row);

/** The words in a row as Pagefind takes them, with something where none is. */
function textOf(words: readonly PlacedWord[]): string {
	const text = Array<string>(row.length + 1).fill(NO_WORD);
	for (const { word, places, from, to } of words) for (const place of places.subarray(from, to)) text[place] = word;
	return text.join(' ');
}

/** Has Pagefind index words as one record, with its own settings, and returns its files, unpacked. */
async function pagefindFiles(words: readonly PlacedWord[]): Promise<Map<string, Uint8Array>> {
	const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
	await index?.addCustomRecord({ url: '/', language: 'vi', content: textOf(words) });
	const made = await index?.getFiles();
	await index?.deleteIndex();
	const packed = (made?.files ?? []).filter(({ path }) => /\.pf_(?:index|meta)$/.test(path));
	return new Map(packed.map(({ path, content }) => [path, gunzipSync(content)]));
}

beforeAll(async () => {
	for (const kind of PREFIXES) {
		for (const [path, bytes] of await pagefindFiles(placed[kind])) UNPACKED.set(`${kind}/${path}`, bytes);
	}
});

afterAll(() => pagefind.close());

it.each(PREFIXES)('chunks and list of %s are as Pagefind writes them', (kind) => {
	const [, list] = [...UNPACKED].find(([path]) => path.startsWith(`${kind}/`) && path.endsWith('.pf_meta')) ?? [];
	if (!list) throw new Error('Pagefind wrote no list');
	const chunks = chunksOf(list);
	expect(chunks.length).toBeGreaterThan(1);
	let rest = placed[kind];
	for (const [index, { name }] of chunks.entries()) {
		const next = chunks[index + 1]?.first;
		const end = next === undefined ? -1 : rest.findIndex(({ word }) => word >= next);
		const own = end < 0 ? rest : rest.slice(0, end);
		rest = end < 0 ? [] : rest.slice(end);
		expect(Buffer.from(chunkFile(own, { withWeight: true }))).toEqual(UNPACKED.get(`${kind}/index/${name}.pf_index`));
	}
	// Its id is a digest of what is not written here.
	const record = /vi_\w{7}/.exec(Buffer.from(list).toString('latin1'))?.[0] ?? '';
	const written = listFile({ version: pagefindVersion(), record, words: row.length + 1, chunks });
	expect(Buffer.from(written)).toEqual(list);
});

it('every word is in the partition that is asked for it, and in the order in which Pagefind sorts', () => {
	for (const words of [placed.pairs, placed.singles]) {
		expect(words.map(({ word }) => word).toSorted()).toEqual(words.map(({ word }) => word));
		const partitions = words.map(({ word }) => PARTITIONS.indexOf(partitionOf(word)));
		expect(partitions.toSorted((a, b) => a - b)).toEqual(partitions);
	}
});
