import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportedBulletin } from '../../../src/import/import-file.ts';
import { expectTold } from './accounted.ts';
import { imported, told } from './sources.ts';

/*
 * Files that portals and Word made of one news and one letter, each with one thing that once was lost or read wrongly.
 */

const DIR = new URL('../../fixtures/import/', import.meta.url);

function importCase(name: string): Promise<ImportedBulletin> {
	const beside = Object.fromEntries(
		readdirSync(DIR)
			.filter((file) => file.endsWith('.jpg'))
			.map((file) => [file, readFileSync(new URL(file, DIR))]),
	);
	return imported(readFileSync(new URL(name, DIR)), { name: name.replace(/\.\w+$/, ''), beside });
}

const TITLE = 'Phường họp bàn công tác vệ sinh môi trường quý hai';
const OPENING =
	'Sáng ngày 12/3/2024, Ủy ban nhân dân phường tổ chức hội nghị triển khai công tác vệ sinh môi trường với sự tham dự của hơn sáu mươi đại biểu đại diện các tổ dân phố.';
const SECOND =
	'Tại hội nghị, đồng chí Chủ tịch phường nhấn mạnh vai trò của từng hộ dân trong việc phân loại rác tại nguồn và giữ sạch các tuyến đường trên địa bàn.';
const LAST =
	'Hội nghị đã nghe báo cáo kết quả quý một, thảo luận các giải pháp cho quý hai và biểu dương mười tập thể có thành tích trong phong trào chung.';
const LETTER =
	'Thực hiện chỉ đạo của cấp trên về công tác vệ sinh môi trường, Ủy ban nhân dân phường đề nghị các tổ dân phố thực hiện một số nội dung sau đây trong tháng 4.';
const LETTER_END =
	'Các tổ dân phố tuyên truyền, vận động nhân dân ra quân dọn vệ sinh vào sáng Chủ nhật hằng tuần và báo cáo kết quả về phường trước ngày 25 hằng tháng.';

/** What a file gives: its title, paragraphs and day, and what is told of it. */
interface Right {
	readonly title?: string;
	readonly date?: string;
	readonly author?: string;
	readonly body: readonly string[];
	readonly told?: string;
	/** Whether somebody must look at it before it is published; undated Word files are always drafts. */
	readonly draft?: true;
}

const news = (right: Partial<Right>): Right => ({
	title: TITLE,
	date: '2024-03-12',
	body: [OPENING, SECOND, LAST],
	...right,
});
const word = (right: Right): Right => ({ draft: true, ...right });

