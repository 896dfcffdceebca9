import { squeeze } from '../text.ts';

/** A sentence round a citation, to be shown with the citation marked. */
export interface Quote {
	readonly before: string;
	readonly cited: string;
	readonly after: string;
	/** Where the sentence begins in its text: citations of one sentence have the same. */
	readonly sentence: number;
}

/** Characters of a quote: three lines on a telephone. */
const MAX_LENGTH = 260;
/** What of it may stand before the citation. */
const MAX_BEFORE = 130;
/** As far as a sentence is looked for. */
const WINDOW = 600;

/**
 * The sentence that holds `start`–`end` of a text, cut at words where it is long, an ellipsis where it was cut.
 * A paragraph ends a sentence; so do the marks that end one before a space and a capital.
 */
export function quoteRound(text: string, start: number, end: number): Quote {
	const from = sentenceStart(text, start);
	const to = sentenceEnd(text, end);
	const cited = squeeze(text.slice(start, end));
	const before = lastWords(leading(text.slice(from, start)), MAX_BEFORE);
	const after = firstWords(trailing(text.slice(end, to)), Math.max(40, MAX_LENGTH - cited.length - before.length));
	return { before, cited, after, sentence: from };
}

function sentenceStart(text: string, at: number): number {
	const from = Math.max(0, at - WINDOW);
	// Read backwards by hand: the sentence before is near, and a pattern would read the whole window.
	for (let index = at; index > from; index--) {
		const before = text.charAt(index - 1);
		if (before === '\n' && text.charAt(index - 2) === '\n' && index - 2 >= from) return index;
		if (
			before === ' ' &&
			BEGINNING.test(text.slice(index, index + 3)) &&
			ENDING.test(text.slice(Math.max(from, index - 8), index))
		) {
			return index;
		}
	}
	return from;
}

const BEGINNING = /^["“‘(]?\p{Lu}/u;
const ENDING = /[.!?…]["”’)]* +$/;

function sentenceEnd(text: string, at: number): number {
	const window = text.slice(at, at + WINDOW);
	const match = /\n\n|[.!?…]["”’)]*(?= +["“‘(]?\p{Lu}|\s*$)/u.exec(window);
	if (!match) return at + window.length;
	return at + match.index + (match[0] === '\n\n' ? 0 : match[0].length);
}

/** One space is kept where the citation begins. */
function leading(text: string): string {
	const squeezed = squeeze(text);
	return squeezed !== '' && /\s$/u.test(text) ? `${squeezed} ` : squeezed;
}

function trailing(text: string): string {
	const squeezed = squeeze(text);
	return squeezed !== '' && /^\s/u.test(text) ? ` ${squeezed}` : squeezed;
}

function lastWords(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.indexOf(' ', text.length - limit);
	return `…${text.slice(cut < 0 ? text.length : cut)}`;
}

function firstWords(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const cut = text.lastIndexOf(' ', limit);
	return `${text.slice(0, Math.max(cut, 0)).replace(/[\s,;:–-]+$/u, '')}…`;
}
