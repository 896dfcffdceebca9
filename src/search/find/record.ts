import { type Spelling, spellings } from './syllables.ts';

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

/** A text as positions in a row, and which of them are which zone's. */
export interface LaidOut {
	/** The syllable at each position; where there is none, no phrase goes on. */
	readonly row: readonly (Spelling | undefined)[];
	readonly span: Span;
}

/** A text as a row of syllables: title, lead and body one after the other, so that a position tells in which zone it lies. */
export function layOut({ title, lead, body }: SearchText): LaidOut {
	const row: (Spelling | undefined)[] = [];
	const addZone = (passages: readonly string[], unit: number, from = row.length) => {
		for (const passage of passages) {
			const read = spellings(passage);
			// No phrase goes on into the next passage. A position of its own, since a phrase is followed in steps of two.
			if (read.length > 0) row.push(...read, undefined);
		}
		const units = Math.ceil((row.length - from) / unit);
		while (row.length < from + units * unit) row.push(undefined);
		return units;
	};
	return {
		row,
		span: {
			title: addZone([title], UNITS.title),
			lead: addZone(lead, UNITS.lead),
			whole: addZone(body, UNITS.whole, 0),
		},
	};
}
