import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, querySyllables, readQuery } from '../../../../src/search/find/query.ts';
import { syllables } from '../../../../src/search/find/syllables.ts';
import { anyString, passage } from '../sample-texts.ts';

/** Phrases as bases, in “” where quoted, with … where open. */
function understood(typed: string, open = false): string[] {
	return readQuery(typed, { open }).phrases.map((phrase) => {
		const bases = phrase.syllables.map(({ base }) => base).join(' ');
		return (phrase.quoted ? `“${bases}”` : bases) + (phrase.open ? '…' : '');
	});
}

describe('readQuery', () => {
	it.each([
		['đảng viên', ['dang vien']],
		['  ĐẢNG \u00A0\t\n VIÊN  ', ['dang vien']],
		['Đảng viên'.normalize('NFD'), ['dang vien']],
		['"đảng viên"', ['“dang vien”']],
		['“đảng viên”', ['“dang vien”']],
		['„đảng viên”', ['“dang vien”']],
		['«đảng viên»', ['“dang vien”']],
		['”đảng viên“', ['“dang vien”']],
		['kết nạp "đảng viên" trẻ', ['ket nap', '“dang vien”', 'tre']],
		['"đảng" "viên"', ['“dang”', '“vien”']],
		['"đảng viên', ['dang vien']],
		['đảng" viên', ['dang vien']],
		['"đảng" viên"', ['“dang”', 'vien']],
		['""', []],
		['"" đảng', ['dang']],
		['"…" đảng', ['dang']],
		['28-CT/TW', ['28 ct tw']],
		['a', ['a']],
		['', []],
		['   ', []],
		['… !!! ---', []],
		['😀🎉', []],
		['😀 đảng', ['dang']],
		['<script>alert(1)</script>', ['script alert 1 script']],
		['<b onclick="x">đảng</b>', ['b onclick', '“x”', 'dang b']],
	])('understands %j as %j', (typed, phrases) => {
		expect(understood(typed)).toEqual(phrases);
	});

	it.each([
		['đảng vi', ['dang vi…']],
		['đảng viên ', ['dang vien']],
		['đảng viên\u00A0', ['dang vien']],
		['đảng viên.', ['dang vien']],
		['"đảng viên"', ['“dang vien”']],
		['"đảng" vi', ['“dang”', 'vi…']],
		['"đảng vi', ['dang vi…']],
		['đảng vie\u0302', ['dang vie…']],
		['', []],
	])('leaves the last syllable of %j open while it is typed: %j', (typed, phrases) => {
		expect(understood(typed, true)).toEqual(phrases);
	});

	it('tells whether there are diacritics', () => {
		expect(['đảng', 'dang đ', 'dang', 'dang 28', ''].map((typed) => readQuery(typed).hasMarks)).toEqual([
			true,
			true,
			false,
			false,
			false,
		]);
	});

	it('cuts a page at a syllable, and so many syllables are enough', () => {
		const query = readQuery('nghiêng '.repeat(625));
		expect(query.text.length).toBeLessThanOrEqual(MAX_LENGTH);
		expect(query.text.endsWith('nghiêng')).toBe(true);
		expect(querySyllables(query)).toHaveLength(12);
		expect(readQuery('x'.repeat(5000)).text).toHaveLength(MAX_LENGTH);
		expect(readQuery('😀'.repeat(2500)).text.isWellFormed()).toBe(true);
		expect(querySyllables(readQuery('a b '.repeat(5) + '"c d" '.repeat(4)))).toHaveLength(12);
	});

	it('does not take the last of many syllables for open', () => {
		expect(understood(`${'một '.repeat(12)}ha`, true)).toEqual(['mot '.repeat(12).trim()]);
		expect(understood(`${'x '.repeat(99)}yyyyyy`, true)).toEqual(['x '.repeat(12).trim()]);
	});

	it('does not take the last of what was cut for open', () => {
		expect(understood(`đảng ${'x'.repeat(250)}`, true)).toEqual(['dang']);
	});

	it('takes whatever is typed, and says where each syllable stands in the text', () => {
		fc.assert(
			fc.property(fc.oneof(anyString, passage), fc.boolean(), (typed, open) => {
				const query = readQuery(typed, { open });
				expect(query.text.length).toBeLessThanOrEqual(MAX_LENGTH);
				expect(querySyllables(query).length).toBeLessThanOrEqual(12);
				for (const { syllables: read } of query.phrases) expect(read).not.toEqual([]);
				for (const { base, start, end } of querySyllables(query)) {
					expect(syllables(query.text.slice(start, end)).map((one) => one.base)).toEqual([base]);
				}
				for (const { open: isOpen } of query.phrases.slice(0, -1)) expect(isOpen).toBe(false);
			}),
		);
	});
});
