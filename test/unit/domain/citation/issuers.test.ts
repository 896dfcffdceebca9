import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuerEnd } from '../../../../src/domain/citation/issuers.ts';
import { sameIssuer } from '../../../../src/domain/citation/same-issuer.ts';
import { scanText } from '../../../../src/domain/scan-text.ts';

describe('issuerEnd', () => {
	/** The issuer that a text begins with. */
	const issuerOf = (typed: string) => {
		const scan = scanText(typed);
		const end = issuerEnd(scan.text, 0, (from, to) => scan.letters(from, to));
		return end === undefined ? undefined : scan.slice(0, end);
	};

	it.each([
		['Ban Bí thư', ' về công tác kết nạp'],
		['Ban Thường vụ Thị ủy', ' về kiểm tra'],
		['Ban Thường vụ Thị ủy Hương Trà', ' về kiểm tra'],
		['BTV Thị ủy', ''],
		['ban thường vụ thị ủy', ' hương trà'],
		['UBND', ' đã'],
		['UBND thành phố Huế', ' ngày 5/6/2024'],
		['UBND TP Huế', ', các phường'],
		['Ủy ban nhân dân tỉnh Thừa Thiên Huế', ' ban hành'],
		['Uỷ ban nhân dân phường', ' và nhân dân'],
		['Chủ tịch UBND phường Hương Xuân', ''],
		['Thủ tướng Chính phủ', ' phê duyệt'],
		['Bộ trưởng Bộ Giáo dục và Đào tạo', ' ban hành'],
		['Bộ Y tế', ' hướng dẫn'],
		['Bộ Công an', ''],
		['Bộ Tài chính', ' về'],
		['Sở Nông nghiệp và Môi trường', ' tại'],
		['Văn phòng HĐND và UBND phường', ''],
		['Ban Chấp hành Trung ương Đảng', ' (khóa XII)'],
		['Bộ Chính trị', ' và Kết luận số 01-KL/TW'],
		['Bộ Chính trị', ' và thị ủy'],
		['UBND phường', ' V/v ra quân'],
		['Quốc hội', ' được'],
		['Quốc hội', '.'],
	])('of %j before %j', (issuer, rest) => {
		expect(issuerOf(issuer + rest)).toBe(issuer);
		expect(issuerOf((issuer + rest).normalize('NFD'))?.normalize('NFC')).toBe(issuer);
		expect(issuerOf((issuer + rest).replaceAll(' ', '\u00A0'))).toBe(issuer.replaceAll(' ', '\u00A0'));
	});

	it.each(['cấp trên', 'ông Nam', 'Hương Trà', 'Bộtrưởng', 'Banner', '', 'Của Ban Bí thư'])('of %j is none', (text) => {
		expect(issuerOf(text)).toBeUndefined();
	});
});

