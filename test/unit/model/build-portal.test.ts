import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/model/digest.ts';
import { staticPath } from '../../../src/model/static-path.ts';
import { bulletin, citationsIn, DIRECTIVE_2019, DIRECTIVE_2023, day, portalOf, standingPage } from '../samples.ts';

const id = DIRECTIVE_2019.id;
const BULLETINS = [
	bulletin('b', '2024-07-02', { category: 'Thông báo', documents: [id] }),
	bulletin('d', '2023-12-31', { documents: [id] }),
	bulletin('c', '2024-07-02', { category: 'Thông báo' }),
	bulletin('a', '2024-07-15', { category: 'Chính quyền', documents: [DIRECTIVE_2023.id, id] }),
];
const slugs = (bulletins: readonly { slug: string }[] | undefined) => bulletins?.map(({ slug }) => slug);

describe('buildPortal', () => {
	const portal = portalOf({ bulletins: BULLETINS, documents: [DIRECTIVE_2023, DIRECTIVE_2019] });

	it('orders bulletins newest first, those of one day by slug backwards, and numbers them', () => {
		expect(portal.bulletins.map(({ slug, index }) => [slug, index])).toEqual([
			['a', 0],
			['c', 1],
			['b', 2],
			['d', 3],
		]);
	});

	it('orders documents by id', () => {
		expect(portal.documents).toEqual([DIRECTIVE_2019, DIRECTIVE_2023]);
		expect(portal.documentById.get(id)).toEqual(DIRECTIVE_2019);
	});

	it('orders pages by their place, those without one last and by slug', () => {
		const pages = [
			standingPage('b', 'B'),
			standingPage('a', 'A'),
			standingPage('z', 'Z', 1),
			standingPage('y', 'Y', 10),
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
				expect(slugs(portalOf({ pages: shuffled }).pages)).toEqual(['z', 'y', 'a', 'b']);
			}),
		);
	});

	it('keeps the profile’s order of categories, empty ones too', () => {
		const { categories } = portalOf({
			bulletins: BULLETINS,
			profile: { categories: ['Kinh tế', 'Thông báo', 'Chính quyền'] },
		});
		expect(categories.map(({ name, slug, bulletins }) => [name, slug, slugs(bulletins)])).toEqual([
			['Kinh tế', 'kinh-te', []],
			['Thông báo', 'thong-bao', ['c', 'b']],
			['Chính quyền', 'chinh-quyen', ['a']],
		]);
	});

	it('indexes bulletins by document, newest first', () => {
		expect(slugs(portal.bulletinsByDocument.get(id))).toEqual(['a', 'b', 'd']);
		expect(slugs(portal.bulletinsByDocument.get(DIRECTIVE_2023.id))).toEqual(['a']);
	});

	it('indexes bulletins by document, be they filed under it or citing it, each once', () => {
		const citations = citationsIn('Học Chỉ thị số 28-CT/TW ngày 21/01/2019. Có Kế hoạch 5-KH/ĐU. Rồi Chỉ thị 28.', [
			DIRECTIVE_2019,
			DIRECTIVE_2023,
		]);
		const { bulletinsByDocument } = portalOf({
			bulletins: [
				bulletin('a', '2024-07-01', { documents: [id] }),
				bulletin('b', '2024-07-02', { citations }),
				bulletin('c', '2024-07-03', { documents: [DIRECTIVE_2023.id, id], citations }),
				bulletin('d', '2024-07-04', {
					citations: citationsIn('Học Chỉ thị 28-CT/TW.', [DIRECTIVE_2019, DIRECTIVE_2023]),
				}),
			],
		});
		expect([...bulletinsByDocument].map(([document, bulletins]) => [document, slugs(bulletins)])).toEqual([
			[DIRECTIVE_2023.id, ['c']],
			[id, ['c', 'b', 'a']],
		]);
	});

	it('knows the day of the build', () => {
		expect(portalOf({ today: day('2024-07-02') }).today).toBe('2024-07-02');
	});

	it('indexes bulletins by year, month and day', () => {
		const periods = [...portal.bulletinsByPeriod].map(([period, bulletins]) => [period, slugs(bulletins)]);
		expect(Object.fromEntries(periods)).toEqual({
			2024: ['a', 'c', 'b'],
			'2024-07': ['a', 'c', 'b'],
			'2024-07-15': ['a'],
			'2024-07-02': ['c', 'b'],
			2023: ['d'],
			'2023-12': ['d'],
			'2023-12-31': ['d'],
		});
	});

	it('leaves what it was given as it was', () => {
		expect(slugs(BULLETINS)).toEqual(['b', 'd', 'c', 'a']);
	});

	it('gives the same whatever the order of its content', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(BULLETINS, { minLength: BULLETINS.length }), (shuffled) => {
				expect(portalOf({ bulletins: shuffled, documents: [DIRECTIVE_2019, DIRECTIVE_2023] })).toEqual(portal);
			}),
		);
	});

	it('may be empty', () => {
		expect(portalOf({})).toMatchObject({ bulletins: [], documents: [], pages: [] });
	});
});

describe('the digest', () => {
	const pages = [standingPage('a', 'A', 1)];
	const before = portalOf({ pages }).digest;

	it('stays when bulletins and documents come, and when the day changes', () => {
		const today = day('2030-01-01');
		expect(portalOf({ pages, bulletins: BULLETINS, documents: [DIRECTIVE_2019], today }).digest).toBe(before);
	});

	it('changes with the profile and with the navigation', () => {
		const others = [
			portalOf({ pages, profile: { name: 'Phường khác' } }),
			portalOf({ pages: [standingPage('a', 'Khác', 1)] }),
			portalOf({ pages: [standingPage('a', 'A')] }),
			portalOf({ pages: [] }),
		];
		expect(new Set([before, ...others.map((portal) => portal.digest)]).size).toBe(5);
	});

	it('of plain data is short, fit for an address and the same each time', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (data) => {
				expect(digest(data)).toMatch(/^[\w-]{22}$/);
				expect(digest(structuredClone(data))).toBe(digest(data));
			}),
		);
	});
});

describe('staticPath', () => {
	const path = (count: number, name = 'Phường') =>
		staticPath(portalOf({ profile: { name } }), { slug: 'a' }, { count, date: day('2024-07-02') });

	it('has params and props, and a key of what the page shows', () => {
		expect(path(1)).toMatchObject({ params: { slug: 'a' }, props: { count: 1, date: '2024-07-02' } });
		expect(path(1).cacheKey).toBe(path(1).cacheKey);
		expect(new Set([path(1).cacheKey, path(2).cacheKey, path(1, 'Khác').cacheKey]).size).toBe(3);
	});
});
