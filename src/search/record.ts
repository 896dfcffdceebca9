import { type Syllable, syllables } from './syllables.ts';
import { FILLER, pairWord, syllableWord } from './terms.ts';

/** What of a bulletin is searched, as readers see it. */
export interface SearchText {
	readonly title: string;
	/** Below the title: the editor's summary, names and titles of the documents it is filed under. */
	readonly lead: readonly string[];
	/** Paragraphs. */
	readonly body: readonly string[];
}

/**
 * The two indexes of a text: pairs of neighbouring syllables, which find phrases, and single ones. They lie apart, since
 * hardly a query needs both, and the list of chunks that comes before the first look-up is shorter for each.
 */
export type Lane = 'pairs' | 'singles';

/** How many index words the zones of a text take, in {@link UNITS}. The body goes on to the end. */
export interface Span {
	readonly title: number;
	readonly lead: number;
	readonly whole: number;
}

/** Zones are filled up to multiples of these, so that their sizes take half a byte instead of three. */
export const UNITS: Readonly<Span> = { title: 8, lead: 32, whole: 64 };

export interface LaidOut {
	readonly words: readonly string[];
	readonly span: Span;
}

/**
 * The index words of a text in their order: title, lead, body. A word's place so tells how much its zone weighs. A
 * single syllable has one word, in the first zone that it stands in.
 */
export function layOut({ title, lead, body }: SearchText, lanes: readonly Lane[]): LaidOut {
	const words: string[] = [];
	const seen = new Set<string>();
	const addZone = (passages: readonly string[]) => {
		for (const passage of passages) {
			const read = syllables(passage);
			if (lanes.includes('pairs')) addPairs(words, read);
			if (lanes.includes('singles')) addSingles(words, seen, read);
		}
	};
	addZone([title]);
	const titleUnits = fillUp(words, 0, UNITS.title);
	const titleEnd = words.length;
	addZone(lead);
	const leadUnits = fillUp(words, titleEnd, UNITS.lead);
	addZone(body);
	return { words, span: { title: titleUnits, lead: leadUnits, whole: fillUp(words, 0, UNITS.whole) } };
}

function addPairs(words: string[], read: readonly Syllable[]): void {
	for (const [index, syllable] of read.entries()) {
		const next = read[index + 1];
		if (next) words.push(pairWord(syllable, next));
	}
	// No phrase goes on into the next passage. Two, since a phrase is followed in steps of two words.
	if (read.length > 0) words.push(FILLER, FILLER);
}

function addSingles(words: string[], seen: Set<string>, read: readonly Syllable[]): void {
	for (const syllable of read) {
		const word = syllableWord(syllable);
		if (!seen.has(word)) words.push(word);
		seen.add(word);
	}
}

/** Fills from `from` up to a multiple of `unit`; returns how many units these are. */
function fillUp(words: string[], from: number, unit: number): number {
	const units = Math.ceil((words.length - from) / unit);
	while (words.length < from + units * unit) words.push(FILLER);
	return units;
}
