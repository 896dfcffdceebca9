import { takeApart } from '../domain/syllable.ts';
import { keyOf } from './words.ts';

/** A syllable for which another is typed by those who speak the two alike, and the cost of the slip, as of near-words.ts. */
export interface Swap {
	readonly key: string;
	readonly cost: number;
}

/** What people confuse most comes first. */
const HOI_NGA = 0.2;
const ONSET = 0.25;
const CODA = 0.3;
/** Of `nh` for `n` and `ch` for `t`. */
export const FRONT_CODA = 0.45;

/** Onsets that are one in the speech of some region. */
const ONSETS: readonly (readonly [string, string])[] = [
	['tr', 'ch'],
	['s', 'x'],
	['d', 'gi'],
	['d', 'r'],
	['gi', 'r'],
	['l', 'n'],
];
/** Ends that are one in the speech of the centre and the south. */
const CODAS: readonly (readonly [string, string, number])[] = [
	['n', 'ng', CODA],
	['t', 'c', CODA],
	['n', 'nh', FRONT_CODA],
	['t', 'ch', FRONT_CODA],
];
const [HOI = '', NGA = '']: readonly string[] = ['ả', 'ã'].map((letter) => letter.normalize('NFD').slice(1));

/** The syllables that a key may have been typed for, whether there are such or not; not the key itself. */
export function swapsOf(key: string): Swap[] {
	const { onset, rhyme } = takeApart(key);
	const start = onset === 'g' && rhyme.startsWith('i') ? 'gi' : onset;
	const rest = key.slice(start.length);
	const swaps: Swap[] = [];
	const add = (word: string, cost: number) => {
		const swapped = keyOf(word);
		if (swapped !== key && !swaps.some((known) => known.key === swapped)) swaps.push({ key: swapped, cost });
	};
	const toned = key.normalize('NFD');
	if (toned.includes(HOI)) add(toned.replace(HOI, NGA), HOI_NGA);
	else if (toned.includes(NGA)) add(toned.replace(NGA, HOI), HOI_NGA);
	for (const pair of ONSETS) {
		const other = pair[0] === start ? pair[1] : pair[1] === start ? pair[0] : undefined;
		if (other !== undefined) add(joined(other, rest), ONSET);
	}
	for (const [one, other, cost] of CODAS) {
		if (rhyme.endsWith(other) && rhyme.length > other.length) add(key.slice(0, -other.length) + one, cost);
		else if (rhyme.endsWith(one) && rhyme.length > one.length) add(key.slice(0, -one.length) + other, cost);
	}
	return swaps;
}

/** `gì` has one i for two. */
function joined(onset: string, rest: string): string {
	return onset === 'gi' && /^i/.test(rest.normalize('NFD')) ? `g${rest}` : onset + rest;
}
