import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { DIRECTIVE_ID, goodContent, MiniSite } from '../build/mini-site.ts';
import { MARK, markedJpeg, plain } from '../unit/pictures/marked.ts';
import { PAGE_TYPES, useBrowser } from './chromium.ts';
import { DESK, openDesk, save, siteOf } from './opened-desk.ts';

const browser = useBrowser();
const TITLE = 'Thông báo: "Đường Ngô Kim Lân" cấm xe, ngày 5/7';
const FILE = 'tin-bai/2024/thong-bao-duong-ngo-kim-lan-cam-xe-ngay-5-7';

it('writes a bulletin with image, documents and correction that builds', async () => {
	const photo = await markedJpeg(plain(3000, 2000), 6);
	const { page, foreign } = await openDesk(browser);
	await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
	await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(TITLE);
	await page.getByRole('textbox', { name: 'Ngày đăng' }).fill('2024-07-05');
	await page.getByRole('combobox', { name: 'Chuyên mục' }).click();
	await page.getByRole('option', { name: 'Thông báo' }).click();
	await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Cấm xe một ngày.\nĐi đường khác: đường số 5.');
	await page.getByRole('textbox', { name: 'Nội dung' }).click();
	for (const line of ['Đoạn mở đầu của tin.', '## Đi đường nào', '- Đường số 5', 'Đường số 6']) {
		await page.keyboard.type(line);
		await page.keyboard.press('Enter');
	}
	await page.getByRole('button', { name: 'Duyệt tệp' }).click();
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('dialog').getByRole('button', { name: 'Tải lên' }).click();
	await (await chooser).setFiles({ name: 'Ảnh lễ ra quân.JPG', mimeType: 'image/jpeg', buffer: photo });
	await page.getByRole('button', { name: 'Chèn' }).click();
	await page.getByText('anh-le-ra-quan.webp').waitFor();
	await page.getByRole('textbox', { name: 'Mô tả ảnh đầu tin' }).fill('Đoàn viên dọn đường');
	await page.getByRole('checkbox', { name: /^Chỉ thị 07-CT\/TU, 2024-01-15: Về việc thử nghiệm/ }).click();
	await page.getByRole('button', { name: /Thêm .*đính chính/ }).click();
	await page.getByRole('textbox', { name: 'Ngày đính chính' }).fill('2024-07-06');
	await page.getByRole('textbox', { name: 'Lời đính chính' }).fill('Trước ghi 35 hộ: đúng là 53.');
	await save(page);
	expect([...foreign]).toEqual([]);

	const site = await siteOf(page);
	const written = readFileSync(join(site.content, `${FILE}.md`), 'utf8');
	expect(written).toMatch(
		/^---\n[\s\S]+\n---\n\nĐoạn mở đầu của tin\.\n\n## Đi đường nào\n\n- Đường số 5\n- Đường số 6\n/,
	);
	const { bulletins } = await readContent(site.content);
	expect(bulletins.find(({ title }) => title === TITLE)).toMatchObject({
		slug: 'thong-bao-duong-ngo-kim-lan-cam-xe-ngay-5-7',
		date: '2024-07-05',
		category: 'Thông báo',
		summary: 'Cấm xe một ngày. Đi đường khác: đường số 5.',
		image: { alt: 'Đoàn viên dọn đường' },
		images: [{ file: `${FILE}/anh-le-ra-quan.webp` }],
		documents: [DIRECTIVE_ID],
		corrections: [{ date: '2024-07-06', note: 'Trước ghi 35 hộ: đúng là 53.' }],
		draft: false,
	});
	const uploaded = readFileSync(join(site.content, FILE, 'anh-le-ra-quan.webp'));
	for (const sign of [MARK, 'EXIF', 'Exif', 'XMP ', 'xmpmeta']) expect(uploaded.includes(sign), sign).toBe(false);
	const { width, height } = await sharp(uploaded).metadata();
	// Upright by itself, since nothing in it says any longer how the phone was held.
	expect({ width, height }).toEqual({ width: 1365, height: 2048 });
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(site.read('tin/thong-bao-duong-ngo-kim-lan-cam-xe-ngay-5-7/index.html')).toContain('image/avif');
	expect(site.read(`van-ban/${DIRECTIVE_ID}/index.html`)).toContain('Đường Ngô Kim Lân');
});

