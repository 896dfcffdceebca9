import { describe, expect, it } from 'vitest';
import {
	BOTH,
	DECISION_66,
	meanings,
	NOTICE,
	OF_2019,
	OF_2023,
	PROVINCE,
	RULE_66,
	SCHEME_06,
} from './register-sample.ts';

describe('against the register', () => {
	it.each<[string, unknown]>([
		// symbol, and what tells two of one symbol apart
		['Chỉ thị 43-CT/TU', PROVINCE],
		['theo 43-CT/TU', PROVINCE],
		['chi thi 43/ct-tu', PROVINCE],
		['28-CT/TW', BOTH],
		['Chỉ thị 28-CT/TW ngày 21/01/2019', OF_2019],
		['Chỉ thị 28-CT/TW ngày 25/12/2023', OF_2023],
		['Chỉ thị 28-CT/TW của Ban Bí thư', OF_2019],
		['Chỉ thị 28-CT/TW của Bộ Chính trị', OF_2023],
		['Chỉ thị 28-CT/TW của Ban Bí thư ngày 25/12/2023', OF_2023],
		['Chỉ thị 28-CT/TW của Trung ương', BOTH],
		['Chỉ thị 28-CT/TW của Tỉnh ủy', 'unknown'],
		['Chỉ thị 28-CT/TW ngày 22/01/2019', 'unknown'],
		['Chỉ thị 28-CT/TW năm 2023', OF_2023],
		['Chỉ thị 28-CT/TU', 'unknown'],
		['Chỉ thị 29-CT/TW', 'unknown'],
		['Chỉ thị 28-CT/TW năm 2020', BOTH],
		['Luật 26/2023/QH15', 'luat-26-2023-qh15'],
		['theo 26/2023/QH15', 'luat-26-2023-qh15'],
		['Nghị quyết 26/2023/QH15', 'unknown'],
		['Công văn 1234/UBND-VX', 'cong-van-1234-ubnd-vx-2024'],
		['Kế hoạch 1234/UBND-VX', 'unknown'],
		['Nghị quyết 18-NQ/TW năm 2022', 'nghi-quyet-18-nq-tw-2022'],
		['Nghị quyết 18-NQ/TW, ngày 25/10/2017', 'nghi-quyet-18-nq-tw-2017'],
		['Kế hoạch 92-KH/TU của Thị ủy', 'ke-hoach-92-kh-tu-2019'],
		['Kế hoạch 92-KH/TU của Tỉnh ủy', 'ke-hoach-92-kh-tu-2018'],
		['Kế hoạch 92-KH/TU của Thị ủy Hương Thủy', 'unknown'],
		['Hướng dẫn 2-HD/BTCTU', 'huong-dan-02-hd-btctu-2018'],
		['Hướng dẫn 02-HD/BTCTU ngày 05/3/2018', 'huong-dan-02-hd-btctu-2018'],
		['Hướng dẫn 02-HD/BTCTU ngày 05/3/2019', 'unknown'],
		// number and day, number and year
		['Chỉ thị 28 ngày 21/01/2019', OF_2019],
		['Chỉ thị số 28, ngày 25/12/2023 của Bộ Chính trị', OF_2023],
		['Nghị định 30/2020', 'nghi-dinh-30-2020-nd-cp'],
		['Nghị định 168 năm 2024', 'nghi-dinh-168-2024-nd-cp'],
		['Nghị định 30/2021', 'unknown'],
		['Nghị định 30/2020/NĐ-CP ngày 06/3/2020', 'nghi-dinh-30-2020-nd-cp'],
		['Nghị định 55/1999/NĐ-CP ngày 11/7/1999', 'nghi-dinh-55-1999-nd-cp'],
		['Thông tư 22/2021/TT-BGDĐT của Bộ GD&ĐT', 'thong-tu-22-2021-tt-bgddt'],
		['Quyết định 12/QĐ-UBND của Chủ tịch UBND phường', 'quyet-dinh-12-qd-ubnd-2023'],
		// a code of two kinds
		['Quy định 66-QĐ/TW', RULE_66],
		['Quyết định 66-QĐ/TW', DECISION_66],
		['theo 66-QĐ/TW', [RULE_66, DECISION_66]],
		['Kế hoạch 66-QĐ/TW', [RULE_66, DECISION_66]],
		// word and symbol disagree: the code decides, as it can mean one kind only
		['công văn số 91/TB-HĐND', NOTICE],
		['Thông báo số 91/TB-HĐND', NOTICE],
		['Quy định 28-CT/TW ngày 21/01/2019', OF_2019],
		// a name that people give
		['Đề án 06/CP', SCHEME_06],
		['Đề án 06/QĐ-TTg', SCHEME_06],
		// never a guess
		['Chỉ thị 28', 'unknown'],
		['Đề án 06', 'unknown'],
		['Quy định 28', 'unknown'],
	])('%j means %j', (text, meant) => {
		expect(meanings(text)).toEqual([meant]);
	});
});

