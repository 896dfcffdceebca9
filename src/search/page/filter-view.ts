import { formatDate } from '../../domain/date-format.ts';
import { DOCUMENT_KINDS } from '../../domain/document.ts';
import { searchStrings } from '../../strings.ts';
import { urls } from '../../urls.ts';
import { FILTER_NAMES, FROM, QUERY, type SearchState, TO, writeAddress } from '../find/address.ts';
import type { CategoryName, ListedDocument } from '../find/catalogue.ts';
import { type Count, countBy, type Facets, FILTER_KINDS, type FilterKind, NO_FILTERS } from '../find/facets.ts';
import { element } from './dom.ts';
import type { PublishedIndex } from './engine.ts';

/** What the values of filters are called. */
export interface FilterNames {
	readonly categories: ReadonlyMap<string, string>;
	readonly documents: ReadonlyMap<string, ListedDocument>;
}

const SHOWN_DOCUMENTS = 6;

/** Names of all the values that `facets` have. */
export async function filterNames(index: PublishedIndex, facets: Facets): Promise<FilterNames> {
	const used = facets.flatMap(({ category }): CategoryName[] => (category ? [category] : []));
	const documents = facets.some((facet) => facet.documents.length > 0) ? await index.documents() : [];
	return {
		categories: new Map(used.map(({ slug, name }) => [slug, name])),
		documents: new Map(documents.map((document) => [document.id, document])),
	};
}

/**
 * The groups of the filter form: for each kind the values of `facets`, with how many results each would leave. Of
 * documents, unless `all` is set, only those with most results and those chosen.
 */
export function filterGroups(facets: Facets, state: SearchState, names: FilterNames, all: boolean): HTMLElement[] {
	const kinds = FILTER_KINDS.filter(
		(kind) => kind !== 'months' || state.filters.years.length > 0 || state.filters.months.length > 0,
	);
	const groups = kinds.map((kind) => group(kind, countBy(facets, state.filters, kind), state, names, all));
	const hidden = element('input', { type: 'hidden', name: QUERY, value: state.text });
	return [hidden, ...groups.flatMap((one) => one ?? []), range(state)];
}

function group(
	kind: FilterKind,
	counts: readonly Count[],
	state: SearchState,
	names: FilterNames,
	all: boolean,
): HTMLElement | undefined {
	if (counts.length === 0) return undefined;
	const chosen = state.filters[kind];
	const sorted = counts.toSorted((a, b) => order(kind, a, b));
	const limit = kind === 'documents' && !all ? SHOWN_DOCUMENTS : Infinity;
	const shown = sorted.filter(({ value }, index) => index < limit || chosen.includes(value));
	return element(
		'fieldset',
		{},
		element('legend', {}, searchStrings.filterNames[kind]),
		...shown.map(({ value, count }) =>
			element(
				'label',
				{},
				element('input', { type: 'checkbox', name: FILTER_NAMES[kind], value, checked: chosen.includes(value) }),
				element('span', {}, valueName(kind, value, names)),
				element('span', {}, searchStrings.number(count)),
			),
		),
		shown.length < sorted.length &&
			element(
				'button',
				{ type: 'button', class: 'link', 'data-all-documents': true },
				searchStrings.moreDocuments(sorted.length - shown.length),
			),
	);
}

function order(kind: FilterKind, a: Count, b: Count): number {
	if (kind === 'years') return Number(b.value) - Number(a.value);
	if (kind === 'months') return Number(a.value) - Number(b.value);
	return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function range({ filters: { from, to } }: SearchState): HTMLElement {
	const field = (name: string, label: string, value: string | undefined) =>
		element('label', { class: 'date' }, element('span', {}, label), element('input', { type: 'date', name, value }));
	return element(
		'fieldset',
		{},
		element('legend', {}, searchStrings.range),
		field(FROM, searchStrings.from, from),
		field(TO, searchStrings.to, to),
	);
}

function valueName(kind: FilterKind, value: string, { categories, documents }: FilterNames): string {
	if (kind === 'categories') return categories.get(value) ?? value;
	if (kind === 'months') return searchStrings.month(value);
	if (kind === 'years') return value;
	const document = documents.get(value);
	if (!document) return value;
	const { issued } = document;
	const name = `${DOCUMENT_KINDS[document.kind]} ${document.symbol}`;
	return `${name}, ${issued.length === 4 ? issued : formatDate(issued as never)}`;
}

/**
 * Active filters, each a link to the same search without it; behind them, where there are results for a text, the
 * choice of order.
 */
export function chips(state: SearchState, names: FilterNames, hasResults: boolean): (HTMLElement | string)[] {
	const { filters } = state;
	const chip = (text: string, without: Partial<typeof filters>) =>
		element(
			'a',
			{ class: 'chip', href: address({ ...state, filters: { ...filters, ...without } }) },
			element('span', { class: 'sr-only' }, searchStrings.drop),
			text,
		);
	const values = FILTER_KINDS.flatMap((kind) =>
		filters[kind].map((value) =>
			chip(valueName(kind, value, names), { [kind]: filters[kind].filter((other) => other !== value) }),
		),
	);
	const days = [
		...(filters.from ? [chip(searchStrings.fromDay(formatDate(filters.from)), { from: undefined })] : []),
		...(filters.to ? [chip(searchStrings.toDay(formatDate(filters.to)), { to: undefined })] : []),
	];
	const active = [...values, ...days];
	const dropAll = element('a', { href: address({ ...state, filters: NO_FILTERS }) }, searchStrings.dropAll);
	return [
		...active,
		...(active.length > 0 ? [dropAll] : []),
		...(hasResults && state.text !== '' ? [orders(state)] : []),
	];
}

function orders(state: SearchState): HTMLElement {
	const choices = (['relevance', 'newest'] as const).map((order) =>
		order === state.order
			? element('strong', {}, searchStrings.orders[order])
			: element('a', { href: address({ ...state, order }) }, searchStrings.orders[order]),
	);
	const [first = '', second = ''] = choices;
	return element('span', {}, `${searchStrings.orderLabel} `, first, ' · ', second);
}

function address(state: SearchState): string {
	return urls.search + writeAddress(state);
}
