import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { OfficialDocument } from '../../domain/document.ts';
import type { SearchText, Span } from './record.ts';

/*
 * The files beside the index, written at build time and read by the page. Lists run over the bulletins of a shard,
 * oldest first; a bulletin's number in its shard is its index in them.
 */

/** `shards.json`: what there is to load. */
export interface Catalogue {
	/** Pagefind's version, by which its library's folder is named. */
	readonly version: string;
	/** The index of documents. */
	readonly documents: CatalogueFolder;
	/** Newest first. */
	readonly shards: readonly CatalogueShard[];
}

/** A shard: how much is in it, and where its files are. It has a folder with an index for each partition. */
export interface CatalogueShard extends CatalogueFolder {
	/** First month of the shard, also the folder of its texts. */
	readonly name: string;
	readonly bulletins: number;
}

/** A folder beside `shards.json`. */
export interface CatalogueFolder {
	/** Its name changes with what is in it. */
	readonly folder: string;
}

/** A file of an index's words, as the index's list has it: none of them is outside `first` … `last`, as ASCII sorts. */
export interface ListedChunk {
	readonly first: string;
	readonly last: string;
	readonly name: string;
}
/** In `first` and `last` behind every letter and digit of words. */
export const LAST = '~';

/** Pagefind's library, and its WebAssembly, in their folder. */
export const LIBRARY = 'pagefind.js';
export const WEBASSEMBLY = 'wasm.unknown.pagefind';
/** How Pagefind is to name the list of an index: the folder says which index it is. */
export const LIST_HASH = '0';
/** An index's list of chunks, in its folder. */
export const LIST = `pagefind.${LIST_HASH}.pf_meta`;

/**
 * `spans.json`: the spans of a shard, a string for each zone with a UTF-16 unit for each bulletin, which is
 * {@link FIRST_CODE} plus the units that the zone takes.
 */
export type SpanColumns = { readonly [K in keyof Span]: string };

/** `facets.json`, for each bulletin: what results are narrowed by. */
export interface FacetColumns {
	/** Days after the bulletin before; of the first one, after `firstDay`. */
	readonly days: readonly number[];
	readonly firstDay: CalendarDate;
	/** Index into `categories`, -1 for none. */
	readonly category: readonly number[];
	readonly categories: readonly CategoryName[];
	/** Indexes into `documents`: what it is filed under and what it cites. */
	readonly cites: readonly (readonly number[])[];
	readonly documents: readonly string[];
}

export interface CategoryName {
	readonly slug: string;
	readonly name: string;
}

/** `<number>.json`: a bulletin as a result shows it. */
export interface ResultText extends SearchText {
	readonly slug: string;
	readonly date: CalendarDate;
	readonly category?: CategoryName | undefined;
	/** How many documents it is filed under or cites. */
	readonly documentCount: number;
	/** Its pairs' span: where it differs from the index's, the site was published anew in between. */
	readonly span: Span;
}

/** `documents.json`, in the order of the documents' index. */
export type ListedDocument = Pick<
	OfficialDocument,
	'id' | 'kind' | 'number' | 'symbol' | 'issuer' | 'level' | 'system' | 'issued' | 'title' | 'aliases'
>;

/** The unit for zero. From here up to the surrogates, JSON writes every character without an escape. */
const FIRST_CODE = 0x5d;

/** Spans as `spans.json` has them; {@link spansOf} reads them back. */
export function spanColumns(spans: readonly Span[]): SpanColumns {
	const column = (zone: keyof Span) => spans.map((span) => String.fromCharCode(FIRST_CODE + span[zone])).join('');
	return { title: column('title'), lead: column('lead'), whole: column('whole') };
}

/** The spans of a shard's bulletins, in their order. */
export function spansOf({ title, lead, whole }: SpanColumns): Span[] {
	const units = (column: string, index: number) => column.charCodeAt(index) - FIRST_CODE;
	return Array.from({ length: title.length }, (_, index) => ({
		title: units(title, index),
		lead: units(lead, index),
		whole: units(whole, index),
	}));
}
