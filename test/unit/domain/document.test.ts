import { describe, expect, it } from 'vitest';
import {
	DOCUMENT_KINDS,
	documentId,
	documentKind,
	documentName,
	isDocumentId,
	type OfficialDocument,
	statusOn,
} from '../../../src/domain/document.ts';
import { isSlug } from '../../../src/domain/text.ts';
import { day, officialDocument } from '../samples.ts';

const identity = (kind: OfficialDocument['kind'], symbol: string, issued: string) => ({
	kind,
	symbol,
	issued: issued.length === 4 ? (issued as `${number}`) : day(issued),
});

describe('documentKind', () => {
	it.each([
		['chi-thi', 'chi-thi'],
		['Chỉ thị', 'chi-thi'],
		['CHỈ THỊ', 'chi-thi'],
		['chi thi', 'chi-thi'],
		['Thông tư liên tịch', 'thong-tu-lien-tich'],
		['Luật', 'luat'],
		['Quy định', 'quy-dinh'],
		['Quyết định', 'quyet-dinh'],
		['Nghị định'.normalize('NFD'), 'nghi-dinh'],
	])('of %j is %s', (text, kind) => {
		expect(documentKind(text)).toBe(kind);
	});

	it.each(['', 'chỉ', 'chithi', 'văn bản'])('of %j is none', (text) => {
		expect(documentKind(text)).toBeUndefined();
	});

	it('of a name that objects inherit is none', () => {
		expect(documentKind('constructor')).toBeUndefined();
	});

	it('knows every kind by slug and by name', () => {
		const kinds = Object.entries(DOCUMENT_KINDS);
		expect(kinds.map(([slug]) => documentKind(slug))).toEqual(Object.keys(DOCUMENT_KINDS));
		expect(kinds.map(([, name]) => documentKind(name))).toEqual(Object.keys(DOCUMENT_KINDS));
		expect(kinds.filter(([slug]) => !isSlug(slug))).toEqual([]);
	});
});

describe('documentName', () => {
	it('is the kind and the symbol', () => {
		expect(documentName({ kind: 'chi-thi', symbol: '28-CT/TW' })).toBe('Chỉ thị 28-CT/TW');
	});
});

describe('documentId', () => {
	it.each([
		['chi-thi', '28-CT/TW', '2019-01-21', 'chi-thi-28-ct-tw-2019'],
		['quyet-dinh', '06/QĐ-TTg', '2022-01-06', 'quyet-dinh-06-qd-ttg-2022'],
		['nghi-dinh', '42/2022/NĐ-CP', '2022-06-24', 'nghi-dinh-42-2022-nd-cp'],
		['luat', '26/2023/QH15', '2023', 'luat-26-2023-qh15'],
		['nghi-quyet', '99/NQ-CP', '2011', 'nghi-quyet-99-nq-cp-2011'],
		['ke-hoach', '2024-KH/TU', '2023-01-01', 'ke-hoach-2024-kh-tu-2023'],
	] as const)('of %s %s of %s is %s', (kind, symbol, issued, id) => {
		const document = identity(kind, symbol, issued);
		expect(documentId(document)).toBe(id);
		expect(isDocumentId(id, document)).toBe(true);
	});
});

describe('isDocumentId', () => {
	const plan = identity('ke-hoach', '92-KH/TU', '2019-05-06');
	const decree = identity('nghi-dinh', '42/2022/NĐ-CP', '2022-06-24');

	it.each([
		['ke-hoach-92-kh-tu-2019', plan],
		['ke-hoach-92-kh-tu-huong-tra-2019', plan],
		['nghi-dinh-42-2022-nd-cp', decree],
		['nghi-dinh-42-2022-nd-cp-hue', decree],
	])('accepts %s', (id, document) => {
		expect(isDocumentId(id, document)).toBe(true);
	});

	it.each([
		['', plan],
		['ke-hoach-92-kh-tu', plan],
		['ke-hoach-92-kh-tu-2020', plan],
		['ke-hoach-92-kh-tu-huong-tra', plan],
		['ke-hoach-92-kh-tuyen-2019', plan],
		['ke-hoach-92-kh-2019', plan],
		['ke-hoach-92-kh-tu-2019-huong-tra', plan],
		['chi-thi-92-kh-tu-2019', plan],
		['92-kh-tu-2019', plan],
		['nghi-dinh-42-nd-cp-2022', decree],
	])('refuses %j', (id, document) => {
		expect(isDocumentId(id, document)).toBe(false);
	});

	it.each([
		['ke-hoach-92-kh-tu-Hương Trà-2019', plan],
		['ke-hoach-92-kh-tu--2019', plan],
		['nghi-dinh-42-2022-nd-cp-', decree],
	])('refuses %j, which is no part of an address', (id, document) => {
		expect(isDocumentId(id, document)).toBe(false);
	});
});

describe('statusOn', () => {
	const since = day('2022-03-01');
	const replaced = { is: 'replaced', replacedBy: 'quy-dinh-24-qd-tw-2021', since } as const;

	it.each([
		['unknown', { is: 'unknown' }, '2021-01-01', 'unknown'],
		['in force', { is: 'in-force' }, '2021-01-01', 'in-force'],
		['expired on the day before', { is: 'expired', since }, '2022-02-28', 'in-force'],
		['expired on the day', { is: 'expired', since }, '2022-03-01', 'ended'],
		['expired long after', { is: 'expired', since }, '2030-01-01', 'ended'],
		['expired nobody knows when', { is: 'expired' }, '2030-01-01', 'unknown'],
		['replaced on the day before', replaced, '2022-02-28', 'in-force'],
		['replaced on the day', replaced, '2022-03-01', 'ended'],
		['replaced nobody knows when', { ...replaced, since: undefined }, '2030-01-01', 'unknown'],
	] as const)('of a document %s', (_, status, on, known) => {
		expect(statusOn(officialDocument({ issued: day('2019-01-21'), status }), day(on))).toBe(known);
	});

	it.each([
		['2019-01-20', 'not-yet'],
		['2019-01-21', 'in-force'],
	])('before the day of issue is not yet: %s', (on, known) => {
		const document = officialDocument({ issued: day('2019-01-21'), status: { is: 'in-force' } });
		expect(statusOn(document, day(on))).toBe(known);
	});

	it.each([
		['2024-12-31', 'not-yet'],
		['2025-01-01', 'in-force'],
	])('before a document takes effect is not yet, though it was issued: %s', (on, known) => {
		const dates = { issued: day('2024-12-26'), effective: day('2025-01-01') };
		expect(statusOn(officialDocument({ ...dates, status: { is: 'in-force' } }), day(on))).toBe(known);
	});

	it('is not yet even where nothing else is known, or the end is', () => {
		const dates = { issued: day('2024-12-26'), effective: day('2025-01-01') };
		expect(statusOn(officialDocument(dates), day('2024-12-30'))).toBe('not-yet');
		expect(statusOn(officialDocument({ ...dates, status: { is: 'expired', since } }), day('2024-12-30'))).toBe(
			'not-yet',
		);
	});

	it('of a document that took effect before it was issued counts from its effect', () => {
		const dates = { issued: day('2024-12-26'), effective: day('2024-12-01') };
		expect(statusOn(officialDocument({ ...dates, status: { is: 'in-force' } }), day('2024-12-02'))).toBe('in-force');
	});

	it.each([
		['2018-12-31', 'not-yet'],
		['2019-01-01', 'in-force'],
	])('of a document of which only the year is known counts from the year: %s', (on, known) => {
		expect(statusOn(officialDocument({ issued: '2019', status: { is: 'in-force' } }), day(on))).toBe(known);
	});
});
