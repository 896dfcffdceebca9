/**
 * Bodies whose names have these capitals wherever they stand (Decree 30/2020/NĐ-CP, appendix II; Instruction
 * 36-HD/VPTW for the Party's). Names that may be common words too
 * (`ban chấp hành`), and those that newspapers have a style of their own for, are not here.
 */
export const BODIES: readonly string[] = [
	'Bộ Chính trị',
	'Ban Bí thư',
	'Ủy ban Thường vụ Quốc hội',
	'Mặt trận Tổ quốc',
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
