/*
 * What a written Vietnamese syllable is made of: an onset, a rhyme of nucleus and coda, and a tone. The order of the
 * lists is that of the codes in the search index.
 */

/** The combining marks of huyền, sắc, hỏi, ngã and nặng; the level tone has none. */
export const TONE_MARKS: readonly string[] = marksOf('àáảãạ');

/** The combining marks that make other vowels of a, e, o and u. */
export const [CIRCUMFLEX = '', BREVE = '', HORN = '']: readonly string[] = marksOf('âăơ');

/** A combining mark alone shows on whatever stands before it, so each is taken from a letter. */
function marksOf(letters: string): string[] {
	return [...letters].map((letter) => letter.normalize('NFD').slice(1));
}

/** Onsets, as spelled before a, o, u and, where that differs, before e, i, y. */
export const ONSETS: readonly (readonly [onset: string, beforeFront?: string])[] = [
	[''],
	['b'],
	['c', 'k'],
	['ch'],
	['d'],
	['đ'],
	['g', 'gh'],
	['gi'],
	['h'],
	['kh'],
	['l'],
	['m'],
	['n'],
	['ng', 'ngh'],
	['nh'],
	['p'],
	['ph'],
	['qu'],
	['r'],
	['s'],
	['t'],
	['th'],
	['tr'],
	['v'],
	['x'],
];

/** Rhymes before which the second spelling of an onset stands, with diacritics or without. */
export const FRONT: RegExp = /^[eêiy]/;

/** What a syllable ends in after its nucleus. */
export const CODAS = ['', 'c', 'ch', 'i', 'y', 'o', 'u', 'm', 'n', 'ng', 'nh', 'p', 't'] as const;

/** Nuclei, the medial o or u among their letters, with the codas that each may have; `-` is none. */
export const RHYMES: readonly (readonly [nucleus: string, codas: string])[] = [
	['a', '- c ch i y o u m n ng nh p t'],
	['ă', 'c m n ng p t'],
	['â', 'c y u m n ng p t'],
	['e', '- c o m n ng p t'],
	['ê', '- ch u m n nh p t'],
	['i', '- ch u m n nh p t'],
	['o', '- c i m n ng p t'],
	['ô', '- c i m n ng p t'],
	['ơ', '- i m n p t'],
	['u', '- c i m n ng p t'],
	['ư', '- c i u m n ng t'],
	['y', '- nh t'],
	['ia', '-'],
	['iê', 'c u m n ng p t'],
	['yê', 'u m n ng t'],
	['oa', '- c ch i y o m n ng nh p t'],
	['oă', 'c m n ng t'],
	['oe', '- o n t'],
	['oo', 'c ng'],
	['ua', '-'],
	['ưa', '-'],
	['uâ', 'y n ng t'],
	['uê', '- ch u n nh t'],
	['uô', 'c i m n ng t'],
	['uơ', '-'],
	['ươ', 'c i u m n ng p t'],
	['uy', '- ch u n nh p t'],
	['uya', '-'],
	['uyê', 'n t'],
];
