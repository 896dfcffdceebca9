import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet } from '../../../../src/search/find/match.ts';
import { phraseTerms } from '../../../../src/search/find/phrase-terms.ts';
import { readQuery } from '../../../../src/search/find/query.ts';
import { layOut, type SearchText, UNITS } from '../../../../src/search/find/record.ts';
import { syllables } from '../../../../src/search/find/syllables.ts';
import {
	openPairPrefixes,
	openSyllablePrefixes,
	pairPrefix,
	pairWord,
	partitionOf,
	syllablePrefix,
	syllableWord,
} from '../../../../src/search/find/terms.ts';
import type { PlacedWord } from '../../../../src/search/index/pagefind-format.ts';
import { placedWords } from '../../../../src/search/index/placed-words.ts';
import { anyString, passage, searchText, vietnameseWord } from '../sample-texts.ts';

const TEXT = { title: 'Đảng viên trẻ', lead: ['Kết nạp'], body: ['Đảng viên mới', 'Chi bộ'] };

/** The index words of a text at their places: those of pairs, those of single syllables. */
function wordsOf(text: SearchText): Record<'pairs' | 'singles', string[]> {
	const { row } = layOut(text);
	const { pairs, singles } = placedWords(row);
	const atPlaces = (words: readonly PlacedWord[]) => {
		const all = Array<string>(row.length).fill('');
		for (const { word, places, from, to } of words) for (const place of places.subarray(from, to)) all[place] += word;
		return all;
	};
	return { pairs: atPlaces(pairs), singles: atPlaces(singles) };
}

/** Positions of the words that begin with one of the prefixes, as Pagefind gives them. */
function positionsOf(words: readonly string[], prefixes: readonly string[]): number[] {
	return [...words.keys()].filter((position) => prefixes.some((prefix) => words[position]?.startsWith(prefix)));
}

/** Positions at which the pairs of a phrase meet. */
function phrasePositions(words: readonly string[], phrase: string): number[] {
	const terms = readQuery(phrase).phrases.flatMap(phraseTerms);
	return meet(
		terms.map(({ prefixes }) => positionsOf(words, prefixes)),
		terms.map(({ offset }) => offset),
	);
}

describe('index words', () => {
	it('begin with both bases, so that one beginning finds every spelling and nothing else', () => {
		fc.assert(
			fc.property(passage, passage, (one, other) => {
				const [a, b, c, d] = [...syllables(one), ...syllables(other)];
				if (!a || !b || !c || !d) return;
				const isSamePair = a.base === c.base && b.base === d.base;
				expect(pairWord(c, d).startsWith(pairPrefix(a, b))).toBe(isSamePair);
				expect(pairWord(c, d) === pairWord(a, b)).toBe(isSamePair && a.marks === c.marks && b.marks === d.marks);
				expect(syllableWord(c).startsWith(syllablePrefix(a))).toBe(a.base === c.base);
				const begun = { ...b, base: b.base.slice(0, 2) };
				const isBegun = a.base === c.base && d.base.startsWith(begun.base);
				expect(openPairPrefixes(a, begun).some((prefix) => pairWord(c, d).startsWith(prefix))).toBe(isBegun);
				const isOpen = d.base.startsWith(begun.base);
				expect(openSyllablePrefixes(begun).some((prefix) => syllableWord(d).startsWith(prefix))).toBe(isOpen);
			}),
		);
	});

	it('of pairs and of single syllables are never mistaken for one another', () => {
		fc.assert(
			fc.property(passage, (text) => {
				const [a, b] = syllables(text);
				if (!a || !b) return;
				expect(pairWord(a, b)).toMatch(/^[a-z]/);
				expect(syllableWord(a)).toMatch(/^2/);
			}),
		);
	});

	it('are in the partition of every prefix that finds them', () => {
		fc.assert(
			fc.property(passage, fc.nat({ max: 3 }), (text, letters) => {
				const [a, b] = syllables(text);
				if (!a || !b) return;
				const begun = { ...b, base: b.base.slice(0, letters) };
				for (const prefix of [pairPrefix(a, b), ...openPairPrefixes(a, begun)])
					expect(partitionOf(prefix)).toBe(partitionOf(pairWord(a, b)));
				for (const prefix of [syllablePrefix(b), ...openSyllablePrefixes(begun)])
					expect(partitionOf(prefix)).toBe('singles');
			}),
		);
	});
});

