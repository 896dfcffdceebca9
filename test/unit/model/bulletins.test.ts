import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletinPage, categoryPages, otherBulletins } from '../../../src/model/bulletins.ts';
import {
	bulletin,
	bulletinOf,
	citationsIn,
	DIRECTIVE_2019,
	DIRECTIVE_2023,
	officialDocument,
	portalOf,
} from '../samples.ts';

const id = DIRECTIVE_2019.id;
const others = (portal: ReturnType<typeof portalOf>, slug: string) =>
	otherBulletins(portal, bulletinOf(portal, slug)).map((other) => other.slug);

/** Bulletins of days from the first of July on; slugs are `d01`, `d02`, … */
function daily(count: number, fields: (index: number) => Parameters<typeof bulletin>[2] = () => ({})) {
	return Array.from({ length: count }, (_, index) => {
		const number = String(index + 1).padStart(2, '0');
		return bulletin(`d${number}`, `2024-07-${number}`, fields(index));
	});
}

describe('otherBulletins', () => {
	it('takes the nearest in time, older and newer by turns', () => {
		expect(others(portalOf({ bulletins: daily(12) }), 'd06')).toEqual(['d05', 'd07', 'd04', 'd08', 'd03', 'd09']);
	});

	it('goes on one side where the other has ended', () => {
		const portal = portalOf({ bulletins: daily(12) });
		expect(others(portal, 'd12')).toEqual(['d11', 'd10', 'd09', 'd08', 'd07', 'd06']);
		expect(others(portal, 'd01')).toEqual(['d02', 'd03', 'd04', 'd05', 'd06', 'd07']);
		expect(others(portal, 'd02')).toEqual(['d01', 'd03', 'd04', 'd05', 'd06', 'd07']);
	});

	it('takes those of the same documents first, then of the category, then any, each once', () => {
		const fields = [
			{ documents: [id], category: 'Chính quyền' },
			{ category: 'Thông báo' },
			{},
			{ documents: [id], category: 'Thông báo' },
			{},
			{ documents: [DIRECTIVE_2023.id] },
			{ category: 'Thông báo' },
			{ documents: [DIRECTIVE_2023.id, id] },
		];
		const portal = portalOf({ bulletins: daily(8, (index) => fields[index]) });
		expect(others(portal, 'd04')).toEqual(['d01', 'd08', 'd02', 'd07', 'd03', 'd05']);
		expect(others(portal, 'd08')).toEqual(['d06', 'd04', 'd01', 'd07', 'd05', 'd03']);
	});

	it('counts among those of the same documents those that only cite them', () => {
		const citing = { citations: citationsIn('Học Chỉ thị 28-CT/TW ngày 21/01/2019.', [DIRECTIVE_2019]) };
		const fields = [citing, {}, {}, { documents: [id] }, {}, {}, citing];
		const portal = portalOf({ bulletins: daily(7, (index) => fields[index]) });
		expect(others(portal, 'd04')).toEqual(['d01', 'd07', 'd03', 'd05', 'd02', 'd06']);
		expect(others(portal, 'd07')).toEqual(['d06', 'd05', 'd04', 'd03', 'd02', 'd01']);
	});

	it('are as many as there are, and none of a single bulletin', () => {
		expect(others(portalOf({ bulletins: daily(3) }), 'd02')).toEqual(['d01', 'd03']);
		expect(others(portalOf({ bulletins: daily(1) }), 'd01')).toEqual([]);
	});

	it('are six others, each once, whatever the portal', () => {
		const kinds = fc.record({
			category: fc.constantFrom('Thông báo', 'Chính quyền'),
			documents: fc.subarray([id, DIRECTIVE_2023.id]),
		});
		fc.assert(
			fc.property(fc.array(kinds, { minLength: 7, maxLength: 25 }), fc.nat(), (fields, which) => {
				const portal = portalOf({ bulletins: daily(fields.length, (index) => fields[index]) });
				const { slug } = portal.bulletins[which % fields.length] ?? { slug: '' };
				const found = others(portal, slug);
				expect(new Set(found).size).toBe(6);
				expect(found).not.toContain(slug);
			}),
		);
	});

	it('stay as they are when far newer bulletins come, of the same documents and category too', () => {
		const same = { documents: [id], category: 'Thông báo' };
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 5 }), (which, count) => {
				const old = daily(25, (index) => (index % 5 === 0 ? {} : same));
				const newer = Array.from({ length: count }, (_, index) => bulletin(`n${index}`, `2030-01-0${index + 1}`, same));
				const { slug } = old[which] ?? { slug: '' };
				expect(others(portalOf({ bulletins: [...old, ...newer] }), slug)).toEqual(
					others(portalOf({ bulletins: old }), slug),
				);
			}),
		);
	});
});

