import { type CalendarDate, formatDate } from '../domain/calendar-date.ts';
import { squeeze, toNfc } from '../domain/text.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';

/* The search page: the address says what is searched; what is found is drawn ten at a time. */

interface PagefindResult {
	data(): Promise<{ url: string; excerpt: string; meta: Record<string, string | undefined> }>;
}

interface Pagefind {
	options(options: object): Promise<void>;
	mergeIndex(url: string, options?: object): Promise<void>;
	search(query: string): Promise<{ results: PagefindResult[] }>;
}

type State = 'idle' | 'loading' | 'done' | 'failed';
const PAGE_SIZE = 10;

const root = document.querySelector<HTMLElement>('search-results');
const input = document.querySelector<HTMLInputElement>('#q');
let engine: Promise<Pagefind | undefined> | undefined;

/** Loads Pagefind with the newest part and merges the others into it. Undefined when nothing is indexed. */
async function loadEngine(): Promise<Pagefind | undefined> {
	const parts = (await (await fetch(urls.searchParts)).json()) as string[];
	const [newest, ...older] = parts.map(urls.searchIndex);
	if (!newest) return undefined;
	const pagefind = (await import(/* @vite-ignore */ `${newest}pagefind.js`)) as Pagefind;
	await pagefind.options({ baseUrl: '/' });
	for (const part of older) await pagefind.mergeIndex(part, { baseUrl: '/' });
	return pagefind;
}

async function run(root: HTMLElement, input: HTMLInputElement): Promise<void> {
	const query = squeeze(toNfc(new URLSearchParams(location.search).get('q') ?? ''));
	input.value = query;
	const status = root.querySelector('[role=status]');
	const list = root.querySelector('[data-results]');
	const more = root.querySelector<HTMLButtonElement>('[data-more]');
	if (!status || !list || !more) return;
	const show = (state: State, message: string) => {
		root.dataset['searchState'] = state;
		status.textContent = message;
	};
	if (query === '') return show('idle', strings.searchHint);
	show('loading', strings.searchLoading);
	const fail = () => {
		engine = undefined;
		show('failed', strings.searchFailed);
	};
	try {
		engine ??= loadEngine();
		const { results } = (await (await engine)?.search(query)) ?? { results: [] };
		const showMore = async () => {
			const from = list.childElementCount;
			const items = await Promise.all(results.slice(from, from + PAGE_SIZE).map(drawResult));
			list.append(...items);
			more.hidden = list.childElementCount >= results.length;
			if (from > 0) items[0]?.querySelector('a')?.focus();
		};
		more.onclick = () => void showMore().catch(fail);
		await showMore();
		show('done', results.length > 0 ? strings.searchFound(results.length, query) : strings.searchNothing(query));
	} catch {
		fail();
	}
}

/** Draws one result. Pagefind's excerpt is escaped text with `<mark>` in it. */
async function drawResult(result: PagefindResult): Promise<HTMLLIElement> {
	const { url, excerpt, meta } = await result.data();
	const link = element('a', meta['title'] ?? url);
	link.href = url;
	const heading = element('h2');
	heading.append(link);
	const summary = element('p');
	summary.innerHTML = excerpt;
	const article = element('article');
	const date = meta['date'];
	if (date) {
		const time = element('time', formatDate(date as CalendarDate));
		time.dateTime = date;
		article.append(time);
	}
	article.append(heading, summary);
	if (meta['category']) article.append(Object.assign(element('p', meta['category']), { className: 'meta' }));
	const item = element('li');
	item.append(article);
	return item;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

if (root && input) void run(root, input);
