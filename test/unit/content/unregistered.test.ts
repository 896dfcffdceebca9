import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unregisteredDocuments } from '../../../src/content/unregistered.ts';
import { bulletin, citationsIn, DIRECTIVE_2019, DIRECTIVE_2023 } from '../samples.ts';

/** Bulletins of the days from 01/07/2024 on, with slugs `a`, `b`, …, one for each body. */
function bulletinsOf(...bodies: readonly string[]) {
	return bodies.map((body, index) =>
		bulletin(String.fromCharCode(97 + index), `2024-07-${String(index + 1).padStart(2, '0')}`, {
			citations: citationsIn(body, [DIRECTIVE_2019, DIRECTIVE_2023]),
		}),
	);
}

const listOf = (...bodies: readonly string[]) =>
	unregisteredDocuments(bulletinsOf(...bodies)).map(({ name, date, bulletins }) => [
		name,
		date,
		bulletins.map(({ slug }) => slug).join(''),
	]);

describe('unregisteredDocuments', () => {
	it('say of a document all that any bulletin says, the first in order before the others', () => {
		const [plan, ...others] = unregisteredDocuments(
			bulletinsOf(
				'Có Kế hoạch 5-KH/ĐU và Kế hoạch 5-KH/ĐU.',
				'Có kế hoạch số 05-KH/ĐU ngày 1/2/2024 của Đảng ủy phường.',
				'Có 5-KH/ĐU. Có Kế hoạch 5-KH/ĐU của Chi bộ “Về thử nghiệm”.',
			),
		);
		expect(others).toEqual([]);
		expect({ ...plan, bulletins: plan?.bulletins.map(({ slug }) => slug) }).toEqual({
			kind: 'ke-hoach',
			name: 'Kế hoạch 5-KH/ĐU',
			symbol: '5-KH/ĐU',
			date: '2024-02-01',
			issuer: 'Đảng ủy phường',
			title: 'Về thử nghiệm',
			bulletins: ['c', 'b', 'a'],
		});
	});

	it('come by the number of bulletins that cite them, then by name', () => {
		expect(
			listOf(
				'Có Kế hoạch 7-KH/ĐU, Kế hoạch 5-KH/ĐU, Kế hoạch 7-KH/ĐU, Kế hoạch 7-KH/ĐU và Báo cáo 9-BC/ĐU.',
				'Có Quyết định 3/QĐ-UBND và Kế hoạch 5-KH/ĐU.',
			),
		).toEqual([
			['Kế hoạch 5-KH/ĐU', undefined, 'ba'],
			['Báo cáo 9-BC/ĐU', undefined, 'a'],
			['Kế hoạch 7-KH/ĐU', undefined, 'a'],
			['Quyết định 3/QĐ-UBND', undefined, 'b'],
		]);
	});

	it.each([
		[
			'days that differ',
			['Có Kế hoạch 5-KH/ĐU ngày 1/2/2023.', 'Có Kế hoạch 5-KH/ĐU ngày 1/2/2024.', 'Có Kế hoạch 5-KH/ĐU.'],
			[
				['Kế hoạch 5-KH/ĐU', '2023-02-01', 'a'],
				['Kế hoạch 5-KH/ĐU', '2024-02-01', 'b'],
				['Kế hoạch 5-KH/ĐU', undefined, 'c'],
			],
		],
		[
			'kinds that differ',
			['Có Quy định 5-QĐ/ĐU.', 'Có Quyết định 5-QĐ/ĐU.'],
			[
				['Quy định 5-QĐ/ĐU', undefined, 'a'],
				['Quyết định 5-QĐ/ĐU', undefined, 'b'],
			],
		],
	])('are two for %s', (_name, bodies, list) => {
		expect(listOf(...bodies)).toEqual(list);
	});

	it('are known by a symbol, or by number and year', () => {
		expect(listOf('Có Nghị định 30/2020. Có Chỉ thị 77 của Đảng. Có số 45/GP-UBND.')).toEqual([
			['45/GP-UBND', undefined, 'a'],
			['Nghị định 30/2020', undefined, 'a'],
		]);
	});

	it('are not those of the register, be it clear which one is meant or not', () => {
		expect(listOf('Học Chỉ thị 28-CT/TW ngày 21/01/2019.', 'Học Chỉ thị 28-CT/TW và Chỉ thị 28.')).toEqual([]);
	});

	it('name the newest bulletins first, those of one day by slug', () => {
		const citations = citationsIn('Có Kế hoạch 5-KH/ĐU.');
		const bulletins = [
			bulletin('c', '2024-07-02', { citations }),
			bulletin('a', '2024-07-01', { citations }),
			bulletin('b', '2024-07-02', { citations }),
			bulletin('d', '2024-07-03', { citations }),
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(bulletins, { minLength: bulletins.length }), (shuffled) => {
				const [document] = unregisteredDocuments(shuffled);
				expect(document?.bulletins.map(({ slug }) => slug)).toEqual(['d', 'b', 'c', 'a']);
			}),
		);
	});
});
