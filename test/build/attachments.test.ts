import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { office, pdf, zip } from '../unit/attached-files.ts';
import { bulletin, DIRECTIVE, DIRECTIVE_ID, goodContent, MiniSite, PROFILE, tree } from './mini-site.ts';

const at = (moment: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000) });
const NAMED = '\n  - file: ke-hoach.pdf\n    title: Kế hoạch tuyển quân';
const LETTER = await office('docx');

/** A portal with files of every state; `ke-hoach.pdf` is the PDF that four bulletins name. */
const content = async () => ({
	...goodContent(),
	[`van-ban/${DIRECTIVE_ID}.yaml`]: `${DIRECTIVE}file: Chỉ thị 7.PDF\n`,
	'van-ban/Chỉ thị 7.PDF': pdf(12),
	'tin-bai/2024/2024-07-02-tin-mot.md': bulletin(
		{ title: 'Tin một', date: '2024-07-02', attachments: NAMED },
		'Xem [kế hoạch](ke-hoach.pdf#page=2) và [đơn **đăng ký**](<Đơn đăng ký.docx>).',
	),
	'phuong.yaml': `${PROFILE}mdxBulletins: true\n`,
	'tin-bai/2024/2024-07-02-tin-hai.mdx': bulletin(
		{ title: 'Tin hai', date: '2024-07-02' },
		'Xem [biểu mẫu](phu-luc/bieu-mau.zip).',
	),
	'tin-bai/2024/2024-07-03-nhap.md': bulletin({ title: 'A', date: '2024-07-03', draft: 'true', attachments: NAMED }),
	'tin-bai/2024/2024-07-03-go.md': bulletin({
		title: 'B',
		date: '2024-07-03',
		attachments: NAMED,
		removed: '\n  date: 2024-07-06\n  note: Nhầm.',
	}),
	'tin-bai/2024/2024-07-06-sap-toi.md': bulletin({ title: 'C', date: '2024-07-06', attachments: NAMED }),
	'tin-bai/2024/ke-hoach.pdf': pdf(3),
	'tin-bai/2024/Đơn đăng ký.docx': LETTER,
	'tin-bai/2024/phu-luc/bieu-mau.zip': await zip({ 'bieu-mau.pdf': pdf(1) }),
	'tin-bai/2024/khong-ai-nhac.pdf': pdf(1),
});

const attached = (site: MiniSite) => Object.keys(tree(site.out)).filter((file) => /\.(?:pdf|docx|zip)$/.test(file));

async function builtSite(): Promise<MiniSite> {
	const { 'tin-bai/2024/2024-07-02-tin-hai.md': _other, ...files } = (await content()) as Record<
		string,
		string | Buffer
	>;
	const site = new MiniSite(files);
	const { status, stderr } = await site.build(site.out, at('2024-07-05T08:00:00+07:00'));
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	return site;
}