const CASES: Readonly<Record<string, Right>> = {
	'dang-lead.docx': word({
		title: 'Phường tổ chức kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam',
		body: [
			'Sáng 3/2/2024, phường Mẫu tổ chức mít tinh kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2024) và trao huy hiệu cho mười hai đảng viên.',
			LETTER,
			LETTER_END,
		],
	}),
	'dang-lead.html': {
		title: 'Phường tổ chức mít tinh kỷ niệm ngày thành lập Đảng',
		date: '2024-02-03',
		body: [
			'Sáng 3/2, phường Mẫu long trọng tổ chức mít tinh kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam và trao huy hiệu cho mười hai đảng viên.',
			SECOND,
			LAST,
		],
	},
	'quy-che-lap.docx': word({
		title: 'Quy chế làm việc của Ban Chấp hành Đảng bộ phường',
		body: ['- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định về thi hành Điều lệ;', LETTER, LETTER_END],
	}),
	'cong-van.docx': {
		title: 'Về việc ra quân vệ sinh môi trường tháng 4',
		date: '2024-03-12',
		body: ['Kính gửi: Các tổ dân phố trên địa bàn phường', LETTER, LETTER_END],
		told: '“Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ…”',
	},
	'so-thu-tu.docx': word({
		title: 'Kế hoạch vệ sinh môi trường tháng 4',
		body: [
			LETTER,
			'1\\. Việc thứ nhất là rà soát các điểm tập kết rác.',
			'Đoạn giải thích xen giữa hai việc của kế hoạch tháng này.',
			'2\\. Việc thứ hai là lắp thêm thùng rác.',
			'Đoạn giải thích thứ hai của kế hoạch.',
			'3\\. Việc thứ ba là trồng cây.',
		],
	}),
	'tab-cot.docx': word({
		title: 'Lịch tiếp công dân tháng 4',
		body: [
			'Ủy ban nhân dân phường thông báo lịch tiếp công dân định kỳ tháng 4 năm 2024 tại trụ sở như sau đây:',
			'| Ngày | Người tiếp | Địa điểm |\n| - | - | - |\n| 10/4 | Chủ tịch | Phòng 1 |\n| 25/4 | Phó Chủ tịch | Phòng 2 |',
		],
	}),
	'hyperlink.docx': word({
		title: 'Phường ra quân dọn vệ sinh',
		body: [
			'Xem [kế hoạch](https://example.gov.vn/kh.pdf) và phụ lục đính kèm thông báo này để biết thêm chi tiết về các nội dung triển khai.',
			LETTER_END,
		],
		told: 'liên kết “phụ lục” dẫn tới tệp trên một máy (file:///C:/van-ban/kh.pdf), người đọc không mở được',
	}),
	'form-wrap.html': news({}),
	'label-text.html': news({
		body: [OPENING, 'Thời gian: 8 giờ ngày 15/3/2024.', 'Địa điểm: Nhà văn hóa tổ dân phố 3.', SECOND, LAST],
	}),
	'date-ngaydang.html': news({}),
	'date-hai.html': news({ told: 'dòng “12/03/24” ghi năm hai chữ số, máy hiểu là 12/03/2024' }),
	'date-am.html': news({
		draft: true,
		told: 'dòng “3/12/2024 8:30:00 AM” ghi giờ kiểu Anh (AM, PM) nên có thể là 12/03/2024 hoặc 03/12/2024',
	}),
	'jsonld-date.html': news({ author: 'Lê Mẫu' }),
	'attach-block.html': news({ draft: true, told: 'tệp đính kèm “Phụ lục.xlsx” (pl.xlsx) không nằm cạnh tệp nhập' }),
	'pdf-relative-link.html': news({
		body: [OPENING, 'Xem toàn văn Kế hoạch số 15 tại đây.', 'Tải mẫu đơn', SECOND, LAST],
		draft: true,
		told: 'tệp đính kèm “Kế hoạch số 15” (ke-hoach-15.pdf) không nằm cạnh tệp nhập',
	}),
	'canonical-home.html': news({}),
	'canonical-home-2.html': news({
		title: 'Phường họp bàn công tác an toàn môi trường quý hai',
		body: [OPENING.replace('vệ sinh', 'an toàn'), SECOND, LAST],
	}),
	'lazy-srcset-only.html': news({
		body: [OPENING, '![Quang cảnh](phuong-hop-ban-cong-tac-ve-sinh-moi-truong-quy-hai-1.jpg)', SECOND, LAST],
	}),
	'nested-list-bad.html': news({
		body: [OPENING, '- Nhóm việc một\n  - Việc a\n  - Việc b\n- Nhóm việc hai', SECOND, LAST],
	}),
	'sapo-h2.html': news({
		body: [
			'(Phường Mẫu) - Hội nghị thống nhất mười hai giải pháp giữ sạch các tuyến đường trên địa bàn trong quý hai năm nay.',
			OPENING,
			SECOND,
		],
	}),
	'author-ct.html': news({ author: 'Lê Mẫu' }),
};

describe('what a real file held once and its bulletin did not', () => {
	it.each(Object.entries(CASES))('%s', async (name, right) => {
		const bulletin = await importCase(name);
		const { source, facts } = bulletin;
		expect(source.slice(source.indexOf('\n---\n\n') + 6)).toBe(`${right.body.join('\n\n')}\n`);
		expect([facts.title, facts.author]).toEqual([right.title, right.author]);
		if (right.date) expect(facts.date).toBe(right.date);
		expect(source.includes('\ndraft: true')).toBe(right.draft ?? false);
		if (right.told) expect(told(bulletin)).toContain(right.told);
		expect(source).not.toContain('legacyUrls');
		expect(bulletin.left.filter(({ reason }) => reason === 'unknown')).toEqual([]);
		expectTold(bulletin);
	});

	it('list-page.html is no bulletin', async () => {
		await expect(importCase('list-page.html')).rejects.toThrow(
			'đây là trang liệt kê 6 tin (“Tin thứ 1 của phường về công tác tháng 1”…), không phải một bài; mở từng tin rồi lưu trang của tin đó',
		);
	});

	it('all have their right value', () => {
		const files = readdirSync(DIR).filter((file) => !/\.jpg$|^list-page/.test(file));
		expect(Object.keys(CASES).toSorted()).toEqual(files.toSorted());
		expect(existsSync(new URL('list-page.html', DIR))).toBe(true);
	});
});
