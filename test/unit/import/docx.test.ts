import {
	CommentReference,
	DeletedTextRun,
	Document,
	Header,
	ImageRun,
	InsertedTextRun,
	MathRun,
	Packer,
	Textbox,
	Math as WordMath,
} from 'docx';
import JSZip from 'jszip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MARK, markedPng, plain } from '../pictures/marked.ts';
import { toTcvn3, toVni } from './encodings.ts';
import {
	datedDocx,
	docx,
	FootnoteReferenceRun,
	HeadingLevel,
	imported,
	Paragraph,
	paragraph,
	TextRun,
	table,
	told,
} from './sources.ts';

const HEAD = '---\ntitle: Tin thử nghiệm\ndate: 2024-07-02\n---\n\n';

async function bodyOfDocx(...args: Parameters<typeof datedDocx>): Promise<string> {
	const { source } = await imported(await datedDocx(...args));
	return source.startsWith(HEAD) ? source.slice(HEAD.length).trimEnd() : source;
}

/** A Word file with its parts changed by hand, for what the package `docx` cannot write. */
async function changed(file: Buffer, change: (part: string, xml: string) => string): Promise<Buffer> {
	const zip = await JSZip.loadAsync(file);
	for (const part of ['word/document.xml', 'word/_rels/document.xml.rels']) {
		zip.file(part, change(part, (await zip.file(part)?.async('string')) ?? ''));
	}
	return zip.generateAsync({ type: 'nodebuffer' });
}

describe('a Word file', () => {
	it('keeps headings, lists, tables, bold type and footnotes', async () => {
		const numbering = {
			config: [{ reference: 'so', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
		} as const;
		const body = await bodyOfDocx(
			[
				new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1 }),
				paragraph(
					'Có ',
					new TextRun({ text: '12', bold: true }),
					new TextRun({ text: ' hộ', bold: true }),
					new FootnoteReferenceRun(1),
					'.',
				),
				new Paragraph({ text: 'Theo tổ', heading: HeadingLevel.HEADING_3 }),
				table([
					['Tổ', 'Số hộ'],
					['Một', '7'],
					['Hai', '5'],
				]),
				new Paragraph({ text: 'Việc một', numbering: { reference: 'so', level: 0 } }),
				new Paragraph({ text: 'Việc hai', numbering: { reference: 'so', level: 0 } }),
				new Paragraph({ text: 'Ý một', bullet: { level: 0 } }),
				new Paragraph({ text: 'Ý con', bullet: { level: 1 } }),
			],
			{ numbering, footnotes: { 1: { children: [paragraph('Tính đến tháng 6.')] } } },
		);
		expect(body).toBe(
			'## Kết quả\n\nCó **12 hộ**[^1].\n\n### Theo tổ\n\n| Tổ | Số hộ |\n| - | - |\n| Một | 7 |\n| Hai | 5 |\n\n1. Việc một\n2. Việc hai\n\n- Ý một\n  - Ý con\n\n[^1]: Tính đến tháng 6.',
		);
	});

	it('has its soft line breaks repaired', async () => {
		const broken = new Paragraph({
			children: [new TextRun('Phường họp đầu tháng'), new TextRun({ text: 'để chia việc.', break: 1 })],
		});
		expect(await bodyOfDocx([broken])).toBe('Phường họp đầu tháng để chia việc.');
	});

	it('takes its title from the first line where no style says it', async () => {
		const { source } = await imported(
			await docx([
				paragraph(new TextRun({ text: 'Phường ra quân', bold: true })),
				paragraph('Ngày 2/7/2024'),
				paragraph('Nội dung tin.'),
			]),
		);
		expect(source).toBe('---\ntitle: Phường ra quân\ndate: 2024-07-02\n---\n\nNội dung tin.\n');
	});

	it('gives the day on which it was saved, where the text gives none', async () => {
		const bulletin = await imported(await docx([paragraph('Phường ra quân'), paragraph('Nội dung tin.')]));
		expect(bulletin.source).toContain('draft: true');
		expect(told(bulletin)).toMatch(
			/^trong bài không thấy ngày đăng, ngày đang ghi là ngày lưu tệp Word lần cuối: \d\d\/\d\d\/\d{4};/,
		);
	});
});

