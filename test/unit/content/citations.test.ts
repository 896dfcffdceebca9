import { describe, expect, it } from 'vitest';
import { citationLinks, citedDocuments, MAX_QUOTES, registeredId } from '../../../src/content/citations.ts';
import { findCitations, type LeadText } from '../../../src/content/find-citations.ts';
import { indexRegister } from '../../../src/domain/citation/register.ts';
import { resolve } from '../../../src/domain/citation/resolve.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { citationsIn, DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument } from '../samples.ts';

const DECISION = officialDocument({
	kind: 'quyet-dinh',
	number: '06',
	symbol: '06/QĐ-TTg',
	system: 'nha-nuoc',
	issued: day('2022-01-06'),
});
const REGISTER = [DIRECTIVE_2019, DIRECTIVE_2023, DECISION];
const BOTH = { candidates: [DIRECTIVE_2019.id, DIRECTIVE_2023.id] };
const FULL = 'Chỉ thị số 28-CT/TW ngày 21/01/2019';

/** With title and summary. */
function citedIn(lead: readonly LeadText[], body: string) {
	const citations = findCitations(lead, { flat: outline(body, 'md').flat, source: body, line: 1 });
	return citedDocuments(citations, resolve(citations, indexRegister(REGISTER)));
}

describe('citedDocuments', () => {
	it('takes all mentions of a registered document for one, with all that they say of it', () => {
		const body = `Học ${FULL} của Ban Bí thư. Theo Chỉ thị 28-CT/TW “Về thử nghiệm” và Chỉ thị 28.`;
		expect(citationsIn(body, REGISTER)).toEqual([
			{
				means: { id: DIRECTIVE_2019.id },
				kind: 'chi-thi',
				name: 'Chỉ thị 28-CT/TW',
				symbol: '28-CT/TW',
				date: '2019-01-21',
				issuer: 'Ban Bí thư',
				title: 'Về thử nghiệm',
				quotes: [
					{ before: 'Học ', cited: FULL, after: ' của Ban Bí thư.', sentence: 0 },
					{ before: 'Theo ', cited: 'Chỉ thị 28-CT/TW', after: ' “Về thử nghiệm” và Chỉ thị 28.', sentence: 56 },
				],
				count: 3,
				places: [
					{ start: 4, end: 39, coreStart: 15, coreEnd: 23, surface: FULL },
					{ start: 61, end: 77, coreStart: 69, coreEnd: 77, surface: 'Chỉ thị 28-CT/TW' },
					{ start: 97, end: 107, coreStart: 105, coreEnd: 107, surface: 'Chỉ thị 28' },
				],
			},
		]);
	});

	it('keeps the order in which documents come up', () => {
		const body = `Theo Kế hoạch 5-KH/ĐU, Quyết định 06/QĐ-TTg ngày 06/01/2022, ${FULL} và Kế hoạch 5-KH/ĐU.`;
		expect(citationsIn(body, REGISTER).map(({ name, count }) => [name, count])).toEqual([
			['Kế hoạch 5-KH/ĐU', 2],
			['Quyết định 06/QĐ-TTg', 1],
			['Chỉ thị 28-CT/TW', 1],
		]);
	});

	it('keeps what the first mention said', () => {
		const body = 'Có Kế hoạch 5-KH/ĐU của Đảng ủy “Về một”. Có Kế hoạch 5-KH/ĐU của Chi bộ “Về hai”.';
		expect(citationsIn(body)).toMatchObject([{ issuer: 'Đảng ủy', title: 'Về một', count: 2 }]);
	});

	it.each([
		['spelt in two ways', 'Có Kế hoạch 5-KH/ĐU và kế hoạch số 05-kh/đu.', [['Kế hoạch 5-KH/ĐU', undefined, 2]]],
		[
			'one with a day',
			'Có Kế hoạch 5-KH/ĐU và Kế hoạch 5-KH/ĐU ngày 1/2/2024.',
			[['Kế hoạch 5-KH/ĐU', '2024-02-01', 2]],
		],
		[
			'of two days',
			'Có Kế hoạch 5-KH/ĐU ngày 1/2/2023. Có Kế hoạch 5-KH/ĐU ngày 1/2/2024. Có Kế hoạch 5-KH/ĐU.',
			[
				['Kế hoạch 5-KH/ĐU', '2023-02-01', 1],
				['Kế hoạch 5-KH/ĐU', '2024-02-01', 1],
				['Kế hoạch 5-KH/ĐU', undefined, 1],
			],
		],
		[
			'of two kinds',
			'Có Quy định 5-QĐ/TW và Quyết định 5-QĐ/TW.',
			[
				['Quy định 5-QĐ/TW', undefined, 1],
				['Quyết định 5-QĐ/TW', undefined, 1],
			],
		],
		['by number and year', 'Có Nghị định 30/2020 và nghị định số 30/2020.', [['Nghị định 30/2020', undefined, 2]]],
		['by number', 'Có Chỉ thị 77 của Đảng và chỉ thị số 077.', [['Chỉ thị 77', undefined, 2]]],
	])('groups mentions of what the register lacks: %s', (_name, body, documents) => {
		const cited = citationsIn(body, REGISTER);
		expect(cited.map(({ name, date, count }) => [name, date, count])).toEqual(documents);
		expect(cited.map(({ means, places }) => [means, places])).toEqual(documents.map(() => ['unknown', []]));
	});

	it('gives number and year for a symbol, and none where there is a number only', () => {
		const cited = citationsIn('Có Nghị định 30/2020. Có Chỉ thị 77 của Đảng. Có số 45/GP-UBND.');
		expect(cited.map(({ kind, name, symbol }) => [kind, name, symbol])).toEqual([
			['nghi-dinh', 'Nghị định 30/2020', '30/2020'],
			['chi-thi', 'Chỉ thị 77', undefined],
			[undefined, '45/GP-UBND', '45/GP-UBND'],
		]);
	});

	it('takes mentions that fit the same documents for one, without places', () => {
		expect(citationsIn('Học Chỉ thị 28-CT/TW. Rồi Chỉ thị 28 nữa.', REGISTER)).toMatchObject([
			{ means: BOTH, name: 'Chỉ thị 28-CT/TW', symbol: '28-CT/TW', count: 2, places: [] },
		]);
	});

	it('takes what is registered with a year for one document, whatever days are given', () => {
		const decree = officialDocument({ kind: 'nghi-dinh', number: '42', symbol: '42/2022/NĐ-CP', issued: '2022' });
		const body = 'Có Nghị định 42/2022/NĐ-CP ngày 1/2/2022. Có Nghị định 42/2022/NĐ-CP ngày 1/3/2023.';
		expect(citationsIn(body, [decree])).toMatchObject([{ means: { id: decree.id }, count: 2 }]);
	});

	it('quotes the first sentences, each once, at most so many', () => {
		const sentences = Array.from({ length: 5 }, (_, index) => `Câu ${index} về ${FULL} và Chỉ thị 28.`);
		const [cited] = citationsIn(sentences.join(' '), REGISTER);
		expect(MAX_QUOTES).toBe(3);
		expect(cited?.quotes.map(({ before }) => before)).toEqual(['Câu 0 về ', 'Câu 1 về ', 'Câu 2 về ']);
		expect([cited?.count, cited?.places.length]).toEqual([10, 10]);
	});

	it('counts and quotes title and summary, and has places in the body only', () => {
		const lead: readonly LeadText[] = [
			{ field: 'title', text: 'Học Chỉ thị 28' },
			{ field: 'summary', text: 'Theo Chỉ thị 28-CT/TW.' },
		];
		expect(citedIn(lead, `Học ${FULL}.`)).toEqual([
			{
				means: { id: DIRECTIVE_2019.id },
				kind: 'chi-thi',
				name: 'Chỉ thị 28',
				symbol: undefined,
				date: '2019-01-21',
				issuer: undefined,
				title: undefined,
				quotes: [
					{ before: 'Học ', cited: 'Chỉ thị 28', after: '', sentence: 0 },
					{ before: 'Theo ', cited: 'Chỉ thị 28-CT/TW', after: '.', sentence: 16 },
					{ before: 'Học ', cited: FULL, after: '.', sentence: 40 },
				],
				count: 3,
				places: [{ start: 4, end: 39, coreStart: 15, coreEnd: 23, surface: FULL }],
			},
		]);
	});

	it('is nothing where nothing is cited', () => {
		expect(citationsIn('Họp tổ dân phố ngày 28/01/2024.', REGISTER)).toEqual([]);
	});
});

