import { agrees, isBuilt, isToneAllowed, takeApart } from '../domain/syllable.ts';
import { fold } from '../domain/text.ts';
import { LOANWORDS, MORE_SYLLABLES, PLACE_SYLLABLES, TYPED_FOR_OTHERS } from './more-words.ts';
import { installedSyllables } from './syllable-list.ts';
import { keyOf } from './words.ts';

const NAME_RHYMES: ReadonlySet<string> = new Set(['êc', 'êng', 'ing', 'ya']);

/**
 * The syllables of Vietnamese: those of a list, which is plain words without affixes, and those that dictionary-vi lacks.
 * Words are asked for by their key (see words.ts).
 */
export class Vocabulary {
	readonly #keys: ReadonlySet<string>;
	readonly #own: WardWords;
	/** Syllables by their letters without diacritics. */
	readonly #byFold: ReadonlyMap<string, readonly string[]>;
	/** Keys of the built-in syllables, among which what was meant is sought. */
	readonly syllables: readonly string[];
	/** Whether there is a list; without one every word is known. */
	readonly hasList: boolean;

	constructor(own: WardWords, list: readonly string[] = installedSyllables()) {
		this.#own = own;
		this.hasList = list.length > 0;
		const { syllables, keys, byFold } = indexed(list);
		this.syllables = syllables;
		this.#keys = keys;
		this.#byFold = byFold;
	}

	/** Whether a key is of a word: a syllable, a loanword, or one of the ward's own. */
	knows(key: string): boolean {
		return !this.hasList || this.#keys.has(key) || this.#own.keys.has(key);
	}

	/** Whether the ward has asked for these words, as typed, to be left alone. */
	isOwn(phrase: string): boolean {
		return this.#own.phrases.has(phrase);
	}

	/**
	 * Whether a syllable that no list has could be one. A name may have k before any vowel and rhymes of the languages
	 * of the highlands: `Kạn`, `Tả Lềng`.
	 */
	couldBe(key: string, isName: boolean): boolean {
		const parts = takeApart(key);
		if (!isToneAllowed(parts) || !(isBuilt(parts) || (isName && NAME_RHYMES.has(parts.rhyme)))) return false;
		return agrees(parts) || (isName && parts.onset === 'k');
	}

	/** The syllables that a word typed without diacritics can be. */
	marked(word: string): readonly string[] {
		return this.#byFold.get(word) ?? [];
	}
}

/** A ward's own words: the file `tu-rieng.txt`, read by {@link readWardWords}. */
export interface WardWords {
	/** Keys of all words in it. */
	readonly keys: ReadonlySet<string>;
	/** Its lines, as typed. */
	readonly phrases: ReadonlySet<string>;
}

/** Reads a list of words and phrases, one a line; what follows `#` is a remark. */
export function readWardWords(text: string): WardWords {
	const phrases = text.split('\n').flatMap((line) => line.replace(/#.*/, '').trim().normalize('NFC') || []);
	const words = phrases.flatMap((phrase) => phrase.match(/[\p{L}\p{M}]+/gu) ?? []);
	return { keys: new Set(words.map(keyOf)), phrases: new Set(phrases) };
}

export const NO_WORDS: WardWords = { keys: new Set(), phrases: new Set() };

const indexes = new WeakMap<readonly string[], ReturnType<typeof index>>();

function indexed(list: readonly string[]) {
	const known = indexes.get(list) ?? index(list);
	indexes.set(list, known);
	return known;
}

function index(list: readonly string[]) {
	// dictionary-vi has a few foreign words among its syllables, such as `têt`, which hide slips.
	const words = list.filter((word) => isToneAllowed(takeApart(word.toLowerCase())) && !TYPED_FOR_OTHERS.has(word));
	const syllables = [...words, ...MORE_SYLLABLES].filter((word) => word !== '' && word === word.toLowerCase());
	const keys = new Set([...words, ...MORE_SYLLABLES, ...LOANWORDS, ...PLACE_SYLLABLES].map(keyOf));
	return {
		syllables: [...new Set(syllables.map(keyOf))],
		keys,
		byFold: Map.groupBy(syllables, fold),
	};
}
