import { BREVE, CIRCUMFLEX, HORN, TONE_MARKS } from '../../domain/syllable-table.ts';

/** How a syllable is spelled. */
export interface Spelling {
	/** Lower case without diacritics, in ASCII where the syllable is Vietnamese: `đảng` → `dang`. */
	readonly base: string;
	/** The diacritics as Telex letters, tone last: `đảng` → `dr`. Equal for both placements of a tone. */
	readonly marks: string;
}

/** A written syllable: Vietnamese is written syllable by syllable, and readers search for sequences of them. */
export interface Syllable extends Spelling {
	/** UTF-16 offsets into the text as given. */
	readonly start: number;
	readonly end: number;
}

/** Letters, digits and combining marks; soft hyphens and zero-width characters inside a word belong to it. */
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+/gu;

/** Telex letters of the tones, in the order of {@link TONE_MARKS}. */
export const TONE_LETTERS = 'fsrxj';
/** Combining marks of vowels and of tones, as the Telex way of typing writes them. */
const VOWELS: Readonly<Record<string, string>> = { [CIRCUMFLEX]: 'a', [BREVE]: 'w', [HORN]: 'w' };
const TONES: Readonly<Record<string, string>> = Object.fromEntries(
	TONE_MARKS.map((mark, index) => [mark, TONE_LETTERS.charAt(index)]),
);

/** The same words come up over and over. */
const READ = new Map<string, Spelling>();
const MAX_READ = 100_000;

/** The syllables of a text in their order, words of other languages and numbers included. Any normal form. */
export function syllables(text: string): Syllable[] {
	const found: Syllable[] = [];
	for (const match of text.matchAll(WORD)) {
		const { base, marks } = readSyllable(match[0]);
		if (base !== '') found.push({ base, marks, start: match.index, end: match.index + match[0].length });
	}
	return found;
}

/** The same without the places: the same object for the same word as long as it is remembered. */
export function spellings(text: string): Spelling[] {
	return (text.match(WORD) ?? []).map(readSyllable).filter(({ base }) => base !== '');
}

function readSyllable(written: string): Spelling {
	const known = READ.get(written);
	if (known) return known;
	let base = '';
	let vowels = '';
	let tone = '';
	for (const character of written.toLowerCase().normalize('NFD')) {
		// U+00F0 is what old keyboards type for đ.
		if (character === 'đ' || character === 'ð') {
			base += 'd';
			vowels += 'd';
		} else if (character in VOWELS) vowels += VOWELS[character];
		else if (character in TONES) tone = TONES[character] ?? '';
		else if (/[\p{L}\p{N}]/u.test(character)) base += character;
	}
	const read = { base, marks: vowels + tone };
	if (READ.size < MAX_READ) READ.set(written, read);
	return read;
}
