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
	return withoutZeros(/^\d+$/.test(number) ? number : fold(number));
}

/**
 * A symbol as it is compared: the same for every spelling, whatever its separators, case, diacritics and leading zeros.
 */
export const comparableSymbol = remembering((symbol) => withoutZeros(slugify(symbol)));

/** A name or alias as it is compared: `Chỉ thị số 05` and `chỉ thị 5` are the same. */
export const comparableName = remembering((name) =>
	slugify(name)
		.replace(/-so-(?=\d)/, '-')
		.replace(/(^|-)0+(?=\d)/g, '$1'),
);

const MAX_REMEMBERED = 10_000;

/** The same few names come up over and over. */
function remembering(work: (name: string) => string): (name: string) => string {
	const known = new Map<string, string>();
	return (name) => {
		const before = known.get(name);
		if (before !== undefined) return before;
		const result = work(name);
		if (known.size < MAX_REMEMBERED) known.set(name, result);
		return result;
	};
}

function withoutZeros(number: string): string {
	return number.replace(/^0+(?=\d)/, '');
}

/** The key of {@link RegisterIndex.byNumber}. */
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
