import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

/** The bulletins are of 2 July 2024, a Tuesday. */
const dates = (body: string) => found(body, 'date');

describe('days and hours', () => {
	it.each([
		['Hạn 31/6/2024, 30-02-2024 và 29/2/2023.', ['31/6/2024', '30-02-2024', '29/2/2023']],
		['Hạn ngày 31 tháng 6 năm 2024.', ['31 tháng 6 năm 2024']],
		['Hạn ngày 31 tháng 6 và ngày 15/13.', ['31 tháng 6', '15/13']],
		['Họp thứ Ba ngày 3/7.', ['thứ Ba ngày 3/7 → thứ Tư']],
		['Họp ngày 2/7 (thứ Ba), ngày 3/7 (thứ Ba).', ['3/7 (thứ Ba → thứ Tư']],
		['Họp sáng thứ 7, 7/7/2024.', ['thứ 7, 7/7/2024 → Chủ nhật']],
		['Từ ngày 15/7 đến hết ngày 10/7.', ['15/7 đến hết ngày 10/7']],
		['Từ 15/7/2024 - 10/7/2024.', ['15/7/2024 - 10/7/2024']],
		['Họp lúc 7h75, lúc 8 giờ 60 và lúc 26h.', ['7h75', '8 giờ 60', '26h']],
		['Khóa 2025-2020, giai đoạn 2030 – 2026.', ['2025-2020', '2030 – 2026']],
		['Quý II/2024 (tháng 7 đến tháng 9).', ['Quý II/2024 (tháng 7 đến tháng 9']],
	])('%s', (body, told) => {
		expect(dates(body)).toEqual(told);
	});

	it.each([
		'Họp thứ Ba ngày 2/7, thứ Tư (3/7), thứ 5, ngày 4/7/2024.',
		'Kỳ họp thứ Hai, ngày 02/7; lần thứ tư ngày 2/7/2024.',
		'Rằm, tức ngày 30/2 (âm lịch); mùng 10/3; ngày 30 tháng 4 âm lịch.',
		'Nghị quyết số 31/6/2024 và Quyết định 32/13/2024/QĐ.',
		'Từ ngày 20/12 đến ngày 05/01; từ 15/12/2024 đến 15/01/2025.',
		'Có 31/2 điểm; tỷ số 31-6; từ 3/15 lên 4/15; ngày 5-7/8; ngày 28-30 hằng tháng.',
		'Trong 48 giờ, sau 72h; chạy 80km/h; lúc 0 giờ 30 phút; 24h00.',
		'Giai đoạn 2021-2025; năm học 2024/2025; số 2025-2020/QĐ.',
		'Quý I (từ tháng 1 đến tháng 3), quý 4 (tháng 10).',
		'29/2/2024 và 29/2 là ngày nhuận.',
		// As far from July as the January before, when it was another day.
		'Họp thứ Hai, ngày 06/01.',
	])('right: %s', (body) => {
		expect(dates(body)).toEqual([]);
	});
});

describe('figures', () => {
	const figures = (body: string) => found(body, 'figure');

	it.each([
		['Có 45/50 hộ tham gia, đạt 95 %.', ['45/50 hộ tham gia, đạt 95 %']],
		['Trong tổng số 200 hộ có 150 hộ sạch nước, chiếm 80%.', ['150 hộ sạch nước, chiếm 80%']],
		['Tổng thu 20 tỷ đồng, gồm tỉnh 12 tỷ đồng, phường 9 tỷ đồng.', ['20']],
		['Có 12 tổ, trong đó 7 tổ mới, 6 tổ cũ.', ['12']],
		['| Tổ | Hộ |\n|---|---|\n| Cộng | 50 |\n| 1 | 20 |\n| 2 | 31 |', ['50']],
		['Chi 3 nghìn triệu đồng.', ['nghìn triệu']],
	])('%s', (body, told) => {
		expect(figures(body)).toEqual(told);
	});

	it.each([
		'Có 45/50 hộ tham gia, đạt 90 %; 2/3 số hộ, tức 66,6%; 1/3 là 33,3 %.',
		'Có 45/50 hộ, tăng 5% so với năm trước; đạt 95% kế hoạch.',
		'Tổng thu 20 tỷ đồng, gồm tỉnh 12 tỷ đồng, phường 8.000 triệu đồng.',
		'Có 12 tổ, trong đó 7 tổ mới; phường bên có 20 tổ.',
		'Kế hoạch 05 năm gồm kế hoạch 05 năm của tỉnh và kế hoạch 05 năm của phường.',
		'| TT | Tổ | Hộ |\n|---|---|---|\n| 1 | A | 20 |\n| 2 | B | 30 |\n| | Tổng | 50 |',
		'| TT | Tổ | Hộ |\n|---|---|---|\n| I | A | 20 |\n| 1 | B | 20 |\n| | Tổng | 20 |',
		'| Tổ | Chia |\n|---|---|\n| 1 | 1,5 |\n| 2 | 2,25 |\n| Tổng | 3,8 |',
		'Dư nợ tín dụng 14 triệu tỷ đồng; 5 nghìn tỷ đồng.',
	])('right: %s', (body) => {
		expect(figures(body)).toEqual([]);
	});
});