function expectPublished(site: MiniSite): void {
	expect(attached(site)).toEqual([
		'tin/go/ke-hoach.pdf',
		'tin/tin-hai/bieu-mau.zip',
		'tin/tin-mot/don-dang-ky.docx',
		'tin/tin-mot/ke-hoach.pdf',
		`van-ban/${DIRECTIVE_ID}/chi-thi-7.pdf`,
	]);
	expect(readFileSync(join(site.out, 'tin/tin-mot/don-dang-ky.docx')).equals(LETTER)).toBe(true);

	const page = site.read('tin/tin-mot/index.html').replace(/\s+/g, ' ');
	expect(page).toContain('<a href="/tin/tin-mot/ke-hoach.pdf#page=2">kế hoạch (PDF, 1 kB)</a>');
	expect(page).toContain('<a href="/tin/tin-mot/don-dang-ky.docx">đơn <strong>đăng ký</strong> (Word, 1 kB)</a>');
	expect(page.slice(page.indexOf('Tệp đính kèm (2)'))).toMatch(
		/<a href="\/tin\/tin-mot\/ke-hoach\.pdf">Kế hoạch tuyển quân<\/a> <small>PDF, 3 trang, 1 kB<\/small>.*>Đơn đăng ký<\/a>/,
	);
	expect(site.read('tin/tin-hai/index.html')).toContain('<a href="/tin/tin-hai/bieu-mau.zip">biểu mẫu (ZIP, ');
	expect(site.read(`van-ban/${DIRECTIVE_ID}/index.html`)).toContain(
		`<a href="/van-ban/${DIRECTIVE_ID}/chi-thi-7.pdf">Tệp văn bản: PDF, 12 trang, 1 kB</a>`,
	);
	const feed = JSON.parse(site.read('feed.json')) as { items: { title: string; attachments?: unknown[] }[] };
	expect(feed.items.find(({ title }) => title === 'Tin một')?.attachments).toHaveLength(2);
	const found = Object.keys(tree(site.out)).filter(
		(file) => /^pagefind\/[\d-]+\/\d+\.json$/.test(file) && site.read(file).includes('Kế hoạch tuyển quân'),
	);
	expect(found).toHaveLength(2);
	for (const file of ['sitemap-0.xml', 'so-do/index.html']) expect(site.read(file)).not.toMatch(/\.(?:pdf|docx|zip)/);
}

/** Builds a day later, with a file changed. */
async function expectCopied(site: MiniSite): Promise<void> {
	const inode = (file: string) => statSync(join(site.out, file)).ino;
	const [plan, letter] = ['tin/tin-mot/ke-hoach.pdf', 'tin/tin-mot/don-dang-ky.docx'];
	const before = inode(letter);
	// As some programs save: into the file that is there.
	writeFileSync(join(site.content, 'tin-bai/2024/ke-hoach.pdf'), pdf(4));
	expect(readFileSync(join(site.out, plan)).equals(pdf(3))).toBe(true);
	expect((await site.build(site.out, at('2024-07-06T08:00:00+07:00'))).status).toBe(0);
	expect(readFileSync(join(site.out, plan)).equals(pdf(4))).toBe(true);
	expect(site.read('tin/tin-mot/index.html')).toContain('PDF, 4 trang');
	expect(inode(letter)).toBe(before);
	expect(attached(site)).toEqual([
		'tin/sap-toi/ke-hoach.pdf',
		'tin/tin-hai/bieu-mau.zip',
		letter,
		plan,
		`van-ban/${DIRECTIVE_ID}/chi-thi-7.pdf`,
	]);
	expect(Object.keys(tree(join(site.work, 'attachments')))).toHaveLength(4);
}

async function expectServed(site: MiniSite): Promise<void> {
	const server = await startServer({ wards: [onlyWard(site.out, 0)], dataDir: join(site.dir, 'data'), port: 0 });
	onTestFinished(() => server.close());
	const get = (path: string, headers = {}) => fetch(`http://localhost:${server.port}${path}`, { headers });
	const plan = await get('/tin/tin-mot/ke-hoach.pdf');
	expect(Object.fromEntries(plan.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-length': String(pdf(3).length),
		'accept-ranges': 'bytes',
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-cache',
	});
	expect(plan.headers.get('content-disposition')).toBeNull();
	expect(Buffer.from(await plan.arrayBuffer()).equals(pdf(3))).toBe(true);
	const part = await get('/tin/tin-mot/ke-hoach.pdf', { range: 'bytes=0-4' });
	expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
	const letter = await get('/tin/tin-mot/don-dang-ky.docx');
	expect(letter.headers.get('content-type')).toBe(
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	);
	expect(letter.headers.get('content-disposition')).toBe('attachment');
	expect((await get('/tin/nhap/ke-hoach.pdf')).status).toBe(404);
}

// One site for all: builds are what costs.
it('publishes and serves the files that published bulletins and documents name, and copies what changed', async () => {
	const site = await builtSite();
	expectPublished(site);
	await expectServed(site);
	await expectCopied(site);
});
