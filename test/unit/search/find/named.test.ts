import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/content/read.ts';
import { namedDocuments } from '../../../../src/search/find/named.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument } from '../../samples.ts';

const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));
const NOW = Date.parse('2026-07-01T00:00:00Z');
const { documents } = await readContent(CONTENT);
const BOTH_28 = ['chi-thi-28-ct-tw-2019', 'chi-thi-28-ct-tw-2023'];

const named = (typed: string, among = documents) => namedDocuments(typed, among, NOW).map(({ id }) => id);

describe('namedDocuments in the project’s register', () => {
	it.each([
		['28-CT/TW', BOTH_28],
		['28-ct/tw', BOTH_28],
		['28 ct tw', BOTH_28],
		['28 CT-TW', BOTH_28],
		['28/CT/TW', BOTH_28],
		['28-ct', BOTH_28],
		['28-c', BOTH_28],
		['42/20', ['nghi-dinh-42-2022-nd-cp']],
		['28 ct', BOTH_28],
		['Chỉ thị số 28', BOTH_28],
		['chi thi 28', BOTH_28],
		['CHỈ THỊ 28', BOTH_28],
		['chỉ thị số: 28', BOTH_28],
		['chỉ thị 28-CT/TW', BOTH_28],
		['chi thi so 28 ct tw', BOTH_28],
		['chi thi so 28', BOTH_28],
		['chi thi so: 28', BOTH_28],
		['nghi dinh so 42', ['nghi-dinh-42-2022-nd-cp']],
		['theo chi thi so 28-CT/TW', BOTH_28],
		['  chi   thi \u00A0 28 ', BOTH_28],
		['Chỉ thị 28'.normalize('NFD'), BOTH_28],
		['Chỉ thị 28-CT/TW ngày 21/01/2019', ['chi-thi-28-ct-tw-2019']],
		['28-CT/TW ngày 25/12/2023', ['chi-thi-28-ct-tw-2023']],
		['chi-thi-28-ct-tw-2019', ['chi-thi-28-ct-tw-2019']],
		['42/2022', ['nghi-dinh-42-2022-nd-cp']],
		['42/2022/NĐ-CP', ['nghi-dinh-42-2022-nd-cp']],
		['42/2022/nd-cp', ['nghi-dinh-42-2022-nd-cp']],
		['42 2022 nd cp', ['nghi-dinh-42-2022-nd-cp']],
		['nghị định 42', ['nghi-dinh-42-2022-nd-cp']],
		['nghị định 42/2022', ['nghi-dinh-42-2022-nd-cp']],
		['Đề án 06', ['quyet-dinh-06-qd-ttg-2022']],
		['de an 6', ['quyet-dinh-06-qd-ttg-2022']],
		['Đề án 06/CP', ['quyet-dinh-06-qd-ttg-2022']],
		['06/QĐ-TTg', ['quyet-dinh-06-qd-ttg-2022']],
		['6 qd ttg', ['quyet-dinh-06-qd-ttg-2022']],
		['quy dinh 144', ['quy-dinh-144-qd-tw-2024']],
		['hướng dẫn 12', ['huong-dan-12-hd-btctw-2018', 'huong-dan-12-hd-btctw-2022']],
		['triển khai Chỉ thị 28-CT/TW và Nghị định 42/2022/NĐ-CP', [...BOTH_28, 'nghi-dinh-42-2022-nd-cp']],
	])('%j names %j', (typed, ids) => {
		expect(named(typed).sort()).toEqual([...ids].sort());
	});

	it.each([
		'28',
		'06',
		'2024',
		'02/07/2024',
		'tháng 7/2024',
		'ngày 2 tháng 7 năm 2024',
		'tin 28',
		'khu phố 28',
		'chỉ thị',
		'chỉ thị 999',
		'kế hoạch 28',
		'99-CT/TW',
		'28-',
		'-28',
		'8-CT/TW',
		'covid-19',
		'',
		'😀 28',
		'<b>28</b>',
	])('%j names none', (typed) => {
		expect(named(typed)).toEqual([]);
	});
});

describe('namedDocuments', () => {
	const KH1 = officialDocument({ kind: 'ke-hoach', number: '1', symbol: '1-KH/ĐU', issued: day('2024-01-02') });
	const KH10 = officialDocument({ kind: 'ke-hoach', number: '10', symbol: '10-KH/ĐU', issued: day('2024-03-02') });
	const register = [DIRECTIVE_2019, DIRECTIVE_2023, KH1, KH10];

	it('does not take the beginning of a number for the number', () => {
		expect(named('1-kh', register)).toEqual([KH1.id]);
		expect(named('1 kh du', register)).toEqual([KH1.id]);
		expect(named('kế hoạch 1', register)).toEqual([KH1.id]);
	});

	it('leaves out what is not issued yet, unless there is no other', () => {
		const before = Date.parse('2020-01-01T00:00:00Z');
		expect(namedDocuments('chỉ thị 28', register, before)).toEqual([DIRECTIVE_2019]);
		expect(namedDocuments('kế hoạch 10', register, before)).toEqual([KH10]);
	});

	it('takes whatever is typed', () => {
		for (const typed of ['1'.repeat(5000), '-'.repeat(5000), 'chỉ thị '.repeat(700), '28-CT/TW '.repeat(600)]) {
			expect(() => named(typed.slice(0, 200), register)).not.toThrow();
		}
	});
});
