import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAddress, type SearchState } from '../../../../src/search/find/address.ts';
import { findAll, type SearchResult } from '../../../../src/search/find/finder.ts';
import { findByProximity } from '../../../../src/search/find/proximity.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import type { Hit } from '../../../../src/search/find/search-index.ts';
import type { PublishedIndex } from '../../../../src/search/page/engine.ts';
import { asked, bruteForceByProximity } from '../brute-force.ts';
import { bulletins, CATEGORIES, DOCUMENTS, placed, SearchSite, searchBulletin } from '../search-site.ts';

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const NOW = Date.parse('2026-01-01T00:00:00Z');
const [DIRECTIVE_2019 = '', DIRECTIVE_2023 = '', LAW = ''] = DOCUMENTS.map(({ id }) => id);

/** Of words that no other bulletin has. */
const OWN = [
	tin('ba-tu', '2024-01-05', 'Bếp lửa hồng', ['Lò sưởi ấm bếp nhỏ và lửa đỏ hồng tươi.'], { category: CATEGORIES[0] }),
	tin('xa-nhau', '2024-02-05', 'Mái ngói', ['Bếp của nhà, lò và lửa hồng.'], { documents: [DIRECTIVE_2019] }),
	tin('gan-nhau', '2023-11-05', 'Mái tranh', ['Bếp có lửa thật hồng.'], { documents: [DIRECTIVE_2019, LAW] }),
	tin('nhac-den', '2024-03-05', 'Sơ kết', ['Thực hiện 28-CT/TW, ngày 02/07/2024 và căn cước.'], {
		category: CATEGORIES[1],
	}),
	tin('dung-ngay', '2024-07-02', 'Ra quân', ['Sáng nay, ra quân.']),
	tin('cung-thang', '2024-07-20', 'Tổng kết', ['Chiều nay, tổng kết.']),
];
const ALL = [...bulletins(60, ['2023-11', '2024-01', '2024-02'], 21).map(withoutDocuments), ...OWN];
const PLACED = placed(ALL);

const site = new SearchSite();
let index: PublishedIndex;

function tin(slug: string, date: string, title: string, body: readonly string[], fields = {}) {
	return searchBulletin(slug, date, { title, lead: [], body }, fields);
}

