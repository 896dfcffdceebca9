import { shorten, squeeze } from '../domain/text.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';
import { wordsOf } from './words.ts';

/**
 * Why a text is not in the bulletin. `used`: its bulletin says it otherwise, as the day of a line that is a date.
 * `told`: whoever left it out tells of it in words of its own. `unknown`: nobody knows.
 */
export type Reason = 'frame' | 'hidden' | 'code' | 'doubtful' | 'picture' | 'used' | 'told' | 'unknown';

/** A text of the file that its bulletin does not have. Whoever takes a text away hands this on. */
export interface LeftOut {
	readonly reason: Reason;
	/** All of it, as words are counted by it. */
	readonly text: string;
	/** More than a line, or from within the text: somebody must look before it is published. */
	readonly todo?: true;
}

const FIRST_WORDS = 60;

/** A list of texts that are left out for one reason. */
export function leftFor(reason: Reason, texts: readonly string[]): LeftOut[] {
	return texts.flatMap((text) => (text === '' ? [] : [{ reason, text }]));
}

/** What the editor is told of them: each with its first words, those of one reason together. */
export function leftNotices(left: readonly LeftOut[]): Notice[] {
	return (['frame', 'hidden', 'code', 'picture', 'doubtful', 'unknown'] as const).flatMap((reason) =>
		[false, true].flatMap((todo): Notice[] => {
			const texts = left
				.filter((item) => item.reason === reason && (item.todo ?? false) === todo)
				.map(({ text }) => squeeze(text))
				.filter((text) => /[\p{L}\p{N}]/u.test(text));
			if (texts.length === 0) return [];
			const message = messages.left[reason](texts.map((text) => shorten(text, FIRST_WORDS)));
			return [todo ? { message, todo } : { message }];
		}),
	);
}

/**
 * The words of a file that are neither in its bulletin nor among what is left out: there should be none. Whether two
 * words touch is not always the same on both sides, so that two count for the one that they make together.
 */
export function unaccounted(source: string, written: readonly string[], left: readonly LeftOut[]): LeftOut[] {
	const known = tally([...written, ...left.flatMap(({ text }) => wordsOf(text))]);
	const missing = wordsOf(source).filter((word) => !known.take(word));
	const lost = tally(missing.filter((word) => !isMadeOf(word, known)));
	for (const word of known.rest()) isMadeOf(word, lost);
	const text = missing.filter((word) => lost.take(word)).join(' ');
	return text === '' ? [] : [{ reason: 'unknown', text, todo: true }];
}

/** How often each word is there; what is taken is there once less. */
interface Tally {
	take(word: string): boolean;
	put(word: string): void;
	rest(): string[];
}

function tally(words: readonly string[]): Tally {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return {
		take(word) {
			const count = counts.get(word) ?? 0;
			if (count > 0) counts.set(word, count - 1);
			return count > 0;
		},
		put(word) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
		},
		rest: () => [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word)),
	};
}

/** Longer than this is an address, and no two words. */
const MAX_JOINED = 60;

/** Whether a word is two of a tally that were joined; they are taken then. */
function isMadeOf(word: string, words: Tally): boolean {
	for (let at = 1; at < word.length && word.length <= MAX_JOINED; at++) {
		const [first, second] = [word.slice(0, at), word.slice(at)];
		if (!words.take(first)) continue;
		if (words.take(second)) return true;
		words.put(first);
	}
	return false;
}

/** What is left of a text when the words of a part of it, which the bulletin has, are gone. */
export function textWithout(text: string, part: string): string {
	const used = wordsOf(part);
	return wordsOf(text)
		.filter((word) => {
			const at = used.indexOf(word);
			if (at >= 0) used.splice(at, 1);
			return at < 0;
		})
		.join(' ');
}