describe('registeredId', () => {
	it('is there for a registered document only', () => {
		const cited = citationsIn('Học Chỉ thị 28-CT/TW. Có Quyết định 06/QĐ-TTg. Có Kế hoạch 5-KH/ĐU.', REGISTER);
		expect(cited.map(registeredId)).toEqual([undefined, DECISION.id, undefined]);
	});
});

describe('citationLinks', () => {
	const body = `Theo Quyết định 06/QĐ-TTg, Kế hoạch 5-KH/ĐU và ${FULL}. Quyết định 06/QĐ-TTg.`;
	const byId = new Map(REGISTER.map((document) => [document.id, document]));

	it('have the places of all documents in their order, and a card of each document', () => {
		const { places, cards } = citationLinks(citationsIn(body, REGISTER), byId);
		expect(places.map(({ start, surface, document }) => [start, surface, document])).toEqual([
			[5, 'Quyết định 06/QĐ-TTg', DECISION.id],
			[47, FULL, DIRECTIVE_2019.id],
			[84, 'Quyết định 06/QĐ-TTg', DECISION.id],
		]);
		const { id, kind, symbol, issuer, issued, title } = DIRECTIVE_2019;
		expect(cards.map((card) => card.id)).toEqual([DECISION.id, id]);
		expect(cards[1]).toEqual({ id, kind, symbol, issuer, issued, title, status: 'unknown' });
	});

	it('have no card of a document that the body does not cite, nor of one that is gone from the register', () => {
		const lead: readonly LeadText[] = [{ field: 'title', text: `Học ${FULL}` }];
		expect(citationLinks(citedIn(lead, 'Chữ.'), byId)).toEqual({ places: [], cards: [] });
		expect(citationLinks(citationsIn(body, REGISTER), new Map())).toEqual({ places: [], cards: [] });
		expect(citationLinks([], byId)).toEqual({ places: [], cards: [] });
	});
});
