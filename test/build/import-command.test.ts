import { spawn } from 'node:child_process';
import {
	closeSync,
	ftruncateSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { readContent } from '../../src/content/read.ts';
import { pdf } from '../unit/attached-files.ts';
import { DIRECTIVE, MiniSite, PROFILE, tree } from './mini-site.ts';

/** Runs a command of the project on a mini-site's content. */
async function run(script: string, args: readonly string[], site: MiniSite, env: Record<string, string> = {}) {
	const child = spawn(process.execPath, [script, ...args], {
		cwd: PROJECT_ROOT,
		env: {
			...process.env,
			NODE_ENV: 'production',
			VITEST: '',
			npm_lifecycle_event: '',
			CONTENT_DIR: site.content,
			...env,
		},
	});
	const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
	const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
	return { stdout, stderr, status };
}

/** A folder with files to import, gone when the test ends. */
function sources(files: Readonly<Record<string, string | Buffer>>): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-nhap-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), content);
	}
	return dir;
}

const picture = () =>
	sharp({ create: { width: 640, height: 400, channels: 3, background: '#187' } })
		.jpeg()
		.toBuffer();

async function wordFile(): Promise<Buffer> {
	const children = [
		new Paragraph({ text: 'Phường thử nghiệm trồng cây', heading: 'Title' }),
		new Paragraph('Ngày cập nhật 02/07/2024'),
		new Paragraph('Thực hiện Chỉ thị số 07-CT/TU, ngày 15/01/2024 của Ban Thường vụ Tỉnh ủy, phường trồng 50 cây.'),
		new Paragraph({
			children: [
				new ImageRun({
					type: 'jpg',
					data: await picture(),
					transformation: { width: 64, height: 40 },
					altText: { name: '', title: '', description: 'Hàng cây mới trồng' },
				}),
			],
		}),
		new Paragraph('Tin, ảnh: Trần Thử'),
	];
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const PAGE = `<html><head><meta charset="utf-8"><title>Phường thử nghiệm khai giảng | Cổng</title><link rel="canonical" href="https://cu.example.vn/?gd=7&amp;tc=12"></head><body><h1>Phường thử nghiệm khai giảng</h1><p>Thứ Năm, 05/09/2024</p><div class="content"><p>Sáng nay các trường trên địa bàn phường cùng khai giảng năm học mới trong nắng đẹp.</p><p><img src="Trang_files/a.jpg" alt="Cổng trường"></p><p><a href="/Uploads/ke-hoach.pdf">Kế hoạch năm học</a></p></div></body></html>`;

describe('npm run import', () => {
	it('makes of many files bulletins that the portal builds, tells what it left, and changes nothing the second time', async () => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE, 'van-ban/chi-thi-07-ct-tu-2024.yaml': DIRECTIVE });
		const dir = sources({
			'trong-cay.docx': await wordFile(),
			'khai-giang.html': PAGE,
			'Trang_files/a.jpg': await picture(),
			'ke-hoach.pdf': pdf(2),
			'thong-bao.txt': 'Phường thông báo lịch tiếp dân\nNgày 10/09/2024\n\nPhường tiếp dân sáng thứ năm hằng tuần.\n',
			'~$trong-cay.docx': 'khóa của Word',
			'hong.docx': 'PK hỏng',
			'cu.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
		});
		const args = [dir, join(dir, 'cu.doc'), join(dir, 'khong-co.docx')];
		const first = await run('scripts/import.ts', args, site);
		expect(first.status).toBe(1);
		expect(first.stderr.replaceAll(/^.*\//gm, '')).toBe(
			`${['hong.docx: tệp Word hỏng, không mở được; mở bằng Word, chọn Mở và sửa (Open and Repair), lưu lại rồi nhập', 'cu.doc: đây là tệp Word kiểu cũ (.doc, trước năm 2007); mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (*.docx), rồi nhập tệp đó', 'khong-co.docx: không có tệp này; xem lại tên và thư mục'].join('\n')}\n`,
		);
		expect(first.stdout).toContain('Đã nhập 3 tin; 3 tệp chưa nhập được.');
		expect(first.stdout).toContain('    Xếp theo:   Chỉ thị 07-CT/TU\n');
		const made = tree(site.content);
		expect(Object.keys(made).filter((file) => file.startsWith('tin-bai'))).toEqual([
			'tin-bai/2024/2024-07-02-phuong-thu-nghiem-trong-cay.md',
			'tin-bai/2024/2024-09-05-phuong-thu-nghiem-khai-giang.md',
			'tin-bai/2024/2024-09-10-phuong-thong-bao-lich-tiep-dan.md',
			'tin-bai/2024/phuong-thu-nghiem-khai-giang-1.jpg',
			'tin-bai/2024/phuong-thu-nghiem-khai-giang-ke-hoach.pdf',
			'tin-bai/2024/phuong-thu-nghiem-trong-cay-1.jpg',
		]);
		const again = await run('scripts/import.ts', [dir], site);
		expect(again.stdout).toContain('Đã nhập 0 tin; 3 tin có từ trước, giữ nguyên; 1 tệp chưa nhập được.');
		expect(tree(site.content)).toEqual(made);

		expect(await site.build()).toMatchObject({ status: 0, stderr: '' });
		const built = site.read('tin/phuong-thu-nghiem-trong-cay/index.html');
		expect(built).toContain('alt="Hàng cây mới trồng"');
		expect(built).toContain('Trần Thử');
		expect(site.read('van-ban/chi-thi-07-ct-tu-2024/index.html')).toContain('/tin/phuong-thu-nghiem-trong-cay/');
		const page = site.read('tin/phuong-thu-nghiem-khai-giang/index.html');
		expect(page).toContain('alt="Cổng trường"');
		expect(page).toMatch(/href="[^"]*phuong-thu-nghiem-khai-giang-ke-hoach\.pdf"[^>]*>[\s\S]*?Kế hoạch năm học/);
	});

	it('refuses a file of 100 MB without reading it, and says how to call it', async () => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE });
		const path = join(sources({}), 'to.docx');
		mkdirSync(dirname(path), { recursive: true });
		const file = openSync(path, 'w');
		ftruncateSync(file, 100 * 1024 * 1024);
		closeSync(file);
		const large = await run('scripts/import.ts', [path], site, { NODE_OPTIONS: '--max-old-space-size=64' });
		expect(large.stderr).toContain(
			'tệp nặng 100 MB, quá 50 MB; trong Word bấm vào một ảnh, chọn Nén ảnh (Compress Pictures)',
		);
		const none = await run('scripts/import.ts', [], site);
		expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('npm run import -- bao-cao.docx')]);
	});

	it('takes a name with a star, which the shell of Windows leaves to it', async () => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE });
		const text = (title: string) => `${title}\nNgày 2/7/2024\n\nNội dung tin.\n`;
		const dir = sources({
			'mot.txt': text('Phường họp'),
			'hai.txt': text('Phường trồng cây'),
			'~$ba.txt': text('Tệp đang mở'),
			'bon.md': text('Tệp khác'),
		});
		const env = { npm_lifecycle_event: 'import', INIT_CWD: dir };
		const outcome = await run('scripts/import.ts', ['*.txt'], site, env);
		expect(outcome.stdout).toMatch(/^hai\.txt → [\s\S]*\nmot\.txt → [\s\S]*\nĐã nhập 2 tin/);
		expect((await run('scripts/import.ts', ['*.docx'], site, env)).stderr).toMatch(/^\*\.docx/);
	});

	it('finds files from where npm was called', async () => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE });
		const dir = sources({ 'tin.txt': 'Phường họp\nNgày 2/7/2024\n\nNội dung tin.\n' });
		const outcome = await run('scripts/import.ts', ['tin.txt'], site, { npm_lifecycle_event: 'import', INIT_CWD: dir });
		expect(outcome.stdout).toMatch(/^tin\.txt → .*2024-07-02-phuong-hop\.md\n/);
	});
});

