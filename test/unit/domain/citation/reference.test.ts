import { describe, expect, it } from 'vitest';
import { resolveReference } from '../../../../src/domain/citation/reference.ts';
import { indexRegister } from '../../../../src/domain/citation/register.ts';
import type { OfficialDocument } from '../../../../src/domain/document.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument } from '../../samples.ts';

const SCHEME_06 = officialDocument({
	kind: 'quyet-dinh',
	number: '06',
	symbol: '06/QĐ-TTg',
	issued: day('2022-01-06'),
	aliases: ['Đề án 06'],
});
const GUIDANCE = officialDocument({ kind: 'huong-dan', number: '02', symbol: '02-HD/BTCTU', issued: '2018' });
const DECREE = officialDocument({ kind: 'nghi-dinh', number: '42', symbol: '42/2022/NĐ-CP', issued: '2022' });
const RULE = officialDocument({ kind: 'quy-dinh', number: '66', symbol: '66-QĐ/TW', issued: day('2017-02-06') });
const DECISION = officialDocument({ kind: 'quyet-dinh', number: '66', symbol: '66-QĐ/TW', issued: '2018' });
const REGISTER = [DIRECTIVE_2019, DIRECTIVE_2023, SCHEME_06, GUIDANCE, DECREE, RULE, DECISION];

