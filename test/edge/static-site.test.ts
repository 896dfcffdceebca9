import { randomBytes } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SITE, serveSite, writeFiles } from './served-site.ts';

const HOME = String(SITE['index.html']);
const LARGE = randomBytes(600_000);
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('pages', () => {
	it('are served at their address; other spellings of it redirect', async () => {
		const { get } = await serveSite();
		expect(await (await get('/')).text()).toBe(HOME);
		expect(await (await get('/tin/mot/?a=1')).text()).toBe(SITE['tin/mot/index.html']);
		for (const [from, to] of [
			['/tin/mot', '/tin/mot/'],
			['/tin/mot?utm_source=a&b=%C4%91', '/tin/mot/?utm_source=a&b=%C4%91'],
			['/tin/mot/index.html', '/tin/mot/'],
			['/index.html?x', '/?x'],
		] as const) {
			const { status, headers } = await get(from);
			expect([from, status, headers.get('location')]).toEqual([from, 301, to]);
		}
	});

	it('that are not there answer 404 with the page for it', async () => {
		const { get } = await serveSite();
		for (const path of ['/khong-co/', '/khong-co', '/tin/', '/tin', '/tin/mot/index.html/', '/index.html.br']) {
			const response = await get(path);
			expect([path, response.status, await response.text()]).toEqual([path, 404, SITE['404.html']]);
			expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
		}
		const conditional = await get('/khong-co/', { 'if-none-match': '*' });
		expect(conditional.status).toBe(404);
	});

	it('have no address of their own for what the build has compressed', async () => {
		const twin = brotliCompressSync('twin');
		const { get } = await serveSite({
			...SITE,
			'tin/mot/index.html.br': twin,
			'favicon.svg.br': twin,
			'to.brosua.pdf': 'tờ rơi',
		});
		for (const path of ['/tin/mot/index.html.br', '/tin/mot/index.html%2Ebr', '/favicon.svg.br?v=1']) {
			const response = await get(path);
			expect([path, response.status, await response.text()]).toEqual([path, 404, SITE['404.html']]);
		}
		expect(await (await get('/to.brosua.pdf')).text()).toBe('tờ rơi');
	});

	it('take GET and HEAD alone', async () => {
		const { get } = await serveSite();
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
			const { status, headers } = await get('/', {}, method);
			expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
		}
		const [whole, head] = [await get('/'), await get('/', {}, 'HEAD')];
		const fields = (response: Response) => [...response.headers].filter(([name]) => name !== 'date');
		expect([head.status, await head.text(), fields(head)]).toEqual([200, '', fields(whole)]);
	});
});

