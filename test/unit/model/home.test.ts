import { describe, expect, it } from 'vitest';
import { home } from '../../../src/model/home.ts';
import { statistics } from '../../../src/model/statistics.ts';
import { bulletin, citationsIn, DIRECTIVE_2019, DIRECTIVE_2023, officialDocument, portalOf } from '../samples.ts';

const slugs = (items: readonly { readonly slug: string }[]) => items.map(({ slug }) => slug);

function portal(count: number) {
	const bulletins = Array.from({ length: count }, (_, index) =>
		bulletin(`d${10 + index}`, `2024-07-${10 + index}`, { category: 'Chính quyền', documents: [DIRECTIVE_2019.id] }),
	);
	return portalOf({
		bulletins: [...bulletins, bulletin('cu', '2023-12-31')],
		documents: [DIRECTIVE_2019, DIRECTIVE_2023],
	});
}

describe('home', () => {
	it('leads with the newest, then two, then eight, of as many as there are', () => {
		const { lead, pair, others, count } = home(portal(14));
		expect([lead?.slug, slugs(pair), slugs(others), count]).toEqual([
			'd23',
			['d22', 'd21'],
			['d20', 'd19', 'd18', 'd17', 'd16', 'd15', 'd14', 'd13'],
			15,
		]);
	});

	it('names the documents that the newest is filed under, and counts those that it cites too', () => {
		const register = [DIRECTIVE_2019, officialDocument({ kind: 'ke-hoach', number: '92', symbol: '92-KH/TU' })];
		const citations = citationsIn('Theo Kế hoạch 92-KH/TU và Chỉ thị 28-CT/TW.', register);
		const { lead, pair, documents } = home(
			portalOf({
				documents: register,
				bulletins: [
					bulletin('moi', '2024-07-03', { documents: [DIRECTIVE_2019.id], citations }),
					bulletin('cu', '2024-07-02', { documents: [DIRECTIVE_2019.id] }),
				],
			}),
		);
		expect(lead).toMatchObject({
			documents: [{ id: DIRECTIVE_2019.id, name: 'Chỉ thị 28-CT/TW' }],
			documentCount: 2,
		});
		expect(pair[0]).not.toHaveProperty('documents');
		expect(pair[0]?.documentCount).toBe(1);
		expect(documents.map(({ id }) => id)).toEqual([DIRECTIVE_2019.id]);
	});

	it('has three bulletins of each category that has any, and the documents of the newest', () => {
		const { categories, documents } = home(portal(14));
		expect(categories.map(({ name, count, bulletins }) => [name, count, slugs(bulletins)])).toEqual([
			['Chính quyền', 14, ['d23', 'd22', 'd21']],
		]);
		expect(documents.map(({ id }) => id)).toEqual([DIRECTIVE_2019.id]);
	});

	it('has the newest month, and leads to the one before', () => {
		expect(home(portal(3))).toMatchObject({
			calendar: { year: '2024', month: '07', count: 3 },
			monthBefore: { year: '2023', month: '12', count: 1 },
		});
	});

	it('may have one bulletin or none', () => {
		expect(home(portal(0))).toMatchObject({ lead: { slug: 'cu' }, pair: [], others: [], categories: [], count: 1 });
		expect(home(portalOf({}))).toMatchObject({
			lead: undefined,
			pair: [],
			calendar: undefined,
			monthBefore: undefined,
		});
	});
});

describe('statistics', () => {
	const kinds = ['trung-uong', 'tinh', 'phuong', 'phuong'] as const;
	const documents = kinds.map((level, index) =>
		officialDocument({ level, symbol: `${index}-CT/TU`, status: { is: index === 1 ? 'in-force' : 'unknown' } }),
	);
	const [first = '', second = '', third = ''] = documents.map(({ id }) => id);
	const { byYear, byCategory, byLevel, byStatus, mostFiled } = statistics(
		portalOf({
			documents,
			bulletins: [
				bulletin('a', '2024-07-02', { category: 'Thông báo', documents: [second, third] }),
				bulletin('b', '2024-07-03', { category: 'Chính quyền', documents: [third] }),
				bulletin('c', '2022-01-01', { category: 'Chính quyền', documents: [first] }),
			],
		}),
	);

	it('counts bulletins by year, newest first, and by category, most first', () => {
		expect(byYear).toEqual([
			{ year: '2024', count: 2 },
			{ year: '2022', count: 1 },
		]);
		expect(byCategory.map(({ name, count }) => [name, count])).toEqual([
			['Chính quyền', 2],
			['Thông báo', 1],
		]);
	});

	it('counts documents by every level, and by each status there is', () => {
		expect(byLevel.map(({ level, count }) => [level, count])).toEqual([
			['trung-uong', 1],
			['tinh', 1],
			['huyen', 0],
			['phuong', 2],
		]);
		expect(byStatus).toEqual([
			{ status: 'unknown', count: 3 },
			{ status: 'in-force', count: 1 },
		]);
	});

	it('names the documents with most bulletins, none without any', () => {
		expect(mostFiled.map(({ id, bulletins }) => [id, bulletins])).toEqual([
			[third, 2],
			[first, 1],
			[second, 1],
		]);
	});
});
