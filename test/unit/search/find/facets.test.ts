import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countBy,
	countFilters,
	type Facet,
	FILTER_KINDS,
	type FilterKind,
	type Filters,
	facetColumns,
	facetsOf,
	hasFilters,
	NO_FILTERS,
	passes,
} from '../../../../src/search/find/facets.ts';
import { day } from '../../samples.ts';

const CATEGORIES = ['Thông báo', 'Chính quyền', 'Đoàn thể'].map((name, index) => ({ slug: `muc-${index}`, name }));
const DOCUMENTS = ['chi-thi-28', 'ke-hoach-5', 'luat-1'];

const date = fc
	.tuple(fc.constantFrom(2023, 2024), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.map(([y, m, d]) => day(`${y}-${m}-${d}`));
const facet: fc.Arbitrary<Facet> = fc.record({
	date,
	category: fc.option(fc.constantFrom(...CATEGORIES), { nil: undefined }),
	documents: fc.subarray(DOCUMENTS),
});
const facets = fc.array(facet, { maxLength: 25 }).map((all) => all.sort((a, b) => (a.date < b.date ? -1 : 1)));
const filters: fc.Arbitrary<Filters> = fc.record({
	documents: fc.subarray([...DOCUMENTS, 'khong-co']),
	categories: fc.subarray(['muc-0', 'muc-1', 'khong-co']),
	years: fc.subarray(['2022', '2023', '2024']),
	months: fc.subarray(['1', '2', '7', '12']),
	from: fc.option(date, { nil: undefined }),
	to: fc.option(date, { nil: undefined }),
});

/** What a reader would count by hand. */
function hasValue(one: Facet, kind: FilterKind, value: string): boolean {
	const [year, month] = one.date.split('-').map(Number);
	switch (kind) {
		case 'documents':
			return one.documents.includes(value);
		case 'categories':
			return one.category?.slug === value;
		case 'years':
			return year === Number(value);
		case 'months':
			return month === Number(value);
	}
}

function isLeft(one: Facet, chosen: Filters): boolean {
	const isInRange = (chosen.from ?? '') <= one.date && one.date <= (chosen.to ?? '9999');
	return (
		isInRange &&
		FILTER_KINDS.every((kind) => chosen[kind].length === 0 || chosen[kind].some((value) => hasValue(one, kind, value)))
	);
}

describe('facet columns', () => {
	it('give the facets back, through JSON too', () => {
		fc.assert(
			fc.property(facets, (all) => {
				expect(facetsOf(JSON.parse(JSON.stringify(facetColumns(all))))).toEqual(all);
			}),
		);
	});

	it('count days over the end of February and of years', () => {
		const dates = ['2023-12-31', '2024-01-01', '2024-02-28', '2024-02-29', '2024-03-01', '2025-03-01'].map(day);
		const all = dates.map((each) => ({ date: each, documents: [] }));
		expect(facetColumns(all).days).toEqual([0, 1, 58, 1, 1, 365]);
		expect(facetsOf(facetColumns(all)).map((each) => each.date)).toEqual(dates);
	});
});

describe('filters', () => {
	it('leave what a reader would leave', () => {
		fc.assert(
			fc.property(facet, filters, (one, chosen) => {
				expect(passes(one, chosen)).toBe(isLeft(one, chosen));
			}),
		);
		expect(passes(undefined, NO_FILTERS)).toBe(false);
	});

	it('leave both ends of a range', () => {
		const left = ['2024-06-30', '2024-07-01', '2024-07-31', '2024-08-01'].filter((each) =>
			passes({ date: day(each), documents: [] }, { ...NO_FILTERS, from: day('2024-07-01'), to: day('2024-07-31') }),
		);
		expect(left).toEqual(['2024-07-01', '2024-07-31']);
	});

	it('are counted for each value as if it alone were chosen of its kind', () => {
		fc.assert(
			fc.property(facets, filters, fc.constantFrom(...FILTER_KINDS), (all, chosen, kind) => {
				const counted = countBy(all, chosen, kind);
				expect(new Set(counted.map(({ value }) => value)).size).toBe(counted.length);
				for (const { value, count } of counted) {
					expect([value, count]).toEqual([
						value,
						all.filter((one) => isLeft(one, { ...chosen, [kind]: [value] })).length,
					]);
				}
				expect(counted.map(({ value }) => value)).toEqual(expect.arrayContaining([...chosen[kind]]));
				// Nothing that would leave a bulletin goes uncounted.
				const left = all.filter((one) => isLeft(one, { ...chosen, [kind]: [] }));
				const values = left.flatMap((one) =>
					[
						...DOCUMENTS,
						'muc-0',
						'muc-1',
						'muc-2',
						'2023',
						'2024',
						...Array.from({ length: 12 }, (_, m) => `${m + 1}`),
					].filter((value) => hasValue(one, kind, value)),
				);
				expect(new Set(counted.filter(({ count }) => count > 0).map(({ value }) => value))).toEqual(new Set(values));
			}),
		);
	});

	it('are counted', () => {
		expect([hasFilters(NO_FILTERS), countFilters(NO_FILTERS)]).toEqual([false, 0]);
		const chosen = { ...NO_FILTERS, years: ['2024', '2023'], months: ['7'], from: day('2024-01-01') };
		expect([hasFilters(chosen), countFilters(chosen)]).toEqual([true, 4]);
	});
});
