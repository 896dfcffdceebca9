import { searchStrings } from '../../strings.ts';

export type PageState = 'idle' | 'loading' | 'done' | 'failed';

/** The search page's elements, and what is put into them. */
export class PageView {
	readonly root: HTMLElement;

	/** `root` has a part for each name below, marked `data-<name>`. */
	constructor(root: HTMLElement) {
		this.root = root;
	}

	/** The element marked `data-<name>`, or the root where there is none. */
	part(name: string): HTMLElement {
		return this.root.querySelector<HTMLElement>(`[data-${name}]`) ?? this.root;
	}

	get filterForm(): HTMLFormElement {
		return this.part('filter-form') as HTMLFormElement;
	}

	get state(): PageState {
		return (this.root.dataset['searchState'] ?? 'idle') as PageState;
	}

	/** Sets the page's state, and says in one sentence, for eyes and for screen readers, how far the search is. */
	tell(state: PageState, message: string): void {
		this.root.dataset['searchState'] = state;
		const status = this.part('status');
		if (status.textContent !== message) status.textContent = message;
	}

	/** Sets the heading and the document's title, and hides the button for another try. */
	title(text: string): void {
		document.title = document.title.replace(/^.*?(?= – )/, text);
		this.part('heading').textContent = text;
		this.part('retry').hidden = true;
	}

	/** Puts results in the place of those before. */
	results(items: readonly HTMLElement[], notice: HTMLElement | undefined, hasMore: boolean): void {
		this.part('results').replaceChildren(...items);
		this.part('lead').replaceChildren(...(notice ? [notice] : []));
		this.part('browse').hidden = items.length > 0;
		this.part('more').hidden = !hasMore;
	}

	/** Puts results behind those before, and the focus on the first of them. */
	moreResults(items: readonly HTMLElement[], hasMore: boolean): void {
		this.part('results').append(...items);
		this.part('more').hidden = !hasMore;
		items[0]?.querySelector('a')?.focus();
	}

	/** Takes everything away but the ways in without searching. */
	clear(): void {
		for (const name of ['results', 'lead', 'chips']) this.part(name).replaceChildren();
		for (const name of ['more', 'proximity', 'filters']) this.part(name).hidden = true;
		this.part('browse').hidden = false;
	}

	/** Replaces the groups of the filter form, and leaves the focus where it was. `count` filters are set. */
	filters(groups: readonly HTMLElement[], count: number): void {
		const focused = document.activeElement;
		const same = focused instanceof HTMLInputElement && this.filterForm.contains(focused) ? focused : undefined;
		this.part('filter-summary').textContent = searchStrings.filters(count);
		this.part('filter-groups').replaceChildren(...groups);
		if (!same) return;
		const again = [...this.filterForm.querySelectorAll<HTMLInputElement>('input')].find(
			({ name, value, type }) => name === same.name && (type !== 'checkbox' || value === same.value),
		);
		again?.focus({ preventScroll: true });
	}
}
