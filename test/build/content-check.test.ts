import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { MARK, markedJpeg, markedWebp, placedTiff, plain } from '../unit/pictures/marked.ts';
import { bulletin, goodContent, MiniSite } from './mini-site.ts';

const DAY = '1722470400'; // 2024-08-01 in Vietnam

/** Runs the real command on a site's content. */
async function check(site: MiniSite, args: readonly string[] = [], env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['scripts/content-check.ts', ...args], {
		cwd: PROJECT_ROOT,
		env: {
			...process.env,
			VITEST: '',
			npm_lifecycle_event: 'content:check',
			INIT_CWD: site.dir,
			CONTENT_DIR: site.content,
			OUT_DIR: site.out,
			SOURCE_DATE_EPOCH: DAY,
			...env,
		},
	});
	const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
	const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
	return {
		stdout: stdout.replaceAll(`${site.content}/`, ''),
		stderr: stderr.replaceAll(`${site.content}/`, ''),
		status,
	};
}

const SLIP = 'tin-bai/2024/2024-07-03-co-loi.md';
const slip = (body: string) => bulletin({ title: 'Tin có lỗi', date: '2024-07-03' }, body);

function git(site: MiniSite, ...args: string[]): void {
	const who = ['-c', 'user.name=Thử', '-c', 'user.email=thu@phuong.example.vn', '-c', 'init.defaultBranch=main'];
	const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: site.dir, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
}

