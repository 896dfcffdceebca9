import { describe, expect, it } from 'vitest';
import { isPublished, isTakenDown } from '../../../src/content/content.ts';
import { day } from '../samples.ts';

describe('isPublished', () => {
	it.each([
		['2024-07-01', false, true],
		['2024-07-02', false, true],
		['2024-07-03', false, false],
		['2025-01-01', false, false],
		['2024-07-01', true, false],
		['2024-07-03', true, false],
	])('on 2024-07-02 a bulletin of %s that is a draft: %s gives %s', (date, draft, published) => {
		expect(isPublished({ date: day(date), draft }, day('2024-07-02'))).toBe(published);
	});
});

describe('a bulletin of 2024-07-01', () => {
	it.each([
		['2024-07-01', false, false, true],
		['2024-07-02', false, false, true],
		['2024-07-03', false, true, false],
		['2024-07-01', true, false, false],
	])('taken down on %s, a draft: %s, is on 2024-07-02 published: %s, taken down: %s', (on, draft, published, down) => {
		const bulletin = { date: day('2024-07-01'), draft, removed: { date: day(on), note: 'Đăng nhầm.' } };
		expect(isPublished(bulletin, day('2024-07-02'))).toBe(published);
		expect(isTakenDown(bulletin, day('2024-07-02'))).toBe(down);
	});
});
