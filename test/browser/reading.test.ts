import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { MiniSite, runBuild } from '../build/mini-site.ts';
import { PAGE_TYPES, PHONE, useBrowser } from './chromium.ts';

const browser = useBrowser();
const REPORT = PAGE_TYPES.bulletin;

it('leads from the home page to a bulletin, its day and the document it is filed under', async () => {
	const page = await browser.open('/', { viewport: PHONE });
	await page
		.getByRole('link', { name: 'Hương Xuân quyết tâm vượt chỉ tiêu phát triển đảng viên cả nhiệm kỳ' })
		.first()
		.click();
	await page.waitForURL(`**${REPORT}`);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('vượt chỉ tiêu phát triển đảng viên');
	expect(await page.locator('.byline').textContent()).toContain('Ngày cập nhật 02/07/2024');
	expect(await page.locator('.by').textContent()).toBe('Tiến Giang');
	expect(await page.getByRole('heading', { name: 'Các tin khác' }).count()).toBe(1);
	await page.getByRole('link', { name: '02/07/2024' }).first().click();
	await page.waitForURL('**/ngay/2024/07/02/');
	expect(await page.locator('.list > li').count()).toBe(2);
	await page.goBack();
	await page.getByRole('link', { name: 'Chỉ thị 28-CT/TW' }).first().click();
	await page.waitForURL('**/van-ban/chi-thi-28-ct-tw-2019/');
	expect(await page.getByText('Có 2 Chỉ thị 28-CT/TW').count()).toBe(1);
	expect(await page.locator('.facts').textContent()).toContain('Ban Bí thư Trung ương Đảng');
	expect(await page.locator('.facts .status').textContent()).toBe('Chưa rõ');
});

it('finds the bulletins of a day through the calendar', async () => {
	const page = await browser.open('/ngay/');
	await page.getByRole('link', { name: 'Năm 2024: 6 tin' }).click();
	await page.getByRole('link', { name: 'Tháng 7/2024' }).click();
	await page.waitForURL('**/ngay/2024/07/');
	const day = page.locator('table.big td[data-n="2"]');
	expect(await day.count()).toBe(1);
	await day.getByRole('link').click();
	await page.waitForURL('**/ngay/2024/07/02/');
});

it('reads whole without JavaScript', async () => {
	for (const path of Object.values(PAGE_TYPES)) {
		const page = await browser.open(path, { javaScriptEnabled: false });
		expect(await page.locator('main').textContent(), path).not.toBe('');
		await page.context().close();
	}
	const page = await browser.open('/tim-kiem/', { javaScriptEnabled: false });
	expect(await page.locator('noscript p').textContent()).toContain('Không có JavaScript vẫn xem được mọi tin');
	expect(await page.getByText('Gõ vài chữ rồi bấm Tìm').isVisible()).toBe(false);
	expect(await page.getByText('In tin này').count()).toBe(0);
});

it('is used by keyboard: skip link, search key, calendar', async () => {
	const page = await browser.open('/');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
	await page.keyboard.press('/');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
	await page.keyboard.type('a/b');
	expect(await page.inputValue('#q')).toBe('a/b');
});

it('keeps its layout within what web vitals call good while fonts arrive', async () => {
	const page = await browser.open(REPORT, { viewport: PHONE });
	const shift = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum))));
			}),
	);
	expect(shift).toBeLessThan(0.1);
});

it('keeps the room of an image before it arrives', async () => {
	const site = new MiniSite({});
	const content = fileURLToPath(new URL('../fixtures/second-ward/content', import.meta.url));
	expect((await runBuild({ CONTENT_DIR: content, OUT_DIR: site.out })).status).toBe(0);
	const server = await startServer({ wards: [onlyWard(site.out, 0)], dataDir: join(site.dir, 'data'), port: 0 });
	onTestFinished(() => server.close());
	const page = await browser.open('/robots.txt', { baseURL: `http://localhost:${server.port}`, viewport: PHONE });
	const height = () => page.locator('figure img').evaluate((image) => image.getBoundingClientRect().height);
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/\.(?:avif|webp)$/, async (route) => {
		await released;
		await route.continue();
	});
	await page.goto('/tin/tin-dau-tien/', { waitUntil: 'domcontentloaded' });
	const without = await height();
	release();
	const loaded = () => page.locator('figure img').evaluate((image) => (image as HTMLImageElement).currentSrc);
	await expect.poll(loaded).toMatch(/\.avif$/);
	await page.waitForLoadState('load');
	expect(without).toBeGreaterThan(100);
	// The chosen file's own height is a whole number of pixels, so the ratio differs by less than one.
	expect(Math.abs((await height()) - without)).toBeLessThan(1);
});

it('prints the text with the addresses of its documents', async () => {
	const page = await browser.open(REPORT);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('.foot').isVisible()).toBe(false);
	expect(await page.locator('.find').isVisible()).toBe(false);
	expect(await page.locator('.text').isVisible()).toBe(true);
	const address = await page
		.locator('.docs a')
		.first()
		.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(address).toContain('/van-ban/chi-thi-28-ct-tw-2019/');
});
