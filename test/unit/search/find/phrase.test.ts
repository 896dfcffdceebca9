import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseIn, phraseStarts, smallestWindow } from '../../../../src/search/find/phrase.ts';
import { type Phrase, readQuery } from '../../../../src/search/find/query.ts';
import { syllables } from '../../../../src/search/find/syllables.ts';

/** Few syllables, so that they meet often. */
const text = fc.array(fc.constantFrom('đảng', 'dang', 'viên', 'viện', 'trẻ', 'tre'), { maxLength: 12 });

function phrase(typed: string, open = false): Phrase {
	const [only] = readQuery(typed, { open }).phrases;
	if (!only) throw new Error(`no phrase: ${typed}`);
	return only;
}

describe('phraseStarts', () => {
	it.each([
		[
			'Đảng viên trẻ, dang vien',
			'đảng viên',
			false,
			[
				[0, true],
				[3, false],
			],
		],
		[
			'Đảng viên trẻ, dang vien',
			'dang vien',
			false,
			[
				[0, false],
				[3, true],
			],
		],
		[
			'đảng đảng đảng',
			'đảng đảng',
			false,
			[
				[0, true],
				[1, true],
			],
		],
		['đảng viên', 'đảng vi', false, []],
		['đảng viên', 'đảng vi', true, [[0, true]]],
		['dang vien', 'đảng vi', true, [[0, false]]],
		['đảng', 'đảng viên', false, []],
		['', 'đảng', false, []],
	])('in %j of %j (open: %j) are %j', (passage, typed, open, expected) => {
		const found = phraseStarts(syllables(passage), phrase(typed, open));
		expect(found.map(({ at, exact }) => [at, exact])).toEqual(expected);
	});

	it('are all positions where reading on gives the phrase', () => {
		fc.assert(
			fc.property(
				text,
				fc.array(fc.constantFrom('đảng', 'viên', 'tre'), { minLength: 1, maxLength: 3 }),
				(words, wanted) => {
					const fold = (all: readonly string[]) => syllables(all.join(' ')).map(({ base }) => base);
					const positions = [...words.keys()].filter(
						(at) => fold(words.slice(at, at + wanted.length)).join() === fold(wanted).join(),
					);
					const found = phraseStarts(syllables(words.join(' ')), phrase(wanted.join(' ')));
					expect(found.map(({ at }) => at)).toEqual(positions);
					for (const { at, exact } of found) {
						expect(exact).toBe(words.slice(at, at + wanted.length).join() === wanted.join());
					}
				},
			),
		);
	});
});

describe('phraseIn', () => {
	const in3 = ['đảng viên, đảng viên', 'đảng viên'];

	it.each([
		['the title', { title: 'Đảng viên', lead: ['đảng viên'], body: in3 }, { weight: 'title', exact: 'title' }],
		['the lead', { title: '', lead: ['', 'đảng viên'], body: in3 }, { weight: 'lead', exact: 'lead' }],
		['the body, three times', { title: '', lead: [], body: in3 }, { weight: 'often', exact: 'often' }],
		['the body, twice', { title: '', lead: [], body: ['đảng viên', 'đảng viên'] }, { weight: 'body', exact: 'body' }],
		[
			'the title with other diacritics',
			{ title: 'Dang vien', lead: [], body: ['đảng viên'] },
			{ weight: 'title', exact: 'body' },
		],
		[
			'the body often, once with its diacritics',
			{ title: '', lead: [], body: ['dang vien, đảng viên, dang vien'] },
			{ weight: 'often', exact: 'body' },
		],
		['no zone with its diacritics', { title: 'Dang vien', lead: [], body: [] }, { weight: 'title' }],
		['no passage alone', { title: 'Đảng', lead: ['viên đảng'], body: ['viên'] }, undefined],
	])('finds it in %s', (_, text, expected) => {
		expect(phraseIn(text, phrase('đảng viên'))).toEqual(expected);
	});

	it('counts a syllable like any phrase', () => {
		expect(phraseIn({ title: '', lead: [], body: ['đảng đảng'] }, phrase('đảng'))?.weight).toBe('body');
		expect(phraseIn({ title: '', lead: [], body: ['đảng đảng đảng'] }, phrase('đảng'))?.weight).toBe('often');
	});
});

describe('smallestWindow', () => {
	it.each([
		['một hai ba một ba', ['mot', 'ba'], [2, 4, 2]],
		['một hai ba một ba', ['mot', 'hai', 'ba'], [0, 3, 3]],
		['một hai ba', ['ba', 'bon'], [2, 3, 1]],
		['một hai ba', ['bon'], undefined],
		['', ['bon'], undefined],
		['một một hai', ['mot', 'hai'], [1, 3, 2]],
	])('in %j for %j is %j', (passage, wanted, expected) => {
		const found = smallestWindow(syllables(passage), new Set(wanted));
		expect(found && [found.start, found.end, found.covered]).toEqual(expected);
	});

	it('is as small as the smallest of all windows with as many', () => {
		const wanted = fc.uniqueArray(fc.constantFrom('dang', 'vien', 'tre', 'zz'), { minLength: 1 });
		fc.assert(
			fc.property(text, wanted, (words, bases) => {
				const read = syllables(words.join(' '));
				const found = smallestWindow(read, new Set(bases));
				const count = (start: number, end: number) =>
					bases.filter((base) => read.slice(start, end).some((one) => one.base === base)).length;
				const most = count(0, read.length);
				expect(most > 0).toBe(found !== undefined);
				if (!found) return;
				expect(count(found.start, found.end)).toBe(found.covered);
				expect(found.covered).toBe(most);
				for (let start = 0; start < read.length; start++) {
					for (let end = start + 1; end <= read.length; end++) {
						if (count(start, end) === most) expect(end - start).toBeGreaterThanOrEqual(found.end - found.start);
					}
				}
			}),
		);
	});
});
