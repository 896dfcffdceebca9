import { expect, it } from 'vitest';
import { importMessages } from '../../../src/import/messages.ts';

it('messages are composed letters throughout', () => {
	const texts: string[] = [];
	JSON.stringify(importMessages, (_key, value: unknown) => {
		if (typeof value === 'string') texts.push(value);
		if (typeof value === 'function') texts.push(String(value));
		return value;
	});
	expect(texts.length).toBeGreaterThan(60);
	expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
});
