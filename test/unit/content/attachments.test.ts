import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkTitle } from '../../../src/content/attachments.ts';
import { readContent } from '../../../src/content/read.ts';
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from '../../../src/domain/attachment.ts';
import { office, ole, openDocument, pdf, zip } from '../attached-files.ts';
import { bulletinSource, contentFolder, directiveSource, read, toldOf, warnedOf } from './content-folder.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const linked = (...links: string[]) => bulletinSource('2024-07-02', { body: links.join('\n\n') });
const listed = (...files: string[]) =>
	bulletinSource('2024-07-02', {
		head: `attachments:\n${files.map((file) => `  - file: ${file}\n    title: Tên`).join('\n')}`,
	});
const beside = (name: string, bytes: Uint8Array | string) => ({ [`tin-bai/2024/${name}`]: bytes });
/** What is told of the one file of a bulletin. */
const toldOfFile = async (name: string, bytes: Uint8Array | string) =>
	(await toldOf({ [FILE]: listed(name), ...beside(name, bytes) })).replace(`${FILE}:5:11  attachments[1].file: `, '');

describe('attachments of a bulletin', () => {
	it('are those of its head, then those that its text links to, each once, by their titles', async () => {
		const source = bulletinSource('2024-07-02', {
			head: 'attachments:\n  - file: ke-hoach.pdf\n    title: Kế hoạch  số 12\n  - file: ./phu-luc/bieu_mau-1.xlsx',
			body: 'Xem [kế hoạch](ke-hoach.pdf#page=3), [Đơn đăng ký](<Đơn 1.DOCX>) và [đơn ấy][d]. Tải [tại đây](the-le.zip).\n\n[d]: %C4%90%C6%A1n%201.DOCX',
		});
		const { bulletins, warnings } = await read({
			[FILE]: source,
			...beside('ke-hoach.pdf', pdf(3)),
			...beside('phu-luc/bieu_mau-1.xlsx', await office('xlsx')),
			...beside('Đơn 1.DOCX', await office('docx')),
			...beside('the-le.zip', await zip({ 'Thể lệ.pdf': pdf(1) })),
		});
		expect(bulletins[0]?.attachments).toMatchObject([
			{
				title: 'Kế hoạch số 12',
				name: 'ke-hoach.pdf',
				type: 'pdf',
				pages: 3,
				bytes: pdf(3).length,
				links: ['ke-hoach.pdf'],
			},
			{ title: 'Bieu mau 1', name: 'bieu-mau-1.xlsx', file: 'tin-bai/2024/phu-luc/bieu_mau-1.xlsx', links: [] },
			{ title: 'Đơn đăng ký', name: 'don-1.docx', links: ['Đơn 1.DOCX', '%C4%90%C6%A1n%201.DOCX'] },
			{ title: 'The le', name: 'the-le.zip', type: 'zip' },
		]);
		expect(warnings.map(({ field, message }) => [field, message])).toEqual([
			['attachments', 'tệp chưa có tên (title), trang đang ghi “Bieu mau 1” theo tên tệp'],
		]);
	});

	it.each([
		['tại đây', 'Ke hoach so 12'],
		['Xem chi tiết tại đây.', 'Ke hoach so 12'],
		['Tải file đính kèm (PDF)', 'Ke hoach so 12'],
		['', 'Ke hoach so 12'],
		['https://a.vn/x.pdf', 'Ke hoach so 12'],
		['kế hoạch tại đây', 'Kế hoạch tại đây'],
		['Văn bản 12', 'Văn bản 12'],
	])('have the words of a link for a title where they say anything: %j', (words, title) => {
		expect(linkTitle(words, 'tin-bai/ke-hoach_so-12.pdf')).toBe(title);
	});

	it('are found whatever the form of their letters on the disk', async () => {
		const { bulletins } = await read({
			[FILE]: linked('[Mẫu](<Kế hoạch.pdf>)'.normalize('NFD')),
			...beside('Kế hoạch.pdf'.normalize('NFD'), pdf(1)),
		});
		expect(bulletins[0]?.attachments).toMatchObject([{ title: 'Mẫu', name: 'ke-hoach.pdf' }]);
	});

	it('change the digest of the bulletin when their bytes change', async () => {
		const digest = async (pages: number) =>
			(await read({ [FILE]: linked('[Mẫu](a.pdf)'), ...beside('a.pdf', pdf(pages)) })).bulletins[0]?.digest;
		expect(await digest(1)).toBe(await digest(1));
		expect(await digest(1)).not.toBe(await digest(2));
	});

	it('may have the same name in two bulletins', async () => {
		const { bulletins } = await read({
			[FILE]: listed('a/ke-hoach.pdf'),
			'tin-bai/2024/2024-07-03-b.md': bulletinSource('2024-07-03', { body: '[Kế hoạch](b/ke-hoach.pdf)' }),
			...beside('a/ke-hoach.pdf', pdf(1)),
			...beside('b/ke-hoach.pdf', pdf(2)),
		});
		expect(bulletins.map(({ attachments }) => attachments[0]?.pages)).toEqual([1, 2]);
	});

	it.each([
		['docx', () => office('docx')],
		['xlsx', () => office('xlsx')],
		['pptx', () => office('pptx')],
		['odt', () => openDocument('text')],
		['ods', () => openDocument('spreadsheet')],
		['odp', () => openDocument('presentation')],
		['doc', () => ole('Root Entry', 'WordDocument')],
		['xls', () => ole('Root Entry', 'Workbook')],
		['ppt', () => ole('Root Entry', 'PowerPoint Document')],
		['ppt', () => ole('Root Entry', 'Workbook', 'PowerPoint Document')],
		['zip', () => zip({ 'a/ke hoach.pdf': pdf(1) })],
		['zip', () => zip({ 'a.pdf': pdf(1) }, 'STORE')],
		['pdf', () => pdf(2)],
	] satisfies [keyof typeof ATTACHMENT_TYPES, () => Buffer | Promise<Buffer>][])('may be %s', async (type, make) => {
		const { bulletins } = await read({ [FILE]: listed(`a.${type}`), ...beside(`a.${type}`, await make()) });
		expect(bulletins[0]?.attachments).toMatchObject([{ type, name: `a.${type}` }]);
	});

	it.each([
		['plain', pdf(12)],
		['with packed objects', pdf(12, { packed: true })],
		['with letters before its sign', Buffer.concat([Buffer.from('\n\n'), pdf(12)])],
		[
			'with a broken table',
			Buffer.from(
				pdf(12)
					.toString('latin1')
					.replace(/startxref\n\d+/, 'startxref\n7'),
				'latin1',
			),
		],
	])('of a PDF have their pages counted: %s', async (_name, bytes) => {
		const { bulletins, warnings } = await read({ [FILE]: listed('a.pdf'), ...beside('a.pdf', bytes) });
		expect(bulletins[0]?.attachments[0]?.pages).toBe(12);
		expect(warnings).toEqual([]);
	});
});

