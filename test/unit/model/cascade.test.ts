import { describe, expect, it } from 'vitest';
import { cascade } from '../../../src/model/citations.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, officialDocument, portalOf } from '../samples.ts';

const plan = (number: string, level: 'tinh' | 'huyen' | 'phuong', ...above: readonly string[]) =>
	officialDocument({ kind: 'ke-hoach', number, symbol: `${number}-KH/ĐU`, level, implements: above });
const PROVINCE = plan('1', 'tinh', DIRECTIVE_2019.id);
const TOWN = plan('2', 'huyen', PROVINCE.id);
const WARD = plan('3', 'phuong', TOWN.id, 'khong-co');
const SCHOOL = plan('4', 'phuong', TOWN.id);
const OTHER = plan('5', 'phuong');
const DOCUMENTS = [WARD, SCHOOL, OTHER, TOWN, PROVINCE, DIRECTIVE_2019, DIRECTIVE_2023];

describe('cascade', () => {
	const portal = portalOf({ documents: DOCUMENTS });
	const of = (document: typeof WARD, within = portal) =>
		cascade(within, document)?.map(({ level, documents }) => [level, ...documents.map(({ id }) => id)]);

	it.each([
		['the first', DIRECTIVE_2019, [WARD.id, SCHOOL.id]],
		['one in the middle', TOWN, [WARD.id, SCHOOL.id]],
		['one of the last, without those beside it', WARD, [WARD.id]],
		['another of the last', SCHOOL, [SCHOOL.id]],
	])('is the whole chain by level, from %s', (_name, document, last) => {
		expect(of(document)).toEqual([
			['trung-uong', DIRECTIVE_2019.id],
			['tinh', PROVINCE.id],
			['huyen', TOWN.id],
			['phuong', ...last],
		]);
	});

	it('has every level, also one that the register has nothing of', () => {
		const ward = plan('9', 'phuong', DIRECTIVE_2023.id);
		expect(of(ward, portalOf({ documents: [ward, DIRECTIVE_2023] }))).toEqual([
			['trung-uong', DIRECTIVE_2023.id],
			['tinh'],
			['huyen'],
			['phuong', ward.id],
		]);
	});

	it('is none of a document that stands alone, be it said to implement what the register lacks', () => {
		const alone = plan('9', 'phuong', 'khong-co');
		expect(of(OTHER)).toBeUndefined();
		expect(of(alone, portalOf({ documents: [alone, OTHER] }))).toBeUndefined();
	});

	it('ends where documents implement each other', () => {
		const one = plan('8', 'tinh', 'ke-hoach-9-kh-du-2019');
		const two = plan('9', 'huyen', one.id, 'ke-hoach-9-kh-du-2019');
		expect(of(one, portalOf({ documents: [one, two] }))).toEqual([
			['trung-uong'],
			['tinh', one.id],
			['huyen', two.id],
			['phuong'],
		]);
	});

	it('says of each document what the page shows', () => {
		const { id, kind, symbol, issued, issuer } = DIRECTIVE_2019;
		expect(cascade(portal, WARD)?.[0]?.documents).toEqual([{ id, kind, symbol, issued, issuer }]);
	});
});
