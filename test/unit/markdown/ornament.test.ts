import { expect, it } from 'vitest';
import { shownAlt } from '../../../src/markdown/ornament.ts';

it.each([
	['Ông A phát biểu', 'Ông A phát biểu'],
	['trang trí', ''],
	[' Trang trí ', ''],
	['Bà con trang trí nhà văn hóa', 'Bà con trang trí nhà văn hóa'],
	['', ''],
])('%j is shown as %j', (alt, shown) => expect(shownAlt(alt)).toBe(shown));