describe('npm run content:check', () => {
	it('is content with good content', async () => {
		const site = new MiniSite(goodContent());
		expect(await check(site)).toEqual({ stdout: 'Đã xem 6 tệp, không có gì phải sửa.\n', stderr: '', status: 0 });
		expect(await check(site, ['--format', 'github', '--strict'])).toEqual({ stdout: '', stderr: '', status: 0 });
	});

	it('warns of photos that say where they were taken, and takes that out of them', async () => {
		const site = new MiniSite(goodContent());
		const photos = { 'anh/IMG_1.JPG': await markedJpeg(plain()), 'tin-bai/2024/b.webp': await markedWebp(plain()) };
		for (const [file, bytes] of Object.entries({ ...photos, 'anh/quet.tif': await placedTiff() }))
			site.write(file, bytes);
		site.write('anh/khong-noi-gi.jpg', await plain().jpeg().toBuffer());
		const place =
			'cảnh báo: ảnh có ghi nơi chụp (tọa độ GPS). Trang đăng lên không có, nhưng ai mở được kho nội dung thì thấy;';
		const tiff = `anh/quet.tif:1:1  ${place} lưu lại thành .jpg rồi xóa tệp này`;
		const fixable = Object.keys(photos).map(
			(file) => `${file}:1:1  ${place} chạy npm run content:check -- --fix ${file} để xóa khỏi tệp, ảnh không đổi`,
		);
		const [jpeg, webp] = fixable;
		expect(await check(site)).toEqual({
			stdout: `${[jpeg, tiff, webp].join('\n')}\n\nCó 0 lỗi, 3 chỗ nên xem lại.\n`,
			stderr: '',
			status: 0,
		});
		expect(await check(site, ['--fix', 'anh/IMG_1.JPG'])).toEqual({
			stdout: 'Đã xem 1 tệp, không có gì phải sửa.\n',
			stderr: 'Đã tự sửa 1 tệp:\n  anh/IMG_1.JPG\n\n',
			status: 0,
		});
		expect((await check(site, ['--fix'])).stdout).toBe(`${tiff}\n\nCó 0 lỗi, 1 chỗ nên xem lại.\n`);
		for (const [file, before] of Object.entries(photos)) {
			const after = readFileSync(join(site.content, file));
			expect(after.includes(MARK), file).toBe(false);
			const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
			expect((await pixels(after)).equals(await pixels(before)), file).toBe(true);
		}
	});

	it('tells warnings and errors, and ends as they are', async () => {
		const site = new MiniSite({ ...goodContent(), [SLIP]: slip('Ý kiến nhận xết.') });
		const warning = `${SLIP}:6:13  cảnh báo: “xết” sai chính tả, có phải “xét” không; nếu là tên riêng thì thêm vào tu-rieng.txt\n    Sửa thành:  xét\n`;
		const warned = { stdout: `${warning}\nCó 0 lỗi, 1 chỗ nên xem lại.\n`, stderr: '' };
		expect(await check(site)).toEqual({ ...warned, status: 0 });
		expect(await check(site, ['--strict'])).toEqual({ ...warned, status: 1 });
		// What was read is remembered, with the words of the ward.
		site.write('tu-rieng.txt', 'xết\n');
		expect(await check(site, ['--strict'])).toMatchObject({ status: 0 });

		site.write(SLIP, slip('Xem [tin](/tin/khong-co/).').replace('2024-07-03', '2024-02-30'));
		const { stdout, status } = await check(site);
		expect(status).toBe(1);
		// A file with errors has the rest of it checked too.
		expect(stdout).toContain(`${SLIP}:3:7  date: lỗi: không có ngày 30/2/2024`);
		expect(stdout).toContain(`${SLIP}:6:5  lỗi: liên kết “/tin/khong-co/” không dẫn tới trang hay tệp nào của cổng`);
		expect(stdout).toContain('Có 2 lỗi, 0 chỗ nên xem lại.');
		expect(JSON.parse((await check(site, ['--format=json'])).stdout)).toMatchObject({ errors: 2, warnings: 0 });
	});

	it('looks at the files that are named, from where they are named', async () => {
		const other = 'tin-bai/2024/2024-07-02-tin-mot.md';
		const site = new MiniSite({ ...goodContent(), [SLIP]: slip('Ý kiến nhận xết.') });
		expect(await check(site, [`content/${other}`])).toMatchObject({ stdout: 'Đã xem 1 tệp, không có gì phải sửa.\n' });
		expect((await check(site, [SLIP])).stdout).toContain('Có 0 lỗi, 1 chỗ');
		expect((await check(site, ['content/tin-bai/2024'])).stdout).toContain('Có 0 lỗi, 1 chỗ');
		expect((await check(site, [join(site.content, 'van-ban')])).stdout).toBe('Đã xem 1 tệp, không có gì phải sửa.\n');
	});

	it('says how it is called', async () => {
		const site = new MiniSite(goodContent());
		for (const args of [['--khác'], ['--format', 'xml'], ['--changed', SLIP]]) {
			const { stderr, stdout, status } = await check(site, args);
			expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
			expect(stderr).toMatch(/^Cách dùng: npm run content:check/);
		}
		site.write('ghi-chu.md', 'x');
		expect(await check(site, ['khong-co.md'])).toMatchObject({
			status: 2,
			stderr: 'Không có tệp hay thư mục khong-co.md.\n',
		});
		expect(await check(site, ['content/ghi-chu.md'])).toMatchObject({ status: 2 });
		expect(await check(site, ['/'])).toMatchObject({ status: 2 });
		expect(await check(site, ['--changed'])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('không nằm trong kho git'),
		});
		expect(await check(site, [], { CONTENT_DIR: join(site.dir, 'khong') })).toMatchObject({ status: 1, stdout: '' });
	});

	it('mends what is certain and leaves the rest, once for all', async () => {
		const site = new MiniSite({ ...goodContent(), [SLIP]: slip('Ðường  của của phường, nhận xết.') });
		const before = readFileSync(join(site.content, 'tin-bai/2024/2024-07-02-tin-mot.md'), 'utf8');
		const first = await check(site, ['--fix']);
		expect(first.stderr).toBe(`Đã tự sửa 1 tệp:\n  ${SLIP}\n\n`);
		expect(first.stdout).toContain('Có 0 lỗi, 1 chỗ nên xem lại.');
		expect(readFileSync(join(site.content, SLIP), 'utf8')).toBe(slip('Đường của phường, nhận xết.'));
		expect(readFileSync(join(site.content, 'tin-bai/2024/2024-07-02-tin-mot.md'), 'utf8')).toBe(before);
		expect(readdirSync(join(site.content, 'tin-bai/2024')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
		expect((await check(site, ['--fix'])).stderr).toBe('');
	});

	it('finds the same story twice, and what personal data there is', async () => {
		const story = Array.from(
			{ length: 12 },
			(_, index) => `Tổ ${index} dọn ngõ, tỉa cây và sơn lại cổng chào đầu xóm.`,
		).join(' ');
		const site = new MiniSite({
			...goodContent(),
			[SLIP]: slip(`${story} Thẻ 046085001234.`),
			'tin-bai/2024/2024-07-04-lai.md': bulletin({ title: 'Tin khác', date: '2024-07-04' }, `Mới đây. ${story}`),
		});
		const { stdout, status } = await check(site);
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/2024-07-04-lai\.md:1:1 {2}cảnh báo: gần như cùng nội dung với .*co-loi\.md \(giống \d+ %\)/,
		);
		expect(stdout).toMatch(/co-loi\.md:6:\d+ {2}lỗi: số căn cước/);
	});
});

