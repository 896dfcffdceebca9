import { squeeze } from '../../domain/text.ts';
import { searchStrings } from '../../strings.ts';
import { readAddress, type SearchState, writeAddress } from '../find/address.ts';
import { countFilters } from '../find/facets.ts';
import { findAll, type SearchResult } from '../find/finder.ts';
import { querySyllables, readQuery } from '../find/query.ts';
import { canSearchByProximity, statusText } from '../find/status.ts';
import { PublishedIndex } from './engine.ts';
import { IndexUnreachableError } from './files.ts';
import { PageView } from './page-view.ts';
import { type Drawing, PAGE_SIZE, ResultList } from './result-list.ts';

/* The search page: its address says what is searched; results are drawn ten at a time. */

/** A reader who pauses this long wants to see what there is. */
const TYPING_PAUSE_MS = 250;

class SearchPage {
	readonly #view: PageView;
	readonly #input: HTMLInputElement;
	#index: Promise<PublishedIndex> | undefined;
	/** Counts searches: what belongs to an earlier one is not shown any more. */
	#run = 0;
	#result: SearchResult | undefined;
	readonly #results: ResultList;
	#drawFilters: (allDocuments: boolean) => void = () => undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(view: PageView, input: HTMLInputElement) {
		this.#view = view;
		this.#results = new ResultList(view);
		this.#input = input;
	}

	start(): void {
		const view = this.#view;
		const submitted = (form: HTMLFormElement | null, go: () => void) =>
			form?.addEventListener('submit', (event) => {
				event.preventDefault();
				go();
			});
		submitted(this.#input.form, () => {
			clearTimeout(this.#timer);
			this.#go({ ...this.#state, text: readQuery(this.#input.value).text, open: false, proximity: false });
		});
		this.#input.addEventListener('input', () => this.#typed());
		this.#input.addEventListener('focus', () => this.#warmUp(), { once: true });
		addEventListener('popstate', () => this.#showAddress());
		addEventListener('online', () => view.state === 'failed' && this.#showAddress());
		view.part('more').addEventListener('click', () => void this.#showMore(this.#run));
		view.part('retry').addEventListener('click', () => this.#showAddress());
		view.part('proximity').addEventListener('click', () => this.#go({ ...this.#state, proximity: true }));
		view.root.addEventListener('click', (event) => this.#followLink(event));
		submitted(view.filterForm, () => this.#filter());
		view.filterForm.addEventListener('change', () => this.#filter());
		this.#showAddress();
	}

	get #state(): SearchState {
		return readAddress(location.search).state;
	}

	/** Shows what is typed so far, from the second syllable on, without a new entry in the history. */
	#typed(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const text = this.#input.value;
			const count = querySyllables(readQuery(text)).length;
			if (count < 2 && squeeze(text) !== '') return;
			history.replaceState(
				null,
				'',
				location.pathname + writeAddress({ ...this.#state, text, open: count > 0, proximity: false }),
			);
			this.#showAddress();
		}, TYPING_PAUSE_MS);
	}

	#filter(): void {
		const form = new URLSearchParams(new FormData(this.#view.filterForm) as never);
		const { filters } = readAddress(form.toString()).state;
		this.#go({ ...this.#state, filters });
	}

	/** Links to other states of this page change the state, not the page. */
	#followLink(event: MouseEvent): void {
		if (event.target instanceof Element && event.target.closest('[data-all-documents]')) {
			this.#drawFilters(true);
			return;
		}
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
		if (!link || !isPlain || link.origin !== location.origin || link.pathname !== location.pathname) return;
		event.preventDefault();
		this.#go(readAddress(link.search).state);
	}

	#go(state: SearchState): void {
		const address = location.pathname + writeAddress(state);
		if (address !== location.pathname + location.search) history.pushState(null, '', address);
		this.#showAddress();
	}

	#showAddress(): void {
		const run = ++this.#run;
		const { state, misread } = readAddress(location.search);
		if (document.activeElement !== this.#input || squeeze(this.#input.value) !== squeeze(state.text)) {
			this.#input.value = state.text;
		}
		const text = squeeze(state.text);
		const note = misread.length > 0 ? `. ${searchStrings.misread(misread)}` : '';
		const isEmpty = readQuery(text).phrases.length === 0 && countFilters(state.filters) === 0;
		this.#view.title(isEmpty ? searchStrings.title : searchStrings.heading(text));
		if (isEmpty) {
			this.#result = undefined;
			this.#view.clear();
			this.#view.tell('idle', (text === '' ? searchStrings.hint : searchStrings.nothing(text)) + note);
			return;
		}
		this.#view.tell('loading', searchStrings.loading);
		this.#find(state, note, run)
			.catch((error: unknown) => this.#again(error, () => this.#find(state, note, run)))
			.catch((error: unknown) => this.#failed(error, run));
	}

	/** Tries once more: the site may have been published anew since the index was opened. */
	async #again(error: unknown, find: () => Promise<void>): Promise<void> {
		if (!(error instanceof IndexUnreachableError) || !navigator.onLine) throw error;
		this.#dropIndex();
		await find();
	}

	/** The library keeps a download that failed, so it starts afresh. */
	#dropIndex(): void {
		void this.#index?.then((index) => index.close()).catch(() => undefined);
		this.#index = undefined;
	}

	async #find(state: SearchState, note: string, run: number): Promise<void> {
		this.#index ??= PublishedIndex.load();
		const index = await this.#index;
		this.#results.restart();
		for await (const result of findAll(index, state, { enough: PAGE_SIZE, now: Date.now() })) {
			if (run !== this.#run) return;
			this.#result = result;
			await this.#results.draw(await this.#drawing(run));
			if (run !== this.#run) return;
			const message = statusText(result, state);
			if (result.complete) this.#view.tell('done', message + note);
			else this.#view.tell('loading', message);
		}
		if (run === this.#run) await this.#drawEnd(state, run);
	}

	async #showMore(run: number): Promise<void> {
		try {
			await this.#results.drawMore(await this.#drawing(run));
		} catch (error) {
			this.#failed(error, run);
		}
	}

	/** What can be drawn only when all is found: filters with counts, and the button for proximity matches. */
	async #drawEnd(state: SearchState, run: number): Promise<void> {
		const { result, index, isWanted } = await this.#drawing(run);
		const filters = await import('./filter-view.ts');
		const names = await filters.filterNames(index, result.facets);
		if (!isWanted()) return;
		this.#drawFilters = (all) => {
			const groups = filters.filterGroups(result.facets, state, names, all);
			this.#view.filters(groups, countFilters(state.filters));
		};
		this.#view.part('proximity').hidden = !canSearchByProximity(result, state);
		this.#view.part('chips').replaceChildren(...filters.chips(state, names, result.hits.length > 0));
		this.#view.part('filters').hidden = result.facets.length === 0 && countFilters(state.filters) === 0;
		this.#drawFilters(false);
	}

	async #drawing(run: number): Promise<Drawing> {
		if (!this.#result || !this.#index) throw new Error('Nothing was searched');
		return { result: this.#result, index: await this.#index, isWanted: () => run === this.#run };
	}

	#failed(error: unknown, run: number): void {
		if (run !== this.#run) return;
		this.#dropIndex();
		if (!(error instanceof IndexUnreachableError)) reportError(error);
		this.#view.clear();
		this.#view.part('retry').hidden = !navigator.onLine;
		const why = navigator.onLine ? searchStrings.failed : searchStrings.offline;
		this.#view.tell('failed', `${why} ${searchStrings.failedHint}`);
	}

	#warmUp(): void {
		this.#index ??= PublishedIndex.load();
		this.#index.then((index) => index.warmUp()).catch(() => undefined);
	}
}

const root = document.querySelector<HTMLElement>('search-results');
const input = document.querySelector<HTMLInputElement>('#q');
if (root && input) new SearchPage(new PageView(root), input).start();
