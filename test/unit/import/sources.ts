import {
	AlignmentType,
	Document,
	FootnoteReferenceRun,
	HeadingLevel,
	Packer,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from 'docx';
import { indexRegister } from '../../../src/domain/citation/register.ts';
import type { OfficialDocument } from '../../../src/domain/document.ts';
import { type ImportedBulletin, importFile } from '../../../src/import/import-file.ts';
import { day, officialDocument } from '../samples.ts';

const CATEGORIES = ['Thông báo', 'Xây dựng Đảng'];

interface Options {
	readonly name?: string;
	readonly register?: readonly OfficialDocument[];
	readonly beside?: Readonly<Record<string, Uint8Array>>;
}

/** Imports a file that was last changed on 05/08/2024. */
export function imported(
	file: string | Uint8Array,
	{ name = 'tep', register = [], beside = {} }: Options = {},
): Promise<ImportedBulletin> {
	const bytes = typeof file === 'string' ? Buffer.from(file) : file;
	const source = {
		name,
		bytes,
		modified: day('2024-08-05'),
		beside: (path: string) => beside[path.replace(/^\.\//, '')],
	};
	return importFile(source, { categories: CATEGORIES, register: indexRegister(register) });
}

/** The Markdown below the frontmatter of a bulletin made of HTML, whose title and day are given. */
export async function bodyOf(html: string): Promise<string> {
	const { source } = await imported(page(html));
	return source.slice(source.indexOf('\n---\n\n') + 6).trimEnd();
}

/** A document saved as a web page, with a title and a day. */
export function page(html: string): string {
	return `<html><head><meta name="generator" content="Microsoft Word 15"></head><body><h1>Tin thử nghiệm</h1><p>Ngày cập nhật 02/07/2024</p>${html}</body></html>`;
}

export function told({ notices }: ImportedBulletin): string {
	return notices.map(({ message }) => message).join('\n');
}

/** A report of an invented ward, in the shape of a real one. */
export const REPORT = {
	title: 'Phường Thử Nghiệm nhân rộng tổ tự quản xanh trong sáu tháng đầu năm',
	day: '2024-07-02',
	dateLine: 'Ngày cập nhật 02/07/2024',
	author: 'Trần Thử Nghiệm',
	opening:
		'Đảng bộ phường Thử Nghiệm có 12 chi bộ, trong đó 09 chi bộ tổ dân phố và 03 chi bộ trường học, đều đăng ký phần việc giữ sạch ngõ xóm.',
	basis:
		'Thực hiện Chỉ thị số 07-CT/TU, ngày 15/01/2024 của Ban Thường vụ Tỉnh ủy (sau đây gọi là Chỉ thị 07) và Kế hoạch số 15-KH/ĐU, ngày 02/3/2024 của Đảng ủy phường, các chi bộ chọn ngõ khó làm trước. Việc học Chỉ thị 07 xong trong quý một.',
	tasksIntro: 'Trong thời gian tới, Đảng ủy phường tập trung vào mấy việc sau:',
	tasks: [
		'- Giao mỗi chi bộ một ngõ mẫu, kiểm tra vào ngày thứ bảy tuần cuối tháng;',
		'- Công khai lịch thu gom rác ở nhà văn hóa để bà con cùng theo dõi;',
		'- Biểu dương những hộ trồng cây trước cửa, nhắc nhở những nơi còn bỏ rác sai chỗ.',
	],
	closing: 'Kết quả từng ngõ được báo cáo tại kỳ sinh hoạt chi bộ thường kỳ, để cấp ủy kịp thời gỡ vướng cho cơ sở.',
} as const;

export const REPORT_REGISTER = [
	officialDocument({
		number: '7',
		symbol: '07-CT/TU',
		issuer: 'Ban Thường vụ Tỉnh ủy',
		level: 'tinh',
		issued: day('2024-01-15'),
	}),
];

const { title, dateLine, author, opening, basis, tasksIntro, tasks, closing } = REPORT;

/** The report as saved from Notepad, with what a copied page has round it. */
export function reportText(): string {
	const paragraphs = [opening, basis, tasksIntro, ...tasks, closing];
	return `Tìm kiếm tin tức\n${title}\n${dateLine}\n\n${paragraphs.join('\n\n \n\n')}\n\n\n${author}\nCác tin khác\nXem tin theo ngày\nTruy cập tổng 1.234\n`;
}

/** Paragraphs as portals' editors leave them: decomposed letters, no-break spaces, empty paragraphs between. */
function htmlParagraphs(): string {
	return [opening, basis, tasksIntro, ...tasks, closing]
		.map(
			(text) =>
				`<p style="text-align:justify"><span style="font-size:14pt">${text.normalize('NFD').replace(/ (\d)/g, '&nbsp;$1')}</span></p><p>&nbsp;</p>`,
		)
		.join('\n');
}

/** The report in pages of three portals' shapes: layout tables, a content system's article, an old ASP.NET page. */
export const REPORT_PAGES: Readonly<Record<string, string>> = {
	'layout tables': `<!-- saved from url=(0050)http://thunghiem.example.gov.vn/?gd=7&cn=121&tc=4589 -->
<html><head><meta charset="utf-8"><title>Phường Thử Nghiệm - Trang thông tin</title></head><body><table width="980"><tr><td colspan="3"><div id="menu"><a href="/">Trang chủ</a> <a href="/?gd=1">Giới thiệu</a></div></td></tr><tr><td class="left"><a href="#">Bộ máy</a><br><a href="#">Văn bản</a></td><td><div class="duongdan"><a href="/">Trang chủ</a> » <a href="/?gd=7">Tin tức</a> » <a href="/?cn=121">Xây dựng Đảng</a></div><div>Tìm kiếm tin tức</div><div class="TieuDe">${title}</div><div class="Ngay">${dateLine}</div><div class="NoiDung">${htmlParagraphs()}<p style="text-align:right"><strong>${author}</strong></p></div><div><b>Các tin khác</b><ul><li><a href="/?tc=4588">Một tin khác của phường trong tháng sáu vừa qua</a></li></ul></div></td><td>Thống kê truy cập<br>Truy cập tổng 10.818.178</td></tr></table></body></html>`,
	'an article': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} | Phường Thử Nghiệm</title><meta property="og:title" content="${title}"><link rel="canonical" href="https://thunghiem.example.gov.vn/tin-tuc/xanh-sach-4589.html"></head><body><header><nav><ul><li><a href="/">Trang chủ</a></li></ul></nav><span>Thứ tư, 25/11/2026</span></header><main><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/xay-dung-dang">Xây dựng Đảng</a></li></ol><article class="post"><h1 class="entry-title">${title}</h1><div class="meta"><span>${dateLine}</span></div><div class="share"><a href="#">Chia sẻ</a></div><div class="entry-content">${htmlParagraphs()}<p><em>Bài, ảnh: ${author}</em></p></div></article><section class="related-posts"><h3>Tin liên quan</h3><p>Một đoạn tóm tắt khá dài của tin khác, cũng nói về việc của phường trong những tháng trước đây.</p></section></main><aside class="sidebar"><p>Đường dây nóng tiếp nhận phản ánh kiến nghị của người dân về vệ sinh môi trường trên địa bàn.</p></aside><footer><p>Chịu trách nhiệm: Ủy ban nhân dân phường Thử Nghiệm; ghi rõ nguồn khi đăng lại thông tin của cổng này.</p></footer></body></html>`,
	'line breaks in one cell': `<html><head><meta charset="utf-8"><title>Cổng thông tin điện tử</title><meta property="og:url" content="http://thunghiem.example.gov.vn/default.aspx?gd=7&amp;tc=4696"></head><body><form id="aspnetForm"></form><table><tr><td><span id="ctl00_lblTitle" class="news_title">${title}</span><br><span class="news_date">${dateLine}</span><br><input type="button" value="In"><div id="ctl00_divContent">${[opening, basis, tasksIntro, ...tasks, closing].join('<br><br>\n')}<br><br>\n<div align="right"><b>${author}</b></div></div></td></tr><tr><td>Các tin khác:<br><a href="/default.aspx?tc=4695">Tin cũ hơn của phường nhà</a></td></tr></table></body></html>`,
};

/** The report as written in Word: decomposed letters, runs that cut words, empty paragraphs, the name on the right. */
export function reportDocx(): Promise<Buffer> {
	const lines = [opening, basis, tasksIntro, ...tasks, closing].flatMap((text) => {
		const half = Math.floor(text.length / 2);
		return [
			new Paragraph({
				alignment: AlignmentType.JUSTIFIED,
				children: [
					new TextRun(text.slice(0, half).normalize('NFD')),
					new TextRun(text.slice(half).replace(/ (\d)/g, '\u00A0$1')),
				],
			}),
			new Paragraph({}),
		];
	});
	return docx([
		new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: title, bold: true })] }),
		new Paragraph({ children: [new TextRun({ text: dateLine, italics: true })] }),
		...lines,
		new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: author, bold: true })] }),
	]);
}

type Block = Paragraph | Table;

export function docx(
	children: readonly Block[],
	options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Buffer> {
	return Packer.toBuffer(new Document({ ...options, sections: [{ children: [...children] }] }));
}

/** A Word file with a title and a day above what is given. */
export function datedDocx(
	children: readonly Block[],
	options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Buffer> {
	const head = [
		new Paragraph({ text: 'Tin thử nghiệm', heading: HeadingLevel.TITLE }),
		paragraph('Ngày cập nhật 02/07/2024'),
	];
	return docx([...head, ...children], options);
}

export function paragraph(...children: (string | ParagraphChild)[]): Paragraph {
	return new Paragraph({ children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)) });
}

export function table(rows: readonly (readonly string[])[]): Table {
	return new Table({
		rows: rows.map(
			(cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
		),
	});
}

export { FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun };
