import { describe, expect, it } from 'vitest';
import { beginsOtherNews, isBoilerplate, trailOf } from '../../../src/import/boilerplate.ts';
import { readByline } from '../../../src/import/bylines.ts';
import { readDateLine, readPageTime } from '../../../src/import/dates.ts';
import { categoryOf } from '../../../src/import/filing.ts';
import { slugFor } from '../../../src/import/names.ts';

describe('a line that is a date', () => {
	it.each([
		'Ngày cập nhật 02/07/2024',
		'Ngày cập nhật: 02/7/2024',
		'Cập nhật lúc: 08:30 02/07/2024',
		'Thứ ba, 02/07/2024 | 08:30 GMT+7',
		'Thứ Ba, ngày 02 tháng 7 năm 2024',
		'[02/07/2024 14:05:33]',
		'02-07-2024 08h15',
		'(2.7.2024)',
		'Đăng ngày 2/7/2024 2:05:00 CH',
		'Ngày đăng tin: 2024-07-02',
		'ngày 02 tháng 7 năm 2024',
		'Ngay cap nhat 02/07/2024',
		'Thu ba, ngay 2 thang 7 nam 2024 | 08:30',
		'Thứ Ba, ngày 2 tháng Bảy năm 2024',
	])('%s', (line) => {
		expect(readDateLine(line)).toEqual({ day: '2024-07-02', form: 'line' });
	});

	it.each([
		'Thử Nghiệm, ngày 02 tháng 7 năm 2024',
		'TP. Thử Nghiệm, ngày 2/7/2024.',
		'Thử Nghiệm, ngày mùng 2 tháng 7, năm 2024',
		'Thử Nghiệm, ngày 02tháng 7 năm2024',
	])('of an official letter: %s', (line) => {
		expect(readDateLine(line)).toEqual({ day: '2024-07-02', form: 'place' });
	});

	it.each([
		'Ngày 02/7/2024, phường họp',
		'Chiều ngày 02 tháng 7 năm 2024, tại hội trường',
		'Ngày cập nhật 31/02/2024',
		'Đảng, 02/07/2024',
		'Thử Nghiệm, ngày    tháng    năm 2024',
		'02/07/2024 và 03/07/2024',
		'02/07',
		'Số 02/07/2024/QĐ',
		'Cập nhật',
		`02/07/2024${' '.repeat(90)}.`,
	])('none: %s', (line) => {
		expect(readDateLine(line)).toBeUndefined();
	});

	it('is read in no time, whatever it is', () => {
		for (const sign of [' ', '-', ':', '1', '1/', 'ngày ', 'A'])
			expect(readDateLine(sign.repeat(90).slice(0, 90))).toBeUndefined();
	});
});

describe('the time that a page gives in its head', () => {
	it.each([
		['2024-07-02', '2024-07-02'],
		['02/07/2024', '2024-07-02'],
		['02/07/2024 08:30', '2024-07-02'],
		['2-7-2024 23:30:00', '2024-07-02'],
		['2024-07-02 00:30:00', '2024-07-02'],
		['2024-07-02T08:30', '2024-07-02'],
		['Thứ Ba, ngày 2 tháng 7 năm 2024, 08:30', '2024-07-02'],
		['2024-07-01T23:30:00Z', '2024-07-02'],
		['2024-07-02T08:00:00+07:00', '2024-07-02'],
		['2024-07-02T23:30:00-0700', '2024-07-03'],
		['Mon, 01 Jul 2024 18:30:00 GMT', '2024-07-02'],
		['Tue, 02 Jul 2024 08:00:00 +0700', '2024-07-02'],
		['31/02/2024', undefined],
		['14:05', undefined],
		['', undefined],
	])('%j is of %s', (text, day) => {
		expect(readPageTime(text)).toBe(day);
	});
});

