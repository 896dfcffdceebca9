import { expect, it } from 'vitest';
import { numberOf, quantitiesIn } from '../../../src/domain/quantity.ts';

it.each([
	['1.234.567,89 đồng', [1234567.89, 'đồng']],
	['1,2 tỷ đồng', [1_200_000_000, 'đồng']],
	['8.000 triệu đồng', [8_000_000_000, 'đồng']],
	['5 nghìn tỷ đồng', [5_000_000_000_000, 'đồng']],
	['17 tổ dân phố', [17, 'tổ']],
	['2024', [2024, '']],
] as const)('%s', (text, [value, unit]) => {
	expect(quantitiesIn(`Có ${text}.`).map((quantity) => [quantity.value, quantity.unit])).toEqual([[value, unit]]);
});

it('a share is told apart, and days, hours, codes and fractions are none', () => {
	expect(quantitiesIn('Đạt 95,5 %').map(({ value, isPercent }) => [value, isPercent])).toEqual([[95.5, true]]);
	expect(quantitiesIn('ngày 2/7/2024, 7:30, 28-CT/TW, 45/50, A4')).toEqual([]);
});

it('knows where it stands, and how exact it is', () => {
	const [quantity] = quantitiesIn('Chi 1,25 tỷ đồng');
	expect(quantity).toMatchObject({ start: 4, numberEnd: 8, end: 16, step: 10_000_000 });
	expect(numberOf('1.234,5')).toBe(1234.5);
});
