import { fold } from '../domain/text.ts';
import { isCompound } from './near-compounds.ts';
import { type NearWord, nearWords, TIE } from './near-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { follows, keyOf, type Word } from './words.ts';

/** Up to this cost (see {@link nearWords}) of a slip, what was meant is hardly in doubt. */
export const SMALL_SLIP = 0.7;
/** Words typed in one: the halves are at least two letters each. */
const SHORTEST_JOINED = 5;
const LONGEST_JOINED = 14;

/**
 * What may be meant by a key that is no word, likeliest first: the nearest words, or the two of which it was typed in
 * one. Empty where nothing is near.
 */
export function meant(key: string, vocabulary: Vocabulary): readonly NearWord[] {
	const split = splitWord(key, vocabulary);
	const { words, cost } = nearest(key, vocabulary);
	if (split && (words.length === 0 || cost > SMALL_SLIP)) return [{ word: split, cost: 0 }];
	return words;
}

const nearestKnown = new Map<string, { readonly words: readonly NearWord[]; readonly cost: number }>();

/**
 * The words nearest to a key, and the cost of the first of them; Infinity where there is none. Remembered.
 */
export function nearest(key: string, { syllables }: Vocabulary) {
	let known = nearestKnown.get(key);
	if (!known) {
		const near = nearWords(key, syllables);
		known = { words: near, cost: near[0]?.cost ?? Infinity };
		// A page of nonsense has no end of new words.
		if (nearestKnown.size > 20_000) nearestKnown.clear();
		nearestKnown.set(key, known);
	}
	return known;
}

/**
 * The two words that a key is when one space is put into it, where that can be done in one way only:
 * `củangười` → `của người`.
 */
export function splitWord(key: string, vocabulary: Vocabulary): string | undefined {
	if (key.length < SHORTEST_JOINED || key.length > LONGEST_JOINED) return undefined;
	const splits: string[] = [];
	for (let at = 2; at <= key.length - 2; at++) {
		const halves = [key.slice(0, at), key.slice(at)] as const;
		if (halves.every((half) => vocabulary.knows(keyOf(half)) && fold(half) !== half)) splits.push(halves.join(' '));
	}
	return splits.length === 1 ? splits[0] : undefined;
}

/** More choices help nobody. */
const MOST = 3;

/**
 * Of several choices for a word, cheapest first, the one that makes a well-known word with its neighbours; where none does,
 * those that are hardly worse than the first.
 */
export function likeliest(
	doubt: readonly NearWord[],
	before: Word | undefined,
	next: Word | undefined,
): readonly string[] {
	const known = doubt.filter(
		({ word }) =>
			(before !== undefined && isCompound(before.key, keyOf(word))) ||
			(next !== undefined && follows(next) && isCompound(keyOf(word), next.key)),
	);
	const choices = known.length > 0 ? known : doubt;
	const best = choices[0]?.cost ?? 0;
	return choices.flatMap(({ word, cost }) => (cost <= best + TIE ? word : [])).slice(0, MOST);
}

/**
 * What may have been meant by a word if the finger slipped: a doubled letter made one, two letters put the other way
 * round. `ttrong`, `trogn` → `trong`, among others.
 */
export function slipsUndone(word: string): string[] {
	const undone: string[] = [];
	for (let index = 1; index < Math.min(word.length, LONGEST_JOINED); index++) {
		const pair = word.slice(index - 1, index + 1);
		const put = (letters: string) => undone.push(word.slice(0, index - 1) + letters + word.slice(index + 1));
		if (pair[0] === pair[1] && !/[o]/.test(pair)) put(pair.charAt(0));
		else put(pair.charAt(1) + pair.charAt(0));
	}
	return undone;
}
