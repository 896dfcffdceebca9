import { describe, expect, it } from 'vitest';
import { documentPage, recentDocuments, registerGroups, unregisteredItems } from '../../../src/model/documents.ts';
import { bulletin, citationsIn, DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument, portalOf } from '../samples.ts';

const PLAN = officialDocument({
	kind: 'ke-hoach',
	symbol: '92-KH/TU',
	issuer: 'Đảng ủy',
	implements: [DIRECTIVE_2019.id],
	issued: '2020',
});
const OLD = officialDocument({
	symbol: '10-CT/TW',
	issued: '2007',
	status: { is: 'replaced', replacedBy: DIRECTIVE_2023.id },
});
const DECISION = officialDocument({ kind: 'quyet-dinh', symbol: '28-CT/TW', issued: '2019' });
const DOCUMENTS = [PLAN, DIRECTIVE_2023, DIRECTIVE_2019, OLD, DECISION];
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

const PORTAL = portalOf({
	documents: DOCUMENTS,
	bulletins: [
		bulletin('a', '2024-01-01', { documents: [OLD.id, DIRECTIVE_2019.id] }),
		bulletin('b', '2024-02-01', { documents: [DIRECTIVE_2019.id, PLAN.id] }),
		bulletin('c', '2024-03-01', {
			citations: citationsIn('Theo Chỉ thị số 28-CT/TW ngày 21/01/2019, Kế hoạch 92-KH/TU và Chỉ thị 28.', DOCUMENTS),
		}),
	],
});

describe('documentPage', () => {
	it('names the others of one kind and symbol', () => {
		const { id, kind, symbol, title, issued, issuer } = DIRECTIVE_2023;
		expect(documentPage(PORTAL, DIRECTIVE_2019).twins).toEqual([{ id, kind, symbol, title, issued, issuer }]);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2023).twins)).toEqual([DIRECTIVE_2019.id]);
		expect(ids(documentPage(PORTAL, DECISION).twins)).toEqual([]);
	});

	it('names its chain, through all levels', () => {
		const steps = documentPage(PORTAL, PLAN).cascade?.map(({ level, documents }) => [level, ids(documents)]);
		expect(steps).toEqual([
			['trung-uong', [DIRECTIVE_2019.id, PLAN.id]],
			['tinh', []],
			['huyen', []],
			['phuong', []],
		]);
		expect(documentPage(PORTAL, DIRECTIVE_2023).cascade).toBeUndefined();
	});

	it('names what replaced it and what it replaces', () => {
		expect(documentPage(PORTAL, OLD).replacedBy?.id).toBe(DIRECTIVE_2023.id);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2023).replaces)).toEqual([OLD.id]);
		expect(documentPage(PORTAL, DIRECTIVE_2023).replacedBy).toBeUndefined();
	});

	it('has its name and the bulletins filed under it or citing it, newest first', () => {
		const page = documentPage(PORTAL, DIRECTIVE_2019);
		expect(page.name).toBe('Chỉ thị 28-CT/TW');
		expect(page.bulletins.map(({ slug, filed, citations }) => [slug, filed, citations])).toEqual([
			['c', false, 2],
			['b', true, 0],
			['a', true, 0],
		]);
		expect(documentPage(PORTAL, DECISION)).toMatchObject({ bulletins: [], months: [], together: [] });
	});

	it('has the months of its bulletins, and the documents named together with it', () => {
		const { months, together } = documentPage(PORTAL, DIRECTIVE_2019);
		expect(months).toEqual([
			{ year: '2024', month: '01', bulletins: 1 },
			{ year: '2024', month: '02', bulletins: 1 },
			{ year: '2024', month: '03', bulletins: 1 },
		]);
		expect(together.map(({ id, bulletins }) => [id, bulletins])).toEqual([
			[PLAN.id, 2],
			[OLD.id, 1],
		]);
	});

	it.each([
		['2023-12-31', 'not-yet'],
		['2024-01-01', 'in-force'],
		['2024-05-31', 'in-force'],
		['2024-06-01', 'ended'],
	] as const)('built on %s says its force today: %s', (today, force) => {
		const status = { is: 'expired', since: day('2024-06-01') } as const;
		const document = officialDocument({ issued: day('2023-01-01'), effective: day('2024-01-01'), status });
		expect(documentPage(portalOf({ documents: [document], today: day(today) }), document).statusToday).toBe(force);
	});

	it('says that its force is unknown where nobody has read of it', () => {
		expect(documentPage(PORTAL, DIRECTIVE_2019).statusToday).toBe('unknown');
	});
});

