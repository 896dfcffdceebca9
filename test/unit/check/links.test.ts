import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src/check/addresses.ts';
import { checkContent } from '../../../src/check/check.ts';
import { formatProblem } from '../../../src/content/problem.ts';
import { routeOf, routes } from '../../../src/routes/route-of.ts';
import { pdf } from '../attached-files.ts';
import { bulletinSource, contentFolder, read, registerFile } from '../content/content-folder.ts';
import { DIRECTIVE_2019, day } from '../samples.ts';

const FILES = {
	...registerFile(DIRECTIVE_2019),
	'trang/gioi-thieu.md': '---\ntitle: Trang\n---\n\n## Lịch sử\n\nChữ.\n',
	'tin-bai/2024/2024-07-01-dich.md': bulletinSource('2024-07-01', {
		head: 'deadline: 2024-07-31\ncategory: Thông báo\nlegacyUrls:\n  - /?gd=7&cn=1',
		body: '## Mục một\n\nChữ.\n\n## Mục một\n\nChữ[^1].\n\n[^1]: Ghi chú.',
	}),
	'tin-bai/2024/2024-07-01-nhap.md': bulletinSource('2024-07-01', { head: 'draft: true' }),
	'tin-bai/2024/2024-09-01-sap-toi.md': bulletinSource('2024-09-01'),
};

/** What is told of the links of a bulletin. */
async function told(body: string, beside: Readonly<Record<string, Uint8Array>> = {}): Promise<string[]> {
	const dir = contentFolder({
		...FILES,
		...beside,
		'tin-bai/2024/2024-07-02-a.md': bulletinSource('2024-07-02', { body }),
	});
	const publicDir = join(dir, 'public');
	mkdirSync(join(publicDir, 'tep'), { recursive: true });
	writeFileSync(join(publicDir, 'tep', 'mẫu đơn.pdf'), '');
	const problems = await checkContent({ dir, publicDir, today: day('2024-08-01') });
	return problems
		.filter(({ rule }) => rule === 'link')
		.map((problem) => formatProblem(problem).replace(/^.*?:(?=\d)/, ''));
}

it.each([
	'https://chinhphu.vn@evil.example/',
	'//a.vn@evil.example',
	'https://сhinhphu.vn/',
	'<https:\\\\evil.example>',
])('tells of a link that leads elsewhere than it seems: %s', async (url) => {
	expect((await told(`[x](${url})`)).join()).toMatch(/^6:\d+ {2}liên kết “.*” có dấu @/);
});

