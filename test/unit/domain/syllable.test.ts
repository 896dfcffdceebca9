import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPOUNDS } from '../../../src/check/compounds.ts';
import {
	agrees,
	isBuilt,
	isToneAllowed,
	takeApart,
	toneIndex,
	tonesOf,
	uniform,
	withoutTone,
} from '../../../src/domain/syllable.ts';
import { BREVE, CIRCUMFLEX, CODAS, HORN, ONSETS, RHYMES, TONE_MARKS } from '../../../src/domain/syllable-table.ts';

const SPELLED_ONSETS = ONSETS.flatMap(([onset, soft]) => (soft === undefined ? [onset] : [onset, soft]));
const SPELLED_RHYMES = RHYMES.flatMap(([nucleus, codas]) =>
	codas.split(' ').map((coda) => nucleus + coda.replace('-', '')),
);

describe('uniform', () => {
	it.each([
		['khóa', 'khoá'],
		['ủy', 'uỷ'],
		['hòa', 'hoà'],
		['khỏe', 'khoẻ'],
		['kỹ', 'kĩ'],
		['lý', 'lí'],
		['quí', 'quý'],
		['tỷ', 'tỉ'],
		['mỹ', 'mĩ'],
		['hy', 'hi'],
	])('writes %s as %s, and leaves that', (typed, one) => {
		expect([uniform(typed), uniform(one)]).toEqual([one, one]);
	});

	it.each(['qúa', 'cuả', 'gía', 'hoài', 'quá', 'thuở', 'yên', 'ý', 'nghiêng', 'của', 'tuyết', 'video', '', 'loà xoà'])(
		'leaves %j as it is',
		(word) => {
			expect(uniform(word)).toBe(word);
		},
	);
});

describe('takeApart', () => {
	it.each([
		['nghiêng', 'ngh', 'iêng', ''],
		['giếng', 'gi', 'êng', '\u0301'],
		['gì', 'g', 'i', '\u0300'],
		['quyển', 'qu', 'yên', '\u0309'],
		['ướt', '', 'ươt', '\u0301'],
		['đặng', 'đ', 'ăng', '\u0323'],
	])('%s', (word, onset, rhyme, tone) => {
		expect(takeApart(word)).toEqual({ onset, rhyme, tone });
	});
});

describe('isBuilt', () => {
	it.each(
		'nghiêng quyết giếng giếc gì khuya khuỷu ngoằn ngoèo xoong thuở rượu uyển quốc yêu ỷ đường hoá hóa xoẹt quýnh gìn quở uỷ tuyên quýp tuýp'.split(
			' ',
		),
	)('%s', (word) => {
		expect(isBuilt(takeApart(word))).toBe(true);
		expect(isBuilt(takeApart(word.normalize('NFD')))).toBe(true);
	});

	it.each('§¶ng b¸o ñaûng boä phöôøng caùc strong vieäc ngxa ăo êng lêng ng qá gii đ w'.split(' '))(
		'not %s',
		(word) => {
			expect(isBuilt(takeApart(word))).toBe(false);
		},
	);

	it('takes every syllable of well-known words, and so do tone and spelling', () => {
		const syllables = new Set(COMPOUNDS.flatMap((compound) => compound.split(' ')).map(takeApart));
		expect([...syllables].filter((each) => !(isBuilt(each) && isToneAllowed(each) && agrees(each)))).toEqual([]);
	});
});

describe('the table', () => {
	it('holds no coda that is not listed, and lists none without a rhyme', () => {
		const used = new Set(RHYMES.flatMap(([, codas]) => codas.split(' ').map((coda) => coda.replace('-', ''))));
		expect([...used].sort()).toEqual([...CODAS].sort());
	});

	it('names each onset, nucleus and rhyme once', () => {
		for (const list of [SPELLED_ONSETS, RHYMES.map(([nucleus]) => nucleus), SPELLED_RHYMES])
			expect(new Set(list).size).toBe(list.length);
	});

	it('knows the marks of tones and of vowels', () => {
		expect(TONE_MARKS.map((mark) => `u${mark}`.normalize())).toEqual(['ù', 'ú', 'ủ', 'ũ', 'ụ']);
		expect([`a${CIRCUMFLEX}`, `a${BREVE}`, `u${HORN}`].map((letter) => letter.normalize())).toEqual(['â', 'ă', 'ư']);
	});
});

it('takes apart whatever is put together, in either normal form', () => {
	const written = fc
		.record({ onset: fc.constantFrom(...SPELLED_ONSETS), rhyme: fc.constantFrom(...SPELLED_RHYMES) })
		// One i stands for two.
		.filter(({ onset, rhyme }) => onset !== 'gi' || !/^[iy]/.test(rhyme))
		.filter((parts) => agrees({ ...parts, tone: '' }));
	fc.assert(
		fc.property(written, fc.constantFrom('', ...TONE_MARKS), fc.nat(), ({ onset, rhyme }, tone, at) => {
			// Wherever the tone was put.
			const cut = onset.length + 1 + (at % rhyme.length);
			const word = `${(onset + rhyme).slice(0, cut)}${tone}${(onset + rhyme).slice(cut)}`;
			for (const form of [word.normalize('NFC'), word.normalize('NFD')]) {
				const parts = takeApart(form);
				expect([parts.onset + parts.rhyme, parts.tone, isBuilt(parts)]).toEqual([onset + rhyme, tone, true]);
				expect([withoutTone(form), tonesOf(form)]).toEqual([onset + rhyme, tone]);
				expect(uniform(uniform(form))).toBe(uniform(form));
			}
		}),
		{ numRuns: 2000 },
	);
});

it('knows where the tone stands', () => {
	expect(['khóa', 'khoá', 'khoa', 'ấm'].map(toneIndex)).toEqual([2, 3, -1, 0]);
	expect(withoutTone('nhận xết đường')).toBe('nhân xêt đương');
});

it.each([
	['học', true],
	['hoc', false],
	['hòc', false],
	['đẹp', true],
	['lạnh', true],
	['lảch', false],
])('a stop carries sắc or nặng: %s %s', (word, isAllowed) => {
	expect(isToneAllowed(takeApart(word))).toBe(isAllowed);
});

it.each([
	['nghề', true],
	['nghành', false],
	['ngề', false],
	['ghi', true],
	['gà', true],
	['gẹ', false],
	['kẻ', true],
	['ka', false],
	['cê', false],
	['gì', true],
])('onset and rhyme agree: %s %s', (word, doAgree) => {
	expect(agrees(takeApart(word))).toBe(doAgree);
});