describe('bulletinPage', () => {
	const plan = officialDocument({ kind: 'ke-hoach', symbol: '92-KH/TU', level: 'huyen', issued: '2019' });
	const documents = [plan.id, id, 'khong-co', DIRECTIVE_2023.id];
	const register = [plan, DIRECTIVE_2019, DIRECTIVE_2023];
	const citations = citationsIn('Theo Kế hoạch 92-KH/TU và Báo cáo 9-BC/ĐU.', register);
	const fields = { documents, citations, category: 'Thông báo', author: 'Lan' };
	const portal = portalOf({ bulletins: daily(3, (index) => (index === 1 ? fields : {})), documents: register });
	const page = bulletinPage(portal, bulletinOf(portal, 'd02'));

	it('has the documents that it is filed under and that it cites', () => {
		const levels = page.mentions.registered.map(({ level, documents: items }) => [level, items.map((item) => item.id)]);
		expect(levels).toEqual([
			['trung-uong', [id, DIRECTIVE_2023.id]],
			['huyen', [plan.id]],
		]);
		expect(page.mentions).toMatchObject({ ambiguous: [], unregistered: [{ name: 'Báo cáo 9-BC/ĐU' }], count: 4 });
	});

	it('has the links of what it cites of the register', () => {
		expect(page.links).toEqual({
			places: [{ start: 5, end: 22, coreStart: 14, coreEnd: 22, surface: 'Kế hoạch 92-KH/TU', document: plan.id }],
			cards: [
				{
					id: plan.id,
					kind: 'ke-hoach',
					symbol: '92-KH/TU',
					issuer: 'Ban Bí thư',
					issued: '2019',
					title: 'Về việc thử nghiệm',
					status: 'unknown',
				},
			],
		});
		expect(bulletinPage(portal, bulletinOf(portal, 'd01')).links).toEqual({ places: [], cards: [] });
	});

	it('leads to the older and to the newer bulletin', () => {
		expect(page.previous).toEqual({ slug: 'd01', title: 'Tin d01', date: '2024-07-01' });
		expect(page.next).toEqual({ slug: 'd03', title: 'Tin d03', date: '2024-07-03' });
		expect(bulletinPage(portal, bulletinOf(portal, 'd01')).previous).toBeUndefined();
		expect(bulletinPage(portal, bulletinOf(portal, 'd03')).next).toBeUndefined();
	});

	it('says nothing of its place in the portal, which changes with every bulletin', () => {
		expect(page).toMatchObject({ title: 'Tin d02', author: 'Lan', category: { name: 'Thông báo', slug: 'thong-bao' } });
		for (const key of ['index', 'draft', 'documents', 'citations']) expect(page).not.toHaveProperty(key);
	});
});

describe('categoryPages', () => {
	it('hold twenty bulletins each, newest first, and none of an empty category', () => {
		const bulletins = Array.from({ length: 45 }, (_, index) =>
			bulletin(`t${String(index).padStart(2, '0')}`, '2024-07-02', { category: 'Thông báo' }),
		);
		const pages = categoryPages(portalOf({ bulletins }));
		expect(pages.map((page) => [page.slug, page.page, page.lastPage, page.count, page.bulletins.length])).toEqual([
			['thong-bao', 1, 3, 45, 20],
			['thong-bao', 2, 3, 45, 20],
			['thong-bao', 3, 3, 45, 5],
		]);
		expect(pages.flatMap((page) => page.bulletins.map(({ slug }) => slug))).toEqual(
			bulletins.map(({ slug }) => slug).reverse(),
		);
	});

	it('are one for exactly twenty', () => {
		const bulletins = daily(20, () => ({ category: 'Chính quyền' }));
		expect(categoryPages(portalOf({ bulletins }))).toMatchObject([{ name: 'Chính quyền', page: 1, lastPage: 1 }]);
	});
});
