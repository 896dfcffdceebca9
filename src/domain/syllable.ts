import { toNfc } from './text.ts';

/** The tone marks of Vietnamese: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Longest first, so that `ngh` is not read as `ng`. */
const ONSET = /^(?:ngh|ng|nh|th|tr|ph|kh|gh|gi|ch|qu|[bcdđghklmnprstvx])/u;
const STOP = /(?:ch|[cpt])$/;
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
	const tone = word.normalize('NFD').match(TONES)?.join('') ?? '';
	const letters = withoutTone(word);
	const onset = ONSET.exec(letters)?.[0] ?? '';
	// `gì` and `gìn` are g + i; `giếng` is gi + êng.
	const isShort = onset === 'gi' && !/^[aăâeêoôơuư]/u.test(letters.slice(2));
	const length = isShort ? 1 : onset.length;
	return { onset: letters.slice(0, length), rhyme: letters.slice(length), tone };
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
	const tone = word.normalize('NFD').match(TONES) ?? [];
	const pair = OPEN_PAIR.exec(letters);
	if (pair && tone.length === 1 && toneIndex(word) >= letters.length - 2) return toNfc(letters + tone[0]);
	const last = /^(?:[hklmst]|qu)([iy])$/.exec(letters);
	if (last && tone.length <= 1 && (tone.length === 0 || toneIndex(word) === letters.length - 1)) {
		return toNfc(`${letters.slice(0, -1)}${letters.startsWith('qu') ? 'y' : 'i'}${tone[0] ?? ''}`);
	}
	return word;
}

/** Index of the letter that carries the tone, or -1. */
export function toneIndex(word: string): number {
	return [...toNfc(word)].findIndex((letter) => withoutTone(letter) !== letter);
}

/** Syllables that end in a stop carry sắc or nặng only. */
export function isToneAllowed({ rhyme, tone }: Syllable): boolean {
	return tone.length <= 1 && (!STOP.test(rhyme) || tone === '\u0301' || tone === '\u0323');
}

/** Whether onset and rhyme are spelled as they are before each other: `nghề`, `ngà`; not `nghà`, `ngề`. */
export function agrees({ onset, rhyme }: Syllable): boolean {
	const isFront = /^[ieêy]/u.test(rhyme);
	if (onset === 'ngh' || onset === 'gh' || onset === 'k') return isFront;
	if (onset === 'ng' || onset === 'c') return !isFront;
	return onset !== 'g' || !isFront || rhyme.startsWith('i');
}
