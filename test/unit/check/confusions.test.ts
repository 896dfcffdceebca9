import { describe, expect, it } from 'vitest';
import { CONFUSIONS } from '../../../src/check/confusion-pairs.ts';
import { found, rulesWith } from './found.ts';

const confused = (body: string, list = '') => found(body, 'confusion', rulesWith(list));

describe('the table', () => {
	it('has each phrase once, and means another by it', () => {
		const typed = CONFUSIONS.map(([phrase]) => phrase);
		expect(CONFUSIONS.length).toBeGreaterThan(150);
		expect(typed.filter((phrase, index) => typed.indexOf(phrase) !== index)).toEqual([]);
		expect(CONFUSIONS.filter(([phrase, meant]) => phrase.replace('^', '') === meant)).toEqual([]);
	});

	it('means no phrase that is itself in the table, or with a word that is none', () => {
		const meant = [...new Set(CONFUSIONS.map(([, phrase]) => phrase))].join('.\n\n');
		expect(found(meant)).toEqual([]);
	});

	it.each(CONFUSIONS.map(([typed, meant]) => [typed, meant] as const))('tells %s', (typed, meant) => {
		const phrase = typed.replace('^', '');
		expect(confused(phrase)).toEqual([`${phrase} → ${meant}`]);
	});
});

describe('words taken for others', () => {
	it.each([
		['Việc cũng cố tổ chức', 'cũng cố → củng cố'],
		['Cũng cố tổ chức đảng', 'Cũng cố → Củng cố'],
		['CŨNG CỐ TỔ CHỨC', 'CŨNG CỐ → CỦNG CỐ'],
		['Cũng với việc ấy', 'Cũng với việc → Cùng với việc'],
		['Năm nay, cũng với việc ấy', 'cũng với việc → cùng với việc'],
		['Ban kỹ\nluật', 'kỹ\nluật → kỷ luật'],
		['sự lãnh chỉ đạo', 'sự lãnh chỉ đạo → sự lãnh đạo, chỉ đạo'],
	])('%j', (body, told) => {
		expect(confused(body)).toEqual([told]);
	});

	it.each([
		'Ai cũng cố gắng',
		'có khả năng xuất hiện mưa',
		'diễn tập chung tại thao trường',
		'hợp đồng chi tiết',
		'bị đình chỉ thi công',
		'anh Lê Quốc Phong trao quà',
		'ông Đặng Hoàng Thiện',
		'dấu hiệu quá tải',
		'phường hướng dẫn bà con',
		'Việc ấy cũng với việc này là một',
		'hành vi vi phạm kỷ luật, kỷ niệm, củng cố',
		'cũng, cố',
	])('is none: %s', (body) => {
		expect(confused(body)).toEqual([]);
	});

	it("leaves a ward's own phrase", () => {
		expect(confused('quán Cũng Cố')).toEqual([]);
		expect(confused('quán cũng cố', 'cũng cố')).toEqual([]);
	});
});

describe('names of bodies', () => {
	it('have their capitals, or none', () => {
		expect(found('Chỉ thị của Bộ chính trị và Ban bí thư, Bộ Y Tế.', 'name-of-body')).toEqual([
			'Bộ chính trị → Bộ Chính trị',
			'Ban bí thư → Ban Bí thư',
			'Bộ Y Tế → Bộ Y tế',
		]);
		expect(found('Bộ Chính trị, BỘ CHÍNH TRỊ, bộ chính trị, Bộ Y tế, ban bí thư chi đoàn', 'name-of-body')).toEqual([]);
	});
});
