import { squeeze } from '../domain/text.ts';
import { finding } from '../strings.ts';
import { readAddress, type SearchState, writeAddress } from './address.ts';
import type { CategoryName } from './catalogue.ts';
import { PublishedIndex } from './engine.ts';
import { countFilters } from './facets.ts';
import { IndexUnreachableError } from './files.ts';
import type { FilterNames } from './filter-view.ts';
import { type Findings, findAll } from './finder.ts';
import { querySyllables, readQuery } from './query.ts';
import { leadNotice, resultItem } from './result-view.ts';
import { statusText } from './status.ts';

/* The search page: its address says what is searched; results are drawn ten at a time. */

type State = 'idle' | 'loading' | 'done' | 'failed';

const PAGE_SIZE = 10;
/** A reader who pauses this long wants to see what there is. */
const TYPING_PAUSE_MS = 250;

class SearchPage {
	readonly #root: HTMLElement;
	readonly #input: HTMLInputElement;
	readonly #part: (name: string) => HTMLElement;
	#index: Promise<PublishedIndex> | undefined;
	/** Counts searches: what belongs to an earlier one is not shown any more. */
	#run = 0;
	#findings: Findings | undefined;
	#shown = 0;
	#drawFilters: (allDocuments: boolean) => void = () => undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(root: HTMLElement, input: HTMLInputElement) {
		this.#root = root;
		this.#input = input;
		this.#part = (name) => root.querySelector<HTMLElement>(`[data-${name}]`) ?? root;
	}

	start(): void {
		const form = this.#input.form;
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(this.#timer);
			this.#go({ ...this.#state, text: readQuery(this.#input.value).text, open: false, loose: false });
		});
		this.#input.addEventListener('input', () => this.#typed());
		this.#input.addEventListener('focus', () => this.#warmUp(), { once: true });
		addEventListener('popstate', () => this.#showAddress());
		addEventListener('online', () => this.#root.dataset['searchState'] === 'failed' && this.#showAddress());
		this.#part('more').addEventListener('click', () => void this.#showMore(this.#run));
		this.#part('retry').addEventListener('click', () => this.#showAddress());
		this.#part('loose').addEventListener('click', () => this.#go({ ...this.#state, loose: true }));
		this.#root.addEventListener('click', (event) => this.#followLink(event));
		this.#filterForm.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#filter();
		});
		this.#filterForm.addEventListener('change', () => this.#filter());
		this.#showAddress();
	}

	get #state(): SearchState {
		return readAddress(location.search).state;
	}

	get #filterForm(): HTMLFormElement {
		return this.#part('filter-form') as HTMLFormElement;
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
				location.pathname + writeAddress({ ...this.#state, text, open: count > 0, loose: false }),
			);
			this.#showAddress();
		}, TYPING_PAUSE_MS);
	}

	#filter(): void {
		const form = new URLSearchParams(new FormData(this.#filterForm) as never);
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
		const note = misread.length > 0 ? `. ${finding.misread(misread)}` : '';
		const isEmpty = readQuery(text).phrases.length === 0 && countFilters(state.filters) === 0;
		document.title = document.title.replace(/^.*?(?= – )/, isEmpty ? finding.title : finding.heading(text));
		this.#part('heading').textContent = isEmpty ? finding.title : finding.heading(text);
		this.#part('retry').hidden = true;
		if (isEmpty) {
			this.#clear((text === '' ? finding.hint : finding.nothing(text)) + note);
			return;
		}
		this.#tell('loading', finding.loading);
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
		let isFirst = true;
		for await (const findings of findAll(index, state, { enough: PAGE_SIZE, now: Date.now() })) {
			if (run !== this.#run) return;
			this.#findings = findings;
			if (isFirst) await this.#draw(run);
			if (run !== this.#run) return;
			isFirst = false;
			this.#tell(findings.complete ? 'done' : 'loading', statusText(findings, state) + (findings.complete ? note : ''));
		}
		if (run !== this.#run) return;
		await this.#drawEnd(state, run);
	}

	/** Draws the first results. Those of a later finding come behind them. */
	async #draw(run: number): Promise<void> {
		const { findings, index } = await this.#current();
		const list = this.#part('results');
		const notice = leadNotice(findings);
		const items = await this.#items(index, findings, 0);
		if (run !== this.#run) return;
		this.#shown = items.length;
		list.replaceChildren(...items);
		this.#part('lead').replaceChildren(...(notice ? [notice] : []));
		this.#part('browse').hidden = findings.hits.length > 0;
		this.#part('more').hidden = this.#shown >= findings.hits.length;
	}

	async #showMore(run: number): Promise<void> {
		try {
			const { findings, index } = await this.#current();
			const items = await this.#items(index, findings, this.#shown);
			if (run !== this.#run) return;
			this.#part('results').append(...items);
			this.#shown += items.length;
			this.#part('more').hidden = this.#shown >= findings.hits.length;
			items[0]?.querySelector('a')?.focus();
		} catch (error) {
			this.#failed(error, run);
		}
	}

	#items(index: PublishedIndex, { hits, query, missing }: Findings, from: number): Promise<HTMLLIElement[]> {
		return Promise.all(
			hits.slice(from, from + PAGE_SIZE).map(async ({ part, bulletin, tier }, place) => {
				const before = hits[from + place - 1];
				const begins = tier === 'loose' && before?.tier !== 'loose';
				const name = missing.length > 0 ? finding.tierSome : finding.tierLoose;
				return resultItem(await index.text(part, bulletin), query, begins ? name : undefined);
			}),
		);
	}

	/** What can be drawn only when all is found: filters with counts, and the way to looser matches. */
	async #drawEnd(state: SearchState, run: number): Promise<void> {
		const { findings, index } = await this.#current();
		// Where there were too few at first, or their order changed.
		if (this.#shown < PAGE_SIZE) await this.#draw(run);
		const [names, view] = await Promise.all([filterNames(index, findings), import('./filter-view.ts')]);
		if (run !== this.#run) return;
		this.#drawFilters = (all) => {
			const groups = view.filterGroups(findings.facets, state, names, all);
			this.#replaceFilters(groups, countFilters(state.filters));
		};
		this.#part('more').hidden = this.#shown >= findings.hits.length;
		this.#part('loose').hidden = !canBeLooser(findings, state);
		this.#part('chips').replaceChildren(...view.chips(state, names, findings.hits.length > 0));
		this.#part('filters').hidden = findings.facets.length === 0 && countFilters(state.filters) === 0;
		this.#drawFilters(false);
	}

	/** Puts a filter form in the place of the old one and leaves the focus where it was. */
	#replaceFilters(groups: readonly HTMLElement[], count: number): void {
		const focused = document.activeElement;
		const same = focused instanceof HTMLInputElement && this.#filterForm.contains(focused) ? focused : undefined;
		this.#part('filter-summary').textContent = finding.filters(count);
		this.#part('filter-groups').replaceChildren(...groups);
		if (!same) return;
		const again = [...this.#filterForm.querySelectorAll<HTMLInputElement>('input')].find(
			({ name, value, type }) => name === same.name && (type !== 'checkbox' || value === same.value),
		);
		again?.focus({ preventScroll: true });
	}

	async #current(): Promise<{ findings: Findings; index: PublishedIndex }> {
		if (!this.#findings || !this.#index) throw new Error('Nothing was searched');
		return { findings: this.#findings, index: await this.#index };
	}

	#clear(message: string): void {
		this.#findings = undefined;
		for (const name of ['results', 'lead', 'chips']) this.#part(name).replaceChildren();
		for (const name of ['more', 'loose', 'filters']) this.#part(name).hidden = true;
		this.#part('browse').hidden = false;
		this.#tell('idle', message);
	}

	#failed(error: unknown, run: number): void {
		if (run !== this.#run) return;
		this.#dropIndex();
		if (!(error instanceof IndexUnreachableError)) reportError(error);
		const why = navigator.onLine ? finding.failed : finding.offline;
		this.#part('retry').hidden = !navigator.onLine;
		this.#part('browse').hidden = false;
		this.#tell('failed', `${why} ${finding.failedHint}`);
	}

	#tell(state: State, message: string): void {
		this.#root.dataset['searchState'] = state;
		const status = this.#part('status');
		if (status.textContent !== message) status.textContent = message;
	}

	#warmUp(): void {
		this.#index ??= PublishedIndex.load();
		this.#index.then((index) => index.warmUp()).catch(() => undefined);
	}
}

function canBeLooser({ query, hits, named }: Findings, { loose, text }: SearchState): boolean {
	const isPlain = !query.phrases.some(({ quoted }) => quoted);
	return (
		isPlain &&
		!loose &&
		!named &&
		text !== '' &&
		hits.length > 0 &&
		hits[0]?.tier !== 'loose' &&
		querySyllables(query).length > 1
	);
}

async function filterNames(index: PublishedIndex, { facets }: Findings): Promise<FilterNames> {
	const used = facets.flatMap(({ category }): CategoryName[] => (category ? [category] : []));
	const documents = facets.some((facet) => facet.documents.length > 0) ? await index.documents() : [];
	return {
		categories: new Map(used.map(({ slug, name }) => [slug, name])),
		documents: new Map(documents.map((document) => [document.id, document])),
	};
}

const root = document.querySelector<HTMLElement>('search-results');
const input = document.querySelector<HTMLInputElement>('#q');
if (root && input) new SearchPage(root, input).start();