function withoutDocuments<T extends object>(bulletin: T) {
	return { ...bulletin, documents: [] as readonly string[] };
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

/** What the page with an address ends with. */
async function result(address: string, fields: Partial<SearchState> = {}): Promise<SearchResult> {
	const { state } = readAddress(address);
	const all = await Array.fromAsync(findAll(index, { ...state, ...fields }, { enough: 10, now: NOW }));
	const last = all.at(-1);
	if (!last) throw new Error('nothing was told');
	expect(last.complete).toBe(true);
	return last;
}

function slugs(hits: readonly Hit[]): string[] {
	return hits.map(({ shard, bulletin }) => slugAt(shard, bulletin));
}

function slugAt(shard: number, bulletin: number): string {
	return PLACED.find((one) => one.shard === shard && one.bulletin === bulletin)?.source.slug ?? '';
}

const query = (text: string, more = '') => `?${new URLSearchParams({ q: text })}${more}`;

describe('findAll', () => {
	it.each(['bếp lửa hồng', 'bep lua hong', 'BẾP  LỬA HỒNG', 'Bếp lửa hồng'.normalize('NFD'), '"bếp lửa" hồng'])(
		'finds what is written when %j is typed',
		async (typed) => {
			const { hits, missing, documents } = await result(query(typed));
			expect([slugs(hits), missing, documents]).toEqual([['ba-tu'], [], []]);
		},
	);

	it.each(['28-CT/TW', '28 ct tw', 'chi thi 28', 'Chỉ thị số 28'])(
		'offers the documents that %j names and the bulletins that are filed under them, cite them or write it',
		async (typed) => {
			const { hits, documents, named } = await result(query(typed));
			expect(named).toBe(true);
			expect(documents.map(({ id }) => id)).toEqual([DIRECTIVE_2019, DIRECTIVE_2023]);
			const writes = typed.startsWith('28') ? ['nhac-den'] : [];
			expect(slugs(hits).sort()).toEqual([...writes, 'gan-nhau', 'xa-nhau'].sort());
		},
	);

	it('offers documents by the words of their titles', async () => {
		const { documents, named, hits } = await result(query('can cuoc'));
		expect([documents.map(({ id }) => id), named, slugs(hits)]).toEqual([[LAW], false, ['nhac-den']]);
		expect((await result(query('bộ chính trị'))).documents.map(({ id }) => id)).toEqual([DIRECTIVE_2023]);
	});

	it.each(['02/07/2024', 'ngày 2 tháng 7 năm 2024', '2/7/2024'])(
		'offers the day that %j names, its bulletins and those that write it so',
		async (typed) => {
			const { period, hits } = await result(query(typed));
			expect(period).toEqual({ period: '2024-07-02', bulletins: 1 });
			const writes = typed === '02/07/2024' ? ['nhac-den'] : [];
			expect(slugs(hits).sort()).toEqual(['dung-ngay', ...writes].sort());
		},
	);

	it('offers a month', async () => {
		const { period, hits } = await result(query('tháng 7/2024'));
		expect([period, slugs(hits)]).toEqual([{ period: '2024-07', bulletins: 2 }, ['cung-thang', 'dung-ngay']]);
	});

	it('says that a day has no bulletins rather than looking for its numbers', async () => {
		expect(await result(query('05/05/1999'))).toMatchObject({ period: { bulletins: 0 }, hits: [] });
	});

	it.each([
		['bếp zzzz', ['zzzz'], ['ba-tu', 'gan-nhau', 'xa-nhau']],
		['xin "bếp" Zzzz yyyy', ['xin', 'Zzzz', 'yyyy'], []],
		['"bếp lửa" zzzz', ['zzzz'], []],
		['zzzz', ['zzzz'], []],
	])('tells of %j that nobody wrote %j', async (typed, words, left) => {
		const { missing, hits } = await result(query(typed));
		expect([missing, slugs(hits).sort()]).toEqual([words, left]);
	});

	it('finds syllables apart when they stand together nowhere, the closest first', async () => {
		const { hits, missing } = await result(query('bếp lửa lò'));
		expect(missing).toEqual([]);
		expect(slugs(hits)).toEqual(['xa-nhau', 'ba-tu']);
		expect(new Set(hits.map(({ tier }) => tier))).toEqual(new Set(['proximity']));
	});

	it('takes a last syllable for the beginning of one where nothing else fits', async () => {
		const { hits, query: shown } = await result(query('bếp lửa hồ'));
		expect([slugs(hits), shown.phrases.at(-1)?.open]).toEqual([['ba-tu'], true]);
	});

	it('puts those with the syllables apart behind those with them together when asked', async () => {
		const { hits } = await result(`${query('lửa hồng')}&rong=1`);
		expect(hits.map(({ tier }) => tier)).toEqual(['exact', 'exact', 'proximity']);
		expect(slugs(hits)).toEqual(['xa-nhau', 'ba-tu', 'gan-nhau']);
	});

	it('narrows by every filter and counts what is found without it', async () => {
		const all = await result(query('bếp'));
		expect(all.facets).toHaveLength(3);
		expect(slugs((await result(query('bếp', `&van-ban=${LAW}`))).hits)).toEqual(['gan-nhau']);
		expect(slugs((await result(query('bếp', '&nam=2024&thang=2'))).hits)).toEqual(['xa-nhau']);
		expect(slugs((await result(query('bếp', '&chuyen-muc=muc-0'))).hits)).toEqual(['ba-tu']);
		const inRange = await result(query('bếp', '&tu=2024-01-05&den=2024-02-04'));
		expect([slugs(inRange.hits), inRange.facets]).toEqual([['ba-tu'], all.facets]);
		expect(await result(query('bếp', '&nam=1999'))).toMatchObject({ hits: [], facets: all.facets });
	});

	it('finds all that the filters leave when nothing is typed, the newest first', async () => {
		expect(slugs((await result('?thang=7')).hits)).toEqual(['cung-thang', 'dung-ngay']);
		expect((await result('')).hits).toEqual([]);
	});

	it('orders by date when asked, whatever weighs more', async () => {
		const byDate = await result(query('viên', '&sap-xep=moi-nhat'));
		const expected = byDate.hits.toSorted((a, b) => a.shard - b.shard || b.bulletin - a.bulletin);
		expect(byDate.hits).toEqual(expected);
		const byRelevance = await result(query('viên'));
		expect(byRelevance.hits).not.toEqual(expected);
		expect(new Set(slugs(byRelevance.hits))).toEqual(new Set(slugs(expected)));
	});

	it.each(['', ' ', '…', '😀', '<>', '""', '-- "" --'])('finds nothing for %j', async (typed) => {
		expect(await result(query(typed))).toMatchObject({ hits: [], missing: [], documents: [], facets: [] });
	});

	it('survives a page of text, and markup is text', async () => {
		expect((await result(query('bếp lửa hồng '.repeat(400)))).hits.length).toBeGreaterThan(0);
		expect((await result(query('<script>bếp</script>'))).missing).toContain('script');
	});
});

describe('findByProximity', () => {
	it.each([
		'đảng uỷ trẻ',
		'dang vien ban',
		'phường xã hội quyền',
		'giếng giếng vườn',
		'zoom straße привет',
		'đảng zzzz ban',
		'28 tw zalo',
		'nghiêng',
		'zzzz yyyy',
		'dang uy ngh',
		'vườn zoom v',
	])('finds the bulletins with the most syllables of %j', async (typed) => {
		for (const open of [false, true]) {
			const { hits, missing } = await findByProximity(index, readQuery(typed, { open }));
			const expected = bruteForceByProximity(PLACED, asked(typed, open));
			expect(slugs(hits).sort()).toEqual(expected.found.map(({ source }) => source.slug).sort());
			expect(missing.map((word) => asked(word).words[0]?.letters)).toEqual(expected.missing);
		}
	});
});
