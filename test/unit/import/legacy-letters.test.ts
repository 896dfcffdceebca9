import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLegacy, legacyFont } from '../../../src/import/legacy-letters.ts';
import { TCVN3_LETTERS, toTcvn3, toVni, VNI_LETTERS } from './encodings.ts';

const ALL = [...new Set([...Object.keys(VNI_LETTERS)])];

it('the tests know all 134 letters with marks', () => {
	expect(ALL).toHaveLength(134);
	expect(Object.keys(TCVN3_LETTERS)).toHaveLength(74);
});

describe('TCVN3', () => {
	it.each(Object.entries(TCVN3_LETTERS))('has %s at %i', (letter, byte) => {
		expect(fromLegacy(String.fromCharCode(byte), 'tcvn3')).toBe(letter);
	});

	it('has à also as the Greek letter that Word’s correction makes of it', () => {
		expect(fromLegacy('l\u00B5m, l\u03BCm', 'tcvn3')).toBe('làm, làm');
	});

	it('reads back every text that it can write', () => {
		const letters = fc.constantFrom(...Object.keys(TCVN3_LETTERS), ...'abcghklmnpqrstvxyABC 0123.,;()-');
		fc.assert(
			fc.property(fc.array(letters), (text) => {
				expect(fromLegacy(toTcvn3(text.join('')), 'tcvn3')).toBe(text.join(''));
			}),
		);
	});
});

describe('VNI', () => {
	it.each(Object.entries(VNI_LETTERS))('writes %s as %s', (letter, typed) => {
		expect(fromLegacy(typed, 'vni')).toBe(letter);
	});

	it.each([
		['Aù', 'Á'],
		['Ñaûng boä phöôøng', 'Đảng bộ phường'],
		['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
		['kieåm tra, giaùm saùt', 'kiểm tra, giám sát'],
	])('reads %s', (typed, text) => {
		expect(fromLegacy(typed, 'vni')).toBe(text);
	});

	it('reads back every text that it can write', () => {
		// A consonant between, since two vowels are never a vowel and a mark.
		const letters = fc.tuple(fc.constantFrom(...ALL), fc.constantFrom(...'bcghklmnpqrstvx 0123.,;()-'));
		fc.assert(
			fc.property(fc.array(letters), (pairs) => {
				const text = pairs.flat().join('');
				expect(fromLegacy(toVni(text), 'vni')).toBe(text);
			}),
		);
	});
});

it.each([
	['.VnTime', { encoding: 'tcvn3', capitals: false }],
	['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
	['".VnArial"', { encoding: 'tcvn3', capitals: false }],
	['VNI-Times', { encoding: 'vni', capitals: false }],
	['Times New Roman', undefined],
	['UVN Van', undefined],
	[undefined, undefined],
])('font %s', (font, old) => {
	expect(legacyFont(font)).toEqual(old);
});
