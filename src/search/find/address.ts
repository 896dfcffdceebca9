import type { CalendarDate } from '../../domain/calendar-date.ts';
import { FILTER_KINDS, type FilterKind, type Filters, NO_FILTERS } from './facets.ts';

/** All that the search page shows, as its address says it. */
export interface SearchState {
	/** What was typed. */
	readonly text: string;
	/** Still being typed: its last syllable stands for all that begin so. The address says `*` then. */
	readonly open: boolean;
	readonly filters: Filters;
	readonly order: Order;
	/** Bulletins with the syllables apart too, though others have them together. */
	readonly proximity: boolean;
}

export type Order = 'relevance' | 'newest';

/** A part of an address that means nothing, as `name=value`; the value cut at 40 characters. */
export type Misread = string;

/** Names of the filters in the query of the address. */
export const FILTER_NAMES: Readonly<Record<FilterKind, string>> = {
	documents: 'van-ban',
	categories: 'chuyen-muc',
	years: 'nam',
	months: 'thang',
};
const FORMS: Readonly<Record<FilterKind, RegExp>> = {
	documents: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
	categories: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
	years: /^(?:19|20|21)\d\d$/,
	months: /^(?:[1-9]|1[0-2])$/,
};
export const QUERY = 'q';
export const FROM = 'tu';
export const TO = 'den';
const ORDER = 'sap-xep';
const ORDERS: ReadonlyMap<string, Order> = new Map([
	['lien-quan', 'relevance'],
	['moi-nhat', 'newest'],
]);
const PROXIMITY = 'rong';
const OPEN = '*';

/**
 * Reads the query of the search page's address, with or without its `?`. What cannot be meant, as `nam=abcd`, is left
 * out of the state and listed in `misread`. The text is in NFC.
 */
export function readAddress(search: string): { state: SearchState; misread: readonly Misread[] } {
	const params = new URLSearchParams(search);
	const misread: Misread[] = [];
	const read = <T>(name: string, understand: (value: string) => T | undefined): T[] =>
		params.getAll(name).flatMap((value) => {
			const trimmed = value.trim();
			if (trimmed === '') return [];
			const understood = understand(trimmed);
			if (understood === undefined) misread.push(`${name}=${trimmed.slice(0, 40)}`);
			return understood ?? [];
		});
	const filters: { -readonly [K in keyof Filters]: Filters[K] } = { ...NO_FILTERS };
	for (const kind of FILTER_KINDS) {
		const values = read(FILTER_NAMES[kind], (value) => {
			const plain = kind === 'months' ? value.replace(/^0/, '') : value;
			return FORMS[kind].test(plain) ? plain : undefined;
		});
		filters[kind] = [...new Set(values)];
	}
	const [from] = read(FROM, isoDay);
	const [to] = read(TO, isoDay);
	// Ends that are swapped mean the same range.
	const isSwapped = from !== undefined && to !== undefined && from > to;
	filters.from = isSwapped ? to : from;
	filters.to = isSwapped ? from : to;
	const [order = 'relevance'] = read(ORDER, (value) => ORDERS.get(value));
	const [proximity = false] = read(PROXIMITY, (value) => (value === '1' ? true : undefined));
	const typed = params.get(QUERY) ?? '';
	const open = typed.trimEnd().endsWith(OPEN);
	const text = (open ? typed.trimEnd().slice(0, -OPEN.length) : typed).normalize('NFC');
	return { state: { text, open, filters, order, proximity }, misread };
}

/** The query that {@link readAddress} reads as this state, `?` included; empty for the empty state. */
export function writeAddress({ text, open, filters, order, proximity }: SearchState): string {
	const params = new URLSearchParams();
	// A space says that the last syllable is whole.
	if (text.trim() !== '') params.set(QUERY, text.trim() + (open && text === text.trimEnd() ? OPEN : ''));
	for (const kind of ['documents', 'years', 'months', 'categories'] as const) {
		for (const value of filters[kind]) params.append(FILTER_NAMES[kind], value);
	}
	if (filters.from) params.set(FROM, filters.from);
	if (filters.to) params.set(TO, filters.to);
	if (order === 'newest') params.set(ORDER, 'moi-nhat');
	if (proximity) params.set(PROXIMITY, '1');
	const query = params.toString();
	return query === '' ? '' : `?${query}`;
}

function isoDay(value: string): CalendarDate | undefined {
	if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value)) return undefined;
	const time = Date.parse(value);
	// 31/02 is read by some engines as 03/03.
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? (value as CalendarDate) : undefined;
}
