import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletin, MiniSite, PROFILE, tree } from './mini-site.ts';

const DOCUMENT = {
	kind: 'chi-thi',
	number: '28',
	symbol: '28-CT/TW',
	issuer: 'Ban Bí thư',
	level: 'trung-uong',
	system: 'dang',
	issued: '2019-01-21',
	title: 'Về việc thử nghiệm',
};

function entry(fields: Partial<typeof DOCUMENT> & Record<string, string> = {}): string {
	return Object.entries({ ...DOCUMENT, ...fields })
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('');
}

const PLAN = {
	kind: 'ke-hoach',
	number: '92',
	symbol: '92-KH/TU',
	issuer: 'Ban Thường vụ Thị ủy',
	level: 'huyen',
	issued: '2019-05-16',
	title: 'Kế hoạch thử nghiệm',
};
const ENTRY = 'van-ban/chi-thi-28-ct-tw-2019.yaml';
const PAGE = '/van-ban/chi-thi-28-ct-tw-2019/';

const content = (): Record<string, string> => ({
	'phuong.yaml': `${PROFILE}mdxBulletins: true\n`,
	[ENTRY]: entry(),
	'van-ban/ke-hoach-92-kh-tu-2019.yaml': entry({ ...PLAN, implements: 'chi-thi-28-ct-tw-2019' }),
	'van-ban/quy-dinh-144-qd-tw-2024.yaml': entry({
		kind: 'quy-dinh',
		number: '144',
		symbol: '144-QĐ/TW',
		issuer: 'Bộ Chính trị',
		issued: '2024-05-09',
		title: 'Chuẩn mực thử nghiệm',
	}),
	'tin-bai/2024/2024-07-02-nhac.md': bulletin(
		{ title: 'Tin nhắc văn bản', date: '2024-07-02' },
		'Đảng ủy phường thực hiện **Chỉ thị** số 28-CT/TW, ngày 21/01/2019 của Ban Bí thư (sau đây gọi là Chỉ thị 28).\n\nHọc Chỉ thị 28 và [Chỉ thị 28-CT/TW ngày 21/01/2019](https://example.vn/).\n\n## Về Chỉ thị 28-CT/TW\n\n- Theo `28-CT/TW`, có Quyết định số 7-QĐ/ĐU.\n',
	),
	'tin-bai/2024/2024-07-03-nhac-mdx.mdx': bulletin(
		{ title: 'Tin viết bằng MDX', date: '2024-07-03' },
		'Phường học {/* đã đếm */}2 buổi Chỉ thị số 28-CT/TW, ngày 21/01/2019.\n\n<p>Và Kế hoạch 92-KH/TU.</p>\n',
	),
	'tin-bai/2023/2023-12-31-khong-nhac.md': bulletin({ title: 'Tin không nhắc', date: '2023-12-31' }, 'Nội dung.'),
	'tin-bai/2024/2024-08-01-khac.md': bulletin(
		{ title: 'Tin nhắc văn bản khác', date: '2024-08-01' },
		'Theo Quy định 144-QĐ/TW ngày 9/5/2024.',
	),
	'trang/gioi-thieu.mdx': '---\ntitle: Giới thiệu\n---\n\nCổng này theo Kế hoạch số 92-KH/TU ngày 16/5/2019.\n',
});

