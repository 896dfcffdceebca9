import { phraseStarts, smallestWindow } from './phrase.ts';
import type { Query } from './query.ts';
import type { SearchText } from './record.ts';
import { type Syllable, syllables } from './syllables.ts';

/** A run of text in a result, marked or not. */
export interface TextRun {
	readonly text: string;
	readonly marked: boolean;
}

/** Syllables of a snippet. */
const LENGTH = 44;
/** How many of them stand before the best position, at most. */
const BEFORE = 14;

/**
 * What a result shows of a text: the stretch of one passage round the best position for the query, with `…` where it is
 * cut; the beginning of the text where the query is not in it.
 */
export function snippet({ lead, body }: Pick<SearchText, 'lead' | 'body'>, query: Query): TextRun[] {
	// Titles of documents stand in the lead, and say less about the bulletin than its own words.
	const best = bestOf(body, query) ?? bestOf(lead, query);
	if (best) return cut(best.passage, best.read, best.position.at, query);
	const [first = ''] = [...body, ...lead];
	return cut(first, syllables(first), 0, query);
}

function bestOf(passages: readonly string[], query: Query) {
	let best: { passage: string; read: readonly Syllable[]; position: ScoredPosition } | undefined;
	for (const passage of passages) {
		const read = syllables(passage);
		const position = bestPosition(read, query);
		if (position && (!best || position.score > best.position.score)) best = { passage, read, position };
	}
	return best;
}

/** A whole text, with what the query finds in it marked. */
export function marked(text: string, query: Query): TextRun[] {
	const read = syllables(text);
	return runs(text, read, 0, read.length, query);
}

interface ScoredPosition {
	readonly at: number;
	readonly score: number;
}

/** Whole phrases count before many syllables close together, and the query's own diacritics before others. */
function bestPosition(read: readonly Syllable[], query: Query): ScoredPosition | undefined {
	const found = query.phrases.flatMap((phrase) =>
		phraseStarts(read, phrase).map(({ at, exact }) => ({ at, score: 1000 + (exact ? 1 : 0) })),
	);
	const [first] = found.toSorted((a, b) => b.score - a.score || a.at - b.at);
	if (first) return { at: first.at, score: first.score + 10 * new Set(found.map(({ at }) => at)).size };
	const window = smallestWindow(read, basesOf(query));
	return window && { at: window.start, score: window.covered * 10 - Math.min(9, (window.end - window.start) / 10) };
}

function cut(passage: string, read: readonly Syllable[], at: number, query: Query): TextRun[] {
	const from = Math.max(0, Math.min(at - BEFORE, read.length - LENGTH));
	const to = Math.min(read.length, from + LENGTH);
	const shown = runs(passage, read, from, to, query);
	return [
		...(from > 0 ? [{ text: '…', marked: false }] : []),
		...shown,
		...(to < read.length ? [{ text: '…', marked: false }] : []),
	];
}

/** The text of syllables `from` to `to`, with those marked that the query asks for. */
function runs(text: string, read: readonly Syllable[], from: number, to: number, query: Query): TextRun[] {
	const wanted = markedSyllables(read, query);
	const begin = from === 0 ? 0 : (read[from]?.start ?? 0);
	const end = to >= read.length ? text.length : (read[to - 1]?.end ?? text.length);
	const found: TextRun[] = [];
	let at = begin;
	for (let index = from; index < to; index++) {
		if (!wanted.has(index)) continue;
		let last = index;
		while (last + 1 < to && wanted.has(last + 1)) last++;
		const [start, stop] = [read[index]?.start ?? at, read[last]?.end ?? at];
		if (start > at) found.push({ text: text.slice(at, start), marked: false });
		found.push({ text: text.slice(start, stop), marked: true });
		at = stop;
		index = last;
	}
	if (at < end) found.push({ text: text.slice(at, end), marked: false });
	return found;
}

function markedSyllables(read: readonly Syllable[], query: Query): ReadonlySet<number> {
	const wanted = new Set<number>();
	for (const phrase of query.phrases) {
		for (const { at } of phraseStarts(read, phrase)) {
			for (let offset = 0; offset < phrase.syllables.length; offset++) wanted.add(at + offset);
		}
	}
	if (wanted.size > 0) return wanted;
	const bases = basesOf(query);
	return new Set([...read.keys()].filter((index) => bases.has(read[index]?.base ?? '')));
}

function basesOf({ phrases }: Query): ReadonlySet<string> {
	return new Set(phrases.flatMap((phrase) => phrase.syllables.map(({ base }) => base)));
}
