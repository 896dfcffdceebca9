import fc from 'fast-check';
import type { SearchText } from '../../../src/search/find/record.ts';
import { type Syllable, syllables } from '../../../src/search/find/syllables.ts';

/** Syllables of which many differ only in diacritics or begin alike, so that near misses come up often. */
const VIETNAMESE = (
	'đảng dáng dang đang viên vien viện vườn trẻ trê tre uỷ ủy ban bàn bạn bản nhân nhận dân dẫn phường khoá khóa hoà hòa ' +
	'nghị quyết quyền giếng gì già ghi nghiêng yêu ước ữ ở xã hội họp hợp thông tin'
).split(' ');

/** Words that are not Vietnamese, numbers and parts of symbols. */
const OTHER = 'zoom zalo 28 2024 06 CT TW 4G covid19 straße привет 日本語 ไทย ½ İstanbul'.split(' ');

const ANY_FORM = [
	(word: string) => word,
	(word: string) => word.normalize('NFD'),
	(word: string) => word.toUpperCase(),
	(word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
];

export const vietnameseWord = fc.constantFrom(...VIETNAMESE);

/** A word as somebody may have typed it, in either normal form and any case. */
const word = fc
	.tuple(
		fc.oneof({ weight: 6, arbitrary: vietnameseWord }, { weight: 1, arbitrary: fc.constantFrom(...OTHER) }),
		fc.constantFrom(...ANY_FORM),
	)
	.map(([plain, form]) => form(plain));

const separator = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '-', '/', '  ', '\u00A0', ' “', '” ', '. ', ' <b>');

/** A paragraph, heading or table cell; now and then without a single word. */
export const passage = fc
	.array(fc.tuple(word, separator), { maxLength: 14 })
	.map((parts) => parts.flat().join('').trim());

export const searchText: fc.Arbitrary<SearchText> = fc.record({
	title: passage,
	lead: fc.array(passage, { maxLength: 2 }),
	body: fc.array(passage, { maxLength: 5 }),
});

/** Whatever a string can hold, lone surrogates too: near ASCII, among combining marks, anywhere. */
export const anyString = fc
	.array(fc.oneof(fc.nat({ max: 0x17f }), fc.integer({ min: 0x300, max: 0x331 }), fc.nat({ max: 0x10ffff })), {
		maxLength: 40,
	})
	.map((codes) => String.fromCodePoint(...codes));

/** The bases and marks of a text's syllables: `['dang dr', 'vien a']`. */
export function spelled(text: string): string[] {
	return syllables(text).map(({ base, marks }) => (marks === '' ? base : `${base} ${marks}`));
}

/** Bases and marks alone. */
export function written(read: readonly Syllable[]): { base: string; marks: string }[] {
	return read.map(({ base, marks }) => ({ base, marks }));
}
