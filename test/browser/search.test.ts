import { expect, it } from 'vitest';
import { PAGE_TYPES, useBrowser } from './chromium.ts';

const browser = useBrowser();
const REPORT = PAGE_TYPES.bulletin;

it('finds bulletins from the box on any page and keeps the query in the address', async () => {
	const page = await browser.open('/gioi-thieu/');
	await page.fill('#q', 'đảng viên');
	await page.keyboard.press('Enter');
	await page.waitForSelector('[data-search-state=done]');
	expect(new URL(page.url()).searchParams.get('q')).toBe('đảng viên');
	expect(await page.inputValue('#q')).toBe('đảng viên');
	const links = await page
		.locator('ol[data-results] > li')
		.evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href')));
	expect(links).toContain(REPORT);
	const count = Number(/^\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0]);
	expect(count).toBeGreaterThanOrEqual(links.length);
	expect(await page.locator('ol[data-results] mark').count()).toBeGreaterThan(0);
});

it('searches every year of the archive', async () => {
	const page = await browser.open('/tim-kiem/?q=bão');
	await page.waitForSelector('[data-search-state=done]');
	const links = await page
		.locator('ol[data-results] a')
		.evaluateAll((items) => items.map((item) => item.getAttribute('href')));
	expect(links).toContain('/tin/phuong-an-ung-pho-bao-manh-sieu-bao-2015/');
});

it('says so when nothing is found, when nothing is asked, and when the index is out of reach', async () => {
	const nothing = await browser.open('/tim-kiem/?q=zzzzqx');
	await nothing.waitForSelector('[data-search-state=done]');
	expect(await nothing.getByRole('status').textContent()).toBe('Không tìm thấy tin nào có “zzzzqx”. Thử ít chữ hơn.');
	const empty = await browser.open('/tim-kiem/?q=');
	expect(await empty.locator('search-results').getAttribute('data-search-state')).toBe('idle');
	const blocked = await browser.open('/');
	await blocked.route('**/pagefind/**', (route) => route.abort());
	await blocked.goto('/tim-kiem/?q=bão');
	await blocked.waitForSelector('[data-search-state=failed]');
	expect(await blocked.getByRole('status').textContent()).toContain('Bấm Tìm để thử lại');
});

it('shows a query as text, whatever is in it', async () => {
	const page = await browser.open(`/tim-kiem/?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`);
	await page.waitForSelector('[data-search-state=done]');
	expect(await page.locator('search-results img').count()).toBe(0);
	expect(await page.title()).not.toBe('1');
});

it('loads nothing of search before it is used', async () => {
	const page = await browser.open('/');
	await page.waitForLoadState('networkidle');
	const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	expect(names.filter((name) => name.includes('pagefind'))).toEqual([]);
});
