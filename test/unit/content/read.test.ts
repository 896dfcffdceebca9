import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/content/read.ts';
import { bulletinSource, contentFolder, directiveSource, PROFILE, read, toldOf } from './content-folder.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const GOOD = bulletinSource('2024-07-02');

describe('good content', () => {
	it('is read from every folder, sorted by path', async () => {
		const content = await read({
			'tin-bai/2024/2024-07-03-b.md': bulletinSource('2024-07-03', { head: 'summary: Tóm tắt\nauthor: Lan' }),
			[FILE]: bulletinSource('02/07/2024', { head: 'category: Thông báo', body: '# Mục\n\nChữ **đậm**.\n\nHai.' }),
			'tin-bai/README.md': 'Không phải tin.',
			'tin-bai/ghi-chu.txt': 'Không phải tin.',
			'trang/gioi-thieu.mdx': '---\ntitle: Giới thiệu\norder: 1\n---\n\nChữ {/* cho người sửa */}.\n',
			'van-ban/chi-thi-28-ct-tw-2019.yaml': directiveSource('2019-01-21'),
		});
		expect(content.profile.categories).toEqual(['Thông báo', 'Chính quyền']);
		expect(content.documents.map(({ id }) => id)).toEqual(['chi-thi-28-ct-tw-2019']);
		expect(content.bulletins).toMatchObject([
			{
				slug: 'a',
				file: FILE,
				format: 'md',
				date: '2024-07-02',
				category: 'Thông báo',
				summary: 'Chữ đậm.',
				lede: undefined,
			},
			{ slug: 'b', date: '2024-07-03', author: 'Lan', summary: 'Tóm tắt', lede: 'Tóm tắt' },
		]);
		expect(content.pages).toMatchObject([{ slug: 'gioi-thieu', title: 'Giới thiệu', order: 1, format: 'mdx' }]);
	});

	it('may be nothing but a profile', async () => {
		expect(await read({})).toMatchObject({ bulletins: [], documents: [], pages: [] });
	});

	it('is read right when decomposed, with Windows line ends and a byte-order mark', async () => {
		const source = bulletinSource('2024-07-02', { head: 'category: Thông báo', body: 'Chữ đầu.\n\nChữ hai.' });
		const windows = `\uFEFF${source.replaceAll('\n', '\r\n').normalize('NFD')}`;
		const [plain, other] = [await read({ [FILE]: source }), await read({ [FILE]: windows })].map(({ bulletins }) => ({
			...bulletins[0],
			digest: '',
		}));
		expect(other).toEqual(plain);
		expect(other).toMatchObject({ category: 'Thông báo', summary: 'Chữ đầu.' });
	});

	it('includes drafts and bulletins of days to come, marked', async () => {
		const { bulletins } = await read({
			[FILE]: bulletinSource('2024-07-02', { head: 'draft: có' }),
			'tin-bai/2199-01-01-b.md': bulletinSource('2199-01-01'),
		});
		expect(bulletins.map(({ slug, draft }) => [slug, draft])).toEqual([
			['a', true],
			['b', false],
		]);
	});

	it('has the slug without the date, and digests that differ with the text', async () => {
		const { bulletins } = await read({
			[FILE]: GOOD,
			'tin-bai/khong-ngay.md': GOOD,
			'tin-bai/2024-07-02.md': bulletinSource('2024-07-02', { body: 'Khác.' }),
		});
		expect(bulletins.map(({ slug }) => slug)).toEqual(['2024-07-02', 'a', 'khong-ngay']);
		const [other, first, second] = bulletins.map(({ digest }) => digest);
		expect(first).toBe(second);
		expect(first).not.toBe(other);
	});

	it('tells how far reading has come', async () => {
		const steps: [number, number][] = [];
		const dir = contentFolder({ [FILE]: GOOD, 'tin-bai/b.md': GOOD });
		await readContent(dir, { onProgress: (done, total) => steps.push([done, total]) });
		expect(steps).toEqual([
			[0, 2],
			[1, 2],
			[2, 2],
		]);
	});
});

