import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { fold, toNfc } from '../../src/domain/text.ts';
import { PAGE_TYPES, useBrowser } from './chromium.ts';

const browser = useBrowser();
const REPORT = PAGE_TYPES.bulletin;

interface OpenBulletin {
	readonly url: string;
	readonly date: string;
	readonly category?: string;
	readonly documents: readonly string[];
	readonly cites: readonly string[];
}

const search = (query: string) => `/tim-kiem/?${query}`;
const asking = (text: string) => search(`q=${encodeURIComponent(text)}`);

async function finished(page: Page): Promise<Page> {
	await page.waitForSelector('[data-search-state=done]');
	return page;
}

const open = async (path: string) => finished(await browser.open(path));
const status = (page: Page) => page.getByRole('status').textContent();

function results(page: Page): Promise<string[]> {
	return page
		.locator('ol[data-results] > li')
		.evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
}

/** All results, with "Xem thêm" pressed as often as there is more. */
async function allResults(page: Page): Promise<string[]> {
	const more = page.locator('[data-more]');
	while (await more.isVisible()) {
		const shown = (await results(page)).length;
		await more.click();
		await expect.poll(async () => (await results(page)).length).toBeGreaterThan(shown);
	}
	return results(page);
}

async function openBulletins(): Promise<OpenBulletin[]> {
	const response = await fetch(`${inject('baseUrl')}/du-lieu/tin-bai.json`);
	return ((await response.json()) as { bulletins: OpenBulletin[] }).bulletins;
}

