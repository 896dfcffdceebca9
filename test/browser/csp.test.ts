import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { PAGE_TYPES, useBrowser } from './chromium.ts';

const browser = useBrowser();

/** Everything that the browser refuses from now on, as it tells the page and the console. */
async function refusals(page: Page): Promise<() => Promise<string[]>> {
	const said: string[] = [];
	page.on('console', (message) => {
		if (/Content.Security.Policy|Refused to|Permissions.Policy/i.test(message.text())) said.push(message.text());
	});
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { refused: seen });
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			seen.push(`${violatedDirective} ${blockedURI}`),
		);
	});
	return async () => [...said, ...(await page.evaluate(() => (window as unknown as { refused: string[] }).refused))];
}

it.each(Object.entries(PAGE_TYPES))('refuses nothing that the page is made of: %s', async (_name, path) => {
	const page = await browser.open('/robots.txt');
	const refused = await refusals(page);
	await page.goto(path);
	// Styles, fonts, scripts and the counter are there, not merely unrefused.
	await page.waitForFunction(() => /\d/.test(document.querySelector('[data-counter=total]')?.textContent ?? ''));
	expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
	expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
	expect(await refused()).toEqual([]);
});

it.each(['a worker', 'the page itself'])('lets search run in %s, which needs WebAssembly', async (place) => {
	const page = await browser.open('/robots.txt');
	const refused = await refusals(page);
	// A worker goes by the policy of its own file, so that only the page shows what the page's policy allows.
	if (place === 'the page itself') await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
	await page.goto(PAGE_TYPES.search);
	await page.waitForSelector('[data-search-state=done]');
	expect(await page.locator('ol[data-results] > li').count()).toBeGreaterThan(0);
	expect(await refused()).toEqual([]);
});

it('lets only the search page compile WebAssembly', () => {
	const policy = (path: string) =>
		/<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(
			readFileSync(join(inject('siteDir'), path, 'index.html'), 'utf8'),
		)?.[1];
	expect(policy('/tim-kiem/')).toContain("script-src 'self' 'wasm-unsafe-eval' ");
	for (const path of ['/', PAGE_TYPES.bulletin, '/thong-ke/', '/gioi-thieu/']) {
		expect(policy(path), path).toContain("default-src 'self'");
		expect(policy(path), path).not.toContain('unsafe');
	}
});

it('refuses what someone has put into a page: scripts, handlers, styles, other sites, frames', async () => {
	const page = await browser.open('/robots.txt');
	await page.route('**/gioi-thieu/', async (route) => {
		const response = await route.fetch();
		const harm = [
			'<script>document.title = "script"</script>',
			'<img src="x" onerror="document.title = \'handler\'">',
			'<p id="styled" style="position: fixed">chữ</p>',
			'<script src="https://evil.example/a.js"></script>',
			'<iframe src="https://evil.example/"></iframe>',
			'<form action="https://evil.example/"><button id="send">Gửi</button></form>',
		].join('');
		await route.fulfill({ response, body: (await response.text()).replace('</main>', `${harm}</main>`) });
	});
	const refused = await refusals(page);
	await page.goto('/gioi-thieu/', { waitUntil: 'networkidle' });
	expect(await page.title()).toContain('Giới thiệu');
	expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).position)).toBe('static');
	await page.locator('#send').evaluate((button) => (button as HTMLElement).click());
	await page.waitForFunction(() =>
		(window as unknown as { refused: string[] }).refused.some((text) => text.startsWith('form-action')),
	);
	const told = (await refused()).join('\n');
	for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-attr', 'frame-src'])
		expect(told).toContain(directive);
});

it('lets no other site show the portal in a frame', async () => {
	const page = await browser.open('/robots.txt');
	await page.route('http://other.example/', (route) =>
		route.fulfill({ contentType: 'text/html', body: `<iframe src="${inject('baseUrl')}/"></iframe>` }),
	);
	await page.goto('http://other.example/');
	expect(page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
});

it('answers the same under the headers of every kind of address', async () => {
	for (const path of ['/', '/khong-co/', '/rss.xml', '/favicon.svg', '/du-lieu/tin-bai.json', '/api/stats']) {
		const { headers } = await fetch(inject('baseUrl') + path);
		expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
		expect([path, headers.get('content-security-policy')]).toEqual([
			path,
			expect.stringContaining("frame-ancestors 'self'"),
		]);
		for (const name of ['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'])
			expect([path, name, headers.get(name)]).toEqual([path, name, expect.any(String)]);
	}
});
