import { tonesOf } from '../domain/syllable.ts';
import { fold } from '../domain/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { likeliest, meant, nearest, SMALL_SLIP, slipsUndone, splitWord } from './meant-words.ts';
import { messages } from './messages.ts';
import type { NearWord } from './near-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { beginsSentence, follows, inCaseOf, isTitleCase, isUpperCase, keyOf, type Word } from './words.ts';

/** Letters beside the plain ones. */
const MARKED = /[^\p{ASCII}]/u;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*$/u;
/** Letters that are not Vietnamese. */
const FOREIGN_LETTER = /[fjwzçñöüäëïåøœæß]/iu;
/** Letters and clusters that only foreign names have. */
const FOREIGN =
	/[fjwzçñöüäëïåøœæß]|^(?:[bcdđhkmps]r|[bcfgkps]l|s[cknpt]|k[npt]|hm)|[bdđfklqrsvxz]$|(?<!n)g$|(?<![cn])h$/iu;
/** `(vii)` */
const SMALL_NUMERAL = /^[ivx]{2,5}$/;
/** What stands next to a word that is part of an address, a symbol or a code. */
const ATTACHED = /[\p{N}@_/\\#&=~%'’\p{M}-]/u;
/** Different unknown words of a file that are looked into: one with more is not Vietnamese, and each takes milliseconds. */
const MOST_UNKNOWN = 1000;
/** Words on end that are more than a name. */
const RUN = 4;
/** More ways to put the diacritics help nobody. */
const MOST_MARKED = 3;

/**
 * Words that are no Vietnamese, with what was probably meant. Names, abbreviations, numerals and foreign words pass;
 * without a list of syllables, so does everything. `text` is the prose that `words` are of.
 */
export function spelling(text: string, words: readonly Word[], vocabulary: Vocabulary): Diagnostic[] {
	if (!vocabulary.hasList) return [];
	const names = namesAmong(words);
	const unknown = new Set<string>();
	return words.flatMap((word, index) => {
		if (vocabulary.knows(word.key) && !isHalfCapital(word.text)) return [];
		if (
			word.text.length < 2 ||
			isUnmarkedRun(words, index) ||
			isCapitalName(words, index) ||
			vocabulary.isOwn(word.text) ||
			isAttached(text, word)
		)
			return [];
		if (unknown.size < MOST_UNKNOWN) unknown.add(word.text);
		if (!unknown.has(word.text)) return [];
		const before = words[index - 1];
		const next = words[index + 1];
		const startsSentence = beginsSentence(word, before);
		const isNextToName =
			(before !== undefined && follows(word) && isTitleCase(before.text) && !startsSentence) ||
			(next !== undefined && follows(next) && isTitleCase(next.text));
		const isName = isTitleCase(word.text) && (!startsSentence || isNextToName || names.has(word.text));
		const doubt = doubtOf(word, isName, vocabulary);
		return doubt ? [toDiagnostic(word, likeliest(doubt, follows(word) ? before : undefined, next))] : [];
	});
}

/** What may have been meant by a word that is none; undefined when it is let pass. */
type Doubt = readonly NearWord[];

const equally = (words: readonly string[]): Doubt => words.map((word) => ({ word, cost: 0 }));

function doubtOf({ text, key }: Word, isName: boolean, vocabulary: Vocabulary): Doubt | undefined {
	if (!LATIN.test(text)) return undefined;
	if (isHalfCapital(text))
		return vocabulary.couldBe(key, false) && vocabulary.knows(key) && MARKED.test(text)
			? equally([titled(text)])
			: undefined;
	if (isUpperCase(text)) return isShouted(text) ? meant(key, vocabulary) : undefined;
	if (!isTitleCase(text) && text !== text.toLowerCase()) return undefined;
	if (!MARKED.test(text)) return doubtOfPlain(text, key, isName, vocabulary);
	if (isTitleCase(text)) {
		if (FOREIGN.test(text)) return undefined;
		if (vocabulary.couldBe(key, true) && isName) return undefined;
		const near = nearest(key, vocabulary);
		const isSlip = isName ? near.cost <= SMALL_SLIP : near.cost <= SMALL_SLIP || !vocabulary.couldBe(key, true);
		return isSlip && near.words.length > 0 ? near.words : undefined;
	}
	return FOREIGN_LETTER.test(key) && !splitWord(key, vocabulary) ? undefined : meant(key, vocabulary);
}

/** ASCII words are foreign ones, unless a finger's slip makes them Vietnamese or they lack their diacritics. */
function doubtOfPlain(text: string, key: string, isName: boolean, vocabulary: Vocabulary): Doubt | undefined {
	if (text.length < (isTitleCase(text) ? 4 : 3) || isName || SMALL_NUMERAL.test(text)) return undefined;
	const lower = text.toLowerCase();
	const corrected = [...new Set(slipsUndone(lower))].filter((word) => vocabulary.knows(keyOf(word)));
	if (corrected.length > 0) return equally(corrected);
	const marked = vocabulary.marked(lower);
	if (isTitleCase(text) || marked.length === 0) return undefined;
	if (!vocabulary.couldBe(key, false) && lower.length < 4) return undefined;
	return marked.length <= MOST_MARKED ? equally(marked) : [];
}

/** Several words on end without diacritics are meant so: a foreign phrase, or what one types to search. */
function isUnmarkedRun(words: readonly Word[], index: number): boolean {
	return runLength(words, index, ({ text }) => !MARKED.test(text)) >= RUN;
}

/** A few words in capitals are a name, as under pictures; a headline has more. */
function isCapitalName(words: readonly Word[], index: number): boolean {
	const run = runLength(words, index, ({ text }) => isUpperCase(text));
	return run > 0 && run < RUN;
}

/** How many words on end, this one among them, are such; no more than matter are counted. */
function runLength(words: readonly Word[], index: number, isSuch: (word: Word) => boolean): number {
	const is = (at: number) => words[at] !== undefined && isSuch(words[at]);
	if (!is(index)) return 0;
	let run = 1;
	for (let at = index; run < RUN && follows(words[at] as Word) && is(at - 1); at--) run++;
	for (let at = index + 1; run < RUN && is(at) && follows(words[at] as Word); at++) run++;
	return run;
}

/** Names are the capitalised words that stand inside sentences; the same ones may begin a sentence. */
function namesAmong(words: readonly Word[]): ReadonlySet<string> {
	return new Set(
		words
			.filter((word, index) => isTitleCase(word.text) && !beginsSentence(word, words[index - 1]))
			.map(({ text }) => text),
	);
}

/** `THông`, `KHông`: the shift key was held too long. */
function isHalfCapital(text: string): boolean {
	return /^\p{Lu}{2}\p{Ll}{2,}$/u.test(text);
}

function titled(text: string): string {
	return text.charAt(0) + text.slice(1).toLowerCase();
}

/** In capitals and still a word, not an abbreviation: it has a vowel with a tone, and letters round it. */
function isShouted(text: string): boolean {
	return text.length >= 3 && tonesOf(text) !== '' && !FOREIGN.test(text);
}

function isAttached(text: string, { text: word, start, end, gap }: Word): boolean {
	const after = text.slice(end, end + 2);
	// The last part of a foreign name: `Son - hui`.
	if (/^ ?- ?$/.test(gap) && !MARKED.test(word)) return true;
	return (
		ATTACHED.test(text.charAt(start - 1)) ||
		ATTACHED.test(after.charAt(0)) ||
		/^[.:]\p{L}/u.test(after) ||
		/[\p{L}\p{N}][.:]$/u.test(text.slice(Math.max(0, start - 2), start))
	);
}

function toDiagnostic({ text, start, end }: Word, words: readonly string[]): Diagnostic {
	const choices = words.map((word) => inCaseOf(text, word));
	const [only, ...others] = choices;
	const isSameLetters = only !== undefined && fold(only) === fold(text) && others.length === 0;
	return {
		rule: 'spelling',
		start,
		end,
		message: messages.misspelled(text, choices),
		severity: 'warning',
		fix: others.length === 0 ? only : undefined,
		edit: isSameLetters && isTonePlacement(text, only) ? only : undefined,
	};
}

/** `qúa` for `quá`: the same letters and the same tone, on another letter. */
function isTonePlacement(typed: string, right: string): boolean {
	const sorted = (word: string) => [...word.normalize('NFD')].sort().join('');
	return sorted(typed) === sorted(right);
}