/** The words of a bulletin, as its page shows them. */
async function pageText(path: string): Promise<string> {
	const html = await (await fetch(inject('baseUrl') + path)).text();
	const main = /<article[\s\S]*?(?=<section|<\/article>)/.exec(html)?.[0] ?? '';
	return toNfc(main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toLowerCase();
}

it('finds bulletins from the box on any page and keeps the query in the address', async () => {
	const page = await browser.open('/gioi-thieu/');
	await page.fill('#q', 'đảng viên');
	await page.keyboard.press('Enter');
	await finished(page);
	expect(new URL(page.url()).searchParams.get('q')).toBe('đảng viên');
	expect(await page.inputValue('#q')).toBe('đảng viên');
	expect(await results(page)).toContain(REPORT);
	expect(await status(page)).toMatch(/^\d+ tin có “đảng viên”/);
	expect(await page.locator('ol[data-results] mark').first().textContent()).toBe('đảng viên');
	expect(await page.title()).toMatch(/^Kết quả tìm “đảng viên” – /);
});

it('gives the same results for every way of typing', async () => {
	const all = async (typed: string) => (await allResults(await open(asking(typed)))).sort();
	const expected = await all('thị xã');
	expect(expected.length).toBeGreaterThan(1);
	for (const typed of ['thi xa', 'THỊ XÃ', '  thị   xã ', 'thị xã'.normalize('NFD')]) {
		expect(await all(typed), typed).toEqual(expected);
	}
	expect(await all('khóa')).not.toEqual([]);
	expect(await all('khoá')).toEqual(await all('khóa'));
	expect(await all('dong')).toEqual(await all('đồng'));
});

it('puts bulletins with the very diacritics first', async () => {
	const page = await open(asking('bão'));
	const texts = await Promise.all((await allResults(page)).map(pageText));
	const has = texts.map((text) => /(?<!\p{L})bão(?!\p{L})/u.test(text));
	expect(has).toContain(true);
	expect(has).toContain(false);
	expect(has).toEqual(has.toSorted((a, b) => Number(b) - Number(a)));
});

it('finds quoted phrases anywhere in a query and never takes them apart', async () => {
	const page = await open(asking('nhiệm kỳ "phát triển đảng viên"'));
	expect(await results(page)).toContain(REPORT);
	const apart = await open(asking('"đảng viên nhiệm kỳ"'));
	expect(await results(apart)).toEqual([]);
	expect(await status(apart)).toContain('Không tìm thấy');
});

it('says which word nobody used, and shows what has the others', async () => {
	const page = await open(asking('đảng viên zzzz'));
	expect(await status(page)).toMatch(/^Không tìm thấy “zzzz”\. \d+ tin có các chữ còn lại\./);
	expect(await results(page)).toContain(REPORT);
	expect(await page.locator('.tier').first().textContent()).toBe('Có các chữ còn lại');
	const nothing = await open(asking('zzzzqx'));
	expect(await status(nothing)).toContain('“zzzzqx”');
	expect(await results(nothing)).toEqual([]);
	expect(await nothing.locator('[data-browse]').isVisible()).toBe(true);
});

it('shows bulletins with the words apart only where none has them together, or when asked', async () => {
	const apart = await open(asking('kết nạp viên chức'));
	expect(await status(apart)).toMatch(/^Không có tin nào có “kết nạp viên chức” liền nhau/);
	expect(await apart.locator('.tier').textContent()).toBe('Có đủ các chữ nhưng không đứng liền nhau');
	const page = await open(asking('tổ chức'));
	const together = await results(page);
	await page.getByRole('button', { name: 'Tìm cả tin có đủ các chữ' }).click();
	await expect.poll(async () => (await results(page)).length).toBeGreaterThan(together.length);
	expect((await results(page)).slice(0, together.length)).toEqual(together);
	expect(new URL(page.url()).searchParams.get('rong')).toBe('1');
	expect(await results(await open(page.url()))).toEqual(await results(page));
});

it.each([
	['28-CT/TW', ['/van-ban/chi-thi-28-ct-tw-2019/', '/van-ban/chi-thi-28-ct-tw-2023/']],
	['28 ct tw', ['/van-ban/chi-thi-28-ct-tw-2019/', '/van-ban/chi-thi-28-ct-tw-2023/']],
	['chi thi 28', ['/van-ban/chi-thi-28-ct-tw-2019/', '/van-ban/chi-thi-28-ct-tw-2023/']],
	['Chỉ thị số 28', ['/van-ban/chi-thi-28-ct-tw-2019/', '/van-ban/chi-thi-28-ct-tw-2023/']],
	['43-ct/tu', ['/van-ban/chi-thi-43-ct-tu-2023/']],
	['Chỉ thị 28-CT/TW ngày 21/01/2019', ['/van-ban/chi-thi-28-ct-tw-2019/']],
])('offers the documents that “%s” can be, and the bulletins about them', async (typed, documents) => {
	const page = await open(asking(typed));
	const links = page.locator('[data-lead] a');
	expect((await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).sort()).toEqual(documents);
	const ids = documents.map((path) => path.split('/')[2] ?? '');
	const about = (await openBulletins())
		.filter((bulletin) => [...bulletin.documents, ...bulletin.cites].some((id) => ids.includes(id)))
		.map(({ url }) => new URL(url).pathname);
	expect(about.length).toBeGreaterThan(0);
	expect(await allResults(page)).toEqual(expect.arrayContaining(about));
});

it('finds documents by words of their titles', async () => {
	const page = await open(asking('luat can cuoc'));
	expect(await page.locator('[data-lead] a').first().getAttribute('href')).toBe('/van-ban/luat-26-2023-qh15/');
});

it.each([
	['02/07/2024', '/ngay/2024/07/02/'],
	['ngày 2 tháng 7 năm 2024', '/ngay/2024/07/02/'],
	['ngay 2 thang 7 nam 2024', '/ngay/2024/07/02/'],
	['tháng 7/2024', '/ngay/2024/07/'],
	['năm 2024', '/ngay/2024/'],
])('offers the page of “%s”', async (typed, path) => {
	const page = await open(asking(typed));
	expect(await page.locator('[data-lead] a').first().getAttribute('href')).toBe(path);
	const onDays = (await openBulletins()).filter(
		({ date }) =>
			path.startsWith(`/ngay/${date.replaceAll('-', '/')}`) || `/ngay/${date.replaceAll('-', '/')}/`.startsWith(path),
	);
	expect(await allResults(page)).toEqual(expect.arrayContaining(onDays.map(({ url }) => new URL(url).pathname)));
});

it('says so when a day has no bulletins', async () => {
	const page = await open(asking('01/01/1999'));
	expect(await page.locator('[data-lead]').textContent()).toContain('không có tin nào');
	expect(await page.locator('[data-lead] a').count()).toBe(0);
});

it('narrows with counts that are right under any combination', async () => {
	const all = await openBulletins();
	const page = await open(search('nam=2024'));
	const slug = (name: string | undefined) => fold(name ?? '').replace(/[^a-z0-9]+/g, '-');
	const counts = (name: string) =>
		page
			.locator(`.filters input[name="${name}"]`)
			.evaluateAll((inputs) =>
				Object.fromEntries(
					inputs.map((input) => [
						(input as HTMLInputElement).value,
						Number(input.closest('label')?.lastElementChild?.textContent),
					]),
				),
			);
	const tally = (values: readonly (string | undefined)[]) => {
		const counted: Record<string, number> = {};
		for (const value of values) if (value) counted[value] = (counted[value] ?? 0) + 1;
		return counted;
	};
	const of2024 = all.filter(({ date }) => date.startsWith('2024'));
	expect(await allResults(page)).toHaveLength(of2024.length);
	expect(await counts('nam')).toEqual(tally(all.map(({ date }) => date.slice(0, 4))));
	expect(await counts('chuyen-muc')).toEqual(tally(of2024.map(({ category }) => slug(category))));
	expect(await counts('thang')).toEqual(tally(of2024.map(({ date }) => String(Number(date.slice(5, 7))))));
	await page.locator('.filters input[name="thang"][value="7"]').check();
	await expect.poll(() => page.url()).toContain('thang=7');
	await finished(page);
	const july = of2024.filter(({ date }) => date.slice(5, 7) === '07');
	await expect.poll(() => status(page)).toBe(`${july.length} tin`);
	expect(await counts('chuyen-muc')).toEqual(tally(july.map(({ category }) => slug(category))));
	expect(await page.locator(':focus').getAttribute('value')).toBe('7');
	await page.getByRole('button', { name: /^Thêm \d+ văn bản$/ }).click();
	const cited = july.flatMap(({ documents, cites }) => [...new Set([...documents, ...cites])]);
	expect(await counts('van-ban')).toEqual(tally(cited));
	await page.goBack();
	await expect.poll(() => status(page)).toBe(`${of2024.length} tin`);
	await page.goForward();
	await expect.poll(() => status(page)).toBe(`${july.length} tin`);
	await page.locator('.chip', { hasText: 'Tháng 7' }).click();
	await expect.poll(() => new URL(page.url()).search).toBe('?nam=2024');
});

it('narrows by document and by a range of days, whichever end comes first', async () => {
	const all = await openBulletins();
	const about = all.filter(({ documents, cites }) => [...documents, ...cites].includes('chi-thi-43-ct-tu-2023'));
	const byDocument = await open(search('van-ban=chi-thi-43-ct-tu-2023'));
	expect((await allResults(byDocument)).sort()).toEqual(about.map(({ url }) => new URL(url).pathname).sort());
	const inRange = all.filter(({ date }) => date >= '2024-05-01' && date <= '2024-07-05');
	for (const range of ['tu=2024-05-01&den=2024-07-05', 'tu=2024-07-05&den=2024-05-01']) {
		const page = await open(search(range));
		expect((await allResults(page)).sort(), range).toEqual(inRange.map(({ url }) => new URL(url).pathname).sort());
		expect(await page.inputValue('input[name="tu"]')).toBe('2024-05-01');
	}
});

it('orders by date when asked, and a shared address shows the same', async () => {
	const page = await open(asking('phường'));
	await page.getByRole('link', { name: 'mới nhất' }).click();
	await expect.poll(() => page.url()).toContain('sap-xep=moi-nhat');
	await finished(page);
	await expect.poll(() => page.locator('.chips strong').textContent()).toBe('mới nhất');
	const dates = await page
		.locator('ol[data-results] time')
		.evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
	expect(dates.length).toBe(10);
	expect(dates).toEqual(dates.toSorted().reverse());
	expect(await results(await open(page.url()))).toEqual(await results(page));
});

it('shows results while typing from the second syllable on, the last one half typed', async () => {
	const waiting = await browser.open('/tim-kiem/');
	await waiting.clock.install();
	await waiting.locator('#q').pressSequentially('dang');
	await waiting.clock.runFor(5000);
	expect(await waiting.locator('search-results').getAttribute('data-search-state')).toBe('idle');
	const page = await browser.open('/tim-kiem/');
	await page.locator('#q').pressSequentially('dang vi');
	await finished(page);
	expect(await results(page)).toContain(REPORT);
	expect(new URL(page.url()).searchParams.get('q')).toBe('dang vi*');
	expect(await page.locator(':focus').getAttribute('id')).toBe('q');
	const shared = await open(page.url());
	expect(await results(shared)).toEqual(await results(page));
	expect(await shared.inputValue('#q')).toBe('dang vi');
	await page.keyboard.press('Enter');
	await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('dang vi');
});

it('shows ten at a time and leaves the focus on the first new one', async () => {
	const page = await open(asking('phường'));
	expect(await results(page)).toHaveLength(10);
	await page.getByRole('button', { name: 'Xem thêm' }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await results(page)).length).toBeGreaterThan(10);
	const eleventh = (await results(page))[10];
	expect(await page.locator(':focus').getAttribute('href')).toBe(eleventh);
	expect(new Set(await allResults(page)).size).toBe((await results(page)).length);
});