describe('layOut', () => {
	it('puts the pairs of title, lead and body in a row, each zone filled up', () => {
		const { span } = layOut(TEXT);
		const { pairs } = wordsOf(TEXT);
		const [dang, vien, tre] = syllables('đảng viên trẻ');
		if (!dang || !vien || !tre) throw new Error();
		expect(pairs.slice(0, UNITS.title)).toEqual([pairWord(dang, vien), pairWord(vien, tre), ...Array(6).fill('')]);
		expect(span).toEqual({ title: 1, lead: 1, whole: 1 });
		expect(positionsOf(pairs, [pairPrefix(dang, vien)])).toEqual([0, UNITS.title + UNITS.lead]);
		expect(pairs).toHaveLength(UNITS.whole);
	});

	it('has the word of each syllable where its pair begins', () => {
		const { singles } = wordsOf(TEXT);
		const positionsOfSyllable = (text: string) => positionsOf(singles, [syllablePrefix(syllables(text)[0] as never)]);
		expect(['đảng', 'trẻ', 'kết', 'mới', 'bộ'].map(positionsOfSyllable)).toEqual([[0, 40], [2], [8], [42], [45]]);
		fc.assert(
			fc.property(searchText, (text) => {
				const { pairs, singles } = wordsOf(text);
				for (const [position, pair] of pairs.entries()) {
					if (pair !== '') expect(pair.slice(0, 1)).toBe(singles[position]?.slice(1, 2));
				}
			}),
		);
	});

	it('fills every zone to its unit, and nothing at all for nothing', () => {
		fc.assert(
			fc.property(searchText, (text) => {
				const { row, span } = layOut(text);
				expect(row).toHaveLength(span.whole * UNITS.whole);
				expect(span.title * UNITS.title + span.lead * UNITS.lead).toBeLessThanOrEqual(row.length);
				const { row: title } = layOut({ title: text.title, lead: [], body: [] });
				const filled = row.slice(0, span.title * UNITS.title).filter(Boolean);
				expect(filled).toEqual(title.filter(Boolean));
			}),
		);
		expect(layOut({ title: '', lead: [], body: [] })).toEqual({ row: [], span: { title: 0, lead: 0, whole: 0 } });
	});

	it('has each word of each syllable once, sorted, with its places ascending', () => {
		fc.assert(
			fc.property(searchText, (text) => {
				const { row } = layOut(text);
				const { pairs, singles } = placedWords(row);
				for (const words of [pairs, singles]) {
					expect(words.map(({ word }) => word)).toEqual([...new Set(words.map(({ word }) => word))].sort());
					for (const { places, from, to } of words) {
						const own = [...places.subarray(from, to)];
						expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
					}
				}
				const expected = row.map((syllable) => (syllable ? syllableWord(syllable) : ''));
				expect(wordsOf(text).singles).toEqual(expected);
			}),
		);
	});

	it('has only lower-case ASCII letters and digits, which Pagefind leaves as they are', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					searchText,
					anyString.map((title) => ({ title, lead: [], body: [] })),
				),
				(text) => {
					const { pairs, singles } = placedWords(layOut(text).row);
					const words = [...pairs, ...singles].map(({ word }) => word);
					expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
				},
			),
		);
	});

	it('puts the pairs of a passage at consecutive positions, so that a phrase is found where it stands', () => {
		fc.assert(
			fc.property(searchText, fc.nat(), fc.nat(), fc.integer({ min: 2, max: 8 }), (text, pick, at, length) => {
				const passages = [text.title, ...text.lead, ...text.body].filter((each) => syllables(each).length >= length);
				const chosen = passages[pick % passages.length];
				if (chosen === undefined) return;
				const read = syllables(chosen);
				const start = at % (read.length - length + 1);
				const phrase = chosen.slice(read[start]?.start, read[start + length - 1]?.end);
				expect(phrasePositions(wordsOf(text).pairs, phrase.replace(/[“”]/g, ' '))).not.toEqual([]);
			}),
		);
	});

	it('never lets a phrase go on from one passage into the next', () => {
		const longPassage = fc.array(vietnameseWord, { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.array(longPassage, { minLength: 2, maxLength: 5 }), fc.boolean(), (passages, isLead) => {
				// Numbered, so that each phrase stands in one position of the text only.
				const texts = passages.map((words, passage) => words.map((word, index) => `${word}${passage}x${index}`));
				const [title = [], ...rest] = texts;
				const others = rest.map((words) => words.join(' '));
				const text = { title: title.join(' '), lead: isLead ? others : [], body: isLead ? [] : others };
				const { pairs } = wordsOf(text);
				for (const [index, here] of texts.slice(0, -1).entries()) {
					const next = texts[index + 1] ?? [];
					for (let from = 1; from <= here.length; from++) {
						for (let to = 1; to <= next.length; to++) {
							expect(phrasePositions(pairs, [...here.slice(-from), ...next.slice(0, to)].join(' '))).toEqual([]);
						}
					}
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe('phraseTerms', () => {
	const offsets = (phrase: string, open = false) =>
		readQuery(phrase, { open }).phrases.flatMap((each) => phraseTerms(each).map(({ offset }) => offset));

	it.each([
		['một', [0]],
		['một hai', [0]],
		['một hai ba', [0, 1]],
		['một hai ba bốn', [0, 2]],
		['một hai ba bốn năm', [0, 2, 3]],
		['một hai ba bốn năm sáu', [0, 2, 4]],
	])('of %j begin at %j and cover every syllable', (phrase, expected) => {
		expect(offsets(phrase)).toEqual(expected);
	});

	it('leave the diacritics of a syllable that is still typed open', () => {
		const [term] = readQuery('đảng v', { open: true }).phrases.flatMap(phraseTerms);
		expect(term?.words).toEqual(term?.prefixes);
		const [whole] = readQuery('đảng v').phrases.flatMap(phraseTerms);
		expect(whole?.words).not.toEqual(whole?.prefixes);
	});
});
