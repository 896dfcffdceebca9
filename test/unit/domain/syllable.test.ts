import { describe, expect, it } from 'vitest';
import { agrees, isToneAllowed, takeApart, toneIndex, uniform, withoutTone } from '../../../src/domain/syllable.ts';

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