describe('files that can’t be published', () => {
	const macro = { 'word/vbaProject.bin': 'x' };
	it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp]>([
		['empty', 'a.pdf', () => '', /“a.pdf” rỗng/],
		['too large', 'a.pdf', () => Buffer.concat([pdf(1), Buffer.alloc(MAX_ATTACHMENT_BYTES)]), /nặng 20 MB, quá 20 MB/],
		['a program', 'a.pdf', () => 'MZ\u0090', /là chương trình/],
		['a program of Linux', 'a.doc', () => '\x7fELF', /là chương trình/],
		['a script', 'a.zip', () => '#!/bin/sh\n', /là chương trình/],
		['a web page', 'a.doc', () => '<html><body>Chữ</body></html>', /bên trong là HTML, khác đuôi tên/],
		['rich text', 'a.doc', () => '{\\rtf1 }', /bên trong là RTF/],
		['words', 'a.pdf', () => 'Không phải PDF', /hỏng, hoặc bên trong không phải loại/],
		['another type', 'a.doc', () => office('docx'), /bên trong là DOCX/],
		['a sheet for a letter', 'a.docx', () => office('xlsx'), /bên trong là XLSX/],
		['an archive for a letter', 'a.docx', () => zip({ 'a.txt': 'Chữ' }), /bên trong là ZIP/],
		['a broken archive', 'a.zip', async () => (await zip({ 'a.txt': 'Chữ' })).subarray(0, 40), /hỏng/],
		['an archive of nothing', 'a.zip', () => zip({}), /rỗng/],
		['macros', 'a.docx', () => office('docx', [], macro), /có lệnh chạy \(macro\)/],
		['macros of older Word', 'a.doc', () => ole('WordDocument', '_VBA_PROJECT'), /có lệnh chạy \(macro\)/],
		['a password', 'a.docx', () => ole('EncryptedPackage'), /đặt mật khẩu/],
		[
			'a program in an archive',
			'a.zip',
			() => zip({ 'x/Cài đặt.EXE': 'x' }),
			/trong tệp nén “a.zip” có “x\/Cài đặt.EXE”/,
		],
		['a program by another name', 'a.zip', () => zip({ 'anh.jpg': 'MZ' }), /có “anh.jpg”/],
		['an archive in an archive', 'a.zip', async () => zip({ 'b.zip': await zip({ a: 'x' }) }), /có “b.zip”/],
	])('%s', async (_name, file, bytes, told) => {
		expect(await toldOfFile(file, await bytes())).toMatch(told);
	});

	it.each([
		['a.docm', 'tệp .docm có lệnh chạy (macro), cổng không đăng; lưu lại thành .docx'],
		['a.xlsm', 'tệp .xlsm có lệnh chạy (macro), cổng không đăng; lưu lại thành .xlsx'],
		['a.exe', 'tệp .exe là chương trình chạy được trên máy, cổng không đăng'],
		['a.html', 'tệp .html mở ra có thể chạy lệnh, cổng không đăng; xuất ra PDF'],
		['a.svg', 'tệp .svg mở ra có thể chạy lệnh, cổng không đăng; xuất ra PDF'],
		['a.js', 'tệp .js là chương trình chạy được trên máy, cổng không đăng'],
		['a.rar', 'nhiều máy không mở được tệp .rar; nén lại thành .zip'],
		['a.jpg', 'ảnh không phải tệp đính kèm; cho vào bài bằng ![Câu mô tả ảnh](ten-anh.jpg)'],
		['a.txt', `loại tệp .txt không đính kèm được; được: ${Object.keys(ATTACHMENT_TYPES).join(', ')}`],
	])('%s', async (name, told) => {
		expect(await toldOfFile(name, 'x')).toBe(told);
	});

	it('are told where they are named, with the name that is near', async () => {
		expect(
			await toldOf({
				[FILE]: linked('Chữ.', '[Một](ke-hoach.PDF) [Hai](/ke-hoach.pdf) [Ba](../../../x.pdf)'),
				...beside('ke-hoach.pdf', pdf(1)),
			}),
		).toBe(
			[
				`${FILE}:8:1  không có tệp “ke-hoach.PDF” cạnh bài này; chép tệp vào, hoặc sửa tên (chữ hoa, chữ thường khác nhau)`,
				'    Sửa thành:  ke-hoach.pdf',
				`${FILE}:8:1  tệp “../../../x.pdf” phải nằm trong thư mục content, cạnh bài này`,
			].join('\n'),
		);
	});

	it.each([
		['https://a.vn/b.pdf', 'tệp “https://a.vn/b.pdf” nằm ở trang khác; tải về, đặt cạnh bài rồi ghi tên tệp'],
		['/b.pdf', 'tệp “/b.pdf” phải nằm trong thư mục content, cạnh bài này'],
		['"…​.pdf"', 'tên tệp “…​.pdf” không có chữ cái hay chữ số nào để làm địa chỉ; đổi tên tệp'],
	])('%s', async (name, told) => {
		const source = { [FILE]: listed(name), ...beside('…​.pdf', pdf(1)) };
		expect(await toldOf(source)).toContain(`attachments[1].file: ${told}`);
	});

	it('are those of one address, or named twice', async () => {
		const told = await toldOf({
			[FILE]: listed('Kế hoạch.pdf', 'ke-hoach.pdf', './Kế hoạch.pdf'),
			...beside('Kế hoạch.pdf', pdf(1)),
			...beside('ke-hoach.pdf', pdf(2)),
		});
		expect(told).toContain('attachments[2].file: tên tệp viết không dấu trùng với “Kế hoạch.pdf” của bài này');
		expect(told).toContain('attachments[3].file: tệp “./Kế hoạch.pdf” đã ghi ở trên');
	});

	it('lie elsewhere, be it by a link of the disk', async () => {
		const dir = contentFolder({ [FILE]: listed('a.pdf') });
		const other = contentFolder({ 'b.pdf': pdf(1) });
		mkdirSync(join(dir, 'tin-bai/2024'), { recursive: true });
		symlinkSync(join(other, 'b.pdf'), join(dir, 'tin-bai/2024/a.pdf'));
		await expect(readContent(dir)).rejects.toThrow('phải nằm trong thư mục content');
	});

	it('lack their name in the head', async () => {
		const head = 'attachments:\n  - title: Kế hoạch';
		expect(await toldOf({ [FILE]: bulletinSource('2024-07-02', { head }) })).toBe(
			`${FILE}:5:5  attachments[1].file: thiếu tên tệp đính kèm (file)\n    Sửa thành:  file: ke-hoach.pdf`,
		);
	});
});

