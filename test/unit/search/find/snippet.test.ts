import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseStarts } from '../../../../src/search/find/phrase.ts';
import { type Query, querySyllables, readQuery } from '../../../../src/search/find/query.ts';
import { marked, snippet, type TextRun } from '../../../../src/search/find/snippet.ts';
import { syllables } from '../../../../src/search/find/syllables.ts';
import { passage } from '../sample-texts.ts';

/** `the [found] words` */
function shown(runs: readonly TextRun[]): string {
	return runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('');
}

const joined = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');
const mark = (text: string, typed: string, open = false) => shown(marked(text, readQuery(typed, { open })));
const words = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');

const query = fc
	.tuple(
		fc.array(fc.constantFrom('đảng', 'viên', 'tre', 'uy', 'ban', 'ng'), { minLength: 1, maxLength: 3 }),
		fc.boolean(),
	)
	.map(([typed, open]) => readQuery(typed.join(' '), { open }));

/** Numbers of the syllables that the query's phrases cover, or else of those that it has at all. */
function wanted(text: string, asked: Query): number[] {
	const read = syllables(text);
	const inPhrases = asked.phrases.flatMap((phrase) =>
		phraseStarts(read, phrase).flatMap(({ at }) => phrase.syllables.map((_, offset) => at + offset)),
	);
	const bases = querySyllables(asked).map(({ base }) => base);
	const alone = [...read.keys()].filter((index) => bases.includes(read[index]?.base ?? ''));
	return [...new Set(inPhrases.length > 0 ? inPhrases : alone)].sort((a, b) => a - b);
}

describe('marked', () => {
	it.each([
		['Đảng viên trẻ', 'dang vien', '[Đảng viên] trẻ'],
		['Kết nạp “Đảng viên”', 'đảng viên', 'Kết nạp “[Đảng viên]”'],
		['Đảng viên, đảng viên', 'đảng viên', '[Đảng viên, đảng viên]'],
		['Đảng viên và đảng viên', 'đảng viên', '[Đảng viên] và [đảng viên]'],
		['Viên chức và đảng', 'đảng viên', '[Viên] chức và [đảng]'],
		['Đảng viện', 'đảng viên', '[Đảng viện]'],
		['Uỷ ban', 'ủy', '[Uỷ] ban'],
		['Tin khác', 'đảng viên', 'Tin khác'],
		['', 'đảng viên', ''],
		['<b>đảng</b> & viên', 'đảng', '<b>[đảng]</b> & viên'],
		['28-CT/TW', '28 ct tw', '[28-CT/TW]'],
	])('of %j for %j is %j', (text, typed, expected) => {
		expect(mark(text, typed)).toBe(expected);
	});

	it('marks a syllable that is still typed as a whole', () => {
		expect(mark('Đảng viên', 'đảng vi', true)).toBe('[Đảng viên]');
		expect(mark('Đảng viên', 'đảng vi')).toBe('[Đảng] viên');
	});

	it('leaves the text as it is, NFD too, and marks just what is found', () => {
		fc.assert(
			fc.property(passage, query, (text, asked) => {
				const runs = marked(text, asked);
				expect(joined(runs)).toBe(text);
				let at = 0;
				const marks: [number, number][] = [];
				for (const run of runs) {
					expect(run.text).not.toBe('');
					if (run.marked) marks.push([at, at + run.text.length]);
					at += run.text.length;
				}
				const read = syllables(text);
				const isMarked = [...read.keys()].filter((index) =>
					marks.some(([from, to]) => from <= (read[index]?.start ?? 0) && (read[index]?.end ?? 0) <= to),
				);
				expect(isMarked).toEqual(wanted(text, asked));
				// A mark begins and ends with a syllable.
				for (const [from, to] of marks) {
					expect(read.map(({ start }) => start)).toContain(from);
					expect(read.map(({ end }) => end)).toContain(to);
				}
			}),
		);
	});
});

describe('snippet', () => {
	const text = (body: readonly string[], lead: readonly string[] = []) => ({ lead, body });

	it('shows the passage with the whole phrase rather than one with its syllables', () => {
		const body = ['Đảng bộ và viên chức', 'Kết nạp đảng viên trẻ'];
		expect(shown(snippet(text(body), readQuery('đảng viên')))).toBe('Kết nạp [đảng viên] trẻ');
	});

	it('prefers the diacritics of the query, and more mentions to fewer', () => {
		expect(shown(snippet(text(['Sữa chua', 'Sửa chữa']), readQuery('sửa chữa')))).toBe('[Sửa chữa]');
		expect(shown(snippet(text(['Một đảng viên', 'Đảng viên và đảng viên']), readQuery('đảng viên')))).toBe(
			'[Đảng viên] và [đảng viên]',
		);
	});

	it('prefers the body to the lead, and takes the lead when the phrase is only there', () => {
		expect(shown(snippet(text(['Về đảng viên'], ['Đảng viên']), readQuery('đảng viên')))).toBe('Về [đảng viên]');
		expect(shown(snippet(text(['Chữ khác'], ['Đảng viên']), readQuery('đảng viên')))).toBe('[Đảng viên]');
	});

	it('shows the beginning where the query is nowhere, and nothing of nothing', () => {
		expect(shown(snippet(text(['Chữ khác', 'Nữa'], ['Dẫn']), readQuery('đảng')))).toBe('Chữ khác');
		expect(shown(snippet(text([], ['Dẫn']), readQuery('đảng')))).toBe('Dẫn');
		expect(snippet(text([]), readQuery('đảng'))).toEqual([]);
	});

	it('cuts a long passage round the position, with an ellipsis where it cut', () => {
		const body = [`${words(60, 'a')} đảng viên ${words(60, 'b')}.`];
		const cut = shown(snippet(text(body), readQuery('đảng viên')));
		expect(cut).toBe(`…${words(60, 'a').split(' ').slice(46).join(' ')} [đảng viên] ${words(28, 'b')}…`);
	});

	it('cuts nothing off the ends of a passage, nor its punctuation', () => {
		const begin = shown(snippet(text([`“Đảng viên ${words(60, 'b')}.`]), readQuery('đảng viên')));
		expect(begin).toBe(`“[Đảng viên] ${words(42, 'b')}…`);
		const end = shown(snippet(text([`${words(60, 'a')} đảng viên!”`]), readQuery('đảng viên')));
		expect(end.startsWith('…a18 ') && end.endsWith(' [đảng viên]!”')).toBe(true);
	});

	it('gives back a piece of one passage as it stands', () => {
		fc.assert(
			fc.property(
				fc.array(passage, { maxLength: 3 }),
				fc.array(passage, { maxLength: 2 }),
				query,
				(body, lead, asked) => {
					const cut = joined(snippet({ body, lead }, asked)).replace(/^…|…$/g, '');
					expect(['', ...body, ...lead].some((each) => each.includes(cut))).toBe(true);
				},
			),
		);
	});
});
