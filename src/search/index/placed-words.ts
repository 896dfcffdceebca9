import type { LaidOut } from '../find/record.ts';
import { baseCode, marksCode } from '../find/syllable-codes.ts';
import type { Spelling } from '../find/syllables.ts';
import { pairPrefix, pairWord, syllablePrefix, syllableWord } from '../find/terms.ts';
import type { PlacedWord } from './pagefind-format.ts';

/** Where there is no syllable. */
const NONE = -1;

/** A row of syllables by the numbers of their spellings. */
interface NumberedRow {
	readonly row: Int32Array;
	readonly spellings: readonly Spelling[];
	/** The rank of each spelling's base, and of its diacritics, among those of all as they are written in index words. */
	readonly bases: Int32Array;
	readonly marks: Int32Array;
}

/**
 * The index words of a row, those of neighbours and those of single syllables, each sorted, with their places. No code
 * in them is the beginning of another one, so that words are sorted as the ranks of their codes are.
 */
export function placedWords(row: LaidOut['row']): Record<'pairs' | 'singles', PlacedWord[]> {
	const { row: numbers, spellings, bases, marks } = numberedRow(row);
	const places = Int32Array.from(numbers.keys()).filter((place) => numbers[place] !== NONE);
	const inPair = places.filter((place) => (numbers[place + 1] ?? NONE) !== NONE);
	const by = (ranks: Int32Array, step: number) => (place: number) => ranks[numbers[place + step] ?? 0] ?? 0;
	return {
		pairs: grouped(
			[by(marks, 1), by(marks, 0), by(bases, 1), by(bases, 0)].reduce(sorted, inPair),
			(place) => (numbers[place] ?? 0) * spellings.length + (numbers[place + 1] ?? 0),
			(key) => {
				const a = spellings[Math.floor(key / spellings.length)] as Spelling;
				const b = spellings[key % spellings.length] as Spelling;
				return { word: pairWord(a, b), stem: pairPrefix(a, b) };
			},
		),
		singles: grouped(
			[by(marks, 0), by(bases, 0)].reduce(sorted, places),
			(place) => numbers[place] ?? 0,
			(key) => {
				const spelling = spellings[key] as Spelling;
				return { word: syllableWord(spelling), stem: syllablePrefix(spelling) };
			},
		),
	};
}

function numberedRow(row: LaidOut['row']): NumberedRow {
	const numbers = new Map<string, number>();
	// Nearly always the very object has come up before.
	const known = new Map<Spelling, number>();
	const spellings: Spelling[] = [];
	const numberOf = (spelling: Spelling): number => {
		const key = `${spelling.base} ${spelling.marks}`;
		const number = numbers.get(key) ?? spellings.push(spelling) - 1;
		numbers.set(key, number);
		known.set(spelling, number);
		return number;
	};
	return {
		row: Int32Array.from(row, (spelling) => (spelling ? (known.get(spelling) ?? numberOf(spelling)) : NONE)),
		spellings,
		bases: ranksOf(spellings.map(({ base }) => baseCode(base))),
		marks: ranksOf(spellings.map(({ marks }) => marksCode(marks))),
	};
}

/** For each value its place among the distinct ones, sorted. */
function ranksOf(values: readonly string[]): Int32Array {
	const ranks = new Map([...new Set(values)].sort().map((value, rank) => [value, rank]));
	return Int32Array.from(values, (value) => ranks.get(value) ?? 0);
}

/** Places sorted by small numbers, those with the same number as they were. */
function sorted(places: Int32Array, rankOf: (place: number) => number): Int32Array {
	const ranks = places.map(rankOf);
	const ends = new Int32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2);
	for (const rank of ranks) ends[rank + 1] = (ends[rank + 1] ?? 0) + 1;
	for (let rank = 1; rank < ends.length; rank++) ends[rank] = (ends[rank] ?? 0) + (ends[rank - 1] ?? 0);
	const result = new Int32Array(places.length);
	for (const [index, rank] of ranks.entries()) {
		const end = ends[rank] ?? 0;
		result[end] = places[index] ?? 0;
		ends[rank] = end + 1;
	}
	return result;
}

/** The words of places that are sorted by these: one for each key in a row. */
function grouped(
	places: Int32Array,
	keyOf: (place: number) => number,
	wordOf: (key: number) => Pick<PlacedWord, 'word' | 'stem'>,
): PlacedWord[] {
	const words: PlacedWord[] = [];
	for (let from = 0, to = 0; from < places.length; from = to) {
		const key = keyOf(places[from] ?? 0);
		while (to < places.length && keyOf(places[to] ?? 0) === key) to++;
		words.push({ ...wordOf(key), places, from, to });
	}
	return words;
}
