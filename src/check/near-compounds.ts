import { fold } from '../domain/text.ts';
import { COMPOUNDS, NOT_COMPOUNDS } from './compounds.ts';
import { CONFUSIONS } from './confusion-pairs.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import { COUNTED_COMPOUNDS, SWAP_COMPOUNDS } from './swap-compounds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { beginsSentence, follows, inCaseOf, isTitleCase, isUpperCase, keyOf, type Word } from './words.ts';

const keyOfPhrase = (phrase: string) => phrase.split(' ').map(keyOf).join(' ');

const compounds = Map.groupBy(
	COMPOUNDS.map((written) => ({ written, parts: written.split(' ').map(keyOf) })),
	({ written }) => fold(written),
);
/** What a table of its own tells, with the words beside it, is left to that. */
const known = new Set([...COMPOUNDS, ...NOT_COMPOUNDS, ...CONFUSIONS.map(([typed]) => typed)].map(keyOfPhrase));
/** First syllables of compounds without diacritics: most pairs of words need no more. */
const firsts = new Set(COMPOUNDS.map((written) => fold(written.split(' ')[0] ?? '')));
const folded = new Map<string, string>();

const meantPhrases = new Set(
	[...COMPOUNDS, ...SWAP_COMPOUNDS, ...COUNTED_COMPOUNDS, ...CONFUSIONS.map(([, meant]) => meant)].map(keyOfPhrase),
);

/** Whether two syllables, by their keys, are a well-known word. */
export function isCompound(first: string, second: string): boolean {
	return meantPhrases.has(`${first} ${second}`);
}

/** Two valid syllables that would be a well-known word, were it not for the diacritics of one: `chặm sóc`. */
export function nearCompounds(source: string, words: readonly Word[], vocabulary: Vocabulary): Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	for (let index = 1; index < words.length; index++) {
		const first = words[index - 1] as Word;
		const second = words[index] as Word;
		if (!firsts.has(foldOf(first.key)) || !follows(second)) continue;
		const meant = meantBy(first, second);
		if (!meant || isName(first, second, words[index - 2]) || isOfOthers(words, index)) continue;
		// What is no word at all is told by the rule for spelling.
		if (!vocabulary.knows(first.key) || !vocabulary.knows(second.key)) continue;
		const typed = source.slice(first.start, second.end);
		if ([typed, first.text, second.text].some((own) => vocabulary.isOwn(own))) continue;
		const [one = '', two = ''] = meant.split(' ');
		const fix = `${inCaseOf(first.text, one)} ${inCaseOf(second.text, two)}`;
		diagnostics.push({
			rule: 'confusion',
			start: first.start,
			end: second.end,
			message: messages.confused(typed, fix),
			severity: 'warning',
			fix,
		});
	}
	return diagnostics;
}

/** Whether a word of the pair belongs to the one beside it: `các giải | phong trào`. */
export function isOfOthers(words: readonly Word[], second: number): boolean {
	const [before, first, last, next] = [-2, -1, 0, 1].map((step) => words[second + step]);
	return (
		(first !== undefined && before !== undefined && follows(first) && isCompound(before.key, first.key)) ||
		(last !== undefined && next !== undefined && follows(next) && isCompound(last.key, next.key))
	);
}

/** The only compound that differs from the two in one syllable. */
function meantBy(first: Word, second: Word): string | undefined {
	const near = compounds.get(`${foldOf(first.key)} ${foldOf(second.key)}`);
	if (!near || known.has(`${first.key} ${second.key}`)) return undefined;
	const meant = near.filter(({ parts }) => (parts[0] === first.key) !== (parts[1] === second.key));
	return meant.length === 1 ? meant[0]?.written : undefined;
}

/** Whether two words are a name, or part of one, by their capitals; `before` stands before them. */
export function isName(first: Word, second: Word, before: Word | undefined): boolean {
	if (isTitleCase(second.text)) return true;
	if (isUpperCase(first.text) && isUpperCase(second.text)) return false;
	return isTitleCase(first.text) && !beginsSentence(first, before);
}

function foldOf(key: string): string {
	let plain = folded.get(key);
	if (plain === undefined) {
		if (folded.size > 50_000) folded.clear();
		plain = fold(key);
		folded.set(key, plain);
	}
	return plain;
}
