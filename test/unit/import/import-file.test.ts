import { describe, expect, it } from 'vitest';
import { imported, REPORT, REPORT_PAGES, REPORT_REGISTER, reportDocx, reportText, told } from './sources.ts';

const BODY = [REPORT.opening, REPORT.basis, REPORT.tasksIntro, REPORT.tasks.join('\n'), REPORT.closing].join('\n\n');
const options = { register: REPORT_REGISTER };

function source(more: readonly string[] = []): string {
	const [category, address] = more;
	return [
		'---',
		`title: ${REPORT.title}`,
		`date: ${REPORT.day}`,
		`author: ${REPORT.author}`,
		...(category ? [`category: ${category}`] : []),
		'directives:',
		'  - chi-thi-07-ct-tu-2024 # Chỉ thị 07-CT/TU, 15/01/2024',
		...(address ? ['legacyUrls:', `  - ${address}`] : []),
		'---',
		'',
		BODY,
		'',
	].join('\n');
}

describe('one report in every form gives one bulletin', () => {
	it('as plain text', async () => {
		const bulletin = await imported(reportText(), options);
		expect(bulletin.source).toBe(source());
		expect(bulletin.file).toBe(
			'tin-bai/2024/2024-07-02-phuong-thu-nghiem-nhan-rong-to-tu-quan-xanh-trong-sau-thang-dau-nam.md',
		);
		expect(told(bulletin)).toBe(
			'phần khung trang không đưa vào tin: “Tìm kiếm tin tức”; “Các tin khác”; “Xem tin theo ngày”; “Truy cập tổng 1.234”',
		);
	});

	it('as plain text in decomposed letters', async () => {
		expect((await imported(reportText().normalize('NFD'), options)).source).toBe(source());
	});

	it('as a Word file', async () => {
		const bulletin = await imported(await reportDocx(), options);
		expect(bulletin.source).toBe(source());
		expect(told(bulletin)).toBe('');
	});

	it.each([
		['layout tables', source(['Xây dựng Đảng', '/?gd=7&cn=121&tc=4589'])],
		['an article', source(['Xây dựng Đảng', '/tin-tuc/xanh-sach-4589.html'])],
		['line breaks in one cell', source(['', '/default.aspx?gd=7&tc=4696'])],
	])('as a page with %s', async (shape, expected) => {
		const bulletin = await imported(REPORT_PAGES[shape] ?? '', options);
		expect(bulletin.source).toBe(expected);
		expect(bulletin.notices.filter(({ todo }) => todo)).toEqual([]);
	});

	it('finds what it cites', async () => {
		const { facts } = await imported(reportText(), options);
		expect(facts.filing.cited.map(({ name, count, means }) => [name, count, means])).toEqual([
			['Chỉ thị 07-CT/TU', 3, { id: 'chi-thi-07-ct-tu-2024' }],
			['Kế hoạch 15-KH/ĐU', 1, 'unknown'],
		]);
		expect(facts.dateFrom).toBe('theo dòng “Ngày cập nhật 02/07/2024”');
	});
});

describe('the documents that a text is filed under', () => {
	const filed = async (body: string) => {
		const { source } = await imported(`Tin\nNgày 2/7/2024\n\n${body}\n`, options);
		return /directives:\n((?: {2}- .*\n)*)/.exec(source)?.[1] ?? '';
	};
	const directive = 'Chỉ thị số 07-CT/TU, ngày 15/01/2024';

	it.each([
		['the only one', `Phường học ${directive}.`, true],
		[
			'one of many that it comes back to',
			`Phường học ${directive}, Kế hoạch 15-KH/ĐU và Công văn 3-CV/ĐU. Chỉ thị 07-CT/TU rất quan trọng.`,
			true,
		],
		['not one of many', `Phường học ${directive}, Kế hoạch 15-KH/ĐU và Công văn 3-CV/ĐU.`, false],
		['not one of another day', 'Phường học Chỉ thị số 07-CT/TU, ngày 20/02/2023.', false],
	])('%s', async (_name, body, isFiled) => {
		expect(await filed(body)).toBe(isFiled ? '  - chi-thi-07-ct-tu-2024 # Chỉ thị 07-CT/TU, 15/01/2024\n' : '');
	});

	it('the one of the title', async () => {
		const text =
			'Phường học Chỉ thị 07-CT/TU\nNgày 2/7/2024\n\nPhường còn học Kế hoạch 15-KH/ĐU và Công văn 3-CV/ĐU.\n';
		expect((await imported(text, options)).source).toContain('  - chi-thi-07-ct-tu-2024 #');
	});
});

