import { rehype } from 'rehype';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { routeOf } from '../../src/routes/route-of.ts';
import type { Catalogue } from '../../src/search/find/catalogue.ts';
import { urls } from '../../src/urls.ts';
import { bulletin, DIRECTIVE_ID, goodContent, MiniSite, occurrences, PROFILE, tree } from './mini-site.ts';

/** Elements that only the harmful bulletin could have brought, as a browser's parser sees them. */
function harmfulElements(html: string): string[] {
	const found: string[] = [];
	visit(rehype().parse(html), 'element', ({ tagName, properties, children }) => {
		const text = children[0]?.type === 'text' ? children[0].value : '';
		const isForeign =
			tagName === 'iframe' || properties['src'] === 'x' || (tagName === 'script' && /^alert/.test(text));
		const runs = Object.entries(properties).some(
			([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(String(value)),
		);
		if (isForeign || runs) found.push(tagName);
	});
	return found;
}

it('builds every page and feed of a small portal', async () => {
	const site = new MiniSite(goodContent());
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const pages = [
		'',
		'tin/tin-mot/',
		'chuyen-muc/thong-bao/',
		'van-ban/',
		`van-ban/${DIRECTIVE_ID}/`,
		'ngay/',
		'ngay/2024/',
	];
	const more = [
		'ngay/2024/07/',
		'ngay/2024/07/02/',
		'ngay/2023/12/31/',
		'tim-kiem/',
		'thong-ke/',
		'so-do/',
		'gioi-thieu/',
	];
	for (const page of [...pages, ...more]) expect(site.has(`${page}index.html`), page).toBe(true);
	const fixed = ['404.html', 'favicon.svg', 'giay-phep.txt', 'robots.txt'];
	const files = [...fixed, 'rss.xml', 'feed.json', 'sitemap-index.xml', 'sitemap-0.xml'];
	const feeds = [
		'chuyen-muc/thong-bao/rss.xml',
		`van-ban/${DIRECTIVE_ID}/rss.xml`,
		'du-lieu/tin-bai.json',
		'du-lieu/van-ban.json',
	];
	const search = JSON.parse(site.read('pagefind/shards.json')) as Catalogue;
	const library = `pagefind/lib-${search.version}/pagefind.js`;
	for (const file of [...files, ...feeds, library]) expect(site.has(file), file).toBe(true);
	expect(search.shards.map(({ bulletins }) => bulletins)).toEqual([3]);
	const published = Object.keys(tree(site.out)).filter((file) => !/^\.|\.br$/.test(file));
	const addresses = published.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
	expect(addresses.filter((address) => !routeOf(address))).toEqual([]);
	// A script for readers holds the addresses that it uses, and no others of the table.
	const scripts = published.filter((file) => /^_astro\/.*\.js$/.test(file)).map((file) => site.read(file));
	expect(scripts.some((script) => script.includes(urls.searchCatalogue))).toBe(true);
	expect(scripts.some((script) => script.includes(urls.jsonFeed))).toBe(false);
	expect(site.read(`van-ban/${DIRECTIVE_ID}/index.html`)).toContain('href="/tin/tin-mot/"');
	expect(site.read('tin/tin-mot/index.html')).toContain(`href="/van-ban/${DIRECTIVE_ID}/"`);
});

it('makes responsive images with their size, for the lead and in the text', async () => {
	const photo = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#357' } })
		.jpeg()
		.toBuffer();
	const head = { title: 'Tin có ảnh', date: '2024-07-03', image: 'anh.jpg', imageAlt: '"Ảnh \\"đầu\\" tin"' };
	const site = new MiniSite({
		...goodContent(),
		'tin-bai/2024/2024-07-03-co-anh.md': bulletin(head, 'Chữ.\n\n![Ảnh trong bài](<anh hai.png>)'),
		'tin-bai/2024/anh.jpg': photo,
		'tin-bai/2024/anh hai.png': await sharp({ create: { width: 500, height: 400, channels: 3, background: '#fa0' } })
			.png()
			.toBuffer(),
	});
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const html = site.read('tin/co-anh/index.html');
	const [lead = '', inText = ''] = html.match(/<picture>.*?<\/picture>/gs) ?? [];
	expect(lead).toContain('alt="Ảnh &quot;đầu&quot; tin" width="1600" height="900"');
	expect(lead).not.toContain('loading="lazy"');
	expect(inText).toContain('alt="Ảnh trong bài" width="500" height="400"');
	expect(inText).toContain('loading="lazy"');
	for (const picture of [lead, inText]) {
		expect(picture).toMatch(/type="image\/avif" srcset="[^"]+ 360w, /);
		expect(picture).toMatch(/type="image\/webp" srcset="[^"]+ 360w, /);
	}
	const files = [...html.matchAll(/\/(_astro\/[\w.-]+\.(?:avif|webp))/g)].map((match) => match[1] ?? '');
	expect(files.length).toBeGreaterThan(8);
	for (const file of files) expect(site.has(file), file).toBe(true);
	expect(html).toMatch(/<meta property="og:image" content="https:\/\/phuong\.example\.vn\/_astro\//);
});

it('lets no HTML, script or javascript: link of a bulletin reach a page', async () => {
	const body = [
		'Chữ <b onmouseover="alert(1)">đậm</b> [bấm](javascript:alert(2)).',
		'<script>alert("khối")</script>',
		'<iframe src="https://evil.example"></iframe>',
		'[lành](https://lanh.example/)',
	].join('\n\n');
	const title = '"</title><script>alert(3)</script>"';
	const site = new MiniSite({
		...goodContent(),
		'tin-bai/2024/doc-hai.md': bulletin({ title, date: '2024-07-03', summary: '"<img src=x onerror=alert(4)>"' }, body),
	});
	expect((await site.build()).status).toBe(0);
	for (const file of Object.keys(tree(site.out)).filter((name) => name.endsWith('.html'))) {
		expect(harmfulElements(site.read(file)), file).toEqual([]);
	}
	expect(site.read('tin/doc-hai/index.html')).toContain('href="https://lanh.example/"');
});

it('renders MDX pages with the components of the portal, and bulletins where the profile allows them', async () => {
	const site = new MiniSite({
		...goodContent(),
		'phuong.yaml': `${PROFILE}mdxBulletins: true\n`,
		'trang/cach-dem.mdx': '---\ntitle: Cách đếm\n---\n\n<CountingRules />\n',
		'tin-bai/2024/2024-07-04-mdx.mdx': bulletin(
			{ title: 'Tin MDX', date: '2024-07-04' },
			'Một cộng một {/* tính nhẩm */}là <b>hai</b>.\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
		),
	});
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const html = site.read('tin/mdx/index.html');
	expect(html).toContain('Một cộng một là <b>hai</b>.');
	expect(html).toMatch(/<div class="scroll"[^>]*>\s*<table>/);
	expect(site.read('gioi-thieu/index.html')).toContain('Phường thử nghiệm.');
	expect(site.read('cach-dem/index.html')).toContain('<dl');
});

it('builds a portal that has no news yet', async () => {
	const site = new MiniSite({ 'phuong.yaml': PROFILE });
	const { status, stderr } = await site.build();
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(site.read('index.html')).toContain('Chưa có tin nào được đăng.');
	expect((JSON.parse(site.read('pagefind/shards.json')) as Catalogue).shards).toEqual([]);
});

it('removes what content no longer has', async () => {
	const site = new MiniSite(goodContent());
	await site.build();
	site.remove('tin-bai/2023/2023-12-31-tin-ba.md');
	expect((await site.build()).status).toBe(0);
	expect(site.has('tin/tin-ba/index.html')).toBe(false);
	expect(site.has('ngay/2023/index.html')).toBe(false);
	const { shards } = JSON.parse(site.read('pagefind/shards.json')) as Catalogue;
	expect(shards.map(({ name, bulletins }) => [name, bulletins])).toEqual([['2024-07', 2]]);
	expect(site.has('pagefind/2023-12/0.json')).toBe(false);
	expect(occurrences(site.out, /Tin ba/)).toEqual([]);
});