describe('bad files', () => {
	it.each([
		['is empty', '', '1:1  tệp trống, chưa có nội dung'],
		['has no frontmatter', 'Chữ.', '1:1  đầu tệp thiếu phần khai báo giữa hai dòng ---'],
		['does not close it', '---\ntitle: Tin', '1:1  phần khai báo mở bằng --- nhưng không có dòng --- đóng lại'],
		['has no text', '---\ntitle: Tin\ndate: 2024-07-02\n---\n \n', '5:1  tin chưa có nội dung sau phần khai báo'],
		['has 5 MB', 'x'.repeat(5 * 1024 * 1024), '1:1  tệp nặng 5 MB, quá 1 MB; ảnh phải là tệp riêng đặt cạnh tin'],
		[
			'has a byte too many',
			'x'.repeat(1024 * 1024 + 1),
			'1:1  tệp nặng 1 MB, quá 1 MB; ảnh phải là tệp riêng đặt cạnh tin',
		],
		[
			'is UTF-16',
			Buffer.from(`\uFEFF${GOOD}`, 'utf16le'),
			'1:1  tệp không phải UTF-8; mở lại bằng trình soạn thảo và lưu với bảng mã UTF-8',
		],
		[
			'is Windows-1258',
			Buffer.from('---\ntitle: \xD0\xE2\n---\n', 'latin1'),
			'1:1  tệp không phải UTF-8; mở lại bằng trình soạn thảo và lưu với bảng mã UTF-8',
		],
		[
			'says no date',
			'---\ntitle: Tin\n---\n\nChữ.',
			'2:1  date: thiếu ngày đăng (date)\n    Sửa thành:  date: 2024-07-02',
		],
	])('are told of: one that %s', async (_name, source, text) => {
		expect(await toldOf({ [FILE]: source })).toBe(`${FILE}:${text}`);
	});

	it.each([
		['<Sai', 7, 'Unexpected character after `<`'],
		['<b>chưa đóng', 7, 'Expected a closing tag for `<b>`'],
		['Một.\n\n{1 +', 9, 'Unexpected end of file in expression'],
	])('are told of: MDX that holds %j, on line %i', async (body, line, reason) => {
		const text = await toldOf({ 'trang/a.mdx': `---\ntitle: Trang\norder: 1\n---\n\n\n${body}\n` });
		expect(text.split('\n')).toHaveLength(1);
		expect(text).toMatch(new RegExp(`^trang/a\\.mdx:${line}:1 {2}trang \\.mdx viết chưa đúng: ${reason}`));
	});

	it('are told of with the same line all through: an MDX file', async () => {
		const text = await toldOf({ 'trang/a.mdx': '---\ntitle: Trang\n---\n\n<Sai\n' });
		expect(text).not.toMatch(/: 2:1: /);
	});

	it('are told of: MDX whose import does not parse', async () => {
		await expect(read({ 'trang/a.mdx': '---\ntitle: Trang\n---\n\nimport a from\n' })).rejects.toThrow(ContentError);
	});

	it('are all told of at once, by file and line', async () => {
		const message = await read({
			'phuong.yaml': PROFILE.replace('name: Phường\n', ''),
			'van-ban/chi-thi-28-ct-tw-2019.yaml': directiveSource('31/02/2019'),
			'tin-bai/b.md': '---\ntitle: Tin\ndate: hôm qua\ntitel: Sai\n---\n\n![Ảnh](khong-co.jpg)\n',
			'tin-bai/a.md': '',
			'trang/tin.mdx': '---\ntitle: Trang\n---\n\nChữ.\n',
		}).catch((error: unknown) => (error instanceof ContentError ? error.message : error));
		expect(message).toBe(`Nội dung có 7 chỗ sai, chưa đăng gì:

phuong.yaml:1:1  name: thiếu tên (name)
    Sửa thành:  name: Phường Hương Xuân
tin-bai/a.md:1:1  tệp trống, chưa có nội dung
tin-bai/b.md:3:7  date: không hiểu “hôm qua” là ngày nào, viết theo kiểu 2024-07-02 hoặc 02/07/2024
tin-bai/b.md:4:1  titel: không có mục nào tên “titel”
    Sửa thành:  title: Sai
tin-bai/b.md:7:1  không có tệp ảnh “khong-co.jpg” cạnh tin này
trang/tin.mdx:1:1  địa chỉ này cổng đã dùng cho trang khác; đổi tên tệp
van-ban/chi-thi-28-ct-tw-2019.yaml:7:9  issued: không có ngày 31/2/2019: tháng 2/2019 chỉ có 28 ngày
    Sửa thành:  issued: 2019-02-28
`);
	});

	it('are told of: an empty profile, a missing one, a missing folder', async () => {
		expect(await toldOf({ 'phuong.yaml': '' })).toBe('phuong.yaml:1:1  tệp trống, chưa có nội dung');
		const dir = contentFolder({});
		rmSync(join(dir, 'phuong.yaml'));
		await expect(readContent(dir)).rejects.toThrow('phuong.yaml:1:1  thiếu tệp phuong.yaml là hồ sơ của phường\n');
		await expect(readContent(join(dir, 'lost'))).rejects.toThrow(
			`.:1:1  không thấy thư mục nội dung ${join(dir, 'lost')}; đặt biến CONTENT_DIR cho đúng\n`,
		);
	});
});
