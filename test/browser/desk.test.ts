import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, it, onTestFinished } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { fold } from '../../src/domain/text.ts';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { DIRECTIVE_ID, goodContent, MiniSite } from '../build/mini-site.ts';
import { pdf } from '../unit/attached-files.ts';
import { MARK, markedJpeg, plain } from '../unit/pictures/marked.ts';
import { PAGE_TYPES, PHONE, useBrowser, WCAG } from './chromium.ts';
import { repositoryFiles } from './desk-repository.ts';
import { DESK, openDesk, save, siteOf } from './opened-desk.ts';

const browser = useBrowser();

/** Puts a PDF from the editor's machine into the one field that waits for a file. */
async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
	await page.getByRole('button', { name: 'Duyệt tệp' }).click();
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('dialog').getByRole('button', { name: 'Tải lên' }).click();
	await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
	await page.getByRole('button', { name: 'Chèn' }).click();
}

/** Scrolls to a field: the program draws what is in one only where it can be seen. */
function see(page: Page, name: string): Promise<void> {
	return page.getByRole('group', { name: new RegExp(`Trường .*${name}`) }).scrollIntoViewIfNeeded();
}

/** Readers of a built site find the bulletin at a path by the title of its file, and open the file from there. */
async function expectAttached(site: MiniSite, path: string, title: string): Promise<void> {
	const server = await startServer({ wards: [onlyWard(site.out, 0)], dataDir: join(site.dir, 'data'), port: 0 });
	onTestFinished(() => server.close());
	const portal = `http://localhost:${server.port}`;
	const page = await browser.open(`${portal}/tim-kiem/?q=${encodeURIComponent(fold(title))}`, { viewport: PHONE });
	await page.locator(`[data-results] > li a[href="/${path}"]`).click();
	const section = page.getByRole('region', { name: 'Tệp đính kèm (1)' });
	expect(await section.getByRole('listitem').textContent()).toBe(`${title} PDF, 3 trang, 1 kB`);
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	const href = await section.getByRole('link', { name: title }).getAttribute('href');
	expect(Buffer.from(await (await fetch(portal + href)).arrayBuffer()).equals(pdf(3))).toBe(true);
	await page.context().close();
}

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
	await page.getByRole('button', { name: /Thêm .*tệp/ }).click();
	await upload(page, 'Kế hoạch số 12.PDF', pdf(3));
	await page.getByText('ke-hoach-so-12.pdf').waitFor();
	await page.getByRole('textbox', { name: 'Tên tệp' }).fill('Kế hoạch cấm đường');
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
		attachments: [
			{ title: 'Kế hoạch cấm đường', name: 'ke-hoach-so-12.pdf', file: `${FILE}/ke-hoach-so-12.pdf`, pages: 3 },
		],
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
	await expectAttached(site, 'tin/thong-bao-duong-ngo-kim-lan-cam-xe-ngay-5-7/', 'Kế hoạch cấm đường');
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
	await page.goto(`${DESK}#/collections/van-ban/entries/${DIRECTIVE_ID}`);
	await upload(page, 'Chỉ thị 7.pdf', pdf(1));
	await save(page);
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
	expect(after.documents).toMatchObject(
		before.documents.map((item) => ({
			...item,
			title: 'Về việc khác',
			file: 'chi-thi-7.pdf',
			attachment: { file: 'van-ban/chi-thi-7.pdf', pages: 1 },
		})),
	);
	expect(plain(after.pages)).toEqual(plain(before.pages).map((item) => ({ ...item, title: 'Về phường' })));
	expect(after.profile).toEqual({ ...before.profile, shortName: 'Thử Nghiệm' });
});

it('takes days that matter as they are typed, and leaves those of other files as they are', async () => {
	const head = '---\ntitle: Tin hai\ndate: 2024-07-02\n';
	const group = `${head}event:\n  from: 8 giờ 30 ngày 15/7/2024\n  to: 11 giờ\n  place: Hội trường\ndeadline: 31/07/2024\n---\n\nChữ.\n`;
	const list = `${head.replace('hai', 'bốn')}event:\n  - from: 4/7/2024\n  - from: 18/7/2024 7:30\n    to: 11:00\n---\n\nChữ.\n`;
	const { page } = await openDesk(browser, {
		...goodContent(),
		'tin-bai/2024/2024-07-02-tin-hai.md': group,
		'tin-bai/2024/2024-07-02-tin-bon.md': list,
	});
	const edit = async (name: string) => {
		await page.goto(`${DESK}#/collections/tin-bai/entries/2024/2024-07-02-${name}`);
		await page.getByRole('textbox', { name: 'Người viết', exact: true }).fill('Ban Văn hóa');
	};
	await edit('tin-hai');
	await save(page);
	await page.goto(`${DESK}#/collections/tin-bai/entries/2024/2024-07-02-tin-mot`);
	const field = (name: string) => page.getByRole('textbox', { name, exact: true });
	await see(page, 'Ngày diễn ra');
	await page.getByRole('checkbox', { name: /Thêm .*ngày diễn ra/i }).click();
	await field('Bắt đầu').fill('4/7/2024 7 giờ 30');
	await field('Xong').fill('11h30');
	await field('Ở đâu').fill('Phòng tiếp công dân: tầng 1');
	await see(page, 'Các ngày khác');
	await page.getByRole('button', { name: /Thêm .*ngày khác/i }).click();
	await field('Bắt đầu').last().fill('18/7/2024');
	await see(page, 'Hạn chót');
	await field('Hạn chót').fill('2024-07-31');
	await save(page);
	const { bulletins } = await readContent((await siteOf(page)).content);
	const days = (of: string) => {
		const { author, event, deadline } = bulletins.find(({ slug }) => slug === of) ?? {};
		return { author, event, deadline };
	};
	expect(days('tin-mot')).toEqual({
		author: undefined,
		event: [
			{ from: '2024-07-04T07:30', to: '2024-07-04T11:30', place: 'Phòng tiếp công dân: tầng 1' },
			{ from: '2024-07-18' },
		],
		deadline: '2024-07-31',
	});
	expect(days('tin-hai')).toEqual({
		author: 'Ban Văn hóa',
		event: [{ from: '2024-07-15T08:30', to: '2024-07-15T11:00', place: 'Hội trường' }],
		deadline: '2024-07-31',
	});
	// A list where the form has a group is not lost: the program asks for the group's day, and does not save.
	await edit('tin-bon');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await page.getByText('Vui lòng sửa lỗi để lưu bài viết').waitFor();
	expect(String((await repositoryFiles(page))['content/tin-bai/2024/2024-07-02-tin-bon.md'])).toBe(list);
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
