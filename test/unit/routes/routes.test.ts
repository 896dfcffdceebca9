import { join } from 'node:path';
import type { APIContext } from 'astro';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/paths.ts';
import { RESERVED_SLUGS } from '../../../src/content/reserved-slugs.ts';
import { apiUrls } from '../../../src/edge/api-urls.ts';
import { cacheControl, securityHeaders } from '../../../src/edge/headers.ts';
import { filesBelow } from '../../../src/files/files-below.ts';
import { GET } from '../../../src/pages/robots.txt.ts';
import { rows } from '../../../src/routes/route.ts';
import { type Route, routeOf, routes } from '../../../src/routes/route-of.ts';
import { urls } from '../../../src/urls.ts';
import { moreScriptSources } from '../../../src/views/security-policy.ts';

/** What no row is: other names for the address of one. */
const WAYS_TO_NAME = ['day', 'period'];

/** An address of a row that no other row could mean. */
function sampleOf({ path, name }: Pick<Route, 'path' | 'name'>): string {
	return path.replaceAll('[]', name === 'searchFolder' ? '2024-07-0123456789' : '7');
}

describe('the table', () => {
	it('has a row for each name, and no path twice', () => {
		expect([...routes.map(({ name }) => name), ...WAYS_TO_NAME].sort()).toEqual(Object.keys(urls).sort());
		expect(rows.size).toBe(routes.length);
		expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
	});

	it('has the files of src/pages, and they alone', () => {
		const files = filesBelow(join(PROJECT_ROOT, 'src/pages'), ({ name }) => !name.startsWith('_'));
		const paths = files.map((file) =>
			`/${file.replace(/\.(?:astro|ts)$/, '')}`
				.replace(/^\/404$/, '/404.html')
				.replace(/\[\.{3}\w+\]$/, '')
				.replace(/\/index$/, '/')
				.replace(/\[\w+\]/g, '[]')
				.replace(/(?<=\/[^./]+)$/, '/'),
		);
		const made = routes.filter(({ madeBy }) => madeBy === 'pages').map(({ path }) => path);
		expect(paths.sort()).toEqual(made.sort());
	});

	it('has the files of public, and they alone', () => {
		const files = filesBelow(join(PROJECT_ROOT, 'public'), ({ name }) => !name.startsWith('.'));
		const paths = routes.filter(({ madeBy }) => madeBy === 'public').map(({ path }) => path);
		expect(files.map((file) => `/${file}`)).toEqual(paths.sort());
	});

	it('has the folder of the counter’s addresses', () => {
		const addresses = Object.values(apiUrls).map((url) => (typeof url === 'string' ? url : url('/')));
		expect(addresses.filter((url) => routeOf(url)?.name !== 'api')).toEqual([]);
	});
});

describe('routeOf', () => {
	it.each(routes)('$name is known by its addresses', (route) => {
		expect(routeOf(sampleOf(route))).toBe(route);
		if (route.andBelow) expect(routeOf(`${sampleOf(route)}a/b.js`)).toBe(route);
	});

	it.each([
		'',
		'/tin',
		'/tin/a/b/',
		'/tin//',
		'/ngay/2024',
		'/a/b/',
		'/rss',
		'/van-ban/rss.xml',
		'/pagefind',
		'/x.svg',
	])('%j is no address of the portal', (path) => {
		expect(routeOf(path)).toBeUndefined();
	});

	it.each([
		['/van-ban/', 'documents'],
		['/pagefind/2024-07/12.json', 'searchText'],
		['/pagefind/2024-07-4b78f24c01/spans.json', 'searchFolder'],
		['/pagefind/lib-1.6.0/pagefind.js', 'searchLibrary'],
		['/pagefind/khac.js', 'searchFiles'],
	])('%s is the address of %s before that of any other', (path, name) => {
		expect(routeOf(path)?.name).toBe(name);
	});
});

describe('what follows from a row', () => {
	it.each(routes)('$name: headers and policy', (route) => {
		const path = sampleOf(route);
		const headers = securityHeaders(path, true);
		expect(headers['access-control-allow-origin']).toBe(route.forAnyOrigin ? '*' : undefined);
		expect('cross-origin-opener-policy' in headers).toBe(!route.partOfPages);
		expect(headers['cross-origin-opener-policy']?.endsWith('allow-popups') ?? false).toBe(
			route.answeredByWindows ?? false,
		);
		expect(cacheControl(path)).toMatch(route.lasting ? /immutable/ : /^no-cache$/);
		expect(moreScriptSources(path)).toEqual(route.scriptSources ?? []);
	});

	it('robots.txt', async () => {
		const answer = await GET({ site: new URL('https://phuong.example.vn') } as APIContext);
		expect(await answer.text()).toBe(
			'User-agent: *\nDisallow: /api/\nDisallow: /tim-kiem/\nDisallow: /quan-tri/\n\n' +
				'Sitemap: https://phuong.example.vn/sitemap-index.xml\n',
		);
	});
});

it('no standing page can take the place of another address', () => {
	const taken = routes
		.map((route) => sampleOf(route))
		.filter((path) => path !== urls.home && routeOf(path)?.name !== 'standingPage')
		.map((path) => path.split('/')[1] ?? '');
	expect(taken.filter((part) => /^[a-z0-9-]+$/.test(part) && !RESERVED_SLUGS.has(part))).toEqual([]);
	expect(RESERVED_SLUGS.has('404')).toBe(true);
	expect(RESERVED_SLUGS.has('gioi-thieu')).toBe(false);
});
