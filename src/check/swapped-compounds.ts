import { COMPOUNDS, NOT_COMPOUNDS } from './compounds.ts';
import { CONFUSIONS } from './confusion-pairs.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import { isName, isOfOthers } from './near-compounds.ts';
import { COUNTED_COMPOUNDS, NOT_SWAPPED, STAND_ALONE, SWAP_COMPOUNDS } from './swap-compounds.ts';
import { FRONT_CODA, swapsOf } from './swaps.ts';
import type { Vocabulary } from './vocabulary.ts';
import { follows, inCaseOf, keyOf, type Word } from './words.ts';

const keysOf = (phrase: string) => phrase.split(' ').map(keyOf);
const ALL = [...new Set([...COMPOUNDS, ...SWAP_COMPOUNDS, ...COUNTED_COMPOUNDS])];
/** What is told by a table of its own with the words beside it, or is right. */
const known = new Set(
	[...ALL, ...NOT_COMPOUNDS, ...NOT_SWAPPED, ...CONFUSIONS.map(([typed]) => typed)].map((phrase) =>
		keysOf(phrase).join(' '),
	),
);

const alone = new Set(STAND_ALONE.map(keyOf));

/** Compounds by what is typed for them, first syllable and then second; those that fit several are left out. */
const swapped = index();

function index(): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const all = new Map<string, Map<string, string>>();
	const add = (first: string, second: string, meant: string) => {
		if (known.has(`${first} ${second}`)) return;
		const seconds = all.get(first) ?? new Map<string, string>();
		all.set(first, seconds);
		seconds.set(second, seconds.has(second) && seconds.get(second) !== meant ? '' : meant);
	};
	for (const written of ALL) {
		const [first = '', second = ''] = keysOf(written);
		// A first syllable that ends in nh or ch is a word by itself too often: `anh | toàn`.
		for (const { key, cost } of swapsOf(first)) if (cost < FRONT_CODA && !alone.has(key)) add(key, second, written);
		for (const { key } of swapsOf(second)) if (!alone.has(key)) add(first, key, written);
	}
	return all;
}

/** Two syllables that would be a well-known word, were it not for a sound that many people do not tell apart. */
export function swappedCompounds(source: string, words: readonly Word[], vocabulary: Vocabulary): Diagnostic[] {
	const found: Diagnostic[] = [];
	for (let at = 1; at < words.length; at++) {
		const first = words[at - 1] as Word;
		const second = words[at] as Word;
		const meant = swapped.get(first.key)?.get(second.key);
		if (!meant || !follows(second) || isName(first, second, words[at - 2]) || isOfOthers(words, at)) continue;
		if (found.at(-1)?.end === first.end) continue;
		const typed = source.slice(first.start, second.end);
		if ([typed, first.text, second.text].some((own) => vocabulary.isOwn(own))) continue;
		const [one = '', two = ''] = meant.split(' ');
		const fix = `${inCaseOf(first.text, one)} ${inCaseOf(second.text, two)}`;
		found.push(doubt('confusion', first.start, second.end, messages.confused(typed, fix), { fix }));
	}
	return found;
}