it('changes in files that are there what was changed, and nothing else', async () => {
	const content = {
		...goodContent(),
		'tin-bai/2024/2024-07-02-tin-hai.md':
			'---\ntitle: Tin hai\ndate: 2024-07-02\ndirectives:\n  - Chỉ thị 7\nlegacyUrls:\n  - /?gd=7&tc=1\n---\n\nChữ **đậm** [nối](https://a.vn/b).[^1]\n\n> Lời dẫn\n\n[^1]: Chú thích.\n',
	};
	const before = await readContent(new MiniSite(content).content);
	const { page } = await openDesk(browser, content);
	const edit = async (place: string, field: string, value: string) => {
		await page.goto(`${DESK}#/collections/${place}`);
		await page.getByRole('textbox', { name: field, exact: true }).fill(value);
		await save(page);
	};
	await edit('tin-bai/entries/2024/2024-07-02-tin-hai', 'Người viết', 'Ban Văn hóa');
	await edit(`van-ban/entries/${DIRECTIVE_ID}`, 'Trích yếu', 'Về việc khác');
	await edit('trang-mdx/entries/gioi-thieu', 'Tiêu đề', 'Về phường');
	await edit('ho-so/entries/phuong', 'Tên gọn', 'Thử Nghiệm');
	const site = await siteOf(page);
	const after = await readContent(site.content);
	expect(readFileSync(join(site.content, 'tin-bai/2024/2024-07-02-tin-hai.md'), 'utf8')).toContain(
		'\nChữ **đậm** [nối](https://a.vn/b).[^1]\n\n> Lời dẫn\n\n[^1]: Chú thích.\n',
	);
	const plain = <T extends { digest: string }>(items: readonly T[]) =>
		items.map(({ digest: _digest, ...item }) => item);
	expect(plain(after.bulletins)).toEqual(
		plain(before.bulletins).map((item) => (item.slug === 'tin-hai' ? { ...item, author: 'Ban Văn hóa' } : item)),
	);
	expect(after.documents).toEqual(before.documents.map((item) => ({ ...item, title: 'Về việc khác' })));
	expect(plain(after.pages)).toEqual(plain(before.pages).map((item) => ({ ...item, title: 'Về phường' })));
	expect(after.profile).toEqual({ ...before.profile, shortName: 'Thử Nghiệm' });
});

it('speaks Vietnamese and offers only the folder where no repository is named', async () => {
	const page = await browser.open(DESK, { locale: 'en-US' });
	const buttons = page.getByRole('button');
	await buttons.first().waitFor();
	expect((await buttons.filter({ visible: true }).allInnerTexts()).map((text) => text.trim())).toEqual([
		'Làm việc với kho mã nguồn cục bộ',
	]);
	expect(await page.locator('html').getAttribute('lang')).toBe('vi');
});

it('is for the machine with the folder: elsewhere it says so and loads nothing', async () => {
	const page = await browser.open('/robots.txt');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	// A name that leads nowhere else, so that the page is not at localhost.
	await page.route('http://phuong.test/**', async (route) => {
		const { pathname } = new URL(route.request().url());
		await route.fulfill({ response: await route.fetch({ url: inject('baseUrl') + pathname }) });
	});
	await page.goto(`http://phuong.test${DESK}`);
	await expect.poll(() => page.locator('#told').textContent()).toContain('chỉ dùng trên máy có thư mục nội dung');
	expect(asked.filter((url) => url.includes('sveltia'))).toEqual([]);
});

it('is linked from no page, listed nowhere, and loaded by nothing else', () => {
	const read = (file: string) => readFileSync(join(inject('siteDir'), file), 'utf8');
	const pages = [PAGE_TYPES.home, PAGE_TYPES.bulletin, '/so-do/'].map((path) => `${path}index.html`);
	for (const file of [...pages, 'sitemap-0.xml', 'du-lieu/tin-bai.json']) expect(read(file), file).not.toContain(DESK);
	expect(read('robots.txt')).toContain('Disallow: /quan-tri/');
	expect(read('quan-tri/index.html')).not.toMatch(/_astro|api\/visit/);
});
