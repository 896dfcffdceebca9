import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedMonths, citedTogether, citingBulletins, linksOf, mentions } from '../../../src/model/citations.ts';
import { bulletinItem } from '../../../src/model/items.ts';
import {
	bulletin,
	bulletinOf,
	citationsIn,
	DIRECTIVE_2019,
	DIRECTIVE_2023,
	day,
	officialDocument,
	portalOf,
} from '../samples.ts';

const plan = (number: string, level: 'huyen' | 'phuong') =>
	officialDocument({ kind: 'ke-hoach', number, symbol: `${number}-KH/ĐU`, level });
const TOWN = plan('2', 'huyen');
const WARD = plan('3', 'phuong');
const OTHER = plan('5', 'phuong');
const DOCUMENTS = [WARD, OTHER, TOWN, DIRECTIVE_2019, DIRECTIVE_2023];
const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019';

const citing = (slug: string, date: string, body: string, documents: readonly string[] = []) =>
	bulletin(slug, date, { documents, citations: citationsIn(body, DOCUMENTS) });

describe('mentions', () => {
	const body = `Theo Kế hoạch 3-KH/ĐU, ${FULL}, Chỉ thị 28-CT/TW ngày 25/12/2023, Kế hoạch 2-KH/ĐU.
Có Báo cáo 9-BC/ĐU ngày 1/2/2024, Nghị định 30/2020 và Chỉ thị 77 của Đảng.`;
	const portal = portalOf({
		documents: DOCUMENTS,
		bulletins: [
			citing('a', '2024-07-02', body, [DIRECTIVE_2023.id, OTHER.id]),
			citing('b', '2024-07-02', 'Học Chỉ thị 28-CT/TW. Có Kế hoạch 8-KH/ĐU.', [WARD.id]),
			citing('c', '2024-07-02', 'Họp tổ dân phố.'),
		],
	});
	const of = (slug: string) => mentions(portal, bulletinOf(portal, slug));

	it('have those of the register by level from the centre down, filed ones first', () => {
		const levels = of('a').registered.map(({ level, documents }) => [
			level,
			documents.map(({ id, filed }) => [id, filed]),
		]);
		expect(levels).toEqual([
			[
				'trung-uong',
				[
					[DIRECTIVE_2023.id, true],
					[DIRECTIVE_2019.id, false],
				],
			],
			['huyen', [[TOWN.id, false]]],
			[
				'phuong',
				[
					[OTHER.id, true],
					[WARD.id, false],
				],
			],
		]);
	});

	it('have what a list shows of a document, and whether the bulletin is filed under it', () => {
		const { id, kind, symbol, title, issued } = WARD;
		expect(of('b').registered).toEqual([
			{ level: 'phuong', documents: [{ id, kind, symbol, title, issued, filed: true }] },
		]);
	});

	it('have those that several documents fit, and those that the register lacks, not bare numbers', () => {
		expect(of('a')).toMatchObject({
			ambiguous: [],
			unregistered: [
				{ name: 'Báo cáo 9-BC/ĐU', date: '2024-02-01' },
				{ name: 'Nghị định 30/2020', date: undefined },
			],
			count: 7,
		});
		const { ambiguous, unregistered, count } = of('b');
		expect(ambiguous.map(({ name, candidates }) => [name, candidates.map(({ id }) => id)])).toEqual([
			['Chỉ thị 28-CT/TW', [DIRECTIVE_2019.id, DIRECTIVE_2023.id]],
		]);
		expect([unregistered, count]).toEqual([[{ name: 'Kế hoạch 8-KH/ĐU', date: undefined }], 3]);
	});

	it('are none of a bulletin that cites nothing', () => {
		expect(of('c')).toEqual({ registered: [], ambiguous: [], unregistered: [], count: 0 });
	});

	it('are as many as the lists say', () => {
		const counts = portal.bulletins.map((item) => [mentions(portal, item).count, bulletinItem(item).documentCount]);
		expect(counts).toEqual([
			[0, 0],
			[3, 3],
			[7, 7],
		]);
	});

	it('are linked where they are of the register', () => {
		const { places, cards } = linksOf(portal, bulletinOf(portal, 'a'));
		expect(places.map(({ document }) => document)).toEqual([WARD.id, DIRECTIVE_2019.id, DIRECTIVE_2023.id, TOWN.id]);
		expect(cards.map(({ id }) => id)).toEqual(places.map(({ document }) => document));
	});
});

