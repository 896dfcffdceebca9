import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { CHROMIUM, EXECUTABLE, USER_AGENT } from './chromium-launch.ts';

/** What pages are held to. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** A browser for the tests of a file. */
export function useBrowser(): { open: (path: string, options?: BrowserContextOptions) => Promise<Page> } {
	let browser: Browser;
	beforeAll(async () => {
		if (!EXECUTABLE) throw new Error('No Chromium: run `npm test`, which installs one, or set CHROMIUM_PATH');
		browser = await chromium.launch(CHROMIUM);
	});
	afterAll(() => browser.close());
	return {
		/** Opens a path of the portal in a fresh context. */
		open: async (path, options = {}) => {
			const context = await browser.newContext({
				viewport: DESKTOP,
				userAgent: USER_AGENT,
				baseURL: inject('baseUrl'),
				...options,
			});
			const page = await context.newPage();
			await page.goto(path);
			return page;
		},
	};
}

/** A page of every type. */
export const PAGE_TYPES = {
	home: '/',
	bulletin: '/tin/huong-xuan-quyet-tam-vuot-chi-tieu-phat-trien-dang-vien-ca-nhiem-ky/',
	'bulletin with a table': '/tin/sap-nhap-to-dan-pho-thuong-khe/',
	'bulletin with an event': '/tin/thong-bao-treo-co-ru-quoc-tang-25-26-7-2024/',
	'coming days': '/sap-toi/',
	category: '/chuyen-muc/chinh-quyen/',
	register: '/van-ban/',
	document: '/van-ban/chi-thi-28-ct-tw-2019/',
	'replaced document': '/van-ban/nghi-dinh-42-2022-nd-cp/',
	archive: '/ngay/',
	year: '/ngay/2024/',
	month: '/ngay/2024/07/',
	day: '/ngay/2024/07/02/',
	search: '/tim-kiem/?q=đảng viên',
	statistics: '/thong-ke/',
	'site map': '/so-do/',
	'standing page': '/gioi-thieu/',
	'counting rules': '/cach-dem/',
	'not found': '/khong-co-trang-nay/',
} as const;
