import { describe, expect, it } from 'vitest';
import { type Citation, find } from '../../../../src/domain/citation/find.ts';

function only(text: string): Citation {
	const [citation, ...others] = find(text);
	if (!citation || others.length > 0) throw new Error(`not one citation: ${text}`);
	return citation;
}

describe('the issuer', () => {
	it.each([
		['Chỉ thị 28-CT/TW của Ban Bí thư về rà soát', 'Ban Bí thư'],
		['Chỉ thị 28-CT/TW ngày 21/01/2019 của Ban Bí thư', 'Ban Bí thư'],
		['Chỉ thị 28-CT/TW của Ban Bí thư (khóa XII) ngày 21/01/2019', 'Ban Bí thư'],
		['Chỉ thị 28-CT/TW, của  Ban\u00A0Bí thư', 'Ban Bí thư'],
		[`Chỉ thị 28-CT/TW của ${'Ban Bí thư'.normalize('NFD')}`, 'Ban Bí thư'],
		['Chỉ thị 28 của Ban Bí thư', 'Ban Bí thư'],
		['Quyết định 12/QĐ-UBND của UBND thành phố Huế về việc thu hồi', 'UBND thành phố Huế'],
		['Công văn 15/UBND-VX của Chủ tịch UBND phường Hương Xuân ban hành', 'Chủ tịch UBND phường Hương Xuân'],
		['Kế hoạch 39/KH-SGDĐT của Sở Giáo dục và Đào tạo về', 'Sở Giáo dục và Đào tạo'],
		['Thông tư 80/2021/TT-BTC của Bộ trưởng Bộ Tài chính hướng dẫn', 'Bộ trưởng Bộ Tài chính'],
		['Nghị quyết 12/NQ-HĐND do HĐND phường ban hành', 'HĐND phường'],
		['Luật 72/2020/QH14 được Quốc hội khóa XIV thông qua', 'Quốc hội'],
		['Kế hoạch 92-KH/TU của ban thường vụ thị ủy hương trà', 'ban thường vụ thị ủy'],
		['Kế hoạch 15/KH-UBND của UBND phường V/v ra quân', 'UBND phường'],
		['Chỉ thị 28-CT/TW “Về rà soát” của Ban Bí thư', 'Ban Bí thư'],
		['Chỉ thị 28-CT/TW được chi bộ 5 treo ở nhà văn hóa', undefined],
		['Chỉ thị 28-CT/TW của cấp trên', undefined],
		['Chỉ thị 28-CT/TW. Của Ban Bí thư', undefined],
		['Ban Bí thư ban hành Chỉ thị 28-CT/TW', undefined],
	])('in %j is %j', (text, issuer) => {
		expect(only(text).issuer).toBe(issuer);
	});

	it('ends before the next document', () => {
		const text = 'Chỉ thị 05-CT/TW của Bộ Chính trị và Kết luận 01-KL/TW của Ban Bí thư';
		expect(find(text).map(({ issuer }) => issuer)).toEqual(['Bộ Chính trị', 'Ban Bí thư']);
	});

	it('of a list is that of all its items, but not of what stands before the list', () => {
		const text = 'Thông báo 642-TB/TU. Các Nghị quyết 57, 59 và 66 của Bộ Chính trị';
		expect(find(text).map(({ issuer }) => issuer)).toEqual([undefined, 'Bộ Chính trị', 'Bộ Chính trị', 'Bộ Chính trị']);
	});
});

describe('the title', () => {
	it.each([
		['Chỉ thị 28-CT/TW “Về rà soát đảng viên”', 'Về rà soát đảng viên'],
		['Chỉ thị 28-CT/TW về việc "rà soát"', 'rà soát'],
		['Chỉ thị 28-CT/TW về “rà soát”', 'rà soát'],
		['Chỉ thị 28-CT/TW, V/v: «rà soát»', 'rà soát'],
		['Chỉ thị 28-CT/TW ngày 21/01/2019 của Ban Bí thư “Về rà soát”', 'Về rà soát'],
		['Chỉ thị 28-CT/TW “rà soát và “sàng lọc” đảng viên”', 'rà soát và “sàng lọc” đảng viên'],
		[`Chỉ thị 28-CT/TW “${'Về rà soát'.normalize('NFD')}”`, 'Về rà soát'],
		['Chỉ thị 28-CT/TW “Về rà soát', undefined],
		['Chỉ thị 28-CT/TW “Về\n\nrà soát”', undefined],
		[`Chỉ thị 28-CT/TW “${'rà soát '.repeat(70)}”`, undefined],
		['Chỉ thị 28-CT/TW và bài “Về rà soát”', undefined],
	])('in %j is %j', (text, title) => {
		expect(only(text).title).toBe(title);
	});
});