describe('compression', () => {
	it('sends the twin that the build made, what it makes itself, or the file, as the reader accepts', async () => {
		const twin = brotliCompressSync('twin');
		const { get } = await serveSite({ ...SITE, 'index.html.br': twin });
		const accepted: [header: string | undefined, encoding: string | undefined, decode: (body: Buffer) => Buffer][] = [
			['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
			['*', 'br', brotliDecompressSync],
			['gzip', 'gzip', gunzipSync],
			['gzip, br;q=0', 'gzip', gunzipSync],
			['br;q=0, *;q=0.5', 'gzip', gunzipSync],
			['identity', undefined, (body) => body],
			['br;q=0, gzip;q=0', undefined, (body) => body],
			['zstd', undefined, (body) => body],
			[undefined, undefined, (body) => body],
		];
		for (const [header, encoding, decode] of accepted) {
			const sent = header === undefined ? {} : { 'accept-encoding': header };
			for (const time of ['first', 'again']) {
				const response = await get('/', sent);
				const body = await bytes(response);
				expect([header, time, response.headers.get('content-encoding'), decode(body).toString()]).toEqual([
					header,
					time,
					encoding ?? null,
					encoding === 'br' ? 'twin' : HOME,
				]);
				expect(response.headers.get('content-length')).toBe(String(body.length));
				expect(response.headers.get('vary')).toBe('accept-encoding');
			}
		}
	});

	it('makes what the build did not, and leaves small files and images alone', async () => {
		const { get } = await serveSite({ ...SITE, 'anh.avif': LARGE.subarray(0, 5000) });
		const all = { 'accept-encoding': 'br, gzip' };
		const home = await get('/', all);
		expect(home.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(await bytes(home)).toString()).toBe(HOME);
		for (const path of ['/favicon.svg', '/anh.avif'])
			expect((await get(path, all)).headers.get('content-encoding')).toBeNull();
		expect((await get('/anh.avif', all)).headers.get('vary')).toBeNull();
	});

	it('compresses a long text, and sends it from the disk to who takes none', async () => {
		const long = 'Bản tin của phường. '.repeat(30_000);
		const { get } = await serveSite({ ...SITE, 'du-lieu/tin-bai.json': long });
		const bodies = await Promise.all(
			[gunzipSync, brotliDecompressSync].flatMap((decode) =>
				Array.from({ length: 20 }, async () => {
					const encoding = decode === gunzipSync ? 'gzip' : 'br';
					const response = await get('/du-lieu/tin-bai.json', { 'accept-encoding': encoding });
					expect(response.headers.get('content-encoding')).toBe(encoding);
					return decode(await bytes(response)).toString();
				}),
			),
		);
		expect(new Set(bodies)).toEqual(new Set([long]));
		const plain = await get('/du-lieu/tin-bai.json');
		expect([await plain.text(), plain.headers.get('vary'), plain.headers.get('content-length')]).toEqual([
			long,
			'accept-encoding',
			String(Buffer.byteLength(long)),
		]);
		const again = await get('/du-lieu/tin-bai.json', { 'if-none-match': plain.headers.get('etag') ?? '' });
		expect(again.status).toBe(304);
	});

	it('passes over a twin that is older than its file', async () => {
		const { siteDir, get } = await serveSite({ ...SITE, 'index.html.br': brotliCompressSync('old') });
		utimesSync(join(siteDir, 'index.html.br'), 1, 1);
		const body = await bytes(await get('/', { 'accept-encoding': 'br' }));
		expect(brotliDecompressSync(body).toString()).toBe(HOME);
	});
});

describe('caching', () => {
	it('keeps hashed files for a year, hashed parts of the index for a week, and asks for all else', async () => {
		const { get } = await serveSite({ ...SITE, 'pagefind/2024-07-1cbfbc3dd2/pairs-a/index/1a.pf_index': 'x' });
		const kept = async (path: string) => (await get(path)).headers.get('cache-control');
		expect(await kept('/_astro/a.12345678.css')).toBe('public, max-age=31536000, immutable');
		expect(await kept('/pagefind/2024-07-1cbfbc3dd2/pairs-a/index/1a.pf_index')).toBe(
			'public, max-age=31536000, immutable',
		);
		for (const path of ['/', '/favicon.svg', '/_khong/a.css', '/tin/mot'])
			expect([path, await kept(path)]).toEqual([path, 'no-cache']);
		expect(await kept('/api/stats')).toBe('no-store');
	});

	it('answers 304 in any encoding while the file is the same', async () => {
		const { get } = await serveSite();
		const tags: string[] = [];
		for (const encoding of ['br', 'gzip', 'identity']) {
			const sent = { 'accept-encoding': encoding };
			const first = await get('/', sent);
			const tag = first.headers.get('etag') ?? '';
			const date = first.headers.get('last-modified') ?? '';
			tags.push(tag);
			for (const condition of [
				{ 'if-none-match': tag },
				{ 'if-none-match': `"x", ${tag}` },
				{ 'if-none-match': '*' },
				{ 'if-modified-since': date },
			]) {
				const again = await get('/', { ...sent, ...condition });
				expect([condition, again.status, await again.text()]).toEqual([condition, 304, '']);
				expect(again.headers.get('etag')).toBe(tag);
				expect(again.headers.get('content-encoding')).toBeNull();
			}
			expect((await get('/', { ...sent, 'if-none-match': '"x"', 'if-modified-since': date })).status).toBe(200);
		}
		expect(new Set(tags).size).toBe(3);
	});
});

describe('parts of files', () => {
	const files = { ...SITE, 'van-ban/tep.pdf': LARGE };

	it.each([
		['bytes=0-9', 0, 10],
		['bytes=100-', 100, LARGE.length],
		['bytes=-10', LARGE.length - 10, LARGE.length],
		['bytes=10-999999999', 10, LARGE.length],
	])('%s', async (range, from, to) => {
		const { get } = await serveSite(files);
		const response = await get('/van-ban/tep.pdf', { range });
		expect([response.status, response.headers.get('content-range')]).toEqual([
			206,
			`bytes ${from}-${to - 1}/${LARGE.length}`,
		]);
		expect((await bytes(response)).equals(LARGE.subarray(from, to))).toBe(true);
	});

	it('come from the file as it is, of texts too', async () => {
		const { get } = await serveSite();
		await get('/', { 'accept-encoding': 'br' });
		const part = await get('/', { range: 'bytes=2-8', 'accept-encoding': 'br' });
		expect([part.status, await part.text(), part.headers.get('content-encoding')]).toEqual([206, 'doctype', null]);
		expect(part.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(part.headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('are the whole when the range is no range, one of several, or of another file than the reader has', async () => {
		const { get } = await serveSite(files);
		for (const headers of [
			{ range: 'lines=1-2' },
			{ range: 'bytes=0-1,5-6' },
			{ range: 'bytes=0-1', 'if-range': '"other"' },
			{ range: 'bytes=0-1', 'if-range': 'Mon, 01 Jan 2001 00:00:00 GMT' },
		]) {
			const response = await get('/van-ban/tep.pdf', headers);
			const isWhole = (await bytes(response)).equals(LARGE);
			expect({ headers, status: response.status, isWhole }).toMatchObject({ status: 200, isWhole: true });
		}
		const tag = (await get('/van-ban/tep.pdf')).headers.get('etag') ?? '';
		expect((await get('/van-ban/tep.pdf', { range: 'bytes=0-1', 'if-range': tag })).status).toBe(206);
	});

	it('outside the file are refused, as are files other than the one wanted', async () => {
		const { get } = await serveSite(files);
		const outside = await get('/van-ban/tep.pdf', { range: 'bytes=999999999-' });
		expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${LARGE.length}`]);
		expect((await get('/', { 'if-match': '"other"' })).status).toBe(412);
	});

	it('give a large file whole to who asks for no part', async () => {
		const { get } = await serveSite(files);
		const whole = await get('/van-ban/tep.pdf', { 'accept-encoding': 'br' });
		expect((await bytes(whole)).equals(LARGE)).toBe(true);
		expect(whole.headers.get('content-type')).toBe('application/pdf');
		const again = await get('/van-ban/tep.pdf', { 'if-none-match': whole.headers.get('etag') ?? '' });
		expect(again.status).toBe(304);
	});
});

describe('addresses of the old portal', () => {
	it.each([
		['/?gd=7&cn=85&tc=1343', '/tin/mot/'],
		['/?tc=1343&gd=7&cn=85', '/tin/mot/'],
		['/default.aspx?gd=7&cn=85&tc=1343', '/tin/mot/'],
		['/Default.aspx?GD=7&CN=85&TC=1343&fbclid=abc&utm_source=zalo', '/tin/mot/'],
		['/tin-cu', '/tin/mot/'],
		['/tin-cu/', '/tin/mot/'],
		['/tin-tuc?id=%C4%91', '/tin/mot/'],
		['/tin-tuc?id=d%CC%81', undefined],
		['/?gd=7&cn=85', undefined],
		['/?utm_source=x', undefined],
		['/', undefined],
	])('%s leads to %s', async (old, now) => {
		const { get } = await serveSite();
		const { status, headers } = await get(old);
		if (now === undefined) expect([200, 404]).toContain(status);
		else expect([status, headers.get('location')]).toEqual([301, now]);
	});

	it('lead nowhere else when the facts of the site cannot be read', async () => {
		const { get, siteDir } = await serveSite({ ...SITE, 'du-lieu/cong.json': '{"redirects"' });
		expect((await get('/?gd=7&cn=85&tc=1343')).status).toBe(200);
		expect((await get('/api/stats')).status).toBe(200);
		writeFiles(siteDir, { 'du-lieu/cong.json': 'null' });
		expect((await get('/?gd=7&cn=85&tc=1343')).status).toBe(200);
	});
});
