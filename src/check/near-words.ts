import { tonesOf, withoutTone } from '../domain/syllable.ts';
import { fold } from '../domain/text.ts';
import { swapsOf } from './swaps.ts';

/** Costs of one slip; a letter that is quite another costs 1. */
const TONE = 0.35;
const MARK = 0.3;
const SWAPPED = 0.4;
const DOUBLED = 0.3;
const ONE_MORE = 0.8;
/** `ngh` for `ng`, `gh` for `g`, or the other way round. */
const SILENT_H = 0.3;
const SOUNDS_ALIKE = 0.6;
const FARTHEST = 1.1;
/** Beyond this a word is worse than the best, and only what stands beside it can make it the likelier one. */
export const TIE = 0.1 + 1e-9;
const WIDE = 0.31;
const MOST = 8;
/** One letter for another that sounds alike and an h: with more, the costs are beyond {@link FARTHEST}. */
const MOST_OTHER_LETTERS = 3;
/** The longest syllable, `nghiêng`, has seven letters. */
const LONGEST = 10;

/** Letters that stand for each other in the speech of some region, or side by side on the keyboard. */
const ALIKE = new Set(['sx', 'xs', 'ln', 'nl', 'ct', 'tc', 'dg', 'gd', 'vd', 'dv', 'rd', 'dr', 'iy', 'yi']);

/** A syllable near to what was typed, and the cost of the slips between the two; 0 would be the same. */
export interface NearWord {
	readonly word: string;
	readonly cost: number;
}

/** The nearest of the known syllables to a key that is none, cheapest first: a few, none much worse. */
export function nearWords(key: string, syllables: readonly string[]): NearWord[] {
	if (key.length > LONGEST) return [];
	const known = asSet(syllables);
	const near: NearWord[] = swapsOf(key).flatMap(({ key: word, cost }) => (known.has(word) ? { word, cost } : []));
	const swapped = new Set(near.map(({ word }) => word));
	const typed = measured(key);
	for (const word of syllables) {
		if (swapped.has(word)) continue;
		if (Math.abs(word.length - key.length) > 1) continue;
		const known = measuredSyllable(word);
		if (bits(typed.mask ^ known.mask) > MOST_OTHER_LETTERS) continue;
		const tone = typed.tone === known.tone ? 0 : TONE;
		const cost = tone + distance(typed, known, FARTHEST - tone);
		if (cost <= FARTHEST) near.push({ word, cost });
	}
	near.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
	const best = near[0]?.cost ?? 0;
	return near.filter(({ cost }) => cost <= best + WIDE).slice(0, MOST);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function asSet(syllables: readonly string[]): ReadonlySet<string> {
	const set = sets.get(syllables) ?? new Set(syllables);
	sets.set(syllables, set);
	return set;
}

interface Measured {
	/** Without tone. */
	readonly letters: string;
	/** Without any diacritic; as long as `letters`. */
	readonly folded: string;
	/** The combining tone marks. */
	readonly tone: string;
	/** A bit for each letter that occurs in `folded`. */
	readonly mask: number;
}

const syllablesMeasured = new Map<string, Measured>();

function measuredSyllable(word: string): Measured {
	let known = syllablesMeasured.get(word);
	if (!known) {
		known = measured(word);
		syllablesMeasured.set(word, known);
	}
	return known;
}

function measured(word: string): Measured {
	const letters = withoutTone(word);
	const folded = fold(letters);
	let mask = 0;
	for (let at = 0; at < folded.length; at++) mask |= 1 << (folded.charCodeAt(at) & 31);
	return { letters, folded, tone: tonesOf(word), mask };
}

/** Damerau's distance (optimal string alignment) with the costs above; more than `limit` as soon as it must be. */
function distance(a: Measured, b: Measured, limit: number): number {
	const columns = b.letters.length;
	let beforeLast: number[] = [];
	let last = Array.from({ length: columns + 1 }, (_, index) => index * ONE_MORE);
	for (let i = 1; i <= a.letters.length; i++) {
		const row = [i * ONE_MORE];
		for (let j = 1; j <= columns; j++) {
			const swapped =
				i > 1 && j > 1 && a.folded[i - 1] === b.folded[j - 2] && a.folded[i - 2] === b.folded[j - 1]
					? (beforeLast[j - 2] as number) + SWAPPED + markCost(a, i - 1, b, j - 2) + markCost(a, i - 2, b, j - 1)
					: Infinity;
			row[j] = Math.min(
				(last[j - 1] as number) + replaced(a, i - 1, b, j - 1),
				(last[j] as number) + (a.letters[i - 1] === a.letters[i - 2] ? DOUBLED : oneMore(a, i - 1)),
				(row[j - 1] as number) + oneMore(b, j - 1),
				swapped,
			);
		}
		if (Math.min(...row) > limit) return Infinity;
		beforeLast = last;
		last = row;
	}
	return last[columns] as number;
}

function bits(mask: number): number {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
}

function oneMore({ letters }: Measured, index: number): number {
	return letters[index] === 'h' && letters[index - 1] === 'g' ? SILENT_H : ONE_MORE;
}

function replaced(a: Measured, i: number, b: Measured, j: number): number {
	if (a.folded[i] === b.folded[j]) return markCost(a, i, b, j);
	return ALIKE.has(`${a.folded[i]}${b.folded[j]}`) ? SOUNDS_ALIKE : 1;
}

function markCost(a: Measured, i: number, b: Measured, j: number): number {
	return a.letters[i] === b.letters[j] ? 0 : MARK;
}
