import { describe, expect, it } from 'vitest';
import { resolve } from '../../../../src/domain/citation/resolve.ts';
import { BOTH, meanings, NOTICE, OF_2019, OF_2023, PROVINCE, REGISTER, RULE_66, SCHEME_06 } from './register-sample.ts';

describe('within a text', () => {
	it.each<[string, readonly unknown[]]>([
		['Chỉ thị 28-CT/TW ngày 21/01/2019. Theo Chỉ thị 28, các chi bộ', [OF_2019, OF_2019]],
		['Theo Chỉ thị 28 nêu trên. Chỉ thị 28-CT/TW ngày 21/01/2019', [OF_2019, OF_2019]],
		['Chỉ thị 28-CT/TW ngày 21/01/2019. Theo Chỉ thị số 028', [OF_2019, OF_2019]],
		['Chỉ thị 28-CT/TW ngày 25/12/2023. Theo 28-CT/TW', [OF_2023, OF_2023]],
		['Theo 28-CT/TW. Chỉ thị 28-CT/TW ngày 25/12/2023', [OF_2023, OF_2023]],
		['Chỉ thị 28-CT/TW ngày 21/01/2019. Theo Quy định 28', [OF_2019, 'unknown']],
		['Chỉ thị 28-CT/TW ngày 21/01/2019. Theo Chỉ thị 43', [OF_2019, 'unknown']],
		['66-QĐ/TW ngày 06/02/2017. Theo Quy định 66', [RULE_66, RULE_66]],
		['công văn số 91/TB-HĐND. Theo Thông báo 91 và Công văn 91', [NOTICE, NOTICE, NOTICE]],
		// two of one number
		['28-CT/TW ngày 21/01/2019 và 28-CT/TW ngày 25/12/2023. Theo Chỉ thị 28', [OF_2019, OF_2023, BOTH]],
		['28-CT/TW ngày 21/01/2019 và 28-CT/TW ngày 25/12/2023. Theo 28-CT/TW', [OF_2019, OF_2023, BOTH]],
		// one that nobody registered
		['Chỉ thị 28-CT/TW ngày 05/5/2005. Theo Chỉ thị 28', ['unknown', 'unknown']],
		['Chỉ thị 28-CT/TW ngày 05/5/2005. Theo 28-CT/TW', ['unknown', 'unknown']],
		['28-CT/TW ngày 21/01/2019 và 28-CT/TU ngày 05/5/2005. Theo Chỉ thị 28', [OF_2019, 'unknown', [OF_2019]]],
	])('%j means %j', (text, meant) => {
		expect(meanings(text)).toEqual(meant);
	});

	it('an unregistered document keeps its short mentions from meaning a filed one', () => {
		const text = 'Chỉ thị 28-CT/TU ngày 05/5/2005. Theo Chỉ thị 28';
		expect(meanings(text, { filed: [OF_2019] })).toEqual(['unknown', 'unknown']);
	});
});

describe('a declared alias', () => {
	it.each<[string, readonly unknown[]]>([
		['Chỉ thị 28-CT/TW ngày 21/01/2019 (sau đây gọi là Chỉ thị 28). Theo Chỉ thị 28', [OF_2019, OF_2019, OF_2019]],
		['Quyết định 06/QĐ-TTg (gọi tắt là Đề án 06). Thực hiện Đề án 06', [SCHEME_06, SCHEME_06, SCHEME_06]],
		['Quyết định 06/QĐ-TTg (gọi tắt là Kế hoạch 17). Thực hiện Kế hoạch 17', [SCHEME_06, SCHEME_06, SCHEME_06]],
		[
			'Chỉ thị 43-CT/TU và Quyết định 06/QĐ-TTg (gọi tắt là Chỉ thị 43). Theo Chỉ thị 43',
			[PROVINCE, SCHEME_06, PROVINCE, PROVINCE],
		],
		[
			'28-CT/TW ngày 21/01/2019 và 28-CT/TW ngày 25/12/2023 (gọi tắt là Chỉ thị 28). Theo Chỉ thị 28',
			[OF_2019, OF_2023, OF_2023, OF_2023],
		],
		['Chỉ thị 29-CT/TW (gọi tắt là Chỉ thị 28). Theo Chỉ thị 28', ['unknown', 'unknown', 'unknown']],
		['Thực hiện Đề án 06. Quyết định 06/QĐ-TTg (Đề án 06)', [SCHEME_06, SCHEME_06, SCHEME_06]],
		['gọi tắt là Chỉ thị 28. Theo Chỉ thị 28', ['unknown', 'unknown']],
	])('in %j means %j', (text, meant) => {
		expect(meanings(text)).toEqual(meant);
	});
});

it('gives each citation its resolution, in their order', () => {
	const text = 'Chỉ thị 43-CT/TU; Nghị định 30/2020/NĐ-CP; Kế hoạch 5-KH/TU';
	expect(meanings(text)).toEqual([PROVINCE, 'nghi-dinh-30-2020-nd-cp', 'unknown']);
	expect(resolve([], REGISTER)).toEqual([]);
});
