import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../../../../src/search/find/catalogue.ts';
import { type Filters, NO_FILTERS, passes } from '../../../../src/search/find/facets.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import { findPhrases, type PhraseResult } from '../../../../src/search/find/search.ts';
import type { Hit } from '../../../../src/search/find/search-index.ts';
import { PARTITIONS } from '../../../../src/search/find/terms.ts';
import type { PublishedIndex } from '../../../../src/search/page/engine.ts';
import { day } from '../../samples.ts';
import { type Asked, asked, bruteForce, wordsOf } from '../brute-force.ts';
import { bulletins, DOCUMENTS, lengthened, placed, SearchSite, SHARD_SIZE, searchBulletin } from '../search-site.ts';

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MONTHS = ['2023-11', '2023-12', '2024-01'];
/** Without a word: they make the newest shard one that is searched before the others are opened. */
const SILENT = Array.from({ length: 1000 }, (_, index) =>
	searchBulletin(`im-${index}`, '2024-05-01', { title: '', lead: [], body: [] }),
);
/** Two older ones with diacritics of which newer ones have others. */
const GREETINGS = ['2024-05-02 lời chao', '2024-05-03 loi chao', '2023-11-02 lời chào', '2023-12-02 lời chào'].map(
	(text) => searchBulletin(text, text.slice(0, 10), { title: 'Thăm hỏi', lead: [], body: [text.slice(11)] }),
);
const ALL = [
	...bulletins(66, MONTHS, 7),
	...lengthened(bulletins(25, ['2024-05'], 8), 12).map(renamed),
	...GREETINGS,
	...SILENT,
];
const PLACED = placed(ALL);
const SPOKEN = PLACED.filter(({ text }) => text.body.length > 0);

const site = new SearchSite();
let index: PublishedIndex;

function renamed<T extends { slug: string }>(bulletin: T): T {
	return { ...bulletin, slug: `moi-${bulletin.slug}` };
}

beforeAll(async () => {
	await site.start();
	await site.write(ALL);
	index = await site.open();
});

afterAll(async () => {
	await index.close();
	await site.stop();
});

async function allFound(
	typed: string,
	{ open = false, enough = Infinity, filters = NO_FILTERS } = {},
): Promise<PhraseResult[]> {
	return Array.fromAsync(findPhrases(index, readQuery(typed, { open }), { enough, filters }));
}

async function found(typed: string, open = false): Promise<readonly Hit[]> {
	return (await allFound(typed, { open })).at(-1)?.hits ?? [];
}