describe('a byline', () => {
	it.each([
		['Bài, ảnh: Trần Thử', 'byline', 'Trần Thử'],
		['Bài và ảnh: Trần Thử', 'byline', 'Trần Thử'],
		['(Tin, ảnh: Trần Thử)', 'byline', 'Trần Thử'],
		['Tin bài: Trần Thử - Lê Nghiệm', 'byline', 'Trần Thử - Lê Nghiệm'],
		['Tác giả: Ban biên tập', 'byline', 'Ban biên tập'],
		['Người viết – Trần Thử', 'byline', 'Trần Thử'],
		['Nguồn: Đài truyền thanh phường', 'source', 'Đài truyền thanh phường'],
		['Nguồn tin: Đài phường', 'source', 'Đài phường'],
		['Trần Thử', 'name', 'Trần Thử'],
		['Trần Thị Thử Nghiệm', 'name', 'Trần Thị Thử Nghiệm'],
	])('%s', (line, form, name) => {
		expect(readByline(line)).toEqual({ form, name, hadContact: false });
	});

	it.each([
		['Bài, ảnh: Văn Thử - 0900.000.000', 'Văn Thử'],
		['Tác giả: Văn Thử, email: thu@example.vn', 'Văn Thử'],
		['Người viết: Văn Thử (ĐT 0900 000 000)', 'Văn Thử'],
	])('keeps the name alone: %s', (line, name) => {
		expect(readByline(line)).toEqual({ form: 'byline', name, hadContact: true });
	});

	it.each([
		'Tin vui: phường có điện',
		'Nguồn: https://phuong.example.vn/tin',
		'Xin cảm ơn.',
		'KẾT QUẢ THÁNG SÁU',
		'Phường',
		'Tác giả: 0900 000 000',
		'Theo đó, các tổ ra quân',
	])('none: %s', (line) => {
		expect(readByline(line)).toBeUndefined();
	});
});

describe('boilerplate of a page', () => {
	it.each([
		'Trang chủ',
		'Tìm kiếm tin tức',
		'A- A A+',
		'In trang',
		'Chia sẻ',
		'Lượt xem: 1.234',
		'120 lượt xem',
		'Quay lại',
		'Trang chủ » Tin tức › Thông báo',
		'Gửi bình luận',
	])('%s', (line) => {
		expect(isBoilerplate(line)).toBe(true);
	});

	it.each([
		'Các tin khác',
		'CÁC TIN KHÁC:',
		'Tin liên quan',
		'Bài viết cùng chuyên mục',
		'Tin đã đưa',
		'» Các tin mới hơn',
		'Xem tin theo ngày',
		'Tin cùng chuyên mục (15)',
	])('before other news: %s', (line) => {
		expect(beginsOtherNews(line)).toBe(true);
	});

	it.each([
		'Phường ra quân',
		'In ấn tài liệu tuyên truyền',
		'Chia sẻ khó khăn với bà con',
		'Tin vui đầu năm',
		'Các việc khác',
		'Đánh giá chung về sáu tháng',
	])('none: %s', (line) => {
		expect([isBoilerplate(line), beginsOtherNews(line)]).toEqual([false, false]);
	});
});

it.each([
	['Trang chủ » Tin tức › Xây dựng Đảng', 'Xây dựng Đảng'],
	['Trang chủ > XÂY DỰNG ĐẢNG > Phát triển đảng viên', 'Xây dựng Đảng'],
	['Trang chủ / Kinh tế - Xã hội', 'Kinh tế - xã hội'],
	['Trang chủ » Tin tức', undefined],
])('the category of %s', (trail, category) => {
	expect(categoryOf(trailOf(trail), ['Thông báo', 'Xây dựng Đảng', 'Kinh tế - xã hội'])).toBe(category);
});

it('cuts a long address between words', () => {
	const slug = slugFor('Phường Thử Nghiệm '.repeat(12));
	expect(slug).toBe('phuong-thu-nghiem-phuong-thu-nghiem-phuong-thu-nghiem-phuong-thu-nghiem-phuong-thu-nghiem');
	expect(slugFor('a'.repeat(200))).toHaveLength(90);
	// Windows has no folder of the first two names.
	expect(['Con', 'COM1', 'Con đường'].map(slugFor)).toEqual(['tin-con', 'tin-com1', 'con-duong']);
});
