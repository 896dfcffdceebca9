/** What Eleventy knows of a page; `fileSlug` comes without the date. */
export interface Page {
	readonly inputPath: string;
	readonly fileSlug: string;
}

/** A content file as an Eleventy collection has it. */
export interface Item {
	readonly url: string;
	readonly date: Date;
	readonly page: Page;
	readonly data: { readonly category?: string; readonly directives?: readonly string[] };
}

/** A page that lists bulletins. */
interface List {
	readonly url: string;
	readonly title: string;
	readonly items: readonly Item[];
	readonly previous?: string | undefined;
	readonly next?: string | undefined;
}

export interface Archive {
	/** Newest first. */
	readonly newest: readonly Item[];
	/** By address. */
	readonly neighbours: ReadonlyMap<string, { readonly older: Item | undefined; readonly newer: Item | undefined }>;
	readonly lists: readonly List[];
}

const PER_PAGE = 20;

/** Orders the bulletins among `items` and makes the lists: by category, by year, month and day, by document. */
export function readArchive(
	items: readonly Item[],
	categories: readonly { readonly name: string; readonly url: string }[],
	documents: readonly { readonly id: string; readonly title: string }[],
): Archive {
	const newest = items.filter(({ page }) => page.inputPath.includes('/tin-bai/')).toReversed();
	const neighbours = newest.map(
		(item, index) => [item.url, { older: newest[index + 1], newer: newest[index - 1] }] as const,
	);
	const byCategory = Map.groupBy(newest, ({ data }) => data.category);
	const byDocument = new Map<string, Item[]>(documents.map(({ id }) => [id, []]));
	for (const item of newest) for (const id of item.data.directives ?? []) byDocument.get(id)?.push(item);
	return {
		newest,
		neighbours: new Map(neighbours),
		lists: [
			...categories.flatMap(({ name, url }) => paged(name, url, byCategory.get(name) ?? [])),
			...[4, 7, 10].flatMap((length) => periods(newest, length)),
			...documents.map(({ id, title }) => ({ url: `/van-ban/${id}/`, title, items: byDocument.get(id) ?? [] })),
		],
	};
}

function paged(title: string, url: string, items: readonly Item[]): List[] {
	const count = Math.ceil(items.length / PER_PAGE);
	const at = (page: number) => (page < 1 || page > count ? undefined : page === 1 ? url : `${url}trang/${page}/`);
	return Array.from({ length: count }, (_, index) => ({
		url: at(index + 1) ?? url,
		title,
		items: items.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
		previous: at(index),
		next: at(index + 2),
	}));
}

/** Lists by the first `length` letters of the date: 4 for years, 7 for months, 10 for days. */
function periods(newest: readonly Item[], length: number): List[] {
	const groups = [...Map.groupBy(newest, ({ date }) => date.toISOString().slice(0, length))];
	const url = (period: string | undefined) => period && `/ngay/${period.replaceAll('-', '/')}/`;
	return groups.map(([period, items], index) => ({
		url: url(period) ?? '',
		title: period.split('-').reverse().join('/'),
		items,
		previous: url(groups[index + 1]?.[0]),
		next: url(groups[index - 1]?.[0]),
	}));
}