describe('doubts about a file', () => {
	it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
		['PDF', 'a.pdf', () => pdf(1, { author: 'Nguyễn Văn Thử' }), 'Nguyễn Văn Thử'],
		['Word', 'a.docx', () => office('docx', ['Admin', 'Trần Thị Thử']), 'Trần Thị Thử'],
		['OpenDocument', 'a.odt', () => openDocument('text', 'Lê Thử'), 'Lê Thử'],
		['a name with a word of offices', 'a.docx', () => office('docx', ['Đoàn Văn Trường']), 'Đoàn Văn Trường'],
	])('the name of who wrote it: %s', async (_name, file, bytes, person) => {
		expect(await warnedOf({ [FILE]: listed(file), ...beside(file, await bytes()) })).toContain(
			`tệp “${file}” còn ghi tên người soạn “${person}”`,
		);
	});

	it.each([
		'UBND phường',
		'Phường Hương Xuân',
		'Microsoft Office User',
		'HP Laptop',
		'admin',
		'VANPHONG',
		'Đoàn Thanh Niên',
		'Văn phòng',
	])('%s is nobody’s name', async (author) => {
		expect(await warnedOf({ [FILE]: listed('a.docx'), ...beside('a.docx', await office('docx', [author])) })).toBe('');
	});

	it('a PDF that asks for a password is published without pages', async () => {
		const files = { [FILE]: listed('a.pdf'), ...beside('a.pdf', pdf(3, { locked: true })) };
		expect((await read(files)).bulletins[0]?.attachments[0]?.pages).toBeUndefined();
		expect(await warnedOf(files)).toContain('tệp “a.pdf” đòi mật khẩu mới mở được');
	});

	it('a PDF that can’t be opened is published without pages', async () => {
		const files = { [FILE]: listed('a.pdf'), ...beside('a.pdf', '%PDF-1.4\nhỏng') };
		expect((await read(files)).bulletins[0]?.attachments[0]?.pages).toBeUndefined();
		expect(await warnedOf(files)).toContain('máy không đếm được số trang');
	});
});

