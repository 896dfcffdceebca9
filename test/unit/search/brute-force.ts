import type { CalendarDate } from '../../../src/domain/calendar-date.ts';
import { WEIGHTS, type Weight } from '../../../src/search/find/match.ts';
import type { SearchText } from '../../../src/search/find/record.ts';
import type { Tier } from '../../../src/search/find/search-index.ts';

/*
 * What a search must find, by reading every text from end to end: slow, and knows nothing of the index, of codes or of
 * how the project reads syllables.
 */

/** A bulletin where the index has it. */
export interface Placed {
	readonly shard: number;
	readonly bulletin: number;
	readonly date: CalendarDate;
	readonly text: SearchText;
}

export interface Expected {
	readonly shard: number;
	readonly bulletin: number;
	readonly tier: Tier;
	readonly weight: Weight;
}

interface Word {
	readonly letters: string;
	readonly diacritics: string;
}

/** Words asked for side by side; the last may go on where `open`. */
export interface Asked {
	readonly words: readonly Word[];
	readonly open: boolean;
}

const READ = new Map<string, readonly Word[]>();

export function wordsOf(text: string): readonly Word[] {
	const words = READ.get(text) ?? readWords(text);
	READ.set(text, words);
	return words;
}

function readWords(text: string): Word[] {
	const plain = text.normalize('NFD').replace(/[\u00AD\u200B-\u200D\u2060]/g, '');
	return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
		const lower = word.toLowerCase().normalize('NFD').replace(/[ðđ]/g, 'd\u0335');
		const letters = lower.replace(/\p{M}/gu, '');
		const diacritics = [...lower.replace(/\P{M}/gu, '')].sort().join('');
		return letters === '' ? [] : [{ letters, diacritics }];
	});
}

export function asked(text: string, open = false): Asked {
	return { words: wordsOf(text), open };
}

/** All bulletins with every phrase, best first. */
export function bruteForce(bulletins: readonly Placed[], phrases: readonly Asked[]): Expected[] {
	const hasMarks = phrases.some(({ words }) => words.some(({ diacritics }) => diacritics !== ''));
	const found = bulletins.flatMap(({ shard, bulletin, text }): Expected[] => {
		const anyhow = phrases.map((phrase) => weightOf(text, phrase, false));
		if (anyhow.includes(undefined)) return [];
		const own = phrases.map((phrase) => weightOf(text, phrase, true));
		const isExact = !hasMarks || !own.includes(undefined);
		const weights = hasMarks && isExact ? own : anyhow;
		const [weight = 'body'] = WEIGHTS.filter((each) => weights.includes(each));
		return [{ shard, bulletin, tier: isExact ? 'exact' : 'unaccented', weight }];
	});
	const tiers: readonly Tier[] = ['exact', 'unaccented', 'proximity'];
	return found.sort(
		(a, b) =>
			tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
			a.shard - b.shard ||
			WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
			b.bulletin - a.bulletin,
	);
}

/** Bulletins with the most of the words, together or apart, and the words that none has. */
export function bruteForceByProximity<T extends Placed>(bulletins: readonly T[], { words, open }: Asked) {
	const counted = bulletins.map((placed) => {
		const all = [placed.text.title, ...placed.text.lead, ...placed.text.body].flatMap(wordsOf);
		const has = words.map((word, index) =>
			all.some(({ letters }) =>
				open && index === words.length - 1 ? letters.startsWith(word.letters) : letters === word.letters,
			),
		);
		return { placed, has, count: has.filter(Boolean).length };
	});
	const most = Math.max(...counted.map(({ count }) => count));
	return {
		found: counted.filter(({ count }) => count === most && count > 0).map(({ placed }) => placed),
		missing: words.filter((_, index) => counted.every(({ has }) => !has[index])).map(({ letters }) => letters),
	};
}

function weightOf(text: SearchText, phrase: Asked, exact: boolean): Weight | undefined {
	const count = (passages: readonly string[]) =>
		passages.reduce((sum, passage) => sum + mentions(wordsOf(passage), phrase, exact), 0);
	if (count([text.title]) > 0) return 'title';
	if (count(text.lead) > 0) return 'lead';
	const inBody = count(text.body);
	if (inBody === 0) return undefined;
	return inBody >= 3 ? 'often' : 'body';
}

function mentions(passage: readonly Word[], { words, open }: Asked, exact: boolean): number {
	return passage.filter((_, at) =>
		words.every((word, index) => {
			const here = passage[at + index];
			if (!here) return false;
			if (open && index === words.length - 1) return here.letters.startsWith(word.letters);
			return here.letters === word.letters && (!exact || here.diacritics === word.diacritics);
		}),
	).length;
}
