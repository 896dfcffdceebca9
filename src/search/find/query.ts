import { type Syllable, syllables } from './syllables.ts';

/** Syllables that must stand side by side. */
export interface Phrase {
	readonly syllables: readonly Syllable[];
	/** In quotation marks: only found as it stands, never syllable by syllable. */
	readonly quoted: boolean;
	/** The last syllable may be the beginning of a longer one, since it is still being typed. */
	readonly open: boolean;
}

/** What a reader typed, understood. */
export interface Query {
	/** As typed, in NFC, spaces squeezed, no longer than {@link MAX_LENGTH}. */
	readonly text: string;
	readonly phrases: readonly Phrase[];
	/** Any diacritics: then bulletins with just these come first. */
	readonly hasMarks: boolean;
}

/** A query is a line, not a page. What is longer is cut at a syllable. */
export const MAX_LENGTH = 200;
/** More make no difference to what is found, and each costs a download. */
const MAX_SYLLABLES = 12;
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/**
 * Reads a query. Syllables typed together are one phrase; quotation marks of any kind set a phrase apart. `open` says
 * that the reader has not finished: the last syllable then also finds longer ones.
 */
export function readQuery(typed: string, { open = false } = {}): Query {
	const whole = typed
		.normalize('NFC')
		.replace(/[\s\u00A0]+/gu, ' ')
		.trim();
	const text = cut(whole);
	const phrases: Phrase[] = [];
	let left = MAX_SYLLABLES;
	const add = (from: number, to: number, quoted: boolean, isOpen: boolean) => {
		const all = syllables(text.slice(from, to));
		const read = all.slice(0, left).map((each) => ({ ...each, start: from + each.start, end: from + each.end }));
		left -= read.length;
		// What is left out would be the one that is still typed.
		if (read.length > 0) phrases.push({ syllables: read, quoted, open: isOpen && read.length === all.length });
	};
	let from = 0;
	for (const match of text.matchAll(QUOTED)) {
		add(from, match.index, false, false);
		from = match.index + match[0].length;
		add(match.index + 1, from - 1, true, false);
	}
	// A space after the last syllable says that it is whole.
	add(from, text.length, false, open && text === whole && !/[^\p{L}\p{M}\p{N}]$/u.test(typed));
	const hasMarks = phrases.some((phrase) => phrase.syllables.some(({ marks }) => marks !== ''));
	return { text, phrases, hasMarks };
}

/** All syllables of a query, in their order. */
export function querySyllables({ phrases }: Query): Syllable[] {
	return phrases.flatMap((phrase) => phrase.syllables);
}

function cut(text: string): string {
	if (text.length <= MAX_LENGTH) return text;
	const space = text.lastIndexOf(' ', MAX_LENGTH);
	return text.slice(0, space > 0 ? space : MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
