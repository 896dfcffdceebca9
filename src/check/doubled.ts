import type { Diagnostic } from './diagnostic.ts';
import { ACTS, GRAMMAR, JUNCTIONS, NEVER_DOUBLED, REDUPLICATED } from './doubled-words.ts';
import { messages } from './messages.ts';
import { follows, isTitleCase, isUpperCase, keyOf, type Word } from './words.ts';

const grammar = new Set(GRAMMAR.map(keyOf));
const acts = new Set(ACTS.map(keyOf));
const neverDoubled = new Set(NEVER_DOUBLED.map(keyOf));
/** Verbs and adjectives of one syllable are doubled freely, words of grammar are not. */
const reduplicated = new Set(REDUPLICATED.map(keyOf).filter((word) => !grammar.has(word)));

interface Junction {
	readonly word: string;
	readonly before: ReadonlySet<string>;
	readonly after: ReadonlySet<string>;
}

const keys = (text: string) => new Set(text.split(' ').map(keyOf));
const junctions = Map.groupBy(
	JUNCTIONS.map(([word, before, after]): Junction => ({ word: keyOf(word), before: keys(before), after: keys(after) })),
	({ word }) => word,
);

/**
 * Words, and phrases of two words, that stand twice on end, also over a line's end. `source` is the file, in which the
 * offsets of `words` count; what the ward has called its own (`isOwn`) is left alone.
 */
export function doubled(source: string, words: readonly Word[], isOwn: (phrase: string) => boolean): Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	for (let index = 1; index < words.length; index++) {
		const phrase = doubledPhrase(words, index);
		const second = phrase ?? doubledWord(words, index);
		const first = words[index - 1] as Word;
		if (!second || isOwn(source.slice(first.start, second.end))) continue;
		const once = source.slice(first.start, phrase ? (words[index] as Word).end : first.end);
		const isCertain = !phrase && neverDoubled.has(first.key) && first.gap !== '' && second.gap === ' ';
		diagnostics.push({
			rule: 'doubled-word',
			start: first.start,
			end: second.end,
			message: messages.doubled(once),
			severity: 'warning',
			fix: once,
			edit: isCertain ? once : undefined,
		});
		if (phrase) index += 2;
	}
	return diagnostics;
}

/** The second of two equal words, when they should not be two. */
function doubledWord(words: readonly Word[], index: number): Word | undefined {
	const first = words[index - 1] as Word;
	const second = words[index] as Word;
	if (first.key !== second.key || !follows(second) || second.key.length < 2) return undefined;
	// Names, and abbreviations set apart by spaces.
	if (isTitleCase(second.text) || isUpperCase(second.text)) return undefined;
	// `Thái Lan lan truyền`
	const before = words[index - 2];
	if (isTitleCase(first.text) && before !== undefined && follows(first) && isTitleCase(before.text)) return undefined;
	const isPart = (other: Word | undefined, next: Word | undefined) =>
		other !== undefined && next !== undefined && follows(next) && other.key === next.key;
	// Three in a row are one slip or one sound; `chị chị em em` is right.
	if (isPart(words[index - 2], first) || isPart(second, words[index + 1])) return undefined;
	if (isPart(words[index + 1], words[index + 2]) && follows(words[index + 1] as Word)) return undefined;
	if (isPart(words[index - 3], words[index - 2]) && follows(first)) return undefined;
	if (reduplicated.has(second.key)) return undefined;
	return isJunction(words, index) ? undefined : second;
}

function isJunction(words: readonly Word[], index: number): boolean {
	const before = follows(words[index - 1] as Word) ? words[index - 2] : undefined;
	const next = words[index + 1];
	const after = next && follows(next) ? next : undefined;
	const fits = (set: ReadonlySet<string>, word: Word | undefined) =>
		set.has('*') || (word !== undefined && set.has(word.key));
	const rows = junctions.get((words[index] as Word).key) ?? [];
	return rows.some((row) => fits(row.before, before) && fits(row.after, after));
}

/** The last word of a phrase of two words that stands twice: `Kế hoạch Kế hoạch`. */
function doubledPhrase(words: readonly Word[], index: number): Word | undefined {
	const [first, second, third, fourth] = words.slice(index - 1, index + 3);
	if (!first || !second || !third || !fourth || !follows(second) || !follows(third) || !follows(fourth))
		return undefined;
	if (first.key !== third.key || second.key !== fourth.key || first.key === second.key) return undefined;
	if (grammar.has(first.key) || grammar.has(second.key) || reduplicated.has(first.key)) return undefined;
	// `Viện kiểm sát kiểm sát`, `Bộ Xây dựng xây dựng`, `ngân hàng Ngân hàng Nhà nước`.
	const before = words[index - 2];
	const isName = before !== undefined && follows(first) && acts.has(before.key);
	if (isName || isTitleCase(first.text) !== isTitleCase(third.text)) return undefined;
	// A name may be said after its kind.
	return isTitleCase(second.text) || isTitleCase(fourth.text) ? undefined : fourth;
}