describe('npm run content:check -- --changed', () => {
	it('looks at what git says has changed, and at what the change breaks', async () => {
		const linking = bulletin({ title: 'Tin dẫn', date: '2024-07-01' }, 'Ý kiến nhận xết ở [tin ba](/tin/tin-ba/).');
		const site = new MiniSite({ ...goodContent(), 'tin-bai/2024/2024-07-01-dan.md': linking });
		git(site, 'init', '-q');
		expect((await check(site, ['--changed'])).stdout).toContain('Có 0 lỗi, 1 chỗ');
		git(site, 'add', '.');
		git(site, 'commit', '-q', '-m', 'Tin');
		expect(await check(site, ['--changed'])).toEqual({
			stdout: 'Không có tệp nội dung nào thay đổi.\n',
			stderr: '',
			status: 0,
		});
		site.write('tin-bai/2024/2024-07-03-tên có dấu.md', slip('Lối ngừi dân.'));
		expect((await check(site, ['--changed', '--format', 'github'])).stdout).toMatch(
			/^::error .*tên có dấu\.md.*\n::.*ngừi/u,
		);
		site.remove('tin-bai/2024/2024-07-03-tên có dấu.md');
		// A removed bulletin breaks the link of another.
		site.remove('tin-bai/2023/2023-12-31-tin-ba.md');
		const broken = await check(site, ['--changed']);
		expect(broken.stdout).toMatch(/^tin-bai\/2024\/2024-07-01-dan\.md:6:\d+ {2}lỗi: liên kết “\/tin\/tin-ba\/”/);
		expect(broken.stdout).toContain('Có 1 lỗi, 0 chỗ');
		expect(broken.status).toBe(1);
	});

	it('against a branch, from where it was left', async () => {
		const site = new MiniSite(goodContent());
		git(site, 'init', '-q');
		git(site, 'add', '.');
		git(site, 'commit', '-q', '-m', 'Tin');
		git(site, 'checkout', '-q', '-b', 'tin-moi');
		site.write(SLIP, slip('Ý kiến nhận xết.'));
		git(site, 'add', '.');
		git(site, 'commit', '-q', '-m', 'Tin mới');
		expect((await check(site, ['--changed'])).stdout).toBe('Không có tệp nội dung nào thay đổi.\n');
		expect((await check(site, ['--base', 'main'])).stdout).toContain('Có 0 lỗi, 1 chỗ');
		expect(await check(site, ['--base', '--output=x'])).toMatchObject({ status: 2 });
		expect(await check(site, ['--base=khong-co'])).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('“khong-co”'),
		});
		expect(existsSync(join(site.dir, 'x'))).toBe(false);
	});
});
