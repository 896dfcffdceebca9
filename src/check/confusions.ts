import { CONFUSIONS } from './confusion-pairs.ts';
import type { Diagnostic } from './diagnostic.ts';
import { messages } from './messages.ts';
import { beginsSentence, follows, inCaseOf, isTitleCase, keyOf, type Word } from './words.ts';

interface Confusion {
	readonly typed: readonly string[];
	readonly meant: string;
	/** Holds only where a clause begins. */
	readonly startsClause: boolean;
	/** Words before or after it with which the phrase belongs to others. */
	readonly unlessBy: ReadonlySet<string>;
}

/** Phrases by their first word, longest first. */
export function byFirstWord<T extends { readonly typed: readonly string[] }>(rows: readonly T[]): Map<string, T[]> {
	const sorted = [...rows].sort((a, b) => b.typed.length - a.typed.length);
	return Map.groupBy(sorted, ({ typed }) => typed[0] ?? '');
}

/** The keys of a phrase's words. */
export const phrase = (text: string) => text.split(' ').map(keyOf);

const confusionsOf = byFirstWord(
	CONFUSIONS.map(
		([typed, meant, unlessBy = '']): Confusion => ({
			typed: phrase(typed.replace('^', '')),
			meant,
			startsClause: typed.startsWith('^'),
			unlessBy: new Set(phrase(unlessBy)),
		}),
	),
);

/**
 * Phrases of {@link CONFUSIONS}, with what is meant by them. `source` is the file, in which the offsets of `words`
 * count; phrases that the ward has called its own (`isOwn`) are left alone.
 */
export function confusions(source: string, words: readonly Word[], isOwn: (phrase: string) => boolean): Diagnostic[] {
	let told = -1;
	return words.flatMap((word, index) => {
		if (index <= told) return [];
		const found = confusionsOf.get(word.key)?.find((confusion) => isMeant(confusion, words, index));
		if (!found) return [];
		told = index + found.typed.length - 1;
		const last = words[index + found.typed.length - 1] as Word;
		const typed = source.slice(word.start, last.end);
		if (isOwn(typed)) return [];
		const meant = inCaseOfPhrase(words.slice(index, index + found.typed.length), found.meant);
		return [
			{
				rule: 'confusion' as const,
				start: word.start,
				end: last.end,
				message: messages.confused(typed, meant),
				severity: 'warning' as const,
				fix: meant,
			},
		];
	});
}

function isMeant({ typed, startsClause, unlessBy }: Confusion, words: readonly Word[], index: number): boolean {
	const word = words[index] as Word;
	const before = follows(word) ? words[index - 1] : undefined;
	if (!stands(words, index, typed) || (startsClause && !beginsClause(word, words[index - 1]))) return false;
	const next = words[index + typed.length];
	const after = next && follows(next) ? next : undefined;
	if ((before && unlessBy.has(before.key)) || (after && unlessBy.has(after.key))) return false;
	// Parts of names: `Lê Quốc Phong`, `ông Thành Phong trao`.
	if (words.slice(index + 1, index + typed.length).some(({ text }) => isTitleCase(text))) return false;
	return !(isTitleCase(word.text) && before !== undefined && isTitleCase(before.text));
}

/** Whether the words from `index` on are those of a phrase, by their keys; the first is not asked. */
export function stands(words: readonly Word[], index: number, typed: readonly string[]): boolean {
	for (let at = 1; at < typed.length; at++) {
		const word = words[index + at];
		if (!word || word.key !== typed[at] || !follows(word)) return false;
	}
	return true;
}

function beginsClause(word: Word, before: Word | undefined): boolean {
	return beginsSentence(word, before) || word.gap.includes(',');
}

/** Each word in the case of the one it stands for, when there are as many. */
function inCaseOfPhrase(typed: readonly Word[], meant: string): string {
	const parts = meant.split(' ');
	if (parts.length !== typed.length) return inCaseOf(typed[0]?.text ?? '', meant);
	return parts.map((part, index) => inCaseOf(typed[index]?.text ?? '', part)).join(' ');
}
