import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import {
	HISTORY_MONTHS,
	IPV6_PREFIX_BITS,
	NETWORK_MINUTES,
	NETWORK_VISITS,
	ONLINE_MINUTES,
	VISIT_IDLE_MINUTES,
	WIDER_NETWORKS,
} from '../../src/edge/counter-rules.ts';
import { PAGE_TYPES, useBrowser, WCAG } from './chromium.ts';
import { useOwnServer } from './own-server.ts';

const portal = useOwnServer();
const browser = useBrowser();
const REPORT = PAGE_TYPES.bulletin;
const MINUTE_MS = 60_000;

const vietnamese = (count: number) => count.toLocaleString('vi-VN');
/** A browser that nobody had before, so that it is a new reader. */
const newReader = () => ({
	baseURL: portal.url,
	userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 ${Math.random()}`,
});
const figure = (page: Page) => page.locator('[data-counter=total]').first();
const answered = (page: Page) => expect.poll(() => figure(page).textContent()).not.toBe('–');
/** Requests that count, from now on. */
function countingRequests(context: BrowserContext): string[] {
	const paths: string[] = [];
	context.on('request', (request) => {
		if (request.method() === 'POST') paths.push(new URL(request.url()).searchParams.get('p') ?? '');
	});
	return paths;
}

it('counts a visit once and shows the figures', async () => {
	const before = await portal.total();
	const page = await browser.open(REPORT, newReader());
	await answered(page);
	await page.goto('/');
	await expect.poll(() => figure(page).textContent()).toBe(vietnamese(before + 1));
	expect(await portal.total()).toBe(before + 1);
});

it('counts a storm of reloads and a second tab as the same visit', async () => {
	const before = await portal.total();
	const page = await browser.open(REPORT, newReader());
	for (let load = 0; load < 20; load++) await page.reload({ waitUntil: 'domcontentloaded' });
	const second = await page.context().newPage();
	await second.goto('/');
	await answered(page);
	await answered(second);
	expect(await portal.total()).toBe(before + 1);
});

it('does not count the page for missing ones, and shows the figures there', async () => {
	const before = await portal.total();
	const page = await browser.open('/khong-co-trang-nay/', newReader());
	await expect.poll(() => figure(page).textContent()).toBe(vietnamese(before));
	expect(await portal.total()).toBe(before);
});

it('counts a page in the background when it is turned to, and again after a long absence', async () => {
	const page = await browser.open('/robots.txt', newReader());
	const counted = countingRequests(page.context());
	// What a tab in the background says; a browser that is driven from outside shows all its tabs.
	await page.addInitScript(() => {
		Object.defineProperty(document, 'visibilityState', { get: () => sessionStorage.getItem('state') ?? 'hidden' });
	});
	const setVisibility = (state: string) =>
		page.evaluate((value) => {
			sessionStorage.setItem('state', value);
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await page.clock.install();
	await page.goto('/', { waitUntil: 'networkidle' });
	expect(counted).toEqual([]);
	expect(await figure(page).textContent()).toBe('–');
	await setVisibility('visible');
	await answered(page);
	await setVisibility('hidden');
	await page.clock.fastForward(5 * MINUTE_MS);
	await setVisibility('visible');
	expect(counted).toEqual(['/']);
	await setVisibility('hidden');
	await page.clock.fastForward(VISIT_IDLE_MINUTES * MINUTE_MS);
	await setVisibility('visible');
	await expect.poll(() => counted).toEqual(['/', '/']);
});

describe('leaves page and search whole when the counter', () => {
	const failures: [name: string, answer: (route: Route) => unknown][] = [
		['is not there', (route) => route.abort('connectionrefused')],
		['breaks off', (route) => route.abort('connectionreset')],
		['hangs', () => {}],
		['answers 500', (route) => route.fulfill({ status: 500, body: 'Internal Server Error' })],
		['answers 503', (route) => route.fulfill({ status: 503, json: { error: 'counter unavailable' } })],
		[
			'answers something else',
			(route) => route.fulfill({ contentType: 'text/html', body: '<h1>Đăng nhập Wi-Fi</h1>' }),
		],
		['answers no figures', (route) => route.fulfill({ json: { total: '<b>1</b>', online: null } })],
	];
	it.each(failures)('%s', async (_name, answer) => {
		const page = await browser.open('/robots.txt', newReader());
		await page.route('**/api/**', answer);
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		// The load event comes, whatever the counter does.
		await page.goto(REPORT, { waitUntil: 'load' });
		expect(await page.locator('h1').textContent()).toContain('Hương Xuân');
		expect(await page.locator('.foot [data-counter]').allTextContents()).toEqual(['–', '–']);
		await page.fill('#q', 'đảng viên');
		await page.keyboard.press('Enter');
		await page.waitForSelector('[data-search-state=done]');
		expect(await page.locator('ol[data-results] > li').count()).toBeGreaterThan(0);
		expect(await page.locator('.foot [data-counter]').allTextContents()).toEqual(['–', '–']);
		expect(errors).toEqual([]);
	});
});

it('keeps the script of every page within 1 kB, compressed', () => {
	const folder = join(inject('siteDir'), '_astro');
	const html = readFileSync(join(inject('siteDir'), 'index.html'), 'utf8');
	const scripts = readdirSync(folder).filter((file) => file.endsWith('.js') && html.includes(`/_astro/${file}`));
	const code = scripts.map((file) => readFileSync(join(folder, file)));
	expect(code.join('')).toContain('/api/visit');
	expect(code.join('')).not.toMatch(/\bimport\b|\bfrom"/);
	expect(code.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThanOrEqual(1024);
});

describe('the statistics page', () => {
	it('shows visits by day and month, and the bulletins read most by their own titles', async () => {
		await (await browser.open(REPORT, newReader())).waitForLoadState('networkidle');
		const page = await browser.open('/thong-ke/', newReader());
		const history = page.locator('[data-visit-history]');
		await history.waitFor({ state: 'visible' });
		expect(await page.locator('[data-history-note]').count()).toBe(0);
		const days = page
			.getByRole('table')
			.filter({ has: page.getByRole('columnheader', { name: 'T2' }) })
			.first();
		const today = new Date(Date.now() + 7 * 60 * MINUTE_MS).toISOString().slice(0, 10);
		const cell = days.getByRole('cell').filter({ has: page.locator(`time[datetime="${today}"]`) });
		expect(await cell.locator('time').textContent()).toBe(`${today.slice(8)}/${today.slice(5, 7)}`);
		expect(Number(await cell.locator('b').textContent())).toBeGreaterThan(0);
		expect(await days.getByRole('row').count()).toBe(6);
		const months = page.locator('[data-history=months]').getByRole('row');
		expect(await months.count()).toBe(HISTORY_MONTHS + 1);
		const [year, month] = today.split('-');
		expect(await months.nth(1).getByRole('rowheader').textContent()).toMatch(
			new RegExp(`^Tháng\\s${Number(month)}/${year}$`),
		);
		expect(Number(await months.nth(1).locator('.num').textContent())).toBeGreaterThan(0);
		const read = page
			.locator('[data-history=pages]')
			.getByRole('link', { name: /^Hương Xuân: / })
			.or(page.locator(`[data-history=pages] a[href="${REPORT}"]`));
		expect(await read.first().getAttribute('href')).toBe(REPORT);
		const bulletin = await (await fetch(portal.url + REPORT)).text();
		const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
		expect(bulletin).toContain(`>${await read.first().textContent()}</h1>`);
	});

	it('says in a sentence what is missing without JavaScript, and when the counter does not answer', async () => {
		const plain = await browser.open('/thong-ke/', { javaScriptEnabled: false });
		expect(await plain.locator('[data-visit-history]').isVisible()).toBe(false);
		expect(await plain.locator('[data-history-note]').textContent()).toContain('cần JavaScript');
		const page = await browser.open('/robots.txt', newReader());
		await page.route('**/api/**', (route) => route.fulfill({ status: 503, json: {} }));
		await page.goto('/thong-ke/');
		await expect.poll(() => page.locator('[data-history-note]').textContent()).toMatch(/^Bộ đếm chưa trả lời/);
		expect(await page.locator('[data-visit-history]').isVisible()).toBe(false);
	});

	it('shows nothing but pages of the portal, whatever it is told', async () => {
		const page = await browser.open('/robots.txt', newReader());
		const paths = ['javascript:alert(1)', '//evil.example/', 'https://evil.example/', '/tin/khong-co/', REPORT];
		const pages = paths.map((path) => ({ path, visits: 1 }));
		await page.route('**/api/stats/history', (route) => route.fulfill({ json: { days: [], months: [], pages } }));
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).host));
		await page.goto('/thong-ke/');
		await page.locator('[data-visit-history]').waitFor({ state: 'visible' });
		const links = await page
			.locator('[data-history=pages] a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual([REPORT]);
		expect(new Set(asked)).toEqual(new Set([new URL(portal.url).host]));
	});
});

it('publishes the rules with the figures of the code', async () => {
	const page = await browser.open('/cach-dem/');
	const rules = (await page.locator('.rules').textContent()) ?? '';
	for (const rule of [
		`nghỉ quá ${VISIT_IDLE_MINUTES} phút`,
		`trong ${ONLINE_MINUTES} phút vừa qua`,
		`mạng /${IPV6_PREFIX_BITS}`,
		`lượt mới thứ ${NETWORK_VISITS + 1} trở đi trong ${NETWORK_MINUTES} phút`,
		...WIDER_NETWORKS.map(({ bits, visits }) => `thứ ${visits + 1} trở đi từ một mạng /${bits}`),
	])
		expect(rules).toContain(rule);
});