describe('what a text does not say', () => {
	it('is told, and makes the bulletin a draft', async () => {
		const bulletin = await imported(
			'Đoạn văn duy nhất của tệp, dài hơn một tiêu đề, kể việc phường làm trong tuần qua và còn nói thêm vài điều để không ai nhầm là tiêu đề của tin.\n',
			{ name: 'bao_cao-tuan' },
		);
		expect(bulletin.source).toMatch(
			/^---\ntitle: bao cao tuan\ndate: 2024-08-05\ndraft: true # còn 2 việc phải sửa, máy đã in ra khi nhập; sửa xong thì xóa dòng này\n---\n/,
		);
		expect(told(bulletin)).toBe(
			'không thấy tiêu đề, tạm lấy tên tệp “bao cao tuan”; sửa lại mục title và tên tệp\ntrong bài không thấy ngày đăng, ngày đang ghi là ngày sửa tệp lần cuối: 05/08/2024; sửa lại mục date cho đúng, và ngày trong tên tệp',
		);
	});

	it('is not made up from capitals', async () => {
		const bulletin = await imported('PHƯỜNG THỬ NGHIỆM RA QUÂN\nNgày 2/7/2024\n\nNội dung của tin.\n');
		expect(bulletin.source).toContain('title: PHƯỜNG THỬ NGHIỆM RA QUÂN\n');
		expect(told(bulletin)).toContain('tiêu đề viết hoa toàn bộ');
	});

	it('keeps telephone numbers and mail addresses out of the byline', async () => {
		const bulletin = await imported(
			'Tin\nNgày 2/7/2024\n\nNội dung của tin.\n\nTin, ảnh: Văn Thử (ĐT: 0900 000 000, vanthu@example.vn)\n',
		);
		expect(bulletin.source).toContain('author: Văn Thử\n');
		expect(bulletin.source).not.toMatch(/0900|vanthu/);
		expect(told(bulletin)).toContain('dòng tên người viết có số điện thoại');
	});
});

describe('an official letter', () => {
	const letter = `<table><tr><td><p>ỦY BAN NHÂN DÂN</p><p>PHƯỜNG THỬ NGHIỆM</p><p>Số: 12/BC-UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Thử Nghiệm, ngày 02 tháng 7 năm 2024</p></td></tr></table><p align=center><b>BÁO CÁO</b></p><p align=center><b>Kết quả công tác tháng 6</b></p><p>Trong tháng, phường làm được nhiều việc.</p><table><tr><td><p>Nơi nhận:</p><p>- Như trên;</p></td><td><p>CHỦ TỊCH</p></td></tr></table>`;

	const page = (body: string) =>
		`<html><head><meta name="generator" content="Microsoft Word"></head><body>${body}</body></html>`;

	it.each(['2/7/2024', '02 tháng 7, năm 2024', '02tháng 7 năm2024', 'mùng 2 tháng 7 năm 2024', '2 tháng 7/2024'])(
		'gives its day: %s',
		async (written) => {
			const bulletin = await imported(page(letter.replace('02 tháng 7 năm 2024', written)));
			expect([bulletin.facts.date, bulletin.source.includes(written)]).toEqual(['2024-07-02', false]);
		},
	);

	it('gives the last day of a cell, which is its own', async () => {
		const two = letter.replace(
			'Thử Nghiệm, ngày 02 tháng 7 năm 2024',
			'Theo Báo cáo, ngày 1/7/2024 Huế, ngày 2/7/2024',
		);
		expect((await imported(page(two))).facts.date).toBe('2024-07-02');
	});

	it('gives title and day; its frame is told', async () => {
		const bulletin = await imported(page(letter));
		expect(bulletin.source).toBe(
			'---\ntitle: Báo cáo kết quả công tác tháng 6\ndate: 2024-07-02\n---\n\nTrong tháng, phường làm được nhiều việc.\n',
		);
		expect(told(bulletin)).toMatch(
			/^phần khung trang không đưa vào tin: “ỦY BAN NHÂN DÂN PHƯỜNG THỬ NGHIỆM .*“Nơi nhận: - Như trên; CHỦ TỊCH”$/,
		);
	});

	it('as plain text gives the same', async () => {
		const lines =
			'ỦY BAN NHÂN DÂN\nPHƯỜNG THỬ NGHIỆM\nSố: 12/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThử Nghiệm, ngày 02 tháng 7 năm 2024\nBÁO CÁO\nKết quả công tác tháng 6\n\nTrong tháng, phường làm được nhiều việc.\n';
		expect((await imported(lines)).source).toBe(
			'---\ntitle: Báo cáo kết quả công tác tháng 6\ndate: 2024-07-02\n---\n\nTrong tháng, phường làm được nhiều việc.\n',
		);
	});
});

describe('a text that its editor broke into lines', () => {
	it('is joined into paragraphs', async () => {
		const lines = [
			'Phường thử nghiệm họp dân',
			'Ngày 02/07/2024',
			'',
			'Sáng nay phường họp với bà con các tổ dân phố để nghe ý',
			'kiến về việc mở rộng ngõ năm và trồng thêm cây ở hai bên',
			'đường, nơi bà con vẫn phơi lúa.',
			'',
			'Buổi họp kết thúc lúc mười giờ sau khi các tổ thống nhất',
			'chia việc cho từng hộ trong tháng bảy.',
			'',
		];
		expect((await imported(lines.join('\r\n'))).source).toContain(
			'để nghe ý kiến về việc mở rộng ngõ năm và trồng thêm cây ở hai bên đường, nơi bà con vẫn phơi lúa.\n\nBuổi họp kết thúc lúc mười giờ sau khi các tổ thống nhất chia việc cho từng hộ trong tháng bảy.\n',
		);
	});

	it('has tables of tabs', async () => {
		expect((await imported('Tin\nNgày 2/7/2024\n\nSố hộ từng tổ.\n\nTổ\tSố hộ\nMột\t7\nHai\t5\n')).source).toContain(
			'| Tổ | Số hộ |\n| - | - |\n| Một | 7 |\n| Hai | 5 |\n',
		);
	});
});