describe('resolveReference', () => {
	const resolve = (written: string, on: string, register: readonly OfficialDocument[] = REGISTER) => {
		const resolution = resolveReference(written, indexRegister(register), day(on));
		if (resolution.is === 'resolved') return resolution.document.id;
		return resolution.is === 'unknown' ? 'unknown' : resolution.candidates.map(({ id }) => id);
	};

	it.each([
		['chi-thi-28-ct-tw-2023', '2024-05-31', 'chi-thi-28-ct-tw-2023'],
		['Đề án 06', '2024-05-31', 'quyet-dinh-06-qd-ttg-2022'],
		['Đề án 6', '2024-05-31', 'quyet-dinh-06-qd-ttg-2022'],
		['đề án 06', '2024-05-31', 'quyet-dinh-06-qd-ttg-2022'],
		['De an 06', '2024-05-31', 'quyet-dinh-06-qd-ttg-2022'],
		['Hướng dẫn 2', '2024-05-31', 'huong-dan-02-hd-btctu-2018'],
		['Hướng dẫn 02', '2024-05-31', 'huong-dan-02-hd-btctu-2018'],
		['2-HD/BTCTU', '2024-05-31', 'huong-dan-02-hd-btctu-2018'],
		['Hướng dẫn số 002-HD/BTCTU', '2024-05-31', 'huong-dan-02-hd-btctu-2018'],
		[' Chỉ\u00A0thị  28-CT/TW\tngày 21/01/2019 ', '2024-05-31', 'chi-thi-28-ct-tw-2019'],
		['Chỉ thị 28-CT/TW ngày 25/12/2023', '2024-05-31', 'chi-thi-28-ct-tw-2023'],
		['28-CT/TW, ngày 21 tháng 01 năm 2019', '2024-05-31', 'chi-thi-28-ct-tw-2019'],
		['Chỉ thị 28 ngày 25/12/2023', '2024-05-31', 'chi-thi-28-ct-tw-2023'],
		['28/ct-tw ngày 21/01/2019', '2024-05-31', 'chi-thi-28-ct-tw-2019'],
		['Quy định 28-CT/TW ngày 21/01/2019', '2024-05-31', 'chi-thi-28-ct-tw-2019'],
		['06/QĐ-TTG', '2024-05-31', 'quyet-dinh-06-qd-ttg-2022'],
		['Nghị định 42/2022', '2024-05-31', 'nghi-dinh-42-2022-nd-cp'],
		['NGHỊ ĐỊNH SỐ 042', '2024-05-31', 'nghi-dinh-42-2022-nd-cp'],
		['Hướng dẫn 02-HD/BTCTU ngày 05/3/2018', '2024-05-31', 'huong-dan-02-hd-btctu-2018'],
		['42/2022/ND-CP', '2024-05-31', 'nghi-dinh-42-2022-nd-cp'],
		['Nghị định 42', '2024-05-31', 'nghi-dinh-42-2022-nd-cp'],
		['Quy định 66-QĐ/TW', '2024-05-31', 'quy-dinh-66-qd-tw-2017'],
		['Quyết định 66-QĐ/TW', '2024-05-31', 'quyet-dinh-66-qd-tw-2018'],
	])('takes %j in a bulletin of %s for %s', (written, on, id) => {
		expect(resolve(written, on)).toBe(id);
	});

	it.each([
		'Quy định 28',
		'Chỉ thị 2',
		'Chỉ thị 280',
		'28-CT/TU',
		'chi-thi-28',
		'Luật Căn cước',
		'Đề án số hóa',
		'Chương trình mục tiêu 2025',
		'28',
		'',
		'Chỉ thị 28a',
		'Chỉ thị 28-CT/TW ngày 22/01/2019',
		'28-CT/TW ngày 21/01/2020',
		'Nghị định 42/2023',
		'theo Chỉ thị 28-CT/TW ngày 21/01/2019',
		'Chỉ thị 28-CT/TW ngày 21/01/2019 của phường',
		'Nghị định 42/2022/NĐ-CP và Quy định 66-QĐ/TW',
		'constructor',
		'__proto__ 28',
	])('does not know %j', (written) => {
		expect(resolve(written, '2024-05-31')).toBe('unknown');
	});

	it.each(['Chỉ thị 28', '28-CT/TW', 'Chỉ thị số 28-CT/TW', 'CHỈ THỊ 028', 'chi thi 28'])(
		'does not guess which of two %j means',
		(written) => {
			expect(resolve(written, '2024-05-31')).toEqual(['chi-thi-28-ct-tw-2019', 'chi-thi-28-ct-tw-2023']);
		},
	);

	it.each([
		['2019-01-21', 'chi-thi-28-ct-tw-2019'],
		['2023-12-24', 'chi-thi-28-ct-tw-2019'],
		['2023-12-25', ['chi-thi-28-ct-tw-2019', 'chi-thi-28-ct-tw-2023']],
		['2019-01-20', ['chi-thi-28-ct-tw-2019', 'chi-thi-28-ct-tw-2023']],
	])('on %s takes only those issued by then for “Chỉ thị 28”, or all when there was none', (on, id) => {
		expect(resolve('Chỉ thị 28', on)).toEqual(id);
	});

	it('resolves a register id whatever the day', () => {
		expect(resolve('chi-thi-28-ct-tw-2023', '2019-05-01')).toBe('chi-thi-28-ct-tw-2023');
	});

	it('reads white space as Word leaves it', () => {
		expect(resolve(' Chỉ\u00A0thị  28 ', '2020-01-01')).toBe('chi-thi-28-ct-tw-2019');
	});

	it('takes a document once that is named by number and by alias', () => {
		const register = [{ ...DIRECTIVE_2019, aliases: ['Chỉ thị 28'] }];
		expect(resolve('Chỉ thị 28', '2024-05-31', register)).toBe('chi-thi-28-ct-tw-2019');
	});

	it('puts a number and an alias of other documents side by side', () => {
		const scheme = officialDocument({ kind: 'de-an', number: '6', symbol: '6-ĐA/TU', issued: '2020' });
		expect(resolve('Đề án 06', '2024-05-31', [SCHEME_06, scheme])).toEqual([
			'quyet-dinh-06-qd-ttg-2022',
			'de-an-6-da-tu-2020',
		]);
	});

	it('does not know which of two kinds a symbol without a word means', () => {
		expect(resolve('66-QĐ/TW', '2024-05-31')).toEqual(['quy-dinh-66-qd-tw-2017', 'quyet-dinh-66-qd-tw-2018']);
		expect(resolve('66-QĐ/TW', '2017-12-31')).toBe('quy-dinh-66-qd-tw-2017');
	});

	it('counts a document of which only the year is known as issued in that year', () => {
		const register = [DIRECTIVE_2019, officialDocument({ issued: '2023' })];
		expect(resolve('Chỉ thị 28', '2022-12-31', register)).toBe('chi-thi-28-ct-tw-2019');
		expect(resolve('Chỉ thị 28', '2023-01-01', register)).toHaveLength(2);
	});

	it('calls an alias of two documents ambiguous', () => {
		const register = [DIRECTIVE_2019, DIRECTIVE_2023].map((document) => ({ ...document, aliases: ['Chỉ thị mới'] }));
		expect(resolve('Chỉ thị mới', '2024-05-31', register)).toHaveLength(2);
	});

	it('knows nothing in an empty register', () => {
		expect(resolve('Chỉ thị 28', '2024-05-31', [])).toBe('unknown');
	});
});
