import { FRONT, ONSETS, RHYMES, TONE_MARKS } from './syllable-table.ts';
import { toNfc } from './text.ts';

const TONES = new RegExp(`[${TONE_MARKS.join('')}]`, 'g');
/** The only tones of a syllable that ends in a stop: sắc and nặng. */
const STOP_TONES = [TONE_MARKS[1], TONE_MARKS[4]];
const STOP = /(?:ch|[cpt])$/;
const SPELLED = ONSETS.flatMap(([onset, soft]) => (soft === undefined ? onset : [onset, soft]));
/** Longest first, so that `ngh` is not read as `ng`. */
const ONSET = new RegExp(`^(?:${SPELLED.toSorted((a, b) => b.length - a.length).join('|')})`);
const WHOLE_RHYMES: ReadonlySet<string> = new Set(
	RHYMES.flatMap(([nucleus, codas]) => codas.split(' ').map((coda) => nucleus + coda.replace('-', ''))),
);
const BEFORE_FRONT = new Set(ONSETS.flatMap(([, soft]) => soft ?? []));
const BEFORE_OTHERS = new Set(ONSETS.flatMap(([onset, soft]) => (soft ? onset : [])));
/** Rhymes of two vowels and nothing after them, whose tone stands on either: `khóa`, `khoá`. */
const OPEN_PAIR = /(?<![q])(o[ae]|uy)$/;

/** A syllable taken apart: `nghiêng` → `ngh` + `iêng`, tone apart. */
export interface Syllable {
	readonly onset: string;
	/** Medial, nucleus and coda without tone: `oan`, `iêng`. */
	readonly rhyme: string;
	/** The combining mark, or '' for the level tone. */
	readonly tone: string;
}

/** Takes a lower-case syllable apart; whether it can be one is not asked. */
export function takeApart(word: string): Syllable {
	const letters = withoutTone(word);
	const onset = ONSET.exec(letters)?.[0] ?? '';
	// `gì` and `gìn` are g + i; `giếng` is gi + êng.
	const isShort = onset === 'gi' && !/^[aăâeêoôơuư]/u.test(letters.slice(2));
	const length = isShort ? 1 : onset.length;
	return { onset: letters.slice(0, length), rhyme: letters.slice(length), tone: tonesOf(word) };
}

/** The combining tone marks of a text, of which a syllable has one at most. */
export function tonesOf(text: string): string {
	return text.normalize('NFD').match(TONES)?.join('') ?? '';
}

/** `khóa` → `khoa`; the letters ă â đ ê ô ơ ư stay. */
export function withoutTone(word: string): string {
	return toNfc(word.normalize('NFD').replace(TONES, ''));
}

/**
 * A lower-case syllable written one way: tone on the second of two open vowels (`khóa` → `khoá`, `ủy` → `uỷ`) and
 * `i` for a last `y` that either may stand for (`kỹ` → `kĩ`, `quý` → `quý`). Both ways are in use and right.
 */
export function uniform(word: string): string {
	const letters = withoutTone(word);
	const tone = tonesOf(word);
	const pair = OPEN_PAIR.exec(letters);
	if (pair && tone.length === 1 && toneIndex(word) >= letters.length - 2) return toNfc(letters + tone);
	const last = /^(?:[hklmst]|qu)([iy])$/.exec(letters);
	if (last && tone.length <= 1 && (tone.length === 0 || toneIndex(word) === letters.length - 1)) {
		return toNfc(`${letters.slice(0, -1)}${letters.startsWith('qu') ? 'y' : 'i'}${tone}`);
	}
	return word;
}

/** Index of the letter that carries the tone, or -1. */
export function toneIndex(word: string): number {
	return [...toNfc(word)].findIndex((letter) => withoutTone(letter) !== letter);
}

/** Whether it has an onset and a rhyme of the language, whatever its tone and however they agree. */
export function isBuilt({ onset, rhyme }: Syllable): boolean {
	// The vowel of `gi` and `qu` may be the rhyme's too: `giếng` as `iêng`, `quýp` as `uyp`.
	const lent = onset === 'gi' || onset === 'qu' ? onset.slice(1) : undefined;
	return WHOLE_RHYMES.has(rhyme) || (lent !== undefined && WHOLE_RHYMES.has(lent + rhyme));
}

/** Whether its tone is one, and of those that its end may have. */
export function isToneAllowed({ rhyme, tone }: Syllable): boolean {
	return tone.length <= 1 && (!STOP.test(rhyme) || STOP_TONES.includes(tone));
}

/** Whether onset and rhyme are spelled as they are before each other: `nghề`, `ngà`; not `nghà`, `ngề`. */
export function agrees({ onset, rhyme }: Syllable): boolean {
	const isFront = FRONT.test(rhyme);
	if (BEFORE_FRONT.has(onset)) return isFront;
	// `gì` and `gìn` have one i for two.
	return !BEFORE_OTHERS.has(onset) || !isFront || (onset === 'g' && rhyme.startsWith('i'));
}
