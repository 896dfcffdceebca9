import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCode, marksCode, openBaseCodes, syllableCode } from '../../../../src/search/find/syllable-codes.ts';
import { syllables } from '../../../../src/search/find/syllables.ts';
import { anyString, passage } from '../sample-texts.ts';

const ONSETS = ' b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const NUCLEI = 'a e i o u y ia ie ye oa oe oo ua ue uo uy uya uye'.split(' ');
const CODAS = ' c ch i y o u m n ng nh p t'.split(' ');

/** Every way to spell onset, nucleus and coda, without diacritics. */
const SPELLED = ONSETS.flatMap((onset) => NUCLEI.flatMap((nucleus) => CODAS.map((coda) => onset + nucleus + coda)));

const VOWELS = ['', 'a', 'w', 'ww'];
const TONES = ['', 'f', 's', 'r', 'x', 'j'];
const MARKS = ['', 'd'].flatMap((d) => VOWELS.flatMap((vowel) => TONES.map((tone) => d + vowel + tone)));
/** What foreign words bring together. */
const ODD_MARKS = ['aa', 'wa', 'dd', 'ad', 'aaf', 'dad', 'www', 'adx', 'ddddj'];

const base = fc.oneof(
	fc.constantFrom(...SPELLED),
	fc.string({ unit: fc.constantFrom(...'abdeghinorty'), minLength: 1, maxLength: 4 }),
	fc.string({ unit: fc.constantFrom(...'z019абß日'), minLength: 1, maxLength: 4 }),
	fc.stringMatching(/^[a-z0-9]{1,12}$/),
);

/** No code may be the beginning of another: neighbours of a sorted list would show it. */
function beginningsOfOthers(codes: Iterable<string>): string[] {
	const sorted = [...new Set(codes)].sort();
	return sorted.filter((code, index) => sorted[index + 1]?.startsWith(code));
}

describe('baseCode', () => {
	it('tells all spelled syllables apart and is the beginning of no other', () => {
		const spelled = new Set(SPELLED);
		const codes = [...spelled].map(baseCode);
		expect(new Set(codes).size).toBe(spelled.size);
		expect(beginningsOfOthers(codes)).toEqual([]);
	});

	// A code that changes is another file for every reader to load again.
	it.each([
		['a', 'aba'],
		['da', 'eba'],
		['ky', 'cga'],
		['nghieng', 'mij'],
		['quyet', 'qjm'],
		['xuyen', 'xsi'],
		['zoom', 'zzzoom1'],
		['2024', 'zzczazcze1'],
		['я', 'zzyaabql1'],
	])('of %s is %s', (base, code) => {
		expect(baseCode(base)).toBe(code);
	});

	it('takes three letters for a Vietnamese syllable', () => {
		for (const { base } of syllables('nghiêng khuỷu quyết giếng phường uỷ y ở')) expect(baseCode(base)).toHaveLength(3);
	});

	it('tells any two bases apart, and neither code begins the other', () => {
		fc.assert(
			fc.property(base, base, (a, b) => {
				expect(baseCode(b).startsWith(baseCode(a))).toBe(a === b);
			}),
		);
		fc.assert(fc.property(fc.array(base), (bases) => beginningsOfOthers(bases.map(baseCode)).length === 0));
	});

	it('is of lower-case ASCII letters and digits for any base', () => {
		fc.assert(fc.property(fc.oneof(base, anyString), (any) => /^[a-z1]+$/.test(baseCode(any))));
	});
});

describe('openBaseCodes', () => {
	it('finds the bases that begin as typed and no others', () => {
		fc.assert(
			fc.property(base, fc.nat({ max: 6 }), base, (whole, letters, other) => {
				const begun = whole.slice(0, letters + 1);
				const stems = openBaseCodes(begun);
				for (const candidate of [whole, other, begun]) {
					const isFound = stems.some((stem) => baseCode(candidate).startsWith(stem));
					expect([candidate, isFound]).toEqual([candidate, candidate.startsWith(begun)]);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('finds just those of all spelled syllables', () => {
		for (const begun of [
			'n',
			'ng',
			'ngh',
			'g',
			'gi',
			'q',
			'qu',
			'y',
			'u',
			'uy',
			'th',
			'tha',
			'nghien',
			'k',
			'c',
			'z',
		]) {
			const stems = openBaseCodes(begun);
			const found = SPELLED.filter((spelled) => stems.some((stem) => baseCode(spelled).startsWith(stem)));
			expect([begun, found]).toEqual([begun, SPELLED.filter((spelled) => spelled.startsWith(begun))]);
		}
	});

	it('names a whole onset by one stem', () => {
		expect(openBaseCodes('v')).toHaveLength(2);
		expect(openBaseCodes('tr')).toHaveLength(2);
	});
});

describe('marksCode', () => {
	it('tells all diacritics of a syllable apart, those of foreign words too, and is the beginning of no other', () => {
		const all = [...MARKS, ...ODD_MARKS];
		const codes = all.map(marksCode);
		expect(new Set(codes).size).toBe(all.length);
		expect(beginningsOfOthers(codes)).toEqual([]);
	});

	it('takes one letter, two with đ', () => {
		for (const marks of MARKS) expect(marksCode(marks)).toHaveLength(marks.startsWith('d') ? 2 : 1);
	});
});

describe('syllableCode', () => {
	it('is equal for equal syllables only', () => {
		fc.assert(
			fc.property(passage, (text) => {
				const read = syllables(text);
				const bySpelling = new Set(read.map(({ base, marks }) => `${base} ${marks}`));
				expect(new Set(read.map(syllableCode)).size).toBe(bySpelling.size);
			}),
		);
	});
});
