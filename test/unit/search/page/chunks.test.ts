import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Catalogue } from '../../../../src/search/find/catalogue.ts';
import { NO_FILTERS } from '../../../../src/search/find/facets.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import { findPhrases } from '../../../../src/search/find/search.ts';
import type { Partition } from '../../../../src/search/find/terms.ts';
import { asked } from '../brute-force.ts';
import { SearchSite, searchBulletin } from '../search-site.ts';

/*
 * Words that are so frequent that those of one beginning fill several chunks of the index, each of which is to be
 * named for what is in it to be found.
 */

// On a busy machine an index takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** An index of one bulletin for each text, which stands in it hundreds of times. */
async function indexOf(texts: readonly string[]) {
	const site = new SearchSite();
	onTestFinished(() => site.stop());
	await site.start();
	const bulletins = texts.map((text, index) =>
		searchBulletin(`tin-${index + 10}`, '2024-01-02', { title: '', lead: [], body: [`${text} `.repeat(700)] }),
	);
	await site.write(bulletins);
	/** How many chunks a partition has. */
	const chunks = (partition: Partition) => {
		const { shards } = JSON.parse(readFileSync(join(site.dir, 'shards.json'), 'utf8')) as Catalogue;
		return readdirSync(join(site.dir, shards[0]?.folder ?? '', partition, 'index')).length;
	};
	/** The texts of those found. */
	const found = async (typed: string, open = false) => {
		// Opened anew each time: what is loaded for one would be there for the next.
		const fresh = await site.open();
		const query = readQuery(typed, { open });
		const all = await Array.fromAsync(findPhrases(fresh, query, { enough: Infinity, filters: NO_FILTERS }));
		await fresh.close();
		return (all.at(-1)?.hits ?? []).map(({ bulletin, tier }) => ({ text: texts[bulletin] ?? '', tier }));
	};
	return { chunks, found };
}

/** A text twice and without diacritics, as it goes on in its bulletin. */
function letters(text: string): string {
	const word = asked(text).words.map(({ letters }) => letters);
	return [...word, ...word].join(' ');
}

/** Before and behind the others in the sorted index, so that theirs is no end of it. */
const AROUND = ['ăn bánh', 'đảng ăn', 'đảng bạn', 'đảng xã', 'xã xin'];

it('has every ending of a syllable that is begun', async () => {
	const endings = 'vác vách vai vạm vàng vành vào vạp vát vay văn vâng vẽ vì viên vòm von vong vụ vui vườn'.split(' ');
	const texts = [...AROUND, ...endings.map((ending) => `đảng ${ending}`)];
	const { found } = await indexOf(texts);
	for (const typed of ['dang v', 'dang va', 'vai d']) {
		const stands = texts.filter((text) => letters(text).includes(typed));
		expect([typed, (await found(typed, true)).map(({ text }) => text).sort()]).toEqual([typed, stands.sort()]);
	}
});

it('has every spelling of two syllables and of one, with the very one first', async () => {
	const firsts = 'dang dáng dàng dạng dâng dằng đang đàng đảng đáng đăng đằng đắng đặng đấng'.split(' ');
	const spelled = firsts.map((first) => `${first} viên`);
	const texts = [...AROUND, ...spelled];
	const { chunks, found } = await indexOf(texts);
	// Those of one stem are together, whatever their number.
	expect(chunks('singles')).toBeGreaterThan(2);
	expect(chunks('pairs-d')).toBeGreaterThan(2);
	for (const typed of ['dang vien', 'dang', 'vien']) {
		const stands = texts.filter((text) => letters(text).includes(typed));
		expect([typed, (await found(typed)).map(({ text }) => text).sort()]).toEqual([typed, stands.sort()]);
	}
	for (const typed of ['dâng viên', 'đảng viên', 'đặng viên']) {
		const [first, ...others] = await found(typed);
		expect(first).toEqual({ text: typed, tier: 'exact' });
		expect([...new Set(others.map(({ tier }) => tier)), others.length]).toEqual(['unaccented', spelled.length - 1]);
	}
});