describe('old encodings in a Word file', () => {
	const text = 'Đảng bộ phường thử nghiệm học tập nghị quyết của hội đồng nhân dân.';

	it.each([
		['TCVN3 by the font of the run', new TextRun({ text: toTcvn3(text), font: '.VnTime' }), text],
		[
			'TCVN3 in a font of capitals',
			new TextRun({ text: toTcvn3(text.toLowerCase()), font: '.VnTimeH' }),
			text.toUpperCase(),
		],
		['VNI by the font of the run', new TextRun({ text: toVni(text), font: 'VNI-Times' }), text],
		['Unicode in an old font', new TextRun({ text, font: '.VnTime' }), text],
	])('%s', async (_name, run, read) => {
		expect(await bodyOfDocx([paragraph(run)])).toContain(read);
	});

	it('by the look of the whole', async () => {
		const { source } = await imported(
			await docx(['Tin thử nghiệm', 'Ngày cập nhật 02/07/2024', text].map((line) => paragraph(toTcvn3(line)))),
		);
		expect(source).toBe(`${HEAD}${text}\n`);
	});

	it('by the font of the style, of what it is based on, and of the document', async () => {
		const run = paragraph(new TextRun(toTcvn3('Chi bộ')));
		const styled = new Paragraph({ style: 'than', children: [new TextRun(toVni('Đảng bộ'))] });
		const styles = {
			default: { document: { run: { font: '.VnTime' } } },
			paragraphStyles: [
				{ id: 'goc', name: 'Goc', run: { font: 'VNI-Times' } },
				{ id: 'than', name: 'Than', basedOn: 'goc' },
			],
		};
		const title = new TextRun({ text: 'Tin thử nghiệm', font: 'Times New Roman' });
		const { source } = await imported(await docx([paragraph(title), run, styled], { styles }));
		expect(source).toContain('Chi bộ\n\nĐảng bộ\n');
	});

	it('are told', async () => {
		const bulletin = await imported(
			await datedDocx([paragraph(new TextRun({ text: toTcvn3(text), font: '.VnTime' }))]),
		);
		expect(told(bulletin)).toBe(
			'chữ viết bằng bảng mã TCVN3 (phông .Vn…), đã đổi sang Unicode; đọc lại một lượt tên riêng và chữ in hoa',
		);
	});

	it('in a mix that no font explains are refused', async () => {
		const mix = [paragraph(`${toTcvn3(text)} ${text} ${toTcvn3(text)}`)];
		await expect(imported(await datedDocx(mix))).rejects.toThrow('có thể lẫn hai bảng mã cũ');
	});
});

