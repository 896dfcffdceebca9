import { searchStrings } from '../../strings.ts';
import type { SearchResult } from '../find/finder.ts';
import type { Hit } from '../find/search-index.ts';
import type { PublishedIndex } from './engine.ts';
import type { PageView } from './page-view.ts';
import { leadNotice, resultItem } from './result-view.ts';

/** Results that are drawn at a time. */
export const PAGE_SIZE = 10;

/** What is found, where the texts are read from, and whether anybody still waits for it. */
export interface Drawing {
	readonly result: SearchResult;
	readonly index: PublishedIndex;
	readonly isWanted: () => boolean;
}

/** The results on the page, ten more at a time. */
export class ResultList {
	readonly #view: PageView;
	/** The hits whose results are drawn. */
	#shown: readonly Hit[] = [];

	constructor(view: PageView) {
		this.#view = view;
	}

	/** What is drawn next replaces what is there, and begins with ten again. */
	restart(): void {
		this.#shown = [];
	}

	/** Draws the results, as many as there are already, unless they are the same as these. */
	async draw(drawing: Drawing): Promise<void> {
		const { result, isWanted } = drawing;
		const hits = result.hits.slice(0, Math.max(PAGE_SIZE, this.#shown.length));
		const hasMore = hits.length < result.hits.length;
		this.#view.part('more').hidden = !hasMore;
		if (hits.length > 0 && isSame(hits, this.#shown)) return;
		const items = await itemsOf(drawing, 0, hits.length);
		if (!isWanted()) return;
		this.#shown = hits;
		this.#view.results(items, leadNotice(result), hasMore);
	}

	/** Draws the next ten behind those that are there. */
	async drawMore(drawing: Drawing): Promise<void> {
		const { result, isWanted } = drawing;
		const from = this.#shown.length;
		const items = await itemsOf(drawing, from, from + PAGE_SIZE);
		if (!isWanted()) return;
		this.#shown = result.hits.slice(0, from + items.length);
		this.#view.moreResults(items, this.#shown.length < result.hits.length);
	}
}

/** Results `from` to `to`, that one not among them. */
function itemsOf({ result, index }: Drawing, from: number, to: number): Promise<HTMLLIElement[]> {
	const { hits, query, missing } = result;
	return Promise.all(
		hits.slice(from, to).map(async ({ shard, bulletin, tier }, at) => {
			const before = hits[from + at - 1];
			const begins = tier === 'proximity' && before?.tier !== 'proximity';
			const name = missing.length > 0 ? searchStrings.tierSome : searchStrings.tierProximity;
			return resultItem(await index.text(shard, bulletin), query, begins ? name : undefined);
		}),
	);
}

function isSame(a: readonly Hit[], b: readonly Hit[]): boolean {
	return (
		a.length === b.length &&
		a.every(({ shard, bulletin }, at) => shard === b[at]?.shard && bulletin === b[at]?.bulletin)
	);
}
