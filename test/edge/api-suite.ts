/** The counter over HTTP, on whichever runtime, serving the wards of fixtures/edge-sites. */
import { describe, expect, it } from 'vitest';

export interface Asked {
	readonly method?: string;
	readonly host?: string;
	/** The reader's network address. */
	readonly from?: string;
	readonly headers?: Record<string, string>;
	readonly body?: string;
}

export type Ask = (path: string, asked?: Asked) => Promise<Response>;

export const TOKEN = 'a token of thirty-two characters, for tests';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const MOT = 'mot.example';

export function apiSuite(ask: Ask): void {
	let readers = 0;
	/** An address that nobody had before. */
	const someone = () => `10.0.${readers >> 8}.${readers++ & 255}`;
	const visit = (path: string, { headers, ...asked }: Asked = {}) =>
		ask(`/api/visit?p=${path}`, {
			method: 'POST',
			from: someone(),
			headers: { 'sec-fetch-site': 'same-origin', 'user-agent': FIREFOX, ...headers },
			...asked,
		});
	const json = async (response: Response | Promise<Response>) =>
		(await (await response).json()) as Record<string, number>;
	const total = async (host = MOT) => (await json(ask('/api/stats', { host })))['total'] ?? Number.NaN;

	it('counts a visit that a page of the portal asks for, once a reader', async () => {
		const before = await total();
		const from = someone();
		const first = await visit('/tin/mot/', { from });
		expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
		const figures = await json(first);
		expect(figures['total']).toBe(before + 1);
		expect(Object.keys(figures).sort()).toEqual(['month', 'online', 'page', 'today', 'total', 'week']);
		expect(await json(visit('/', { from }))).toMatchObject({ total: before + 1 });
		await visit('/', { from, headers: { 'user-agent': `${FIREFOX} other` } });
		expect(await total()).toBe(before + 2);
	});

	it('adds what the old portal had counted', async () => {
		const { total: shown, today } = await json(visit('/'));
		expect(shown).toBe((today ?? Number.NaN) + 10);
	});

	it('only answers figures and history to GET', async () => {
		await visit('/tin/hai/');
		const before = await total();
		const history = (await (await ask('/api/stats/history')).json()) as Record<
			string,
			{ visits: number; path?: string }[]
		>;
		expect(history['days']?.at(-1)?.visits).toBe(before - 10);
		expect(history['months']).toHaveLength(12);
		expect(history['pages']?.map(({ path }) => path)).toContain('/tin/hai/');
		expect((await ask('/api/stats', { method: 'HEAD' })).status).toBe(200);
		expect((await ask('/api/stats', { method: 'POST' })).status).toBe(405);
		expect(await total()).toBe(before);
	});

	it('keeps the counts of wards apart, by host name in any spelling', async () => {
		const [mot, hai] = [await total(), await total('hai.example')];
		await visit('/', { host: 'HAI.example' });
		await visit('/', { host: 'www.hai.example:8443' });
		expect([await total(), await total('hai.example')]).toEqual([mot, hai + 2]);
		for (const path of ['/api/stats', '/']) expect((await ask(path, { host: 'la.example' })).status).toBe(421);
		expect(await (await ask('/', { host: 'hai.example' })).text()).toContain('hai: /');
		expect(await (await ask('/tin/mot/')).text()).toContain('mot: /tin/mot/');
		const missing = await ask('/khong-co/');
		expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('mot: 404')]);
	});

	describe('does not count', () => {
		const uncounted: [name: string, status: number, asked: Asked & { path?: string }][] = [
			['another site', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
			['another host of the same site', 403, { headers: { 'sec-fetch-site': 'same-site' } }],
			['an address typed in', 403, { headers: { 'sec-fetch-site': 'none' } }],
			['a bad origin', 403, { headers: { origin: 'https://evil.example' } }],
			['a hidden origin', 403, { headers: { origin: 'null' } }],
			['an origin that is none', 403, { headers: { origin: 'javascript:1' } }],
			['GET', 405, { method: 'GET' }],
			['PUT', 405, { method: 'PUT' }],
			['a page that is not', 404, { path: '/khong-co/' }],
			['no page', 404, { path: '' }],
			['a file', 404, { path: '/du-lieu/cong.json' }],
			['the page for missing ones', 404, { path: '/404.html' }],
			['a page without its slash', 404, { path: '/tin/mot' }],
			['a page with a query', 404, { path: '/tin/mot/%3Fa' }],
			['a way out of the site', 404, { path: '/tin/../tin/mot/' }],
			['a way out of the site in disguise', 404, { path: '%2Ftin%2F..%2F..%2Fhai%2F' }],
			['another host as a path', 404, { path: '//hai.example/' }],
			['a very long path', 404, { path: `/${'a/'.repeat(3000)}` }],
			['a broken escape', 404, { path: '%E0%A4%A' }],
			['a body', 413, { body: 'x'.repeat(100) }],
			['a robot', 200, { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } }],
			['a robot of Cốc Cốc', 200, { headers: { 'user-agent': 'Mozilla/5.0 (compatible; coccocbot-web/1.0)' } }],
			['a preview for Facebook', 200, { headers: { 'user-agent': 'facebookexternalhit/1.1' } }],
			['a nameless program', 200, { headers: { 'user-agent': '' } }],
			['a prefetch', 200, { headers: { 'sec-purpose': 'prefetch' } }],
			['a prerendered page', 200, { headers: { 'sec-purpose': 'prefetch;prerender' } }],
			['an older prefetch', 200, { headers: { purpose: 'prefetch' } }],
		];
		it.each(uncounted)('%s', async (_name, status, { path = '/', ...asked }) => {
			const before = await total();
			const response = await visit(path, asked);
			expect(response.status).toBe(status);
			const body = (await response.json()) as Record<string, unknown>;
			expect(body).toHaveProperty(status === 200 ? 'total' : 'error');
			expect(await total()).toBe(before);
		});

		it('who says neither origin nor fetch metadata', async () => {
			const before = await total();
			const asked = { method: 'POST', headers: { 'user-agent': FIREFOX } };
			expect((await ask('/api/visit?p=/', asked)).status).toBe(403);
			expect(
				(await ask('/api/visit?p=/', { ...asked, headers: { ...asked.headers, origin: 'https://mot.example' } }))
					.status,
			).toBe(200);
			expect(await total()).toBe(before + 1);
		});
	});

	it.each([
		['Zalo on a computer', 'ZaloPC-win32-24v715'],
		['Zalo on an iPhone', `${FIREFOX} Zalo iOS/507 ZaloTheme/light ZaloLanguage/vn`],
		['Zalo on Android', `${FIREFOX} Zalo android/12110661 ZaloTheme/light ZaloLanguage/vi`],
		['Facebook', `${FIREFOX} [FBAN/FBIOS;FBAV/443.0.0.36.107;FBBV/1;FBDV/iPhone13,2;FBLC/vi_VN;FBOP/80]`],
		['Facebook on Android', `${FIREFOX} [FB_IAB/FB4A;FBAV/450.0.0.43.109;IABMV/1;]`],
		['Cốc Cốc', `${FIREFOX} coc_coc_browser/120.0.208 Chrome/114.0.0.0 Safari/537.36`],
	])('counts people in %s', async (_name, agent) => {
		const before = await total();
		expect(await json(visit('/', { headers: { 'user-agent': agent } }))).toMatchObject({ total: before + 1 });
	});

	it('counts a storm of reloads once', async () => {
		const before = await total();
		const from = someone();
		for (let load = 0; load < 300; load++) await visit('/', { from });
		expect(await total()).toBe(before + 1);
	});

	it('counts no more than 60 new visits of an address in ten minutes', async () => {
		const before = await total();
		const from = someone();
		for (let index = 0; index < 300; index++) {
			const response = await visit('/', { from, headers: { 'user-agent': `${FIREFOX} ${index}` } });
			expect(response.status).toBe(200);
		}
		expect(await total()).toBe(before + 60);
	});

	it('takes an IPv6 network for one household', async () => {
		const before = await total();
		for (let host = 0; host < 300; host++) await visit('/', { from: `2001:db8:0:7::${host.toString(16)}` });
		expect(await total()).toBe(before + 1);
		await visit('/', { from: '2001:db8:0:8::1' });
		expect(await total()).toBe(before + 2);
		for (let line = 0; line < 150; line++) await visit('/', { from: `2001:db8:1:${line.toString(16)}::1` });
		expect(await total()).toBe(before + 2 + 120);
	});

	describe('lets an operator with the token', () => {
		const counts = (asked: Asked = {}, mode = '') =>
			ask(`/api/counts${mode}`, { ...asked, headers: { authorization: `Bearer ${TOKEN}`, ...asked.headers } });

		it('and nobody else move counts', async () => {
			for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
				for (const method of ['GET', 'PUT'])
					expect((await counts({ method, from: someone(), headers: { authorization } })).status).toBe(401);
		});

		it('but nobody find it out by trying', async () => {
			const from = someone();
			const statuses = new Map<number, number>();
			for (let guess = 0; guess < 100; guess++) {
				const { status, headers } = await counts({ from, headers: { authorization: `Bearer ${TOKEN}${guess}` } });
				statuses.set(status, (statuses.get(status) ?? 0) + 1);
				if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
			}
			expect(Object.fromEntries(statuses)).toEqual({ 401: 5, 429: 95 });
			expect((await counts({ from })).status).toBe(429);
			expect((await counts({ from: someone() })).status).toBe(200);
		});

		it('take them out and put them into another ward', async () => {
			await visit('/tin/mot/');
			const exported = await (await counts()).text();
			const days = Object.values((JSON.parse(exported) as { days: Record<string, number> }).days);
			expect(days.reduce((sum, visits) => sum + visits, 0)).toBe((await total()) - 10);
			const put = (mode: string, body = exported) => counts({ method: 'PUT', host: 'hai.example', body }, mode);
			await visit('/', { host: 'hai.example' });
			const refused = await put('');
			expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('--add')]);
			expect((await put('?mode=other')).status).toBe(400);
			const huge = JSON.parse(exported) as { days: Record<string, number> };
			huge.days = { '2024-07-01': 2 ** 53 - 1, '2024-07-02': 2 ** 53 - 1 };
			const beyond = await put('?mode=replace', JSON.stringify(huge));
			expect([beyond.status, await beyond.text()]).toEqual([400, expect.stringContaining('từ 0 đến 1.000.000.000')]);
			const broken = await put('?mode=replace', '{"format":"x"}');
			expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('không phải tệp số đếm')]);
			expect((await put('?mode=replace', ' '.repeat(9 * 1024 * 1024))).status).toBe(413);
			expect(await json(put('?mode=replace'))).toMatchObject({ total: (await total()) - 10 });
			expect(await (await counts({ host: 'hai.example' })).text()).toBe(exported);
		});
	});
}
