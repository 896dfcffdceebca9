/** A body that was renamed, merged or ended, as it is written in running text. */
export interface OldBody {
	/** With ordinary spaces; a hyphen stands for any dash, `…` for words with which a name goes on. */
	readonly name: string;
	/** The first day without it, `YYYY-MM-DD`. */
	readonly ended: string;
	/** What is there instead, as the end of a sentence: `đã hợp nhất vào Bộ Nội vụ`. */
	readonly now: string;
}

const each = (ended: string, rows: readonly (readonly [names: string, now: string])[]): OldBody[] =>
	rows.flatMap(([names, now]) => names.split(' | ').map((name) => ({ name, ended, now })));

const WARD = 'không còn, nhiệm vụ chuyển về phường, xã hoặc tỉnh, thành phố';
/** Provinces that are part of another. */
const MERGED: Readonly<Record<string, string>> = {
	'tỉnh Tuyên Quang': 'Hà Giang',
	'tỉnh Lào Cai': 'Yên Bái',
	'tỉnh Thái Nguyên': 'Bắc Kạn',
	'tỉnh Phú Thọ': 'Vĩnh Phúc, Hòa Bình',
	'tỉnh Bắc Ninh': 'Bắc Giang',
	'tỉnh Hưng Yên': 'Thái Bình',
	'thành phố Hải Phòng': 'Hải Dương',
	'tỉnh Ninh Bình': 'Hà Nam, Nam Định',
	'tỉnh Quảng Trị': 'Quảng Bình',
	'thành phố Đà Nẵng': 'Quảng Nam',
	'tỉnh Quảng Ngãi': 'Kon Tum',
	'tỉnh Gia Lai': 'Bình Định',
	'tỉnh Khánh Hòa': 'Ninh Thuận',
	'tỉnh Lâm Đồng': 'Đắk Nông, Bình Thuận',
	'tỉnh Đắk Lắk': 'Phú Yên',
	'Thành phố Hồ Chí Minh': 'Bình Dương, Bà Rịa - Vũng Tàu',
	'tỉnh Đồng Nai': 'Bình Phước',
	'tỉnh Tây Ninh': 'Long An',
	'thành phố Cần Thơ': 'Sóc Trăng, Hậu Giang',
	'tỉnh Vĩnh Long': 'Bến Tre, Trà Vinh',
	'tỉnh Đồng Tháp': 'Tiền Giang',
	'tỉnh Cà Mau': 'Bạc Liêu',
	'tỉnh An Giang': 'Kiên Giang',
};

export const OLD_BODIES: readonly OldBody[] = [
	// Resolution 175/2024/QH15 of 30 November 2024.
	...each('2025-01-01', [['tỉnh Thừa Thiên Huế', 'là thành phố Huế trực thuộc Trung ương']]),
	// Announced on 3 February 2025 (znews.vn, nongnghiepmoitruong.vn of that day).
	...each('2025-02-03', [
		['Ban Tuyên giáo Trung ương | Ban Dân vận Trung ương', 'đã hợp nhất thành Ban Tuyên giáo và Dân vận Trung ương'],
	]),
	// Resolution 176/2025/QH15 of 18 February 2025.
	...each('2025-03-01', [
		['Bộ Lao động - Thương binh và Xã hội | Bộ LĐ-TB&XH | Bộ LĐTB&XH', 'đã hợp nhất vào Bộ Nội vụ'],
		['Bộ Kế hoạch và Đầu tư | Bộ KH&ĐT', 'đã hợp nhất vào Bộ Tài chính'],
		['Bộ Giao thông vận tải | Bộ Giao thông Vận tải | Bộ GTVT', 'đã hợp nhất vào Bộ Xây dựng'],
		['Bộ Thông tin và Truyền thông | Bộ TT&TT', 'đã hợp nhất vào Bộ Khoa học và Công nghệ'],
		[
			'Bộ Tài nguyên và Môi trường | Bộ TN&MT | Bộ Nông nghiệp và Phát triển nông thôn | Bộ Nông nghiệp và Phát triển Nông thôn | Bộ NN&PTNT',
			'đã hợp nhất thành Bộ Nông nghiệp và Môi trường',
		],
		['Ủy ban Dân tộc', 'là Bộ Dân tộc và Tôn giáo'],
	]),
	// Announcement of the Government's portal of 19 February 2025: no police of districts from 1 March 2025 on.
	...each('2025-03-01', [
		[
			'Công an huyện | Công an quận | Công an thị xã',
			'không còn; nay là Công an phường, xã và Công an tỉnh, thành phố',
		],
	]),
	// Resolution 203/2025/QH15 of 16 June 2025 (the Constitution) and Act 72/2025/QH15: no districts from 1 July 2025 on.
	...each('2025-07-01', [
		[
			'Ủy ban nhân dân huyện | Ủy ban nhân dân quận | Ủy ban nhân dân thị xã | UBND huyện | UBND quận | UBND thị xã',
			WARD,
		],
		[
			'Hội đồng nhân dân huyện | Hội đồng nhân dân quận | Hội đồng nhân dân thị xã | HĐND huyện | HĐND quận | HĐND thị xã',
			WARD,
		],
		['Huyện ủy | Quận ủy | Thị ủy', 'đã kết thúc hoạt động'],
		['Phòng … huyện | Phòng … quận | Phòng … thị xã', WARD],
	]),
	// Resolution 81/2025/UBTVQH15: courts of regions for those of districts.
	...each('2025-07-01', [
		['Tòa án nhân dân huyện | Tòa án nhân dân quận | Tòa án nhân dân thị xã', 'là Tòa án nhân dân khu vực'],
	]),
	// Resolution 202/2025/QH15 of 12 June 2025.
	...Object.entries(MERGED).flatMap(([now, names]) =>
		each('2025-07-01', [
			[
				names
					.split(', ')
					.map((name) => `tỉnh ${name}`)
					.join(' | '),
				`thuộc ${now}`,
			],
		]),
	),
];

/** What `…` stands for in a name, as the source of a pattern: a few words, the first of them with a capital. */
export const GOES_ON = '(?:\\p{Lu}[\\p{L}-]*)(?:,?\\s(?:[\\p{L}-]+|và)){0,7}?';

/** Placements of the tone that are both right. */
export const TONE_PAIRS: readonly (readonly [string, string])[] = [
	['ủy', 'uỷ'],
	['Ủy', 'Uỷ'],
	['òa', 'oà'],
	['óa', 'oá'],
];
