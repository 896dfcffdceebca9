import { describe, expect, it } from 'vitest';
import { documentPage, recentDocuments, registerGroups } from '../../../src/model/documents.ts';
import { bulletin, DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument, portalOf } from '../samples.ts';

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
		bulletin('c', '2024-03-01'),
	],
});

describe('documentPage', () => {
	it('names the others of one kind and symbol', () => {
		expect(ids(documentPage(PORTAL, DIRECTIVE_2019).twins)).toEqual([DIRECTIVE_2023.id]);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2023).twins)).toEqual([DIRECTIVE_2019.id]);
		expect(ids(documentPage(PORTAL, DECISION).twins)).toEqual([]);
	});

	it('names what it implements and what implements it', () => {
		expect(ids(documentPage(PORTAL, PLAN).implements)).toEqual([DIRECTIVE_2019.id]);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2019).implementedBy)).toEqual([PLAN.id]);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2023).implementedBy)).toEqual([]);
	});

	it('names what replaced it and what it replaces', () => {
		expect(documentPage(PORTAL, OLD).replacedBy?.id).toBe(DIRECTIVE_2023.id);
		expect(ids(documentPage(PORTAL, DIRECTIVE_2023).replaces)).toEqual([OLD.id]);
		expect(documentPage(PORTAL, DIRECTIVE_2023).replacedBy).toBeUndefined();
	});

	it('has its name and its bulletins, newest first', () => {
		const page = documentPage(PORTAL, DIRECTIVE_2019);
		expect(page.name).toBe('Chỉ thị 28-CT/TW');
		expect(page.bulletins.map(({ slug }) => slug)).toEqual(['b', 'a']);
		expect(documentPage(PORTAL, DECISION).bulletins).toEqual([]);
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
					['Ban Bí thư', '2019-01-21: 2', '2007: 1'],
					['Bộ Chính trị', '2023-12-25: 0'],
				],
			],
			['Kế hoạch', 1, [['Đảng ủy', '2020: 1']]],
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
