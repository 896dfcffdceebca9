import { DOCUMENT_KINDS, type DocumentKind, type OfficialDocument } from '../document.ts';
import { fold, slugify } from '../text.ts';

/** The register of documents, indexed for the ways in which texts cite them. */
export interface RegisterIndex {
	readonly byId: ReadonlyMap<string, OfficialDocument>;
	/** By {@link comparableSymbol}. */
	readonly bySymbol: ReadonlyMap<string, readonly OfficialDocument[]>;
	/** By {@link numberKey}. */
	readonly byNumber: ReadonlyMap<string, readonly OfficialDocument[]>;
	/** By {@link comparableName}: every alias declared. */
	readonly byAlias: ReadonlyMap<string, readonly OfficialDocument[]>;
}

export function indexRegister(documents: Iterable<OfficialDocument>): RegisterIndex {
	const all = [...documents];
	return {
		byId: new Map(all.map((document) => [document.id, document])),
		bySymbol: Map.groupBy(all, ({ symbol }) => comparableSymbol(symbol)),
		byNumber: Map.groupBy(all, ({ kind, number }) => numberKey(kind, number)),
		byAlias: group(all.flatMap((document) => document.aliases.map((alias) => [comparableName(alias), document]))),
	};
}

/** Leading zeros carry no meaning: `02-HD/BTCTU` is number 2. */
export function plainNumber(number: string): string {
	if (/^[1-9]\d*$/.test(number)) return number;
	return fold(number).replace(/^0+(?=\d)/, '');
}

/** Equal for every spelling of one symbol, whatever its separators, case, diacritics and leading zeros. */
export function comparableSymbol(symbol: string): string {
	const known = COMPARABLE.get(symbol);
	if (known !== undefined) return known;
	const comparable = slugify(symbol).replace(/^0+(?=\d)/, '');
	if (COMPARABLE.size < MAX_COMPARABLE) COMPARABLE.set(symbol, comparable);
	return comparable;
}

/** The same few symbols come up over and over. */
const COMPARABLE = new Map<string, string>();
const MAX_COMPARABLE = 10_000;

/** Equal for every spelling of one name: `Chỉ thị số 05` and `chỉ thị 5`. */
export function comparableName(name: string): string {
	return slugify(name)
		.replace(/-so-(?=\d)/, '-')
		.replace(/(^|-)0+(?=\d)/g, '$1');
}

export function numberKey(kind: DocumentKind, number: string): string {
	return `${kind} ${plainNumber(number)}`;
}

/** What a kind and a number are called: `Chỉ thị 28`. */
export function shortName(kind: DocumentKind, number: string): string {
	return `${DOCUMENT_KINDS[kind]} ${number}`;
}

function group(pairs: readonly (readonly [string, OfficialDocument])[]): Map<string, OfficialDocument[]> {
	const groups = Map.groupBy(pairs, ([key]) => key);
	return new Map([...groups].map(([key, entries]) => [key, [...new Set(entries.map(([, document]) => document))]]));
}