/** A passage of one of the texts, and some syllables of it as they stand there. */
const pick = fc
	.record({ at: fc.nat(), passage: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 6 }) })
	.map(({ at, passage, from, length }) => {
		const { title, lead, body } = SPOKEN[at % SPOKEN.length]?.text ?? { title: '', lead: [], body: [] };
		const passages = [title, ...lead, ...body];
		const words = (passages[passage % passages.length] ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
		const start = from % Math.max(1, words.length - length + 1);
		return words.slice(start, start + length);
	})
	.filter(
		(words) => words.length > 0 && words.join(' ').length < 90 && wordsOf(words.join(' ')).length === words.length,
	);

const typing = fc.constantFrom<(text: string) => string>(
	(text) => text,
	(text) => text,
	(text) => text.normalize('NFD'),
	(text) => text.toUpperCase(),
	(text) => `  ${text.replaceAll(' ', ' \u00A0 ')} `,
	withoutDiacritics,
	withoutDiacritics,
);

function withoutDiacritics(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

describe('findPhrases', () => {
	it('has the bulletins in which the phrase stands and no others, in the order of tier, shard, weight and date', async () => {
		await fc.assert(
			fc.asyncProperty(pick, typing, async (words, type) => {
				const typed = type(words.join(' '));
				expect(await found(typed)).toEqual(bruteForce(SPOKEN, [asked(typed)]));
			}),
			{ numRuns: 40 },
		);
	});

	it('has none for syllables that stand together nowhere', async () => {
		const word = fc.constantFrom(...'đảng viên tre uỷ ban zoom 28 日本語 zz z'.split(' '));
		await fc.assert(
			fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
				const typed = words.join(' ');
				expect(await found(typed)).toEqual(bruteForce(SPOKEN, [asked(typed)]));
			}),
			{ numRuns: 40 },
		);
		expect(await found('không ai viết')).toEqual([]);
	});

	it('has the same with the last syllable begun', async () => {
		await fc.assert(
			fc.asyncProperty(pick, fc.integer({ min: 1, max: 3 }), async (words, letters) => {
				const last = withoutDiacritics(words.at(-1) ?? '').slice(0, letters);
				// Of a pair whose second syllable is begun the index does not tell diacritics.
				const typed = withoutDiacritics([...words.slice(0, -1), last].join(' '));
				expect(await found(typed, true)).toEqual(bruteForce(SPOKEN, [asked(typed, true)]));
			}),
			{ numRuns: 40 },
		);
	});

	it('has the bulletins with every phrase where some are quoted', async () => {
		await fc.assert(
			fc.asyncProperty(pick, pick, fc.boolean(), async (one, other, isQuoted) => {
				const phrases: Asked[] = [asked(one.join(' ')), asked(other.join(' '))];
				const typed = isQuoted ? `“${one.join(' ')}” "${other.join(' ')}"` : `${one.join(' ')} «${other.join(' ')}»`;
				expect(await found(typed)).toEqual(bruteForce(SPOKEN, phrases));
			}),
			{ numRuns: 40 },
		);
	});

	it('has the same for many searches at once, whichever shards each opens', async () => {
		const typed = fc.sample(pick, { numRuns: 16, seed: 9 }).map((words) => words.join(' '));
		const fresh = await site.open();
		const options = { enough: 1, filters: NO_FILTERS };
		const all = await Promise.all(typed.map((text) => Array.fromAsync(findPhrases(fresh, readQuery(text), options))));
		await fresh.close();
		const expected = typed.map((text) => bruteForce(SPOKEN, [asked(text)]));
		expect(all.map((stages) => stages.at(-1)?.hits)).toEqual(expected);
	});

	it('shows nothing before the query’s very diacritics are found, if any shard has them', async () => {
		const shown = await allFound('lời chào', { enough: 2 });
		expect(shown.map(({ hits }) => hits.map(({ tier }) => tier))).toEqual([
			['exact', 'exact', 'unaccented', 'unaccented'],
		]);
	});

	it('has the newest shard first, and puts behind it what older ones add', async () => {
		const filters = fc.constantFrom<Filters>(
			NO_FILTERS,
			{ ...NO_FILTERS, categories: ['muc-1'] },
			{ ...NO_FILTERS, years: ['2023'] },
			{ ...NO_FILTERS, documents: DOCUMENTS.slice(0, 2).map(({ id }) => id), to: day('2024-01-31') },
		);
		let stages = 0;
		await fc.assert(
			fc.asyncProperty(pick, filters, fc.integer({ min: 1, max: 3 }), async (words, chosen, enough) => {
				const fresh = await site.open();
				try {
					const query = readQuery(words.slice(0, 2).join(' '));
					const all = await Array.fromAsync(findPhrases(fresh, query, { enough, filters: chosen }));
					const last = all.at(-1);
					expect(last?.complete).toBe(true);
					expect(last?.hits).toEqual(bruteForce(SPOKEN, [asked(words.slice(0, 2).join(' '))]));
					const kept = (hits: readonly Hit[]) => hits.filter(isKept(chosen));
					for (const { hits, complete } of all.slice(0, -1)) {
						stages++;
						expect(complete).toBe(false);
						expect(kept(hits).length).toBeGreaterThanOrEqual(enough);
						expect(kept(hits).slice(0, enough)).toEqual(kept(last?.hits ?? []).slice(0, enough));
					}
				} finally {
					await fresh.close();
				}
			}),
			{ numRuns: 25, seed: 2 },
		);
		expect(stages).toBeGreaterThan(3);
	});
});

function isKept(filters: Filters): (hit: Hit) => boolean {
	return ({ shard, bulletin }) =>
		passes(PLACED.find((one) => one.shard === shard && one.bulletin === bulletin)?.source, filters);
}

describe('the published index', () => {
	it('has many chunks in its newest shard and one where there is little text', () => {
		const { shards } = JSON.parse(readFileSync(join(site.dir, 'shards.json'), 'utf8')) as Catalogue;
		const chunks = shards.map(({ folder }) =>
			PARTITIONS.reduce((sum, partition) => sum + readdirSync(join(site.dir, folder, partition, 'index')).length, 0),
		);
		expect(Math.max(...chunks)).toBeGreaterThan(10);
		expect(Math.min(...chunks)).toBeLessThanOrEqual(7);
	});

	it('has the shards, documents and texts that were written', async () => {
		expect(index.shards).toEqual(shardSizes());
		expect(index.shards.length).toBeGreaterThan(3);
		expect(await index.documents()).toEqual(DOCUMENTS);
		for (const { shard, bulletin, source } of [...SPOKEN.slice(0, 5), ...SPOKEN.slice(-5)]) {
			const text = await index.text(shard, bulletin);
			expect(text).toMatchObject({ slug: source.slug, date: source.date, title: source.title.toWellFormed() });
			expect(text.body).toEqual(source.body());
		}
	});
});

function shardSizes(): number[] {
	const sizes: number[] = [];
	for (const { shard } of PLACED) sizes[shard] = (sizes[shard] ?? 0) + 1;
	expect(Math.min(...sizes.slice(1, -1))).toBeGreaterThanOrEqual(SHARD_SIZE);
	return sizes;
}
