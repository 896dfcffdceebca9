import { expect, it } from 'vitest';
import { cacheControl, securityHeaders, withSiteHeaders } from '../../../src/edge/headers.ts';

it('lets pages be shown in frames of this site only, and files that have no policy of their own run nothing', () => {
	expect(securityHeaders('/tin/a/', false)['content-security-policy']).toBe("frame-ancestors 'self'");
	for (const path of ['/favicon.svg', '/rss.xml', '/A.SVG'])
		expect(securityHeaders(path, false)['content-security-policy']).toMatch(/^default-src 'none'; /);
});

it('lets a window of another site answer only the page where editors sign in', () => {
	const policy = (path: string) => securityHeaders(path, true)['cross-origin-opener-policy'];
	expect([policy('/'), policy('/quan-tri-khac/'), policy('/quan-tri/')]).toEqual([
		'same-origin',
		'same-origin',
		'same-origin-allow-popups',
	]);
});

it('opens data and feeds, and nothing else, to pages of other sites', () => {
	const allowed = (path: string) => securityHeaders(path, true)['access-control-allow-origin'];
	for (const path of ['/du-lieu/tin-bai.json', '/rss.xml', '/van-ban/a/rss.xml', '/feed.json'])
		expect(allowed(path)).toBe('*');
	for (const path of ['/', '/tin/a/', '/api/', '/sitemap-0.xml']) expect(allowed(path)).toBeUndefined();
});

it('has browsers keep attached files of other programs, and show a PDF', () => {
	const disposition = (path: string) => securityHeaders(path, true)['content-disposition'];
	expect(['/tin/a/b.docx', '/van-ban/a/b.zip'].map(disposition)).toEqual(['attachment', 'attachment']);
	expect(['/tin/a/b.pdf', '/van-ban/a/b.pdf', '/tin/a/', '/van-ban/a/rss.xml'].map(disposition)).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

it('says of what only pages load no more than its type', () => {
	for (const path of ['/_astro/a.css', '/pagefind/shards.json', '/pagefind/2024-07/1.json'])
		expect(securityHeaders(path, true)).toEqual({ 'x-content-type-options': 'nosniff' });
	for (const path of ['/_astro/huy-hieu.svg', '/tin/_astro/', '/pagefind']) {
		expect(securityHeaders(path, true)['content-security-policy']).toContain("frame-ancestors 'self'");
	}
});

it('promises TLS only to those who came by it', () => {
	expect(securityHeaders('/', true)['strict-transport-security']).toBe('max-age=31536000');
	expect(securityHeaders('/', false)).not.toHaveProperty('strict-transport-security');
});

it.each([
	['/_astro/Portal.Sv_sxmOP.css', 'public, max-age=31536000, immutable'],
	['/pagefind/2024-07-4b78f24c01/pairs-a/index/1a.pf_index', 'public, max-age=31536000, immutable'],
	['/pagefind/2024-07-4b78f24c01/singles/pagefind.0.pf_meta', 'public, max-age=31536000, immutable'],
	['/pagefind/documents-1cbfbc3dd2/documents.json', 'public, max-age=31536000, immutable'],
	['/pagefind/lib-1.6.0/pagefind.js', 'public, max-age=31536000, immutable'],
	['/pagefind/lib-1.6.0/wasm.unknown.pagefind', 'public, max-age=31536000, immutable'],
	['/pagefind/2024-07/12.json', 'no-cache'],
	['/pagefind/shards.json', 'no-cache'],
	['/tin/_astro/', 'no-cache'],
	['/', 'no-cache'],
])('%s is kept: %s', (path, kept) => {
	expect(cacheControl(path)).toBe(kept);
});

it('puts them on an answer that comes whole, beside its own', async () => {
	const file = new Response('a{}', { headers: { 'content-type': 'text/css', etag: '"x"', 'cache-control': 'public' } });
	const css = withSiteHeaders(file, new URL('https://phuong.example.vn/_astro/a.css'));
	expect([await css.text(), css.headers.get('content-type'), css.headers.get('etag')]).toEqual([
		'a{}',
		'text/css',
		'"x"',
	]);
	expect(css.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	expect([...css.headers.keys()].sort()).toEqual(['cache-control', 'content-type', 'etag', 'x-content-type-options']);
	const unchanged = withSiteHeaders(new Response(null, { status: 304 }), new URL('http://a.example/'));
	expect([unchanged.status, unchanged.headers.get('x-content-type-options')]).toEqual([304, 'nosniff']);
	expect(unchanged.headers.has('strict-transport-security')).toBe(false);
	const missing = withSiteHeaders(new Response('', { status: 404 }), new URL('https://a.example/_astro/b.css'));
	expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-cache']);
	expect(missing.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});
