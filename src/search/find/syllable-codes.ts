import { CODAS, FRONT, ONSETS, RHYMES } from '../../domain/syllable-table.ts';
import { fold } from '../../domain/text.ts';
import { type Spelling, TONE_LETTERS } from './syllables.ts';

/*
 * Short names of syllables in the index. A Vietnamese syllable is an onset, a nucleus and a coda, a letter each, so
 * that syllables that begin alike are named alike, and stand together in the sorted index. Diacritics are one letter.
 * Whatever is not spelled like a Vietnamese syllable goes in as it is, behind a `z`. Measured on 2,500 news articles:
 * a third less to download than with the syllables' own letters.
 *
 * Everything is a lower-case ASCII letter or digit, which Pagefind neither splits nor folds.
 */

/** Without diacritics đ is d, and nuclei are fewer. */
const PLAIN_ONSETS = ONSETS.filter(([onset]) => onset !== 'đ');
const PLAIN_NUCLEI = new Set(['', ...RHYMES.map(([nucleus]) => fold(nucleus))]);
const OTHER = 'z';
const END = '1';
/** Behind a `z`, before the letters of a character that is neither a letter from a to z nor a digit. */
const FOREIGN = 'y';
const ALPHABET = 26;
/** Enough for every code point. */
const FOREIGN_LETTERS = 5;
const VOWEL_MARKS = ['', 'a', 'w', 'ww'];
const TONES = ['', ...TONE_LETTERS];
/** Stands before the letter for the other diacritics of a syllable with đ. */
const BARRED_D = 'y';

const CODES = new Map<string, string>();
for (const [onset, [hard, soft = hard]] of PLAIN_ONSETS.entries()) {
	for (const [nucleus, vowels] of [...PLAIN_NUCLEI].entries()) {
		for (const [coda, ending] of CODAS.entries()) {
			const spelled = (FRONT.test(vowels) ? soft : hard) + vowels + ending;
			if (!CODES.has(spelled)) CODES.set(spelled, letter(onset) + letter(nucleus) + letter(coda));
		}
	}
}

function letter(index: number): string {
	return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** The code of a base. No code is the beginning of another one. */
export function baseCode(base: string): string {
	return CODES.get(base) ?? `${OTHER}${escaped(base)}${END}`;
}

/** Beginnings of the codes of all bases that begin with `begun`, and of no others. */
export function openBaseCodes(begun: string): string[] {
	const fitting = [...CODES].flatMap(([spelled, code]) => (spelled.startsWith(begun) ? [code] : []));
	const among = countBeginnings(fitting);
	const stems = fitting.map((code) => {
		// The shortest beginning that only fitting codes have.
		const shared = [code.slice(0, 1), code.slice(0, 2)].find((stem) => among.get(stem) === AMONG_ALL.get(stem));
		return shared ?? code;
	});
	return [...new Set(stems), `${OTHER}${escaped(begun)}`];
}

/** How many of the codes begin with each first letter and each two. */
function countBeginnings(codes: Iterable<string>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const code of codes) {
		for (const stem of [code.slice(0, 1), code.slice(0, 2)]) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	}
	return counts;
}

const AMONG_ALL = countBeginnings(CODES.values());

/** The code of a syllable's diacritics. No code is the beginning of another one. */
export function marksCode(marks: string): string {
	const known = MARKS.get(marks);
	if (known) return known;
	const barred = marks.startsWith('d') ? BARRED_D : '';
	const rest = marks.slice(barred.length);
	const tone = TONES.indexOf(rest.slice(-1)) > 0 ? rest.slice(-1) : '';
	const vowel = VOWEL_MARKS.indexOf(rest.slice(0, rest.length - tone.length));
	const code = vowel < 0 ? `${OTHER}${marks}${END}` : barred + letter(vowel * TONES.length + TONES.indexOf(tone));
	MARKS.set(marks, code);
	return code;
}

const MARKS = new Map<string, string>();

/** A syllable's whole code. */
export function syllableCode({ base, marks }: Spelling): string {
	return baseCode(base) + marksCode(marks);
}

/** In letters alone, which no digit is, so that those separate: `2024` → `zczazcze`, `zoom` → `zzoom`, `я` → `zyaabql`. */
function escaped(base: string): string {
	return base.replace(/[^a-y]/gu, (character) => {
		if (character === OTHER) return OTHER + OTHER;
		if (/\d/.test(character)) return OTHER + letter(Number(character));
		let rest = character.codePointAt(0) ?? 0;
		let letters = '';
		for (let count = 0; count < FOREIGN_LETTERS; count++) {
			letters = letter(rest % ALPHABET) + letters;
			rest = Math.floor(rest / ALPHABET);
		}
		return OTHER + FOREIGN + letters;
	});
}
