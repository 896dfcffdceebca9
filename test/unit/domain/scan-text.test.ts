import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText, typedNumber } from '../../../src/domain/scan-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const letters = fc.constantFrom('ố', 'o\u0302\u0301', 'đ', '\u00AD', '\u200B', '1', 'a', '\n', ' ', '😀');
const marked = fc.string({ unit: letters });

describe('the text that is read', () => {
	it.each([
		['Chỉ thị số 28-CT/TW', 'chi thi so 28-ct/tw'],
		['Chỉ thị số 28-CT/TW'.normalize('NFD'), 'chi thi so 28-ct/tw'],
		['ẰẲẴẶẤỐỮỲỴ ắỗựỵ Ưu Ơn', 'aaaaaouyy aouy uu on'],
		['Đảng, đoàn, Ðảng, ðoàn', 'dang, doan, dang, doan'],
		['２８－ＣＴ／ＴＷ', '28-ct/tw'],
		['Žž × ÷ ß', 'zz \u0001 \u0001 \u0001'],
		['a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
		['1⁄2∕3', '1/2/3'],
		['“một” „hai‟ «ba» ‘bốn’', '"mot" "hai\u0001 "ba" \'bon\''],
		['a\u00A0b\u202Fc\u2009d\te\rf', 'a b c d e f'],
		['28\u200B-C\u2060T/\uFEFFTW', '28-ct/tw'],
		['Hương\u00ADTrà', 'huongtra'],
		['28\u00ADCT', '28-ct'],
		['28\u00AD\u00ADCT', '28-ct'],
		['một\nhai', 'mot hai'],
		['một\n\nhai', 'mot \nhai'],
		['một\n \t\nhai', 'mot   \nhai'],
		['một\r\n\r\nhai', 'mot   \nhai'],
		['日本 😀', '\u0001\u0001 \u0001\u0001'],
		['\u212A \u212B \uFB01', '\u0001 \u0001 \u0001'],
		['', ''],
	])('of %j is %j', (source, text) => {
		const scan = scanText(source);
		expect(scan.text).toBe(text);
		expect(scan.source).toBe(source);
	});

	it('holds only ASCII, whatever goes in', () => {
		fc.assert(
			fc.property(anyText, (source) => {
				expect(scanText(source).text).toMatch(/^\p{ASCII}*$/u);
			}),
		);
	});
});

describe('numbers', () => {
	it.each([
		['Chỉ thị 28-CT/TW ngày 21/01', [8, 22, 25]],
		['28', [0]],
		['2\u200B8 và 3\u00AD4', [0, 6]],
		['2\u03018', [0]],
		['không', []],
	])('in %j begin at %j', (source, numbers) => {
		expect(scanText(source).numbers).toEqual(numbers);
	});
});

describe('places', () => {
	it.each([
		['as typed', 'Chỉ thị 28-CT/TW'],
		['decomposed', 'Chỉ thị 28-CT/TW'.normalize('NFD')],
		['with something invisible', '\uFEFFChỉ\u200B thị\u00AD 28\u00AD-CT/TW\u2060'],
		['decomposed at its end', 'ngày'.normalize('NFD')],
		['with characters outside the BMP', '😀 28-CT 😀'],
	])('lead back to a text %s', (_, source) => {
		const { text, start, end, slice } = bound(source);
		for (let index = 0; index < text.length; index++) {
			const typed = slice(index, index + 1);
			expect(typed).toBe(source.slice(start(index), end(index + 1)));
			expect(scanText(typed).text.length, `of ${JSON.stringify(typed)}`).toBe(1);
			expect(start(index)).toBeLessThan(end(index + 1));
			if (index > 0) expect(start(index)).toBeGreaterThanOrEqual(end(index));
		}
	});

	it('keep the marks of the last letter, and leave out what is invisible after it', () => {
		const source = 'số\u200B 28'.normalize('NFD');
		const { slice, end, start } = bound(source);
		expect(slice(0, 2).normalize('NFC')).toBe('số');
		expect([end(0), end(2), start(2), start(3)]).toEqual([0, 4, 5, 6]);
	});

	it('after the last character are the end of the text', () => {
		const composed = bound('số 28');
		expect([composed.start(5), composed.end(5)]).toEqual([5, 5]);
		const invisible = bound('số 28\u200B');
		expect([invisible.start(5), invisible.end(5)]).toEqual([6, 5]);
	});

	it('never go backwards nor outside, whatever the text', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, marked), (source) => {
				const { text, start, end } = bound(source);
				const places = Array.from(text, (_, index) => [start(index), end(index + 1)]).flat();
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				expect(places.at(-1) ?? 0).toBeLessThanOrEqual(source.length);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('typedNumber', () => {
	it.each([
		['28', '28'],
		['05', '05'],
		['36A', '36A'],
		['２８', '28'],
		['2\u200B8', '28'],
		['2\u030128', '228'],
	])('of %j is %j', (source, number) => {
		const scan = scanText(source);
		expect(typedNumber(scan, 0, scan.text.length)).toBe(number);
	});
});

function bound(source: string) {
	const scan = scanText(source);
	return {
		text: scan.text,
		start: (index: number) => scan.start(index),
		end: (index: number) => scan.end(index),
		slice: (from: number, to: number) => scan.slice(from, to),
	};
}
