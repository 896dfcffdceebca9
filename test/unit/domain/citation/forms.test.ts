import { describe, expect, it } from 'vitest';
import { find } from '../../../../src/domain/citation/find.ts';
import { CITED_KINDS } from '../../../../src/domain/citation/kinds.ts';
import { DOCUMENT_KINDS, SYSTEMS } from '../../../../src/domain/document.ts';
import {
	ALIASES,
	BRACKETED,
	DATES,
	type Form,
	GRAMMAR,
	KINDS,
	LISTS,
	NOISE,
	SHORT,
	STATE_WITHOUT_WORD,
	WITHOUT_WORD,
} from './forms.ts';
import { brief, readMarked } from './marked.ts';

describe.each<[string, readonly Form[]]>([
	['one row of the grammar', GRAMMAR],
	['a named kind', KINDS],
	['a Party symbol that no word names', WITHOUT_WORD],
	['a State symbol that no word names', STATE_WITHOUT_WORD],
	['a noisy form', NOISE],
	['a short mention', SHORT],
	['a list', LISTS],
	['a date', DATES],
	['an alias', ALIASES],
	['a name in brackets', BRACKETED],
])('find in %s', (_, forms) => {
	it.each(forms)('reads %j', (marked, ...expected) => {
		const { text, places } = readMarked(marked);
		const found = find(text);
		expect(found.map(brief)).toEqual(expected);
		expect(found.map(({ start, end, core }) => ({ start, end, core }))).toEqual(places);
		expect(found.map(({ surface }) => surface)).toEqual(places.map(({ start, end }) => text.slice(start, end)));
	});
});

describe('find', () => {
	it.each([...ALIASES, ...BRACKETED])('calls only the last name of %j an alias', (marked) => {
		expect(find(readMarked(marked).text).map(({ alias }) => alias)).toEqual([false, true]);
	});

	it.each([...KINDS, ...NOISE, ...SHORT, ...LISTS, ...DATES])('declares no alias in %j', (marked) => {
		expect(find(readMarked(marked).text).filter(({ alias }) => alias)).toEqual([]);
	});
});

describe('the tables above', () => {
	const named = KINDS.map(([, expected = '']) => expected.split(' '));

	it('name every kind of the register', () => {
		const kinds = [...new Set(named.map(([kind]) => kind))].toSorted();
		expect(kinds, 'a form of each kind in KINDS of forms.ts').toEqual(Object.keys(DOCUMENT_KINDS).toSorted());
	});

	it('hold every code, in the symbols of its system', () => {
		const separators = { dang: ['-', '/'], 'nha-nuoc': ['/', '-'] };
		const symbols = new Set(named.map(([kind, number, symbol = '']) => `${kind} ${symbol.slice(number?.length)}`));
		const hasSymbol = (kind: string, [first, second]: readonly string[], code: string) =>
			[...symbols].some((symbol) => new RegExp(`^${kind} (?:/\\d{4})?${first}${code}${second}`).test(symbol));
		const missing = CITED_KINDS.flatMap(({ kind, codes }) =>
			SYSTEMS.flatMap((system) =>
				codes[system].filter((code) => !hasSymbol(kind, separators[system], code)).map((code) => `${kind} ${code}`),
			),
		);
		expect(missing).toEqual([]);
	});
});
