import { vietnamDay } from '../../domain/calendar-date.ts';
import { find } from '../../domain/citation/find.ts';
import { resolveReference } from '../../domain/citation/reference.ts';
import { comparableSymbol, indexRegister, type RegisterIndex } from '../../domain/citation/register.ts';
import { candidatesOf } from '../../domain/citation/registered.ts';
import { documentKind, type OfficialDocument } from '../../domain/document.ts';
import { squeeze } from '../../domain/text.ts';
import type { ListedDocument } from './catalogue.ts';

/* Loaded only for a query with a digit in it: without one nobody names a document or a day. */

export { readPeriod } from '../../domain/period.ts';

/** `chỉ thị số 28`, `chi thi so: 28`: says nothing that the number does not. */
const NUMBER_WORD = /(?<=\p{L})\s+s[ốo]\s*:?\s*(?=\d)/giu;

/**
 * The registered documents that a query names: `28-CT/TW`, `28 ct tw`, `chi thi 28`, an alias, or citations in a
 * longer text. All that fit, several where it is ambiguous. `now` is in milliseconds since 1970 UTC.
 */
export function namedDocuments(typed: string, documents: readonly ListedDocument[], now: number): ListedDocument[] {
	const text = squeeze(typed.normalize('NFC')).replace(NUMBER_WORD, ' ');
	const register = indexRegister(documents.map(asDocument));
	const ids = new Set(matches(text, register, now).map(({ id }) => id));
	return documents.filter(({ id }) => ids.has(id));
}

function matches(text: string, register: RegisterIndex, now: number): readonly OfficialDocument[] {
	const reference = resolveReference(text, register, vietnamDay(now));
	if (reference.is === 'resolved') return [reference.document];
	if (reference.is === 'ambiguous') return reference.candidates;
	const symbol = bySymbol(text, register);
	if (symbol.length > 0) return symbol;
	return find(text).flatMap((citation) => candidatesOf(citation, register));
}

/** By a symbol with any separators, or by its beginning: `28 ct tw`, `42/2022`, `chỉ thị 28-ct`. */
function bySymbol(text: string, register: RegisterIndex): OfficialDocument[] {
	const [, words = '', rest = ''] = /^(?:(\p{L}[\p{L} ]*?)\s+)?(\d.*)$/u.exec(text) ?? [];
	const wanted = comparableSymbol(rest);
	// A number alone says no more than a number.
	if (!wanted.includes('-')) return [];
	const kind = documentKind(words);
	if (words !== '' && !kind) return [];
	return [...register.bySymbol]
		.filter(([symbol]) => symbol.startsWith(wanted))
		.flatMap(([, documents]) => documents)
		.filter((document) => !kind || document.kind === kind);
}

/** What finding by name does not look at is left empty. */
function asDocument(document: ListedDocument): OfficialDocument {
	return { ...document, implements: [], sources: [], status: { is: 'unknown' } };
}