describe('the year', () => {
	it.each([
		['Nghị định 42/2022/NĐ-CP', 2022],
		['Nghị định 30/2020', 2020],
		['Nghị định 168 năm 2024', 2024],
		['Nghị quyết số 18-NQ/TW, năm 2017', 2017],
		['Luật 72/2020/QH14 thông qua ngày 17/11/2020', 2020],
		['Chỉ thị 28-CT/TW', undefined],
		['Chỉ thị 28-CT/TW ngày 21/01/2019', undefined],
		['Chỉ thị 28-CT/TW trong năm 2024', undefined],
	])('of %j is %j', (text, year) => {
		expect(only(text).year).toBe(year);
	});
});

describe('what the symbol says', () => {
	it.each([
		['công văn số 91/TB-HĐND', 'cong-van', ['thong-bao'], 'nha-nuoc', true],
		['Quy định 11-QĐ/TW', 'quy-dinh', ['quyet-dinh', 'quy-dinh'], 'dang', true],
		['theo 11-QĐ/TW', undefined, ['quyet-dinh', 'quy-dinh'], 'dang', false],
		['theo 01/PL-UBND', undefined, ['phu-luc', 'phap-lenh'], 'nha-nuoc', false],
		['theo 12/QĐ-UBND', 'quyet-dinh', ['quyet-dinh'], 'nha-nuoc', false],
		['theo 1234/UBND-VX', 'cong-van', [], 'nha-nuoc', false],
		['theo 35/2023/UBTVQH15', undefined, [], 'nha-nuoc', false],
		['Đề án 06/CP', 'de-an', [], 'nha-nuoc', true],
		['Nghị định 30/2020', 'nghi-dinh', [], 'nha-nuoc', true],
		['Chỉ thị 28', 'chi-thi', [], undefined, true],
		['Tờ trình 56/TTr-VP', 'to-trinh', ['to-trinh'], 'nha-nuoc', true],
		['Tờ trình 56-TTr/VP', 'to-trinh', ['to-trinh'], 'dang', true],
		['Công văn 12/BTC-NSNN', 'cong-van', [], 'nha-nuoc', true],
		['Công văn 12-CV/BTC', 'cong-van', ['cong-van'], 'dang', true],
	] as const)('in %j', (text, type, symbolKinds, system, worded) => {
		expect(only(text)).toMatchObject({ type, symbolKinds, system, worded });
	});

	it.each(['HĐ hop-dong', 'HD huong-dan', 'TT thong-tu', 'TTLT thong-tu-lien-tich', 'QĐ quyet-dinh', 'QyĐ quy-dinh'])(
		'tells codes with like letters apart: %s',
		(row) => {
			const [code, kind] = row.split(' ');
			expect(only(`theo 25/${code}-UBND`).type).toBe(kind);
		},
	);
});

describe('an alias', () => {
	it.each([
		'Chỉ thị 28-CT/TW và Chỉ thị 28',
		'gọi điện. Chỉ thị 28-CT/TW',
		'Chỉ thị 28-CT/TW (Chỉ thị 28 của Ban Bí thư)',
		'Chỉ thị 28-CT/TW (Chỉ thị 43)',
		'Chỉ thị 28 (Chỉ thị 28)',
		'Chỉ thị 28-CT/TW (Chỉ thị 28-CT/TW)',
		'Chỉ thị 28-CT/TW (thực hiện Chỉ thị 28)',
	])('is not declared in %j', (text) => {
		expect(find(text).map(({ alias }) => alias)).not.toContain(true);
	});

	it.each([
		[1, true],
		[39, true],
		// It is meant for one that the reader still has in mind.
		[40, false],
	])('in brackets is of one named before, also with %i named since: %s', (between, alias) => {
		const others = Array.from({ length: between }, (_, index) => `Kế hoạch số ${100 + index}-KH/ĐU`);
		const found = find(`Chỉ thị số 28-CT/TW, ${others.join(', ')} (Chỉ thị 28)`);
		expect(found).toHaveLength(between + 2);
		expect(found.at(-1)?.alias).toBe(alias);
	});
});
