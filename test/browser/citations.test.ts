import { expect, it } from 'vitest';
import { DESKTOP, PAGE_TYPES, PHONE, useBrowser } from './chromium.ts';

const browser = useBrowser();
const DOCUMENT = '/van-ban/chi-thi-28-ct-tw-2019/';

it('shows what a document is about while its link has the focus, until Escape', async () => {
	const page = await browser.open(PAGE_TYPES.bulletin, { viewport: DESKTOP });
	const link = page.locator(`.cite a[href="${DOCUMENT}"]`).first();
	const card = link.locator('xpath=../*[contains(@class, "card")]');
	expect(await card.isVisible()).toBe(false);
	await link.focus();
	expect(await card.isVisible()).toBe(true);
	expect(await card.locator('> *').allTextContents()).toEqual([
		'Chỉ thị 28-CT/TW',
		'Ban Bí thư Trung ương Đảng, 21/01/2019',
		'Về nâng cao chất lượng kết nạp đảng viên và rà soát, sàng lọc, đưa những đảng viên không còn đủ tư cách ra khỏi Đảng',
		'Tình trạng: chưa rõ',
	]);
	await page.keyboard.press('Escape');
	expect(await card.isVisible()).toBe(false);
	await page.keyboard.press('Tab');
	await link.focus();
	await card.waitFor({ state: 'visible' });
});

it('shows it under the pointer, which can move on to it', async () => {
	const page = await browser.open(PAGE_TYPES.bulletin, { viewport: DESKTOP });
	const link = page.locator(`.cite a[href="${DOCUMENT}"]`).first();
	const card = link.locator('xpath=../*[contains(@class, "card")]');
	await link.hover();
	expect(await card.isVisible()).toBe(true);
	await card.hover();
	expect(await card.isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	expect(await card.isVisible()).toBe(false);
	await page.mouse.move(5, 5);
	await link.hover();
	await card.waitFor({ state: 'visible' });
});

it('leads straight to the document on a phone, and by the card to nothing that is read twice', async () => {
	const page = await browser.open(PAGE_TYPES.bulletin, { viewport: PHONE, hasTouch: true, isMobile: true });
	const link = page.locator(`.cite a[href="${DOCUMENT}"]`).first();
	await link.focus();
	expect(await page.locator('.card:visible').count()).toBe(0);
	expect(await page.locator('.story').ariaSnapshot()).not.toContain('Tình trạng: chưa rõ');
	await link.tap();
	await page.waitForURL(`**${DOCUMENT}`);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Chỉ thị 28-CT/TW');
});

it('leads from a document to the sentences that cite it and back', async () => {
	const page = await browser.open(DOCUMENT);
	expect(await page.locator('#tin').textContent()).toBe('Tin về văn bản này: 1 tin, 4 chỗ nhắc đến');
	expect(await page.locator('blockquote mark').allTextContents()).toEqual([
		'Chỉ thị 28-CT/TW, ngày 21/01/2019',
		'Chỉ thị 28',
		'Chỉ thị 28',
	]);
	expect(await page.locator('.ladder > li > :first-child').allTextContents()).toEqual([
		'Trung ương',
		'Tỉnh Thừa Thiên Huế',
		'Thị xã Hương Trà',
		'Phường Hương Xuân',
	]);
	await page.getByRole('link', { name: 'Kế hoạch 92-KH/TU' }).click();
	await page.waitForURL('**/van-ban/ke-hoach-92-kh-tu-huong-tra-2019/');
});

it('links every one of the fifteen documents of the report, and lists them by level', async () => {
	const page = await browser.open(PAGE_TYPES.bulletin);
	const linked = await page.locator('.cite a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	const listed = await page.locator('.docs a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	expect(await page.locator('#van-ban-cua-tin').textContent()).toBe('Văn bản được nhắc đến (15)');
	expect(new Set(listed).size).toBe(15);
	expect(new Set(linked)).toEqual(new Set(listed));
	expect(await page.locator('.docs h3').allTextContents()).not.toContain('Chưa có trong sổ');
});
