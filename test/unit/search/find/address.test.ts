import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, type SearchState, writeAddress } from '../../../../src/search/find/address.ts';
import { NO_FILTERS } from '../../../../src/search/find/facets.ts';
import { day } from '../../samples.ts';
import { anyString, passage } from '../sample-texts.ts';

const EMPTY: SearchState = { text: '', open: false, filters: NO_FILTERS, order: 'relevance', proximity: false };
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const date = fc
	.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.map(([y, m, d]) => day(`${y}-${m}-${d}`));
const unique = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 3 });

const range = fc
	.tuple(fc.option(date, { nil: undefined }), fc.option(date, { nil: undefined }))
	.map(([a, b]) => (a && b && a > b ? { from: b, to: a } : { from: a, to: b }));
const filters = fc
	.record({
		documents: unique(slug),
		categories: unique(slug),
		years: unique(fc.integer({ min: 1900, max: 2199 }).map(String)),
		months: unique(fc.integer({ min: 1, max: 12 }).map(String)),
	})
	.chain((lists) => range.map((ends) => ({ ...lists, ...ends })));
const typed = fc
	.oneof(passage, anyString)
	.map((text) => text.normalize('NFC').toWellFormed().trim())
	.filter((text) => !text.endsWith('*'));
const state: fc.Arbitrary<SearchState> = fc
	.record({
		text: typed,
		open: fc.boolean(),
		filters,
		order: fc.constantFrom('relevance', 'newest'),
		proximity: fc.boolean(),
	})
	.map((made) => ({ ...made, open: made.open && made.text !== '' }));

describe('an address', () => {
	it('says the whole state', () => {
		fc.assert(
			fc.property(state, (shown) => {
				expect(readAddress(writeAddress(shown))).toEqual({ state: shown, misread: [] });
			}),
		);
	});

	it('is the same for the state that it says, whatever it is', () => {
		const names = fc.constantFrom('q', 'van-ban', 'nam', 'thang', 'chuyen-muc', 'tu', 'den', 'sap-xep', 'rong', 'utm');
		const values = fc.oneof(
			anyString,
			fc.constantFrom('2024', '07', '*', 'constructor', '2024-02-30', 'x', '1', 'toString'),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(names, values), { maxLength: 8 }), (pairs) => {
				const { state: read } = readAddress(`?${new URLSearchParams(pairs)}`);
				expect(['relevance', 'newest']).toContain(read.order);
				const again = readAddress(writeAddress(read));
				expect(again.misread).toEqual([]);
				expect(writeAddress(again.state)).toBe(writeAddress(read));
			}),
		);
	});

	it('follows the contract', () => {
		const address =
			'?q=%C4%91%E1%BA%A3ng+vi%C3%AAn&van-ban=chi-thi-28-ct-tw-2019&nam=2024&thang=7&chuyen-muc=thong-bao&tu=2024-07-01&den=2024-07-31&sap-xep=moi-nhat';
		const { state: read, misread } = readAddress(address);
		expect(read).toEqual({
			text: 'đảng viên',
			open: false,
			filters: {
				documents: ['chi-thi-28-ct-tw-2019'],
				years: ['2024'],
				months: ['7'],
				categories: ['thong-bao'],
				from: '2024-07-01',
				to: '2024-07-31',
			},
			order: 'newest',
			proximity: false,
		});
		expect(misread).toEqual([]);
		expect(writeAddress(read)).toBe(address);
	});

	it('of nothing is empty', () => {
		expect(writeAddress(EMPTY)).toBe('');
		expect(readAddress('')).toEqual({ state: EMPTY, misread: [] });
		expect(readAddress('?q=&nam=&tu=+&sap-xep=lien-quan')).toEqual({ state: EMPTY, misread: [] });
	});

	it.each([
		['?nam=2024&nam=2024&thang=07&thang=7', { years: ['2024'], months: ['7'] }],
		['?tu=2024-07-31&den=2024-07-01', { from: '2024-07-01', to: '2024-07-31' }],
		['?tu=2024-07-31', { from: '2024-07-31' }],
		['?den=2024-02-29', { to: '2024-02-29' }],
	])('%s is understood', (address, expected) => {
		expect(readAddress(address)).toEqual({
			state: { ...EMPTY, filters: { ...NO_FILTERS, from: undefined, to: undefined, ...expected } },
			misread: [],
		});
	});

	it.each([
		['nam=24'],
		['nam=3024'],
		['thang=13'],
		['thang=0'],
		['van-ban=../x'],
		['chuyen-muc=Thông báo'],
		['chuyen-muc=<script>'],
		['tu=2024-02-30'],
		['den=02/07/2024'],
		['sap-xep=cu-nhat'],
		['sap-xep=constructor'],
		['sap-xep=toString'],
		['rong=2'],
	])('%s is left out and told', (pair) => {
		const [name = '', value = ''] = pair.split('=');
		const { state: read, misread } = readAddress(`?${new URLSearchParams({ [name]: value })}`);
		expect(read).toEqual({ ...EMPTY, filters: { ...NO_FILTERS, from: undefined, to: undefined } });
		expect(misread).toEqual([pair]);
	});

	it('tells no more than a line of what it does not understand', () => {
		expect(readAddress(`?nam=${'9'.repeat(5000)}`).misread[0]).toHaveLength(44);
	});

	it('leaves out what is unknown beside what is known', () => {
		const { state: read, misread } = readAddress('?nam=2024&nam=x&q=tin');
		expect([read.filters.years, read.text, misread]).toEqual([['2024'], 'tin', ['nam=x']]);
	});

	it('says in NFC what was typed in NFD', () => {
		const address = writeAddress({ ...EMPTY, text: 'đảng viên'.normalize('NFD') });
		expect(readAddress(address).state.text).toBe('đảng viên');
		expect(readAddress(`?q=${encodeURIComponent('đảng'.normalize('NFD'))}`).state.text).toBe('đảng');
	});

	it('says with an asterisk that typing goes on, unless a space says that the syllable is whole', () => {
		expect(writeAddress({ ...EMPTY, text: 'dang vi', open: true })).toBe('?q=dang+vi*');
		expect(readAddress('?q=dang+vi*').state).toMatchObject({ text: 'dang vi', open: true });
		expect(writeAddress({ ...EMPTY, text: 'dang vien ', open: true })).toBe('?q=dang+vien');
		expect(readAddress('?q=*').state).toMatchObject({ text: '', open: true });
	});
});
