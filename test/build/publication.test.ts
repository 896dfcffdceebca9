import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { bulletin, DIRECTIVE_ID, goodContent, MiniSite, PROFILE, tree } from './mini-site.ts';

/** The files of a built site that say something, search index unpacked, compressed twins and editors' program aside. */
function filesWith(out: string, pattern: RegExp): string[] {
	return Object.keys(tree(out))
		.filter((file) => !file.startsWith('quan-tri/sveltia') && !file.endsWith('.br'))
		.filter((file) => {
			const bytes = readFileSync(join(out, file));
			const isPacked = /\.pf_\w+$/.test(file) && bytes[0] === 0x1f && bytes[1] === 0x8b;
			return pattern.test((isPacked ? gunzipSync(bytes) : bytes).toString()) || pattern.test(file);
		})
		.map((file) => file.replace(/(?<=_)[0-9a-z]{6,}(?=\.pf_)/, '*'));
}

const at = (moment: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000) });
const HEAD = { category: 'Thông báo', directives: '\n  - Chỉ thị 7' };

it('has drafts and bulletins of days to come in no file, and shows these everywhere from their day on', async () => {
	const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
		.png()
		.toBuffer();
	const site = new MiniSite({
		...goodContent(),
		'tin-bai/2024/nhap.md': bulletin({ ...HEAD, title: 'Bài nháp bí mật', date: '2024-07-01', draft: 'true' }),
		'tin-bai/2024/2024-08-01-cho-toi-han.md': bulletin(
			{ ...HEAD, title: 'Bài chờ tới hạn', date: '2024-08-01', image: 'anh-cho-toi-han.png', imageAlt: 'Ảnh' },
			'Chữ chờ tới hạn.',
		),
		'tin-bai/2024/anh-cho-toi-han.png': photo,
	});
	const secret = /bí mật|\/nhap\b|chờ tới hạn|cho-toi-han|ngay\/2024\/08/i;
	expect((await site.build(site.out, at('2024-07-31T23:59:59+07:00'))).status).toBe(0);
	expect(filesWith(site.out, secret)).toEqual([]);
	expect((await site.build(site.out, at('2024-08-01T00:00:00+07:00'))).status).toBe(0);
	expect(filesWith(site.out, /bí mật|\/nhap\b/)).toEqual([]);
	const shown = filesWith(site.out, /chờ tới hạn|tin\/cho-toi-han/i);
	for (const file of [
		'index.html',
		'tin/cho-toi-han/index.html',
		'ngay/2024/08/01/index.html',
		'ngay/2024/08/index.html',
		'chuyen-muc/thong-bao/index.html',
		`van-ban/${DIRECTIVE_ID}/index.html`,
		'rss.xml',
		'feed.json',
		'chuyen-muc/thong-bao/rss.xml',
		`van-ban/${DIRECTIVE_ID}/rss.xml`,
		'du-lieu/tin-bai.json',
		'sitemap-0.xml',
	])
		expect(shown, file).toContain(file);
	expect(shown.filter((file) => /^pagefind\/[\d-]+\/\d+\.json$/.test(file)).length).toBe(1);
});

it('leaves of a bulletin that is taken down a notice, or the way to another, and nothing else', async () => {
	const removed = '\n  date: 2024-07-05\n  note: Số liệu chưa được duyệt.';
	const site = new MiniSite({
		...goodContent(),
		'tin-bai/2024/2024-07-03-go.md': bulletin(
			{ ...HEAD, title: 'Tin nhầm số', date: '2024-07-03', removed },
			'Chữ nhầm.',
		),
		'tin-bai/2024/2024-07-04-doi.md': bulletin({
			...HEAD,
			title: 'Tin dời lịch',
			date: '2024-07-04',
			removed: `${removed}\n  replacedBy: tin-mot`,
		}),
	});
	expect((await site.build(site.out, at('2024-07-04T12:00:00+07:00'))).status).toBe(0);
	expect(site.read('tin/go/index.html')).toContain('Chữ nhầm.');
	expect((await site.build(site.out, at('2024-07-05T00:00:00+07:00'))).status).toBe(0);
	expect(filesWith(site.out, /nhầm số|Chữ nhầm|tin\/go\/|dời lịch|tin\/doi\/|ngay\/2024\/07\/0[34]/i).sort()).toEqual([
		'tin/doi/index.html',
		'tin/go/index.html',
	]);
	const notice = site.read('tin/go/index.html');
	expect(notice).not.toMatch(/nhầm số|Chữ nhầm/);
	expect(notice.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')).toContain(
		'Tin đã được gỡ Tin đăng ngày 03/07/2024, đã được gỡ ngày 05/07/2024. Lý do Số liệu chưa được duyệt.',
	);
	expect(notice).toContain('<meta name="robots" content="noindex">');
	expect(notice).not.toMatch(/rel="canonical"|http-equiv="refresh"/);
	const moved = site.read('tin/doi/index.html');
	expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/tin/tin-mot/">');
	expect(moved).toContain('<link rel="canonical" href="https://phuong.example.vn/tin/tin-mot/">');
	expect(moved).toContain('<a href="/tin/tin-mot/">Tin một</a>');
});

it('publishes the editors’ page, and nothing of it where the profile switches it off', async () => {
	const site = new MiniSite(goodContent());
	expect((await site.build()).status).toBe(0);
	expect(site.has('quan-tri/index.html')).toBe(true);
	expect(filesWith(site.out, /\/quan-tri\//).filter((file) => !/^quan-tri\/|\.js$/.test(file))).toEqual([
		'giay-phep.txt',
		'robots.txt',
	]);
	site.write('phuong.yaml', `${PROFILE}editing: false\n`);
	expect((await site.build()).status).toBe(0);
	expect(Object.keys(tree(site.out)).filter((file) => file.startsWith('quan-tri'))).toEqual([]);
	site.write('phuong.yaml', `${PROFILE}editing:\n  backend: github\n  repo: ubnd/ban-tin\n`);
	expect((await site.build()).status).toBe(0);
	expect(site.read('quan-tri/index.html')).toContain('"repo":"ubnd/ban-tin"');
});