describe('a link within the portal', () => {
	it.each([
		'/',
		'/tin/dich/',
		'/tin/dich/#muc-mot',
		'/tin/dich/#muc-mot-2',
		'/tin/dich/#chu_thich-fn-1',
		'#phan-cua-tin',
		'../dich/',
		'/gioi-thieu/#lich-su',
		`/van-ban/${DIRECTIVE_2019.id}/`,
		`/van-ban/${DIRECTIVE_2019.id}/rss.xml`,
		'/chuyen-muc/thong-bao/',
		'/ngay/2024/07/01/',
		'/ngay/2024/',
		'/?gd=7&cn=1',
		'/tep/m%E1%BA%ABu%20%C4%91%C6%A1n.pdf',
		'/tim-kiem/?q=chi+thi',
		'/rss.xml',
		'https://a.vn/tin/khong-co/',
		'mailto:a@b.vn',
		'tel:02343123456',
	])('leads somewhere: %s', async (url) => {
		expect(await told(`## Phần của tin\n\n[x](${url})`)).toEqual([]);
	});

	it.each([
		['/tin/dihc/', 'liên kết “/tin/dihc/” không dẫn tới trang hay tệp nào của cổng', '/tin/dich/'],
		['/van-ban/khac/', 'liên kết “/van-ban/khac/” không dẫn tới trang hay tệp nào của cổng', undefined],
		['/tin/dich/#muc-hai', 'không có đề mục “#muc-hai” trong /tin/dich/', undefined],
		['/tin/dich/#Mục-một', 'không có đề mục “#Mục-một” trong /tin/dich/', '/tin/dich/#muc-mot'],
		['#Phần-cua-tin', 'không có đề mục “#Phần-cua-tin” trong trang này', '#phan-cua-tin'],
		[
			'2024-07-01-dich.md',
			'“2024-07-01-dich.md” là tệp nguồn, người đọc không mở được; dùng địa chỉ của trang',
			'/tin/dich/',
		],
		['/tep/khac.pdf', 'liên kết “/tep/khac.pdf” không dẫn tới trang hay tệp nào của cổng', undefined],
		['www.tinh.vn/tin', 'địa chỉ web “www.tinh.vn/tin” phải bắt đầu bằng https://', 'https://www.tinh.vn/tin'],
		[
			'http://localhost:4321/tin/dich/',
			'liên kết tới máy đang soạn, người đọc không mở được; chỉ giữ phần sau tên máy',
			'/tin/dich/',
		],
		['javascript:alert(1)', 'liên kết “javascript:alert(1)” không mở được từ trang web', undefined],
		['', 'liên kết chưa có địa chỉ', undefined],
		['/../../etc/passwd', 'liên kết “/../../etc/passwd” không dẫn tới trang hay tệp nào của cổng', undefined],
		['/%E0%A4%A', 'liên kết “/%E0%A4%A” không dẫn tới trang hay tệp nào của cổng', undefined],
	])('leads nowhere: %s', async (url, message, fix) => {
		expect(await told(`## Phần của tin\n\n[x](${url})`)).toEqual([
			`8:1  ${message}${fix ? `\n    Sửa thành:  ${fix}` : ''}`,
		]);
	});

	it.each([
		['/tin/nhap/', 'cảnh báo: liên kết tới /tin/nhap/ là tin chưa đăng, người đọc chưa mở được'],
		['/tin/sap-toi/', 'cảnh báo: liên kết tới /tin/sap-toi/ là tin chưa đăng, người đọc chưa mở được'],
		['/tin/dich', 'cảnh báo: địa chỉ của cổng kết thúc bằng dấu /: “/tin/dich/”\n    Sửa thành:  /tin/dich/'],
	])('leads somewhere else: %s', async (url, message) => {
		expect(await told(`[x](${url})`)).toEqual([`6:1  ${message}`]);
	});
});

it.each(['ke-hoach.pdf', '<Kế hoạch.PDF>', './phu-luc/a.pdf#page=2', '/tin/a/ke-hoach.pdf'])(
	'may lead to a file beside its bulletin: %s',
	async (url) => {
		const beside = Object.fromEntries(
			['ke-hoach.pdf', 'Kế hoạch.PDF', 'phu-luc/a.pdf'].map((file) => [`tin-bai/2024/${file}`, pdf(1)]),
		);
		const other = url.startsWith('/') ? '[Kế hoạch](ke-hoach.pdf) ' : '';
		expect(await told(`${other}[x](${url})`, beside)).toEqual([]);
	},
);

it('knows a heading by the words that are shown of it', async () => {
	expect(await told('## Mục <b>hai</b>, `số` một\n\n[x](#muc-hai-so-mot)')).toEqual([]);
});

it('knows an address of every page, feed and file of open data that the table of routes has', async () => {
	const content = await read(FILES);
	const { paths } = addressesOf({
		content,
		faulty: [],
		today: day('2024-08-01'),
		publicDir: tmpdir(),
		anchorsOf: () => undefined,
	});
	const known = new Set([...paths].map((path) => routeOf(path)?.name));
	const wanted = routes.filter(({ kind }) => ['page', 'feed', 'openData'].includes(kind)).map(({ name }) => name);
	expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

it.each([
	['/quan-tri/', true],
	['/quan-tri/sveltia/index.js', true],
	['/api/stats', true],
	['/_astro/Portal.abc.css', false],
	['/pagefind/shards.json', false],
])('takes %s for an address of the portal: %s', async (url, isTaken) => {
	expect((await told(`[x](${url})`)).length).toBe(isTaken ? 0 : 1);
});
