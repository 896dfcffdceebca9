import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findByProximity } from '../../../../src/search/find/proximity.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import { placed, SearchSite, searchBulletin } from '../search-site.ts';

/*
 * The order of bulletins that have a query's words apart. Places in the index run on over the ends of passages, so that
 * words in neighbouring passages are near by their places, and only the texts tell that they are not.
 */

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SHARD_SIZE = 200;
const named = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}`);

/** Bulletins of one day, of which the index has the last ones first among equals. */
const tins = (slugs: readonly string[], ...body: string[]) =>
	slugs.map((slug) => searchBulletin(slug, '2024-07-02', { title: 'Mua sắm', lead: [], body }));

const ALL = [
	...tins(['cùng đoạn'], 'Một cái xoong to hơn mọi cái chảo.'),
	...tins(named('hai đoạn', 25), 'Một cái xoong.', 'Chảo thì chưa.'),
	...tins(named('xa', 20), 'Niêu đất nung thì rẻ hơn mọi thứ nồi.'),
	...tins(named('gần', 12), 'Niêu và nồi.'),
	...tins(['sau cùng'], 'Một cái thau to hơn mọi cái chậu.'),
	...tins(named('trước', 70), 'Một cái thau.', 'Chậu thì chưa.'),
];
const PLACED = placed(ALL, SHARD_SIZE);

const site = new SearchSite();

beforeAll(async () => {
	await site.start();
	await site.write(ALL, SHARD_SIZE);
});

afterAll(() => site.stop());

/** Slugs in the order found, and how many texts were read for it. */
async function found(typed: string) {
	const index = await site.open();
	site.sent.clear();
	const { hits } = await findByProximity(index, readQuery(typed));
	await index.close();
	const slugs = hits.map(
		({ shard, bulletin }) =>
			PLACED.find((one) => one.shard === shard && one.bulletin === bulletin)?.source.slug.replace(/-\d+$/, '') ?? '',
	);
	return { slugs, read: [...site.sent.keys()].filter((path) => /\/\d+\.json$/.test(path)).length };
}

const times = (slug: string, count: number) => Array.from({ length: count }, () => slug);

it('begins with what has the words in one passage, though others have them nearer over its end', async () => {
	const { slugs } = await found('chảo xoong');
	expect(slugs).toEqual(['cùng đoạn', ...times('hai đoạn', 25)]);
});

it('has the nearest first, and reads no texts beyond those that may be among the first results', async () => {
	const { slugs, read } = await found('nồi niêu');
	expect(slugs).toEqual([...times('gần', 12), ...times('xa', 20)]);
	expect(read).toBe(20);
});

it('reads sixty texts and no more, and leaves the others behind as they stand', async () => {
	const { slugs, read } = await found('chậu thau');
	expect(read).toBe(60);
	expect(slugs).toEqual([...times('trước', 70), 'sau cùng']);
});
