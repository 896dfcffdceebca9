import { describe, expect, it } from 'vitest';
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
