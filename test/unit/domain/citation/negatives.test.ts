import { describe, expect, it } from 'vitest';
import { COUNTED } from '../../../../src/domain/citation/context-words.ts';
import { find } from '../../../../src/domain/citation/find.ts';
import { LOOK_ALIKES } from './look-alikes.ts';

describe.each(Object.entries(LOOK_ALIKES))('%s', (_, texts) => {
	it.each(texts)('are no documents: %j', (text) => {
		expect(find(text)).toEqual([]);
	});

	// Nothing may come of what stands round them either.
	it.each(texts)('are none beside a document: %j', (text) => {
		const before = 'Thực hiện Chỉ thị số 28-CT/TW. ';
		const after = '. Căn cứ Quyết định số 439/QĐ-TTg.';
		expect(find(before + text + after).map(({ symbol }) => symbol)).toEqual(['28-CT/TW', '439/QĐ-TTg']);
	});
});

describe('the words that make a number a count', () => {
	it.each([...COUNTED])('do so each: %s', (words) => {
		expect(find(`Phường theo Kế hoạch 28 ${words} của tổ`)).toEqual([]);
	});

	it('are each there once, and none begins with another, which would count by itself', () => {
		const all = [...COUNTED];
		expect(all.filter((words) => all.some((other) => words.startsWith(`${other} `)))).toEqual([]);
	});
});
