import { type Syllable, syllables } from './syllables.ts';
import { FILLER, type Partition, pairWord, partitionOf, syllableWord } from './terms.ts';

/** What of a bulletin is searched, as readers see it. */
export interface SearchText {
	readonly title: string;
	/** Below the title: the editor's summary, names and titles of the documents it is filed under. */
	readonly lead: readonly string[];
	/** Paragraphs. */
	readonly body: readonly string[];
}

/**
 * How many positions a text takes, and how many of these its title and lead, each in its own of the {@link UNITS}. The
 * rest is the body.
 */
export interface Span {
	readonly title: number;
	readonly lead: number;
	readonly whole: number;
}

/** Zones are filled up to multiples of these, so that their sizes take half a byte instead of three. */
export const UNITS: Readonly<Span> = { title: 8, lead: 32, whole: 64 };

/** The index words of a text, one of each kind or {@link FILLER} at each position. */
export interface LaidOut {
	/** For the syllable at a position and the next one. */
	readonly pairs: readonly string[];
	/** For the syllable by itself. */
	readonly singles: readonly string[];
	readonly span: Span;
}

/** A text as index words: title, lead and body one after the other, so that a position tells in which zone it lies. */
export function layOut({ title, lead, body }: SearchText): LaidOut {
	const pairs: string[] = [];
	const singles: string[] = [];
	const addZone = (passages: readonly string[]) => {
		for (const passage of passages) addPassage(syllables(passage), pairs, singles);
	};
	const fillUp = (from: number, unit: number) => {
		const units = Math.ceil((pairs.length - from) / unit);
		for (const words of [pairs, singles]) while (words.length < from + units * unit) words.push(FILLER);
		return units;
	};
	addZone([title]);
	const titleUnits = fillUp(0, UNITS.title);
	const titleEnd = pairs.length;
	addZone(lead);
	const leadUnits = fillUp(titleEnd, UNITS.lead);
	addZone(body);
	return { pairs, singles, span: { title: titleUnits, lead: leadUnits, whole: fillUp(0, UNITS.whole) } };
}

function addPassage(read: readonly Syllable[], pairs: string[], singles: string[]): void {
	for (const [index, syllable] of read.entries()) {
		const next = read[index + 1];
		pairs.push(next ? pairWord(syllable, next) : FILLER);
		singles.push(syllableWord(syllable));
	}
	// No phrase goes on into the next passage. A position more, since a phrase is followed in steps of two.
	if (read.length === 0) return;
	pairs.push(FILLER);
	singles.push(FILLER);
}

/** The index words of one partition at their positions, with {@link FILLER} at all others. */
export function partitionWords({ pairs, singles }: Omit<LaidOut, 'span'>, partition: Partition): string[] {
	const words = partition === 'singles' ? singles : pairs;
	return words.map((word) => (partitionOf(word) === partition ? word : FILLER));
}
