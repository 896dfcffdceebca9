import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PROJECT_ROOT } from '../../../../src/build/paths.ts';
import { bodyPassages } from '../../../../src/content/body.ts';
import { readContent } from '../../../../src/content/read.ts';
import { NO_FILTERS } from '../../../../src/search/find/facets.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import { findPhrases } from '../../../../src/search/find/search.ts';
import type { PublishedIndex } from '../../../../src/search/page/engine.ts';
import { generateContent, seeded } from '../../../bench/generate.ts';
import { type Asked, asked, bruteForce, type Placed, wordsOf } from '../brute-force.ts';
import { placed, SearchSite, searchBulletin } from '../search-site.ts';

/* Counts over a whole vocabulary: where one chunk of the index is forgotten, some of its words have fewer. */

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const BULLETINS = 150;
/** Two shards: syllables of the first must be found in the second too. */
const SHARD_SIZE = 100;
/**
 * Frequent syllables of one base with đ and without, so many times that their spellings fill chunks: a reader once saw
 * `đồng` in 627 of 1,651 bulletins.
 */
const FREQUENT =
	'dông dồng dong dòng dọng đông đồng đống đổng động đòng đóng đong đọng định đinh đình để đề đế đệ'.split(' ');
const TIMES = 450;

const site = new SearchSite();
const content = mkdtempSync(join(tmpdir(), 'ban-tin-vocabulary-'));
let index: PublishedIndex;
let all: Placed[];

beforeAll(async () => {
	generateContent(content, BULLETINS, join(PROJECT_ROOT, 'content'));
	const { bulletins } = await readContent(content);
	const made = bulletins.map((bulletin) => {
		const { slug, date, title, lede } = bulletin;
		return searchBulletin(slug, date, { title, lead: lede ? [lede] : [], body: bodyPassages(content, bulletin) });
	});
	const frequent = FREQUENT.map((syllable, at) =>
		searchBulletin(`tin-${at}`, '2024-12-30', { title: '', lead: [], body: [`${syllable} chí `.repeat(TIMES)] }),
	);
	await site.start();
	await site.write([...made, ...frequent], SHARD_SIZE);
	all = placed([...made, ...frequent], SHARD_SIZE);
	index = await site.open();
});

afterAll(async () => {
	await index.close();
	await site.stop();
	rmSync(content, { recursive: true, force: true });
});

/** Those of some queries whose count is another than brute force says, each with both counts. */
async function wrongCounts(queries: readonly string[], open = false) {
	const wrong: [query: string, found: number, there: number][] = [];
	for (const query of queries) {
		const read = readQuery(query, { open });
		const found = await Array.fromAsync(findPhrases(index, read, { enough: Infinity, filters: NO_FILTERS }));
		const hits = found.at(-1)?.hits ?? [];
		const there = bruteForce(all, [asked(query, open)] as Asked[]);
		if (hits.length !== there.length) wrong.push([query, hits.length, there.length]);
	}
	return wrong;
}

/** Some neighbours of the texts, the same each time. */
function windows(count: number, most: number): string[] {
	const random = seeded(16);
	return Array.from({ length: count }, () => {
		const { body } = all[Math.floor(random() * all.length)]?.text ?? { body: [] };
		const words = (body[Math.floor(random() * body.length)] ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
		const start = Math.floor(random() * words.length);
		return words.slice(start, start + 2 + Math.floor(random() * (most - 1))).join(' ');
	});
}

it('finds every syllable of the vocabulary in all bulletins that have it', async () => {
	const texts = all.flatMap(({ text }) => [text.title, ...text.lead, ...text.body]);
	const bases = new Set(texts.flatMap(wordsOf).map(({ letters }) => letters));
	expect(bases.size).toBeGreaterThan(800);
	expect(await wrongCounts([...bases, ...FREQUENT])).toEqual([]);
});

it('finds phrases, whole and half typed, in all bulletins that have them', async () => {
	expect(await wrongCounts(windows(200, 5))).toEqual([]);
	const halfTyped = windows(60, 3).map((phrase) => {
		const plain = phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
		return plain.slice(0, plain.lastIndexOf(' ') + 2);
	});
	expect(await wrongCounts(halfTyped, true)).toEqual([]);
});
