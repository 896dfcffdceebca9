import { expect, inject, it } from 'vitest';
import { PAGE_TYPES, useBrowser } from './chromium.ts';

const browser = useBrowser();
const REPORT = PAGE_TYPES.bulletin;

it('counts a visit once and shows the figures', async () => {
	const total = async () => (await (await fetch(`${inject('baseUrl')}/api/stats`)).json()).total as number;
	const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 ${Math.random()}`;
	const before = await total();
	const page = await browser.open(REPORT, { userAgent });
	const figure = page.locator('[data-counter=total]');
	await expect.poll(() => figure.textContent()).not.toBe('–');
	await page.goto('/');
	await expect.poll(() => figure.textContent()).toBe((before + 1).toLocaleString('vi-VN'));
	await page.reload();
	await expect.poll(() => figure.textContent()).toBe((before + 1).toLocaleString('vi-VN'));
	expect(await total()).toBe(before + 1);
});

it('leaves the page whole when the counter is down', async () => {
	const page = await browser.open('/');
	await page.route('**/api/**', (route) => route.abort());
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.goto(REPORT, { waitUntil: 'networkidle' });
	expect(await page.locator('[data-counter=total]').textContent()).toBe('–');
	expect(errors).toEqual([]);
});