describe('registerGroups', () => {
	it('order kinds and issuers by the alphabet, and documents newest first', () => {
		const groups = registerGroups(PORTAL).map(({ name, count, issuers }) => [
			name,
			count,
			issuers.map(({ issuer, documents }) => [
				issuer,
				...documents.map(({ issued, bulletins }) => `${issued}: ${bulletins}`),
			]),
		]);
		expect(groups).toEqual([
			[
				'Chỉ thị',
				3,
				[
					['Ban Bí thư', '2019-01-21: 3', '2007: 1'],
					['Bộ Chính trị', '2023-12-25: 0'],
				],
			],
			['Kế hoạch', 1, [['Đảng ủy', '2020: 2']]],
			['Quyết định', 1, [['Ban Bí thư', '2019: 0']]],
		]);
	});

	it('order documents of one day by symbol, and đ after d', () => {
		const issued = day('2024-07-02');
		const symbols = ['12-CT/TW', '10-CT/TW'].map((symbol) => officialDocument({ symbol, issued }));
		const issuers = ['Ủy ban', 'Đảng ủy', 'Ban Bí thư'].map((issuer, number) =>
			officialDocument({ issuer, symbol: `${number}-KL/TW`, kind: 'ket-luan' }),
		);
		const [directives, conclusions] = registerGroups(portalOf({ documents: [...symbols, ...issuers] }));
		expect(directives?.issuers[0]?.documents.map(({ symbol }) => symbol)).toEqual(['10-CT/TW', '12-CT/TW']);
		expect(conclusions?.issuers.map(({ issuer }) => issuer)).toEqual(['Ban Bí thư', 'Đảng ủy', 'Ủy ban']);
	});

	it('are none of an empty register', () => {
		expect(registerGroups(portalOf({}))).toEqual([]);
	});
});

describe('recentDocuments', () => {
	it('are those of the newest bulletins, each once, at most so many', () => {
		expect(ids(recentDocuments(PORTAL, 5))).toEqual([DIRECTIVE_2019.id, PLAN.id, OLD.id]);
		expect(ids(recentDocuments(PORTAL, 1))).toEqual([DIRECTIVE_2019.id]);
		expect(recentDocuments(PORTAL, 0)).toEqual([]);
		expect(recentDocuments(portalOf({ documents: DOCUMENTS }), 5)).toEqual([]);
	});
});

describe('unregisteredItems', () => {
	it('are the documents cited and not registered, most cited first, with the newest bulletins of each', () => {
		const bulletins = Array.from({ length: 5 }, (_, index) =>
			bulletin(`t${index}`, `2024-07-0${index + 1}`, {
				citations: citationsIn(`Có Kế hoạch 5-KH/ĐU ngày 1/2/2024${index === 1 ? ' và Báo cáo 9-BC/ĐU' : ''}.`),
			}),
		);
		const line = (index: number) => ({ slug: `t${index}`, title: `Tin t${index}`, date: `2024-07-0${index + 1}` });
		expect(unregisteredItems(portalOf({ bulletins }))).toEqual([
			{ name: 'Kế hoạch 5-KH/ĐU', date: '2024-02-01', count: 5, bulletins: [line(4), line(3), line(2)] },
			{ name: 'Báo cáo 9-BC/ĐU', date: undefined, count: 1, bulletins: [line(1)] },
		]);
		expect(unregisteredItems(PORTAL)).toEqual([]);
	});
});
