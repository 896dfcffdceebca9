import type { LaidOut } from '../find/record.ts';
import { baseCode, marksCode } from '../find/syllable-codes.ts';
import type { Spelling } from '../find/syllables.ts';
import { pairPrefix, pairWord, syllablePrefix, syllableWord } from '../find/terms.ts';
import type { PlacedWord } from './pagefind-format.ts';

/** Where there is no syllable. */
const NONE = -1;

/** A row of syllables by number: each spelling has one, and numbers are sorted as index words are. */
interface NumberedRow {
	readonly row: Int32Array;
	readonly spellings: readonly Spelling[];
	/** The rank of each spelling's base, and of its diacritics, among those of all. */
	readonly bases: Int32Array;
	readonly marks: Int32Array;
}

/** Words of one kind, in the order of Pagefind's index, each with where it stands in a row. */
export type PlacedWords = readonly PlacedWord[];

/** The index words of a row, those of neighbours and those of single syllables. */
export function placedWords(row: LaidOut['row']): { readonly pairs: PlacedWords; readonly singles: PlacedWords } {
	const numbered = numberedRow(row);
	return { pairs: pairsOf(numbered), singles: singlesOf(numbered) };
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
	const numbered = Int32Array.from(row, (spelling) => {
		return spelling === undefined ? NONE : (known.get(spelling) ?? numberOf(spelling));
	});
	return {
		row: numbered,
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

function pairsOf({ row, spellings, bases, marks }: NumberedRow): PlacedWord[] {
	const count = spellings.length;
	const places = placesByKey(row.length, (at) => {
		const [first = NONE, second = NONE] = [row[at], row[at + 1]];
		return first === NONE || second === NONE ? NONE : first * count + second;
	});
	// No code is the beginning of another one, so words are sorted as the ranks of their codes are, one after the other.
	const most = (ranks: Int32Array) => ranks.reduce((largest, rank) => Math.max(largest, rank + 1), 0);
	const [allBases, allMarks] = [most(bases), most(marks)];
	const byRank = new Map<number, PlacedWord>();
	for (const [key, span] of places) {
		const [a, b] = [Math.floor(key / count), key % count];
		const [first, second] = [spellings[a], spellings[b]];
		if (!first || !second) continue;
		const rank = (((bases[a] ?? 0) * allBases + (bases[b] ?? 0)) * allMarks + (marks[a] ?? 0)) * allMarks;
		byRank.set(rank + (marks[b] ?? 0), { word: pairWord(first, second), stem: pairPrefix(first, second), ...span });
	}
	return [...Float64Array.from(byRank.keys()).sort()].flatMap((rank) => byRank.get(rank) ?? []);
}

function singlesOf({ row, spellings }: NumberedRow): PlacedWord[] {
	const words = [...placesByKey(row.length, (at) => row[at] ?? NONE)].flatMap(([number, span]): PlacedWord[] => {
		const spelling = spellings[number];
		return spelling ? [{ word: syllableWord(spelling), stem: syllablePrefix(spelling), ...span }] : [];
	});
	return words.sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** For each key of a place, all places with this key, ascending. Places with {@link NONE} have no key. */
function placesByKey(
	length: number,
	keyAt: (place: number) => number,
): Map<number, Pick<PlacedWord, 'places' | 'from' | 'to'>> {
	const groups = new Map<number, number>();
	const counts: number[] = [];
	const groupAt = new Int32Array(length).fill(NONE);
	for (let at = 0; at < length; at++) {
		const key = keyAt(at);
		if (key === NONE) continue;
		let group = groups.get(key);
		if (group === undefined) {
			group = counts.push(0) - 1;
			groups.set(key, group);
		}
		counts[group] = (counts[group] ?? 0) + 1;
		groupAt[at] = group;
	}
	// Where the places of each group begin, moved on with each that is filled in.
	const ends: number[] = [];
	let sum = 0;
	for (const count of counts) {
		ends.push(sum);
		sum += count;
	}
	const places = new Int32Array(sum);
	for (let at = 0; at < length; at++) {
		const group = groupAt[at] ?? NONE;
		if (group === NONE) continue;
		const end = ends[group] ?? 0;
		places[end] = at;
		ends[group] = end + 1;
	}
	return new Map(
		[...groups].map(([key, group]) => {
			const to = ends[group] ?? 0;
			return [key, { places, from: to - (counts[group] ?? 0), to }];
		}),
	);
}