describe('the file of a document', () => {
	const ENTRY = 'van-ban/chi-thi-28-ct-tw-2019.yaml';
	it('is one beside the entry, under the document’s title', async () => {
		const { documents } = await read({
			[ENTRY]: directiveSource('2019-01-21', 'file: Chỉ thị 28.PDF\n'),
			'van-ban/Chỉ thị 28.PDF': pdf(4),
		});
		expect(documents[0]?.attachment).toMatchObject({ name: 'chi-thi-28.pdf', title: 'Về việc 2019', pages: 4 });
	});

	it('may be a whole web address', async () => {
		const { documents } = await read({ [ENTRY]: directiveSource('2019-01-21', 'file: https://a.vn/28.pdf\n') });
		expect(documents).toMatchObject([{ file: 'https://a.vn/28.pdf' }]);
		expect(documents[0]).not.toHaveProperty('attachment');
	});

	it('is told when it is not there', async () => {
		expect(await toldOf({ [ENTRY]: directiveSource('2019-01-21', 'file: 28.pdf\n') })).toBe(
			`${ENTRY}:9:7  file: không có tệp “28.pdf” cạnh bài này; chép tệp vào, hoặc sửa tên (chữ hoa, chữ thường khác nhau)`,
		);
	});
});

describe('links that mean no file', () => {
	it.each([
		'[Trang](gioi-thieu.md)',
		'[Ngoài](www.abc.vn/a.pdf)',
		'[Ngoài](https://a.vn/a.pdf)',
		'[Mục](#a.pdf)',
		'[Thư](mailto:a@b.vn)',
		'[Tệp ở cổng](/van-ban/x/a.pdf)',
		'[Lạ](ghi-chu.txt)',
	])('%s', async (link) => {
		expect((await read({ [FILE]: linked(link) })).bulletins[0]?.attachments).toEqual([]);
	});
});

it('files are looked into once while they stay the same', async () => {
	const dir = contentFolder({ [FILE]: listed('a.pdf'), ...beside('a.pdf', pdf(1)) });
	const cacheFile = join(dir, '..', `${Math.random()}.json`);
	const pages = async () => (await readContent(dir, { cacheFile, version: '1' })).bulletins[0]?.attachments[0]?.pages;
	expect([await pages(), await pages()]).toEqual([1, 1]);
	writeFileSync(join(dir, 'tin-bai/2024/a.pdf'), pdf(2));
	expect(await pages()).toBe(2);
});
