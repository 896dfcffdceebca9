import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { sitemapParts, toSitemap, toSitemapIndex } from '../../../src/model/feeds.ts';
import { routeOf, routes } from '../../../src/routes/route-of.ts';
import { bulletin, DIRECTIVE_2019, DIRECTIVE_2023, day, portalOf, SITE, standingPage } from '../samples.ts';

const parse = (xml: string) => {
	expect(SyntaxValidator.validate(xml)).toBe(true);
	return new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' || name === 'sitemap' }).parse(xml);
};

describe('sitemapParts', () => {
	const portal = portalOf({
		documents: [DIRECTIVE_2019, DIRECTIVE_2023],
		pages: [standingPage('gioi-thieu', 'Giới thiệu', 1)],
		bulletins: [
			bulletin('a', '2024-07-02', { category: 'Thông báo', documents: [DIRECTIVE_2019.id] }),
			bulletin('b', '2023-12-31', { updated: day('2024-08-01') }),
		],
	});

	it('hold every page with the day of its last change', () => {
		const [entries, ...rest] = sitemapParts(portal);
		expect(rest).toEqual([]);
		expect(entries?.map(({ path, changed }) => [path, changed])).toEqual([
			['/', '2024-07-02'],
			['/ngay/', undefined],
			['/van-ban/', undefined],
			['/sap-toi/', undefined],
			['/thong-ke/', undefined],
			['/so-do/', undefined],
			['/gioi-thieu/', undefined],
			['/tin/a/', '2024-07-02'],
			['/tin/b/', '2024-08-01'],
			['/chuyen-muc/thong-bao/', '2024-07-02'],
			[`/van-ban/${DIRECTIVE_2019.id}/`, '2024-07-02'],
			[`/van-ban/${DIRECTIVE_2023.id}/`, undefined],
			['/ngay/2023/', '2023-12-31'],
			['/ngay/2023/12/', '2023-12-31'],
			['/ngay/2023/12/31/', '2023-12-31'],
			['/ngay/2024/', '2024-07-02'],
			['/ngay/2024/07/', '2024-07-02'],
			['/ngay/2024/07/02/', '2024-07-02'],
		]);
	});

	it('hold at most 50,000 addresses each, and together every one once', () => {
		const bulletins = Array.from({ length: 50_000 }, (_, index) => bulletin(`t${index}`, '2024-07-02'));
		const parts = sitemapParts(portalOf({ bulletins }));
		expect(parts.map((part) => part.length)).toEqual([50_000, 9]);
		expect(new Set(parts.flat().map(({ path }) => path)).size).toBe(50_009);
	});

	it('hold pages of every kind that the table of routes puts there, and of no other', () => {
		const many = Array.from({ length: 21 }, (_, index) =>
			bulletin(`t${index}`, '2024-07-02', { category: 'Thông báo' }),
		);
		const pages = [standingPage('gioi-thieu', 'Giới thiệu', 1)];
		const parts = sitemapParts(portalOf({ documents: [DIRECTIVE_2019], pages, bulletins: many }));
		const named = new Set(parts.flat().map(({ path }) => routeOf(path)?.name));
		const wanted = routes.filter(({ inSitemap }) => inSitemap).map(({ name }) => name);
		expect([...named].sort()).toEqual(wanted.sort());
	});

	it('hold the further pages of a category', () => {
		const bulletins = Array.from({ length: 21 }, (_, index) =>
			bulletin(`t${index}`, '2024-07-02', { category: 'Thông báo' }),
		);
		const paths = sitemapParts(portalOf({ bulletins }))
			.flat()
			.map(({ path }) => path);
		expect(paths).toContain('/chuyen-muc/thong-bao/trang/2/');
	});
});

describe('toSitemap', () => {
	it('is well-formed, with absolute addresses and Vietnamese days', () => {
		const entries = [{ path: '/' }, { path: '/tin/a&b/', changed: day('2024-07-02') }];
		expect(parse(toSitemap(entries, SITE)).urlset).toEqual({
			'@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
			url: [
				{ loc: 'https://phuong.example.vn/' },
				{ loc: 'https://phuong.example.vn/tin/a&b/', lastmod: '2024-07-02T00:00:00+07:00' },
			],
		});
	});
});

describe('toSitemapIndex', () => {
	it('names every part', () => {
		expect(parse(toSitemapIndex(2, SITE)).sitemapindex.sitemap).toEqual([
			{ loc: 'https://phuong.example.vn/sitemap-0.xml' },
			{ loc: 'https://phuong.example.vn/sitemap-1.xml' },
		]);
	});
});