it('shows what is in a text as text, and takes any query', async () => {
	const errors: string[] = [];
	for (const typed of [
		'<img src=x onerror="document.title=1">',
		'"><script>document.title=1</script>',
		'x'.repeat(5000),
		'!!! ??? ---',
		'🙂🙂',
		'"',
		'""',
		'a',
		'\u0000\uFFFE',
		'%E0%A4%A',
		'*',
	]) {
		const page = await browser.open('/tim-kiem/');
		page.on('pageerror', (error) => errors.push(`${typed.slice(0, 20)}: ${error.message}`));
		await page.goto(asking(typed));
		await page.waitForSelector('[data-search-state=done], [data-search-state=idle]');
		expect(await status(page), typed.slice(0, 20)).not.toBe('');
		expect(await page.locator('search-results :is(img, script)').count()).toBe(0);
		expect(await page.title()).not.toBe('1');
		await page.context().close();
	}
	const page = await browser.open('/tim-kiem/');
	await page.fill('#q', 'đảng viên '.repeat(600));
	await page.keyboard.press('Enter');
	await finished(page);
	expect(new URL(page.url()).searchParams.get('q')?.length).toBeLessThanOrEqual(200);
	expect(errors).toEqual([]);
});

it('says what of an address it does not understand', async () => {
	const page = await open(search('q=bão&nam=abcd&thang=13&sap-xep=la&tu=2024-02-31'));
	const text = await status(page);
	for (const part of ['nam=abcd', 'thang=13', 'sap-xep=la', 'tu=2024-02-31']) expect(text).toContain(part);
	expect((await results(page)).length).toBeGreaterThan(0);
	const unknown = await open(search('van-ban=khong-co-van-ban-nay'));
	expect(await status(unknown)).toContain('Không có tin nào hợp với các điều kiện');
});

