/**
 * The shape of a written Vietnamese syllable: an onset and a rhyme, the tone set aside. It takes every syllable of the
 * language and a few that nobody uses; text in a wrong encoding hardly ever has it.
 */
const ONSET = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]';
const RHYME = [
	'a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?',
	'ă(?:c|m|ng|n|p|t)',
	'â(?:c|m|ng|n|p|t|u|y)',
	'e(?:c|m|ng|n|o|p|t)?',
	'ê(?:ch|m|nh|n|p|t|u)?',
	'i(?:a|ch|m|nh|n|p|t|u)?',
	'iê(?:c|m|ng|n|p|t|u)',
	'o(?:c|i|m|ng|n|p|t|o(?:c|ng))?',
	'oa(?:ch|c|i|m|ng|nh|n|o|p|t|y)?',
	'oă(?:c|m|ng|n|t)',
	'oe(?:n|o|t)?',
	'ô(?:c|i|m|ng|n|p|t)?',
	'ơ(?:i|m|n|p|t)?',
	'u(?:a|c|i|m|ng|n|p|t|ơ)?',
	'uâ(?:ng|n|t|y)',
	'uê(?:ch|nh|n|t|u)?',
	'uô(?:c|i|m|ng|n|t)',
	'uy(?:a|ch|nh|n|p|t|u|ê(?:n|t))?',
	'ư(?:a|c|i|m|ng|n|t|u)?',
	'ươ(?:c|i|m|ng|n|p|t|u)',
	'y(?:nh|t)?',
	'yê(?:m|ng|n|t|u)',
];
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RHYME.join('|')})$`, 'u');
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word, in any Unicode form and case, is built as Vietnamese syllables are. */
export function isSyllable(word: string): boolean {
	return SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
}
