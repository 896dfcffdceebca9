import { OFTEN, type Weight } from './match.ts';
import type { Phrase } from './query.ts';
import type { SearchText } from './record.ts';
import { type Syllable, syllables } from './syllables.ts';

/** How a text has a phrase: with any diacritics, and, where it does, with the phrase's own. */
export interface PhraseMatch {
	readonly weight: Weight;
	readonly exact?: Weight;
}

/**
 * Looks for a phrase in a bulletin's text; undefined where it is not in it. The answer is the same as the index gives.
 */
export function phraseIn(text: SearchText, phrase: Phrase): PhraseMatch | undefined {
	const zones: readonly (readonly [Weight, readonly string[]])[] = [
		['title', [text.title]],
		['lead', text.lead],
		['body', text.body],
	];
	let weight: Weight | undefined;
	let exact: Weight | undefined;
	for (const [zone, passages] of zones) {
		const starts = passages.flatMap((passage) => phraseStarts(syllables(passage), phrase));
		const weigh = (count: number) => (zone === 'body' && count >= OFTEN ? 'often' : zone);
		const own = starts.filter((start) => start.exact).length;
		if (starts.length > 0) weight ??= weigh(starts.length);
		if (own > 0) exact ??= weigh(own);
	}
	return weight && { weight, ...(exact && { exact }) };
}

/**
 * Where a phrase begins in a passage, both given by their syllables: `at` is the number of the first one, `exact`
 * whether the diacritics are the phrase's.
 */
export function phraseStarts(
	passage: readonly Syllable[],
	{ syllables: wanted, open }: Phrase,
): { at: number; exact: boolean }[] {
	const found: { at: number; exact: boolean }[] = [];
	for (let at = 0; at + wanted.length <= passage.length; at++) {
		const matches = wanted.every((syllable, index) => {
			const { base = '' } = passage[at + index] ?? {};
			return open && index === wanted.length - 1 ? base.startsWith(syllable.base) : base === syllable.base;
		});
		if (!matches) continue;
		const exact = wanted.every((syllable, index) =>
			open && index === wanted.length - 1 ? true : passage[at + index]?.marks === syllable.marks,
		);
		found.push({ at, exact });
	}
	return found;
}

/** A stretch of a passage, by numbers of its syllables; `end` is behind the last one. */
export interface Window {
	readonly start: number;
	readonly end: number;
	/** How many of the wanted syllables stand in it. */
	readonly covered: number;
}

/**
 * The smallest stretch of a passage with as many of the wanted bases as the passage has; undefined where it has none.
 */
export function smallestWindow(passage: readonly Syllable[], wanted: ReadonlySet<string>): Window | undefined {
	const counts = new Map<string, number>();
	const covered = new Set(passage.map(({ base }) => base).filter((base) => wanted.has(base))).size;
	if (covered === 0) return undefined;
	let best: Window | undefined;
	let start = 0;
	for (const [index, { base }] of passage.entries()) {
		if (!wanted.has(base)) continue;
		counts.set(base, (counts.get(base) ?? 0) + 1);
		while (counts.size === covered) {
			if (!best || index + 1 - start < best.end - best.start) best = { start, end: index + 1, covered };
			const first = passage[start]?.base ?? '';
			const left = (counts.get(first) ?? 0) - 1;
			if (left === 0) counts.delete(first);
			else if (counts.has(first)) counts.set(first, left);
			start++;
		}
	}
	return best;
}
