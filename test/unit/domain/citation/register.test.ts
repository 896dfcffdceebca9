import { describe, expect, it } from 'vitest';
import {
	comparableName,
	comparableSymbol,
	indexRegister,
	numberKey,
	plainNumber,
	shortName,
} from '../../../../src/domain/citation/register.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument } from '../../samples.ts';

const SCHEME_06 = officialDocument({
	kind: 'quyet-dinh',
	number: '06',
	symbol: '06/QĐ-TTg',
	issued: day('2022-01-06'),
	aliases: ['Đề án 06', 'đề án số 6', 'Đề án 06/CP'],
});

describe('plainNumber', () => {
	it.each([
		['28', '28'],
		['05', '5'],
		['005', '5'],
		['0', '0'],
		['00', '0'],
		['36A', '36a'],
		['010', '10'],
	])('of %j is %j', (number, plain) => {
		expect(plainNumber(number)).toBe(plain);
	});
});

describe('comparableSymbol', () => {
	it.each([
		['28-CT/TW', '28-ct-tw'],
		['28/CT-TW', '28-ct-tw'],
		['28 - ct / tw', '28-ct-tw'],
		['028-CT/TW', '28-ct-tw'],
		['06/QĐ-TTg', '6-qd-ttg'],
		['06/QD-TTG', '6-qd-ttg'],
		['42/2022/NĐ-CP', '42-2022-nd-cp'],
		['42/2022/NĐ-CP'.normalize('NFD'), '42-2022-nd-cp'],
		['36a/NQ-CP', '36a-nq-cp'],
	])('of %j is %j', (symbol, comparable) => {
		expect(comparableSymbol(symbol)).toBe(comparable);
	});

	it.each([
		['28-CT/TW', '28-CT/TU'],
		['28-CT/TW', '280-CT/TW'],
		['12/QĐ-UBND', '1/2QĐ-UBND'],
		['36a/NQ-CP', '36/NQ-CP'],
	])('tells %s from %s', (a, b) => {
		expect(comparableSymbol(a)).not.toBe(comparableSymbol(b));
	});
});

describe('comparableName', () => {
	it.each([
		['Chỉ thị số 05', 'chi-thi-5'],
		['chỉ thị 5', 'chi-thi-5'],
		['Chỉ  thị số: 005', 'chi-thi-5'],
		['Đề án 06/CP', 'de-an-6-cp'],
		['Đề án số hóa', 'de-an-so-hoa'],
		['Nghị quyết 100', 'nghi-quyet-100'],
		['05', '5'],
	])('of %j is %j', (name, comparable) => {
		expect(comparableName(name)).toBe(comparable);
	});
});

describe('indexRegister', () => {
	const register = indexRegister([DIRECTIVE_2019, DIRECTIVE_2023, SCHEME_06]);

	it('finds by id, symbol, number and every alias', () => {
		expect(register.byId.get('chi-thi-28-ct-tw-2023')).toBe(DIRECTIVE_2023);
		expect(register.bySymbol.get(comparableSymbol('28-CT/TW'))).toEqual([DIRECTIVE_2019, DIRECTIVE_2023]);
		expect(register.byNumber.get(numberKey('quyet-dinh', '6'))).toEqual([SCHEME_06]);
		expect(register.byAlias.get(comparableName('Đề án 6/CP'))).toEqual([SCHEME_06]);
	});

	it('names a document once for aliases that are spelled alike', () => {
		expect(register.byAlias.get(comparableName('Đề án 06'))).toEqual([SCHEME_06]);
	});

	it('does not confuse kinds of one number', () => {
		expect(register.byNumber.get(numberKey('quy-dinh', '6'))).toBeUndefined();
		expect(register.byNumber.get(numberKey('chi-thi', '2'))).toBeUndefined();
	});

	it('of nothing is empty', () => {
		const { byId, bySymbol, byNumber, byAlias } = indexRegister([]);
		expect([byId.size, bySymbol.size, byNumber.size, byAlias.size]).toEqual([0, 0, 0, 0]);
	});
});

describe('shortName', () => {
	it('is the kind in Vietnamese and the number', () => {
		expect(shortName('chi-thi', '28')).toBe('Chỉ thị 28');
	});
});