describe('what a bulletin cannot hold is told', () => {
	const date = new Date('2024-07-02T00:00:00Z');
	const author = 'Người sửa';

	it.each([
		[
			'tracked changes',
			[
				paragraph(
					'Có ',
					new InsertedTextRun({ text: 'mười', id: 1, author, date: date.toISOString() }),
					new DeletedTextRun({ text: 'chín', id: 2, author, date: date.toISOString() }),
					' hộ.',
				),
			],
			'tệp còn 2 chỗ sửa chưa duyệt',
			'Có mười hộ.',
		],
		[
			'equations',
			[paragraph('Tính ', new WordMath({ children: [new MathRun('x+1')] }), ' xong.')],
			'công thức không đưa vào được, gõ lại bằng chữ: “x+1”',
			'Tính xong.',
		],
		[
			'text boxes',
			[
				new Textbox({
					alignment: 'center',
					children: [paragraph('Chữ trong hộp')],
					style: { width: '100pt', height: '50pt' },
				}),
				paragraph('Chữ ngoài hộp.'),
			],
			'hộp chữ (text box) “Chữ trong hộp” đã đặt sau đoạn chứa nó',
			'Chữ trong hộp\n\nChữ ngoài hộp.',
		],
	])('%s', async (_name, blocks, message, text) => {
		const bulletin = await imported(await datedDocx(blocks as Paragraph[]));
		expect(told(bulletin)).toContain(message);
		expect(bulletin.source).toContain(`\n${text}\n`);
	});

	it('comments, headers and footers', async () => {
		const file = await Packer.toBuffer(
			new Document({
				comments: { children: [{ id: 0, author, date, children: [paragraph('Xem lại số này')] }] },
				sections: [
					{
						headers: { default: new Header({ children: [paragraph('Phường Thử Nghiệm')] }) },
						children: [
							paragraph('Tin'),
							paragraph('Ngày 2/7/2024'),
							paragraph('Có ba hộ', new CommentReference(0), '.'),
						],
					},
				],
			}),
		);
		const bulletin = await imported(file);
		expect(told(bulletin)).toBe(
			'ghi chú (comment) của Word không đưa vào tin: “Xem lại số này”\nđầu trang, chân trang của Word không đưa vào tin: “Phường Thử Nghiệm”',
		);
		expect(bulletin.source).toContain('Có ba hộ.\n');
	});

	it('text boxes that only newer Words can show', async () => {
		const box =
			'<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent><w:p><w:r><w:t>Chữ bị mất</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>';
		const file = await changed(await datedDocx([paragraph('Nội dung tin.')]), (part, xml) =>
			part.includes('document') ? xml.replace('<w:sectPr', `${box}<w:sectPr`) : xml,
		);
		const bulletin = await imported(file);
		expect(told(bulletin)).toBe('hộp chữ (text box) không đưa vào được, chép tay nếu cần: “Chữ bị mất”');
		expect(bulletin.source).toContain('draft: true');
	});

	it('words of an element that nobody reads', async () => {
		const ruby =
			'<w:p><w:r><w:t>Có </w:t></w:r><w:r><w:ruby><w:rubyBase><w:r><w:t>chữ nền</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>';
		const file = await changed(await datedDocx([paragraph('Nội dung tin.')]), (part, xml) =>
			part.includes('document') ? xml.replace('<w:sectPr', `${ruby}<w:sectPr`) : xml,
		);
		const bulletin = await imported(file);
		expect(told(bulletin)).toContain('không rõ vì sao; so tin với tệp gốc, chép vào chỗ thiếu: “chữ nền”');
		expect(bulletin.source).toContain('draft: true');
	});

	it('words of fields, which are text', async () => {
		const field =
			'<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>Tính đến hôm nay</w:t></w:r></w:fldSimple><w:r><w:t>, đã xong.</w:t></w:r></w:p>';
		const file = await changed(await datedDocx([paragraph('Nội dung tin.')]), (part, xml) =>
			part.includes('document') ? xml.replace('<w:sectPr', `${field}<w:sectPr`) : xml,
		);
		expect((await imported(file)).source).toContain('\n\nTính đến hôm nay, đã xong.\n');
	});

	it('words that Word hides, which are shown', async () => {
		const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ghi chú nội bộ</w:t></w:r></w:p>';
		const file = await changed(await datedDocx([paragraph('Nội dung tin.')]), (part, xml) =>
			part.includes('document') ? xml.replace('<w:sectPr', `${hidden}<w:sectPr`) : xml,
		);
		const bulletin = await imported(file);
		expect(told(bulletin)).toBe(
			'chữ ẩn (hidden) của Word đã vào tin như chữ thường; xem lại, xóa nếu không đăng: “Ghi chú nội bộ”',
		);
		expect(bulletin.source).toContain('draft: true');
	});

	it.each([
		['charts', '<w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r>', 'có 1 biểu đồ hoặc sơ đồ'],
		['parts of other files', '</w:p><w:altChunk r:id="rId8"/><w:p>', 'có phần của Word máy không hiểu (w:altChunk)'],
		[
			'pictures that lie elsewhere',
			'<w:r><w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId77"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
			'có 1 ảnh trong tệp Word không lấy ra được',
		],
		[
			'signs of unknown fonts',
			'<w:r><w:sym w:font="LaLung" w:char="F041"/></w:r>',
			'có ký hiệu máy không đọc được (F041, LaLung)',
		],
	])('%s', async (_name, run, message) => {
		const file = await changed(await datedDocx([paragraph('Nội dung tin.')]), (part, xml) =>
			part.endsWith('.rels')
				? xml.replace(
						'</Relationships>',
						'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///C:/anh.jpg" TargetMode="External"/></Relationships>',
					)
				: xml
						.replace('<w:sectPr', `<w:p>${run}</w:p><w:sectPr`)
						.replace('<w:document ', '<w:document xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '),
		);
		expect(told(await imported(file))).toContain(message);
	});
});