describe('the day of the text', () => {
	it.each<[string, string, unknown]>([
		['28-CT/TW', '2019-01-20', 'unknown'],
		['28-CT/TW', '2019-01-21', OF_2019],
		['28-CT/TW', '2023-12-24', OF_2019],
		['28-CT/TW', '2023-12-25', BOTH],
		['28-CT/TW ngày 25/12/2023', '2020-01-01', OF_2023],
		// one of them has ended
		['45-CT/TW', '2014-01-01', 'chi-thi-45-ct-tw-2010'],
		['45-CT/TW', '2020-07-16', 'chi-thi-45-ct-tw-2010'],
		['45-CT/TW', '2020-07-17', 'chi-thi-45-ct-tw-2020'],
		['45-CT/TW', '2024-01-01', 'chi-thi-45-ct-tw-2020'],
		['47-QĐ/TW', '2024-01-01', 'quy-dinh-47-qd-tw-2011'],
		['51-KL/TW', '2024-01-01', ['ket-luan-51-kl-tw-2013', 'ket-luan-51-kl-tw-2019']],
		['51-KL/TW', '2030-01-01', 'ket-luan-51-kl-tw-2013'],
		// State numbers begin anew each year
		['12/QĐ-UBND', '2023-02-09', 'unknown'],
		['12/QĐ-UBND', '2023-02-10', 'quyet-dinh-12-qd-ubnd-2023'],
		['12/QĐ-UBND', '2024-02-11', 'quyet-dinh-12-qd-ubnd-2023'],
		['12/QĐ-UBND', '2024-02-12', 'unknown'],
		['12/QĐ-UBND ngày 10/02/2023', '2026-01-01', 'quyet-dinh-12-qd-ubnd-2023'],
		['12/QĐ-UBND, năm 2023', '2026-01-01', 'quyet-dinh-12-qd-ubnd-2023'],
		['12/QĐ-UBND, năm 2025', '2026-01-01', 'unknown'],
		['30/2020/NĐ-CP', '2026-01-01', 'nghi-dinh-30-2020-nd-cp'],
		['55/1999/NĐ-CP', '2026-01-01', 'nghi-dinh-55-1999-nd-cp'],
		['43-CT/TU', '2026-01-01', PROVINCE],
		['02-HD/BTCTU', '2018-01-01', 'huong-dan-02-hd-btctu-2018'],
		['02-HD/BTCTU', '2017-12-31', 'unknown'],
	])('lets %j of %s mean %j', (text, on, meant) => {
		expect(meanings(`theo ${text}`, { on })).toEqual([meant]);
	});
});

describe('what the text is filed under', () => {
	it.each<[string, readonly string[], unknown]>([
		['Chỉ thị 28', [OF_2019], OF_2019],
		['Chỉ thị 28', BOTH, BOTH],
		['Chỉ thị 28', [PROVINCE], 'unknown'],
		['28-CT/TW', [OF_2023], OF_2023],
		['28-CT/TW', BOTH, BOTH],
		['28-CT/TW ngày 21/01/2019', [OF_2023], OF_2019],
		['Đề án 06', [SCHEME_06], SCHEME_06],
		['Quyết định 06', [SCHEME_06], SCHEME_06],
		['Quy định 28', BOTH, 'unknown'],
		['Quy định 66', [RULE_66, DECISION_66], RULE_66],
		['12/QĐ-UBND', ['quyet-dinh-12-qd-ubnd-2023'], 'quyet-dinh-12-qd-ubnd-2023'],
	])('lets %j under %j mean %j', (text, filed, meant) => {
		expect(meanings(`theo ${text} của phường`, { on: '2026-01-01', filed })).toEqual([meant]);
	});

	it('gives way to what the text itself says', () => {
		const text = 'Chỉ thị 28-CT/TW ngày 21/01/2019. Theo Chỉ thị 28';
		expect(meanings(text, { filed: [OF_2023] })).toEqual([OF_2019, OF_2019]);
	});
});