describe('a build', () => {
	it('links citations to their documents and documents to the bulletins that cite them', async () => {
		const site = new MiniSite(content());
		expect(await site.build()).toMatchObject({ status: 0, stderr: '' });
		const page = site.read('tin/nhac/index.html');
		const links = [...page.matchAll(/<span class="cite"><a href="([^"]+)">(.*?)<\/a>/g)].map(([, href, html = '']) => [
			href,
			html.replace(/<[^>]+>/g, ''),
		]);
		expect(links).toEqual([
			[PAGE, ' số 28-CT/TW, ngày 21/01/2019'],
			[PAGE, 'Chỉ thị 28'],
			[PAGE, 'Chỉ thị 28'],
		]);
		expect(page).toContain('<a href="https://example.vn/">Chỉ thị 28-CT/TW ngày 21/01/2019</a>');
		expect(page).toContain('<code>28-CT/TW</code>');
		expect(page).toContain('Chưa có trong sổ');
		const document = site.read('van-ban/chi-thi-28-ct-tw-2019/index.html');
		expect(document).toContain('<mark>Chỉ thị số 28-CT/TW, ngày 21/01/2019</mark> của Ban Bí thư');
		expect(document).toContain('Tin viết bằng MDX');
		expect(document).not.toContain('Tin nhắc văn bản khác');
		expect(site.read('van-ban/index.html')).toContain('Quyết định 7-QĐ/ĐU');
	});

	it('links what MDX cites, in bulletins and in standing pages', async () => {
		const site = new MiniSite(content());
		await site.build();
		expect(site.read('tin/nhac-mdx/index.html')).toContain(
			`<span class="cite"><a href="${PAGE}">Chỉ thị số <span class="sym">28-CT/TW</span>, ngày 21/01/2019</a>`,
		);
		expect(site.read('tin/nhac-mdx/index.html')).toContain('<a href="/van-ban/ke-hoach-92-kh-tu-2019/">Kế hoạch');
		expect(site.read('gioi-thieu/index.html')).toContain('<a href="/van-ban/ke-hoach-92-kh-tu-2019/">Kế hoạch số');
	});

	it('tells the editor what to look at again, and publishes all the same', async () => {
		const text = 'Thực hiện Chỉ thị 28-CT/TW ngày 21/01/2018.\n\nTheo Quy định 28 và công văn số 91/TB-HĐND.\n';
		const file = 'tin-bai/2024/2024-07-02-nhac.md';
		const typed = bulletin({ title: 'Tin', date: '2024-07-02' }, text);
		const site = new MiniSite({ ...content(), [file]: typed, 'tin-bai/2024/2024-07-03-duoi-sai.md.txt': typed });
		const unread =
			'tin-bai/2024/2024-07-03-duoi-sai.md.txt:1:1  cảnh báo: tệp này không được đọc vì đuôi tên; đổi tên thành 2024-07-03-duoi-sai.md\n';
		// The first build counts, and so does one after which nothing has changed.
		expect(await site.build()).toMatchObject({
			status: 0,
			stderr: `${unread}Có 3 chỗ nên xem lại; xem bằng: npm run content:check\n`,
		});
		expect((await site.build()).stderr).toBe(
			`${unread}Có 3 chỗ nên xem lại ở các tệp không đổi từ lần dựng trước; xem bằng: npm run content:check\n`,
		);
		site.write(file, `${typed}\nHết.\n`);
		const { status, stderr } = await site.build();
		expect(status).toBe(0);
		expect(stderr).toBe(
			`${unread}Có 3 chỗ nên xem lại:

${file}:6:11  cảnh báo: sổ văn bản có 28-CT/TW ngày 21/01/2019 (Ban Bí thư), ở đây ghi ngày 21/01/2018; xem lại ngày, hoặc thêm văn bản này vào sổ
    Sửa thành:  Chỉ thị 28-CT/TW ngày 21/01/2019
${file}:8:6  cảnh báo: “Quy định 28” chưa được nêu ở đâu trong tin; có phải “Chỉ thị 28” không
    Sửa thành:  Chỉ thị 28
${file}:8:21  cảnh báo: “công văn số 91/TB-HĐND”: tên loại và ký hiệu không khớp, 91/TB-HĐND là ký hiệu của Thông báo
    Sửa thành:  Thông báo số 91/TB-HĐND

`,
		);
	});
});

describe('a changed register entry', () => {
	it.each([
		['title', { title: 'Về việc khác hẳn' }],
		['issuer', { issuer: 'Bộ Chính trị' }],
		['status', { status: 'con-hieu-luc' }],
		['note', { note: 'Ghi chú mới' }],
		['level', { level: 'tinh' }],
		['day', { issued: '2019-02-21' }],
	])('re-renders exactly the pages that show its %s', async (_field, fields) => {
		const site = new MiniSite(content());
		await site.build();
		const staging = join(site.work, 'site');
		const before = { bytes: tree(site.out), published: times(site.out), rendered: times(staging) };
		site.write(ENTRY, entry(fields));
		expect((await site.build()).status).toBe(0);
		const changed = changes(before.bytes, tree(site.out));
		expect(changed).toContain('van-ban/chi-thi-28-ct-tw-2019/index.html');
		const isKeyed = (file: string) => file.endsWith('.html') && !UNKEYED.includes(file);
		expect(changes(before.rendered, times(staging)).filter(isKeyed)).toEqual(changed.filter(isKeyed));
		expect(changes(before.published, times(site.out))).toEqual(changed);
		const clean = join(site.dir, 'clean');
		await site.build(clean);
		expect(tree(site.out)).toEqual(tree(clean));
	});
});

/** Pages of fixed addresses, which Astro's incremental builds always render; those without a change stay published. */
const UNKEYED = ['', 'ngay/', 'sap-toi/', 'so-do/', 'thong-ke/', 'tim-kiem/', 'van-ban/']
	.map((path) => `${path}index.html`)
	.concat('404.html');

/** When each file was written. */
function times(dir: string): Record<string, string> {
	return Object.fromEntries(
		Object.keys(tree(dir)).map((file) => [file, String(statSync(join(dir, file), { bigint: true }).mtimeNs)]),
	);
}

function changes(before: Record<string, string>, after: Record<string, string>): string[] {
	return Object.keys(after).filter((file) => before[file] !== after[file]);
}