describe('pictures of a Word file', () => {
	const png = (colour: string) =>
		sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
			.png()
			.toBuffer();
	const picture = (data: Buffer, description?: string) => {
		const altText = { name: 'Picture 1', description: description ?? '', title: '' };
		return new Paragraph({
			children: [new ImageRun({ type: 'png', data, transformation: { width: 60, height: 40 }, altText })],
		});
	};

	it('lie beside the bulletin, with their own text or the caption below', async () => {
		const [red, blue] = await Promise.all([png('#a11'), png('#11a')]);
		const bulletin = await imported(
			await datedDocx([
				paragraph('Đoạn mở đầu.'),
				picture(red, 'Bà con quét ngõ'),
				picture(blue),
				paragraph(new TextRun({ text: 'Ngõ 5 sau khi dọn', italics: true })),
				picture(red, 'Bà con quét ngõ'),
			]),
		);
		expect(bulletin.source).toBe(
			`${HEAD}Đoạn mở đầu.\n\n![Bà con quét ngõ](tin-thu-nghiem-1.png)\n\n![Ngõ 5 sau khi dọn](tin-thu-nghiem-2.png)\n\n*Ngõ 5 sau khi dọn*\n\n![Bà con quét ngõ](tin-thu-nghiem-1.png)\n`,
		);
		expect(
			bulletin.pictures.map(({ name, bytes }) => [name, Buffer.compare(bytes, name.includes('1') ? red : blue)]),
		).toEqual([
			['tin-thu-nghiem-1.png', 0],
			['tin-thu-nghiem-2.png', 0],
		]);
		expect(told(bulletin)).toBe('');
	});

	it('say nothing of place, camera and author', async () => {
		const bulletin = await imported(
			await datedDocx([paragraph('Đoạn mở đầu.'), picture(await markedPng(plain()), 'Bà con quét ngõ')]),
		);
		expect(bulletin.pictures.map(({ name }) => name)).toEqual(['tin-thu-nghiem-1.png']);
		for (const { bytes } of bulletin.pictures) expect(Buffer.from(bytes).includes(MARK)).toBe(false);
	});

	it('without a text are told, and make the bulletin a draft', async () => {
		const bulletin = await imported(
			await datedDocx([
				paragraph('Đoạn mở đầu.'),
				picture(await png('#a11'), 'A picture containing text Description automatically generated'),
				paragraph('Đoạn sau.'),
			]),
		);
		expect(told(bulletin)).toBe(
			'ảnh tin-thu-nghiem-1.png chưa có câu mô tả; trong tin viết vào giữa hai dấu ngoặc vuông: ![Câu mô tả ảnh](tin-thu-nghiem-1.png)',
		);
		expect(bulletin.source).toContain('draft: true # còn 1 việc phải sửa');
		expect(bulletin.source).toContain('![](tin-thu-nghiem-1.png)');
	});
});