describe('citingBulletins', () => {
	const document = officialDocument({
		issued: day('2024-02-01'),
		status: { is: 'expired', since: day('2024-04-01') },
	});
	const body = 'Học Chỉ thị 28-CT/TW. Rồi học Chỉ thị 28 nữa.';
	const citations = citationsIn(body, [document]);
	const portal = portalOf({
		documents: [document],
		bulletins: [
			bulletin('a', '2024-01-31', { documents: [document.id] }),
			bulletin('b', '2024-03-31', { citations, category: 'Thông báo' }),
			bulletin('c', '2024-04-01', { documents: [document.id], citations }),
			bulletin('d', '2024-05-01'),
		],
	});

	it('are those filed and those that cite, newest first, with what they say and its force on their day', () => {
		const quotes = [
			{ before: 'Học ', cited: 'Chỉ thị 28-CT/TW', after: '.', sentence: 0 },
			{ before: 'Rồi học ', cited: 'Chỉ thị 28', after: ' nữa.', sentence: 22 },
		];
		const item = (slug: string) => bulletinItem(bulletinOf(portal, slug));
		expect(citingBulletins(portal, document)).toEqual([
			{ ...item('c'), filed: true, citations: 2, quotes, statusThen: 'ended' },
			{ ...item('b'), filed: false, citations: 2, quotes, statusThen: 'in-force' },
			{ ...item('a'), filed: true, citations: 0, quotes: [], statusThen: 'not-yet' },
		]);
		expect(citingBulletins(portal, DIRECTIVE_2019)).toEqual([]);
	});
});

describe('citedTogether', () => {
	it('are the documents of most bulletins about one, filed or cited, five at most', () => {
		const others = Array.from({ length: 7 }, (_, index) => plan(`${index + 10}`, 'phuong'));
		const ids = others.map(({ id }) => id);
		const portal = portalOf({
			documents: [...DOCUMENTS, ...others],
			bulletins: [
				citing('a', '2024-07-01', `Theo ${FULL}, Kế hoạch 3-KH/ĐU, Kế hoạch 3-KH/ĐU và Kế hoạch 8-KH/ĐU.`, [OTHER.id]),
				citing('b', '2024-07-02', 'Theo Kế hoạch 5-KH/ĐU.', [DIRECTIVE_2019.id, WARD.id, 'khong-co']),
				citing('c', '2024-07-03', 'Theo Kế hoạch 5-KH/ĐU.', [DIRECTIVE_2019.id, ...ids]),
				citing('d', '2024-07-04', 'Theo Kế hoạch 2-KH/ĐU và Kế hoạch 3-KH/ĐU.'),
			],
		});
		expect(citedTogether(portal, DIRECTIVE_2019)).toEqual([
			{ id: OTHER.id, kind: 'ke-hoach', symbol: '5-KH/ĐU', bulletins: 3 },
			{ id: WARD.id, kind: 'ke-hoach', symbol: '3-KH/ĐU', bulletins: 2 },
			{ id: ids[0], kind: 'ke-hoach', symbol: '10-KH/ĐU', bulletins: 1 },
			{ id: ids[1], kind: 'ke-hoach', symbol: '11-KH/ĐU', bulletins: 1 },
			{ id: ids[2], kind: 'ke-hoach', symbol: '12-KH/ĐU', bulletins: 1 },
		]);
		expect(citedTogether(portal, DIRECTIVE_2023)).toEqual([]);
	});
});

describe('citedMonths', () => {
	it('count the bulletins of each month that has any, oldest first', () => {
		const dates = ['2024-07-02', '2024-07-31', '2023-12-31', '2024-01-01'].map((date) => ({ date: day(date) }));
		fc.assert(
			fc.property(fc.shuffledSubarray(dates, { minLength: dates.length }), (shuffled) => {
				expect(citedMonths(shuffled)).toEqual([
					{ year: '2023', month: '12', bulletins: 1 },
					{ year: '2024', month: '01', bulletins: 1 },
					{ year: '2024', month: '07', bulletins: 2 },
				]);
			}),
		);
		expect(citedMonths([])).toEqual([]);
	});
});