const SAME = [
	['Ban Bí thư', 'Ban Bí thư'],
	['Ban Bí thư', 'BAN BÍ THƯ'],
	['Ban Bí thư', 'Ban Bi thu'],
	['Ban Bí thư', 'Ban Bí thư Trung ương Đảng'],
	['Ban Bí thư', 'Ban Bí thư Trung ương Đảng khóa XII'],
	['Ban Bí thư (khóa XII)', 'Ban Bí thư'],
	['Ban Bí thư', 'Trung ương'],
	['Bộ Chính trị', 'Trung ương'],
	['Ban Chấp hành Trung ương', 'BCH Trung ương'],
	['Ban Chấp hành Trung ương Đảng', 'Trung ương Đảng'],
	['Thị ủy', 'Ban Thường vụ Thị ủy'],
	['Ban Thường vụ Thị ủy Hương Trà', 'BTV Thị ủy'],
	['Thị ủy Hương Trà', 'Ban Thường vụ Thị ủy Hương Trà'],
	['UBND thành phố Huế', 'Ủy ban nhân dân thành phố Huế'],
	['UBND TP Huế', 'UBND thành phố Huế'],
	['UBND TP.Huế', 'UBND thành phố Huế'],
	['UBND TP. Huế', 'Uỷ ban nhân dân thành phố Huế'],
	['UBND tỉnh', 'UBND tỉnh Thừa Thiên Huế'],
	['UBND', 'Chủ tịch UBND phường'],
	['HĐND phường Hương Xuân', 'Hội đồng nhân dân phường'],
	['Thủ tướng', 'Thủ tướng Chính phủ'],
	['Bộ Tài chính', 'Bộ trưởng Bộ Tài chính'],
	['Bộ Giáo dục và Đào tạo', 'Bộ GD&ĐT'],
	['Bộ Giáo dục và Đào tạo', 'Bộ Giáo dục & Đào tạo'],
	['Bộ Giáo dục và Đào tạo', 'Bộ GD'],
	['Bộ Lao động - Thương binh và Xã hội', 'Bộ LĐ-TB&XH'],
	['Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp'],
	['Công ty Cấp nước', 'công ty cấp nước'],
	['Ban Bí thư'.normalize('NFD'), 'Ban Bí thư'],
] as const;

const DIFFERENT = [
	['Ban Bí thư', 'Bộ Chính trị'],
	['Ban Bí thư', 'Ban Chấp hành Trung ương'],
	['Ban Bí thư', 'Tỉnh ủy'],
	['Trung ương', 'Tỉnh ủy'],
	['Thị ủy', 'Tỉnh ủy'],
	['Thị ủy Hương Trà', 'Thị ủy Hương Thủy'],
	['Ban Thường vụ Thị ủy', 'Ban Thường vụ Tỉnh ủy'],
	['UBND tỉnh', 'UBND phường'],
	['UBND thành phố Huế', 'UBND thành phố Đà Nẵng'],
	['UBND phường Hương Xuân', 'UBND phường Hương Chữ'],
	['UBND phường', 'HĐND phường'],
	['Chính phủ', 'Quốc hội'],
	['Bộ Tài chính', 'Bộ Nội vụ'],
	['Sở Nội vụ', 'Bộ Nội vụ'],
	['Sở Nội vụ', 'Sở Ngoại vụ'],
	['Bộ Giáo dục và Đào tạo', 'Bộ Giao thông vận tải'],
	['Bộ Giáo dục và Đào tạo', 'Bộ GTVT'],
	['UBND TP Huế', 'UBND TP HCM'],
	['Ban Tổ chức Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy'],
	['Công ty Cấp nước', 'Công ty Điện lực'],
	['Ban Bí thư', ''],
] as const;

const names = fc.oneof(
	fc.constantFrom(...[...SAME, ...DIFFERENT].flat()),
	fc
		.tuple(
			fc.constantFrom('', 'Ban Thường vụ ', 'Chủ tịch ', 'Văn phòng '),
			fc.constantFrom('UBND', 'Thị ủy', 'Trung ương', 'Ban Bí thư', 'Bộ', 'Hội'),
			fc.constantFrom('', ' tỉnh', ' phường', ' TP'),
			fc.constantFrom('', ' Huế', ' Hương Xuân', ' Hương', ' Nông dân', ' (khóa XII)'),
		)
		.map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('sameIssuer', () => {
	it.each(SAME)('can be of one body: %j and %j', (a, b) => {
		expect([sameIssuer(a, b), sameIssuer(b, a)]).toEqual([true, true]);
	});

	it.each(DIFFERENT)('cannot be of one body: %j and %j', (a, b) => {
		expect([sameIssuer(a, b), sameIssuer(b, a)]).toEqual([false, false]);
	});

	it('does not depend on which is named first, and holds of a name and itself', () => {
		fc.assert(
			fc.property(names, names, (a, b) => {
				expect(sameIssuer(a, b)).toBe(sameIssuer(b, a));
				expect(sameIssuer(a, a)).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});