describe('npm run new', () => {
	// 23:30 on 1 July in London is the morning of 2 July in Vietnam.
	const env = {
		SOURCE_DATE_EPOCH: String(Date.parse('2024-07-01T22:30:00Z') / 1000),
		GIT_CONFIG_COUNT: '1',
		GIT_CONFIG_KEY_0: 'user.name',
		GIT_CONFIG_VALUE_0: 'Trần Thử',
	};
	const file = 'tin-bai/2024/2024-07-02-phuong-ra-quan.md';

	it('begins a bulletin of today that the portal reads, and never writes over one', async () => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE });
		const made = await run('scripts/new.ts', ['Phường', 'ra  quân'], site, env);
		expect(made).toMatchObject({ status: 0, stderr: '' });
		expect(made.stdout).toMatch(/^Đã tạo .*2024-07-02-phuong-ra-quan\.md\n\nViệc tiếp theo:\n {2}1\. /);
		const source = readFileSync(join(site.content, file), 'utf8');
		expect(source).toMatch(/^---\ntitle: Phường ra quân\ndate: 2024-07-02 .*\nauthor: Trần Thử\n/);
		const again = await run('scripts/new.ts', ['Phường ra quân'], site, env);
		expect(again.status).toBe(1);
		expect(again.stderr).toMatch(
			/^Đã có tin cùng địa chỉ: .*2024-07-02-phuong-ra-quan\.md\. Đổi tiêu đề, hoặc sửa tin đó\.\n$/,
		);
		expect(readFileSync(join(site.content, file), 'utf8')).toBe(source);
		const { bulletins, warnings } = await readContent(site.content);
		expect(bulletins).toMatchObject([{ title: 'Phường ra quân', date: '2024-07-02', draft: true }]);
		expect(warnings).toEqual([]);
	});

	it.each([
		[[], 'Cách dùng:  npm run new -- "Tiêu đề của tin"\n'],
		[['…!'], 'Tiêu đề “…!” chưa có chữ nào để đặt tên tệp. Ví dụ: npm run new -- "Phường ra quân dọn vệ sinh"\n'],
	])('says what is missing of %j', async (args, message) => {
		const site = new MiniSite({ 'phuong.yaml': PROFILE });
		expect(await run('scripts/new.ts', args, site, env)).toEqual({ status: 2, stdout: '', stderr: message });
	});
});