it('is idle without a question', async () => {
	const page = await browser.open(asking(' '));
	await expect.poll(() => status(page)).toContain('Gõ vài chữ');
	expect(await page.locator('search-results').getAttribute('data-search-state')).toBe('idle');
});

it.each(['**/pagefind/shards.json', '**/*.pf_meta', '**/*.pf_index', '**/wasm*', '**/pagefind/*/*.json'])(
	'says what to do when %s is gone, and finds again when it is back',
	async (files) => {
		const page = await browser.open('/');
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.route(files, (route) => route.fulfill({ status: 404, body: 'gone' }));
		await page.goto(asking('đảng viên'));
		await page.waitForSelector('[data-search-state=failed]');
		expect(await status(page)).toContain('Chưa tìm được');
		expect(await page.locator('[data-browse]').isVisible()).toBe(true);
		await page.unroute(files);
		await page.getByRole('button', { name: 'Thử lại' }).click();
		await finished(page);
		expect(await results(page)).toContain(REPORT);
		expect(errors).toEqual([]);
	},
);

it('waits for the network when it goes away in mid-query', async () => {
	const page = await browser.open('/tim-kiem/');
	await page.route('**/*.pf_index', async (route) => {
		await page.context().setOffline(true);
		await route.abort('internetdisconnected');
	});
	await page.fill('#q', 'đảng viên');
	await page.keyboard.press('Enter');
	await page.waitForSelector('[data-search-state=failed]');
	expect(await status(page)).toContain('không có mạng');
	await page.unroute('**/*.pf_index');
	await page.context().setOffline(false);
	await finished(page);
	expect(await results(page)).toContain(REPORT);
});

it('shows first results on a slow line', async () => {
	const page = await browser.open('/');
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	const bytesPerSecond = 400_000 / 8;
	await client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 400,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	});
	await page.goto(asking('thị xã'));
	await finished(page);
	expect((await results(page)).length).toBeGreaterThan(0);
});

it('loads nothing of search before it is used, and little then', async () => {
	const names = (page: Page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	const home = await browser.open('/');
	await home.waitForLoadState('networkidle');
	expect((await names(home)).filter((name) => name.includes('pagefind'))).toEqual([]);
	const page = await browser.open('/tim-kiem/');
	await page.waitForLoadState('networkidle');
	expect((await names(page)).filter((name) => name.includes('pagefind'))).toEqual([]);
	await page.focus('#q');
	await expect.poll(async () => (await names(page)).some((name) => name.includes('wasm'))).toBe(true);
	await page.fill('#q', 'thị xã');
	await page.keyboard.press('Enter');
	await finished(page);
	const sizes = await page.evaluate(() =>
		(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
			.filter(({ name }) => name.includes('/pagefind/'))
			.map(({ transferSize }) => transferSize),
	);
	const kB = sizes.reduce((sum, size) => sum + size, 0) / 1000;
	expect(kB).toBeGreaterThan(50);
	// The library is 60 kB of it.
	expect(kB).toBeLessThan(110);
});

it('"/" puts the cursor into the box', async () => {
	const page = await browser.open('/gioi-thieu/');
	await page.keyboard.press('/');
	expect(await page.locator(':focus').getAttribute('id')).toBe('q');
	expect(await page.inputValue('#q')).toBe('');
});

it('offers other ways without JavaScript', async () => {
	const page = await browser.open('/tim-kiem/', { javaScriptEnabled: false });
	expect(await page.locator('noscript').textContent()).toContain('JavaScript');
	for (const path of ['/ngay/2024/', '/chuyen-muc/chinh-quyen/', '/van-ban/#chi-thi']) {
		expect(await page.locator(`main a[href="${path}"]`).isVisible(), path).toBe(true);
	}
});
