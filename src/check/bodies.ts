/**
 * Bodies whose names have these capitals wherever they stand (Decree 30/2020/NĐ-CP, appendix II; Instruction
 * 36-HD/VPTW for the Party's). Names that may be common words too
 * (`ban chấp hành`), and those that newspapers have a style of their own for, are not here.
 */
export const BODIES: readonly string[] = [
	'Bộ Chính trị',
	'Ban Bí thư',
	'Ủy ban Thường vụ Quốc hội',
	'Hội Liên hiệp Phụ nữ',
	'Hội Cựu chiến binh',
	'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
	'Bộ Công an',
	'Bộ Quốc phòng',
	'Bộ Nội vụ',
	'Bộ Tài chính',
	'Bộ Tư pháp',
	'Bộ Y tế',
	'Bộ Xây dựng',
	'Thủ tướng Chính phủ',
];

/** Names that are no common words either, so that they have their capitals after any word (the same appendix). */
export const ALWAYS_BODIES: readonly string[] = ['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Mặt trận Tổ quốc'];

/**
 * Offices, whose names have a capital where they go with that of a person or a body (the same appendix, part V: `Chủ tịch Quốc
 * hội`, `Phó Thủ tướng`).
 */
export const OFFICES: readonly string[] = [
	'Chủ tịch',
	'Phó Chủ tịch',
	'Bí thư',
	'Phó Bí thư',
	'Tổng Bí thư',
	'Giám đốc',
	'Phó Giám đốc',
	'Chánh Văn phòng',
	'Trưởng ban',
	'Phó Trưởng ban',
	'Trưởng phòng',
	'Phó Trưởng phòng',
	'Chủ nhiệm',
	'Phó Chủ nhiệm',
	'Thủ tướng',
	'Bộ trưởng',
	'Thứ trưởng',
];

/** Bodies that are written out in official papers, by their first words: with an office before them the rule holds. */
export const OFFICE_BODIES: readonly string[] = [
	'Ủy ban nhân dân',
	'Hội đồng nhân dân',
	'Ủy ban Mặt trận',
	'Đảng ủy phường',
	'Đảng ủy xã',
];

/** What is said before an officer's name, and by newspapers hardly ever. */
export const COMRADE = 'đồng chí';

/** Before an office these mean several of them, or the office as such. */
export const NO_NAME_AFTER = 'các những hai ba mọi từng mỗi chức vụ danh làm bầu một số và là';

/** Before a body's first word these mean what it is, not which. */
export const NOT_NAMED_AFTER = 'ngang';
