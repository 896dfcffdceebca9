import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { datedDocx, imported, page, paragraph } from './sources.ts';

/** The container of Word before 2007 and of encrypted files, with the name of one stream. */
function container(stream: string): Buffer {
	return Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(1000),
		Buffer.from(stream, 'utf16le'),
		Buffer.alloc(1000),
	]);
}

async function zip(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
	const archive = new JSZip();
	for (const [name, content] of Object.entries(files)) archive.file(name, content);
	return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const docx = () => datedDocx([paragraph('Nội dung tin.')]);

const cases: [name: string, file: () => Promise<Buffer> | Buffer, message: string][] = [
	['an empty file', () => Buffer.alloc(0), 'tệp trống, không có chữ nào'],
	['white space', () => Buffer.from(' \n\n\t'), 'không tìm thấy đoạn văn nào'],
	[
		'a page of links',
		() => Buffer.from('<html><body><ul><li><a href="/">Trang chủ</a></li></ul></body></html>'),
		'không tìm thấy đoạn văn nào',
	],
	['a corrupt Word file', async () => (await docx()).subarray(0, 2000), 'tệp Word hỏng'],
	[
		'a Word file with a damaged text',
		async () => zip({ 'word/document.xml': '<w:document><w:body>', '[Content_Types].xml': '<' }),
		'tệp Word hỏng',
	],
	['an encrypted Word file', () => container('EncryptedPackage'), 'tệp Word có mật khẩu'],
	[
		'an old Word file',
		() => container('WordDocument'),
		'tệp Word kiểu cũ (.doc, trước năm 2007); mở bằng Word, chọn Lưu thành (Save As)',
	],
	['an old spreadsheet', () => container('Workbook'), 'bảng tính, trình chiếu'],
	['a spreadsheet', () => zip({ 'xl/workbook.xml': '<a/>' }), 'bảng tính, trình chiếu'],
	[
		'an OpenDocument text',
		() => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
		'tệp OpenDocument (.odt)',
	],
	['an archive', () => zip({ 'bao-cao.docx': 'a' }), 'đây là tệp nén'],
	['a PDF', () => Buffer.from('%PDF-1.7\n'), 'tệp PDF'],
	['an RTF', () => Buffer.from('{\\rtf1 abc}'), 'tệp RTF'],
	[
		'a page saved as one file',
		() => Buffer.from('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
		'trang lưu gộp một tệp (.mht)',
	],
	['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'một tấm ảnh'],
	['a bulletin', () => Buffer.from('---\ntitle: Tin\ndate: 2024-07-02\n---\n\nChữ.\n'), 'đây đã là tệp tin bài'],
	[
		'a bulletin of an editor that marks UTF-8',
		() => Buffer.from('\uFEFF---\ntitle: Tin\ndate: 2024-07-02\n---\n\nChữ.\n'),
		'đây đã là tệp tin bài',
	],
	['a text of very many lines', () => Buffer.from('a\n\n'.repeat(10_000_000)), 'quá nhiều phần'],
	['a text of 45 MB', () => Buffer.alloc(45_000_000, 'a'), 'quá nhiều phần'],
	[
		'broken UTF-8',
		() =>
			Buffer.concat([
				Buffer.from(page('<p>Đảng bộ phường họp</p>').replace('<head>', '<head><meta charset="utf-8">')),
				Buffer.from([0xc3, 0x28, 0x20, 0xe1]),
			]),
		'tệp ghi là UTF-8 nhưng có chữ hỏng',
	],
];

describe('what cannot be imported is refused with the way out', () => {
	it.each(cases)('%s', async (_name, file, message) => {
		await expect(imported(await file())).rejects.toMatchObject({
			name: 'ImportError',
			message: expect.stringContaining(message) as string,
		});
	});
});

describe('a name that lies', () => {
	it.each([
		['Word', async () => docx()],
		['HTML', () => Buffer.from(page('<p>Nội dung tin.</p>'))],
		['text', () => Buffer.from('Tin thử nghiệm\nNgày cập nhật 02/07/2024\n\nNội dung tin.\n')],
	])('is no hindrance: %s', async (_name, file) => {
		expect((await imported(await file(), { name: 'anh.jpg' })).source).toBe(
			'---\ntitle: Tin thử nghiệm\ndate: 2024-07-02\n---\n\nNội dung tin.\n',
		);
	});
});

it('refuses a Word file whose parts are encrypted', async () => {
	const file = await docx();
	// The flag of encryption, in the first entry of the archive's directory.
	const entry = file.indexOf(Buffer.from('504b0102', 'hex'));
	file.writeUInt16LE(file.readUInt16LE(entry + 8) | 1, entry + 8);
	await expect(imported(file)).rejects.toThrow('tệp Word có mật khẩu');
});

it.each([
	['nested without end', `${'<div>'.repeat(20_000)}Chữ`, 'lồng quá nhiều lớp'],
	['of more elements than any', '<p>a</p>'.repeat(150_000), 'quá nhiều phần'],
	['of more attributes than any', `<p ${'a=b '.repeat(400_000)}>Chữ</p>`, 'quá nhiều phần'],
	['of one line of very many parts', '<b>a</b>'.repeat(20_000), 'quá nhiều phần'],
	['nested in lists', `${'<ul><li>'.repeat(5000)}Chữ`, 'lồng quá nhiều lớp'],
])('refuses a page %s', async (_name, html, message) => {
	await expect(imported(page(html))).rejects.toThrow(message);
});

it.each([
	['a word of a megabyte', 'a'.repeat(1_000_000)],
	['a megabyte of dashes', '-'.repeat(1_000_000)],
	['a megabyte of stars', '* '.repeat(500_000)],
	['a megabyte of brackets', '['.repeat(1_000_000)],
	['two thousand items', '- Việc này việc kia\n'.repeat(2000)],
	['two thousand numbers', Array.from({ length: 2000 }, (_, index) => `${index}. Việc\n`).join('')],
])(
	'reads or refuses %s in the time that a test has',
	async (_name, text) => {
		const outcome = await imported(`Tin\nNgày 2/7/2024\n\n${text}\n`).then(
			({ facts }) => facts.title,
			(error: Error) => error.name,
		);
		expect(['Tin', 'ImportError']).toContain(outcome);
	},
	60_000,
);
