import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { addLink, addPipe } from '../unit/files/odd-entries.ts';
import { bulletin, copyProject, DIRECTIVE, DIRECTIVE_ID, goodContent, MiniSite, tree } from './mini-site.ts';

const FILE = 'tin-bai/2024/2024-07-05-sai.md';
const head = { title: 'Tin sai', date: '2024-07-05' };

async function truncatedPng(): Promise<Buffer> {
	const whole = await sharp({
		create: {
			width: 300,
			height: 300,
			channels: 3,
			background: '#a11',
			noise: { type: 'gaussian', mean: 128, sigma: 30 },
		},
	})
		.png()
		.toBuffer();
	return whole.subarray(0, whole.length / 2);
}

/** Each kind of bad content: the files, and the exact problem with its place. */
const cases: [
	name: string,
	files: () => Promise<Record<string, string | Buffer>> | Record<string, string | Buffer>,
	told: string,
][] = [
	[
		'broken YAML',
		() => ({ [FILE]: '---\ntitle: Tin: sai\ndate: 2024-07-05\n---\n\nChữ.\n' }),
		`${FILE}:2:8  dòng này máy không đọc được; thường do chữ có dấu hai chấm mà không đặt trong ngoặc kép\n    Sửa thành:  title: "Tin: sai"`,
	],
	[
		'a missing title',
		() => ({ [FILE]: bulletin({ date: '2024-07-05' }) }),
		`${FILE}:2:1  title: thiếu tiêu đề (title)\n    Sửa thành:  title: Tiêu đề của tin`,
	],
	[
		'an impossible date',
		() => ({ [FILE]: bulletin({ ...head, date: '31/02/2024' }) }),
		`${FILE}:3:7  date: không có ngày 31/2/2024: tháng 2/2024 chỉ có 29 ngày\n    Sửa thành:  date: 2024-02-29`,
	],
	[
		'a date that contradicts the file name',
		() => ({ [FILE]: bulletin({ ...head, date: '2024-07-06' }) }),
		`${FILE}:3:7  date: ngày 2024-07-06 khác với ngày 2024-07-05 trong tên tệp\n    Sửa thành:  date: 2024-07-05`,
	],
	[
		'two bulletins with one slug',
		() => ({ 'tin-bai/2023/2023-01-01-tin-mot.md': bulletin({ ...head, date: '2023-01-01' }) }),
		'tin-bai/2024/2024-07-02-tin-mot.md:1:1  cùng địa chỉ với tin-bai/2023/2023-01-01-tin-mot.md; đổi tên một trong hai tệp',
	],
	[
		'an unknown directive',
		() => ({ [FILE]: bulletin({ ...head, directives: '\n  - Chỉ thị 99' }) }),
		`${FILE}:5:5  directives[1]: chưa có văn bản “Chỉ thị 99” trong sổ (thư mục van-ban)`,
	],
	[
		'an ambiguous directive',
		() => ({
			'van-ban/chi-thi-07-ct-tu-2020.yaml': DIRECTIVE.replace('2024-01-15', '2020-03-01').replace(
				'thử nghiệm',
				'năm cũ',
			),
			[FILE]: bulletin({ ...head, directives: '\n  - 07-CT/TU' }),
		}),
		`${FILE}:5:5  directives[1]: “07-CT/TU” có thể là nhiều văn bản; chọn một trong các dòng sau\n    Sửa thành:  - chi-thi-07-ct-tu-2020    # Ban Thường vụ Tỉnh ủy: Về việc năm cũ\n                - ${DIRECTIVE_ID}    # Ban Thường vụ Tỉnh ủy: Về việc thử nghiệm`,
	],
	[
		'an unknown category',
		() => ({ [FILE]: bulletin({ ...head, category: 'Thong bao' }) }),
		`${FILE}:4:11  category: không có chuyên mục “Thong bao”; các chuyên mục trong phuong.yaml: Thông báo, Chính quyền\n    Sửa thành:  category: Thông báo`,
	],
	['an empty file', () => ({ [FILE]: '' }), `${FILE}:1:1  tệp trống, chưa có nội dung`],
	[
		'a bulletin of 5 MB',
		() => ({ [FILE]: 'a'.repeat(5 * 1024 * 1024) }),
		`${FILE}:1:1  tệp nặng 5 MB, quá 1 MB; ảnh phải là tệp riêng đặt cạnh tin`,
	],
	[
		'a missing image',
		() => ({ [FILE]: bulletin(head, '![Ảnh](khong-co.jpg)') }),
		`${FILE}:6:1  không có tệp ảnh “khong-co.jpg” cạnh tin này`,
	],
	[
		'a corrupt image',
		async () => ({ [FILE]: bulletin(head, '![Ảnh](hong.png)'), 'tin-bai/2024/hong.png': await truncatedPng() }),
		`${FILE}:6:1  ảnh “hong.png” hỏng hoặc không phải ảnh, không mở được; lưu lại ảnh rồi thay`,
	],
	[
		'MDX that does not parse',
		() => ({ 'trang/hong.mdx': '---\ntitle: Hỏng\n---\n\n<b>chưa đóng\n' }),
		'trang/hong.mdx:5:1  trang .mdx viết chưa đúng: ',
	],
	[
		'a register entry with the wrong name',
		() => ({ 'van-ban/chi-thi-8.yaml': DIRECTIVE.replace('07-CT/TU', '08-CT/TU') }),
		'van-ban/chi-thi-8.yaml:1:1  tên tệp không khớp với loại, ký hiệu và năm; tên đúng là chi-thi-08-ct-tu-2024.yaml',
	],
	['no profile', () => ({ 'phuong.yaml': '' }), 'phuong.yaml:1:1  tệp trống, chưa có nội dung'],
];

/** Files that mean harm, each with what is told of it; all are told by one build. */
const HOSTILE: [file: string, source: string, told: string][] = [
	['tin-bai/2024/2024-07-06-ma.mdx', bulletin({ ...head, date: '2024-07-06' }, 'Số hộ {1+1}.'), ':1:1  tin bài .mdx'],
	[
		'tin-bai/2024/2024-07-07-sau.md',
		bulletin({ ...head, date: '2024-07-07' }, `${'> '.repeat(5000)}a`),
		':6:1  chữ lồng quá nhiều lớp',
	],
	[
		'tin-bai/2024/2024-07-08-dam.md',
		bulletin({ ...head, date: '2024-07-08' }, '_a__'.repeat(200_000)),
		':6:1  có quá nhiều dấu định dạng',
	],
	['trang/ma.mdx', '---\ntitle: Mã\n---\n\nexport const a = 1\n', ':5:1  không được dùng import, export'],
	['trang/la.mdx', '---\ntitle: Lạ\n---\n\n<script>a</script>\n', ':5:1  không có thành phần <script>'],
	[
		`van-ban/${DIRECTIVE_ID}.yaml`,
		`${DIRECTIVE}file: javascript:alert(1)\n`,
		':9:7  file: “javascript:alert(1)” không phải địa chỉ web',
	],
];

it.skipIf(process.platform === 'win32')(
	'tells of harmful content, and of what is no file, by name; every command does',
	async () => {
		const root = copyProject(goodContent());
		const content = join(root, 'content');
		for (const [file, source] of HOSTILE) writeFileSync(join(content, file), source);
		addPipe(content, 'tin-bai/2024/ong.md');
		addLink(content, 'tin-bai/vong', '..');
		addLink(content, 'van-ban/mat-khau.yaml', '/etc/passwd');
		addPipe(root, 'public/ong');
		addLink(root, 'public/mat-khau', '/etc/passwd');
		addLink(root, 'public/vong', '.');
		const odd = [
			['tin-bai/2024/ong.md', ':1:1  đây là ống dẫn (FIFO)'],
			['tin-bai/vong', ':1:1  đây là liên kết'],
			['van-ban/mat-khau.yaml', ':1:1  đây là liên kết'],
		];
		const served = ['mat-khau', 'ong', 'vong'].map((name) => [`../public/${name}`, ':1:1  đây là ']);
		const told = [...HOSTILE.map(([file, , text]) => [file, text]), ...odd];
		const commands: [script: string, args: string[], lines: string[][]][] = [
			['build', [], [...told, ...served]],
			['citations', [], [...told, ...served]],
			['suggest-documents', [], [...told, ...served]],
			['content-check', [], told.map(([file, text = '']) => [`content/${file}`, text.slice(0, 5)])],
			['new', ['Tin mới'], odd.slice(0, 1)],
			['import', [join(root, 'public/ong')], odd.slice(0, 1)],
		];
		for (const [script, args, lines] of commands) {
			const { status, output } = await run(root, script, args);
			for (const [file = '', text = ''] of lines) {
				if (script === 'new' || script === 'import') expect(output, script).toMatch(/^tin-bai\/\S+: đây là /m);
				else expect(output, script).toContain(`\n${file}${text}`);
			}
			expect(output, script).not.toMatch(/^\s+at |node_modules|node:internal/m);
			expect(status, script).toBe(1);
		}
	},
);

/** Runs a command of a project, with nothing on its standard input. */
async function run(root: string, script: string, args: readonly string[]) {
	const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', CONTENT_DIR: '', OUT_DIR: '' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '\n';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
	const [status] = await once(child, 'close');
	return { status, output };
}

describe('bad content stops the build with its position and its fix', () => {
	it.each(cases)('%s', async (_name, files, told) => {
		const site = new MiniSite({ ...goodContent(), ...(await files()) });
		const { status, stdout, stderr } = await site.build();
		expect(stderr).toContain(`\n${told}`);
		expect({ status, stdout, published: tree(site.out) }).toEqual({ status: 1, stdout: '', published: {} });
	});
});

it('lists every problem of every file at once and leaves the published site untouched', async () => {
	const site = new MiniSite(goodContent());
	expect((await site.build()).status).toBe(0);
	const published = tree(site.out);
	site.write(FILE, bulletin({ date: 'hôm qua', category: 'Lạ' }));
	site.write('tin-bai/2024/2024-07-06-cung-sai.md', bulletin({ title: 'Sai', date: '2024-07-06', titel: 'Thừa' }));
	const { status, stderr } = await site.build();
	expect(status).toBe(1);
	expect(stderr).toMatchInlineSnapshot(`
		"Nội dung có 3 chỗ sai, chưa đăng gì:

		tin-bai/2024/2024-07-05-sai.md:2:1  title: thiếu tiêu đề (title)
		    Sửa thành:  title: Tiêu đề của tin
		tin-bai/2024/2024-07-05-sai.md:2:7  date: không hiểu “hôm qua” là ngày nào, viết theo kiểu 2024-07-02 hoặc 02/07/2024
		tin-bai/2024/2024-07-06-cung-sai.md:4:1  titel: không có mục nào tên “titel”
		    Sửa thành:  title: Thừa

		"
	`);
	expect(tree(site.out)).toEqual(published);
});

it('does not replace a folder that it did not publish', async () => {
	const site = new MiniSite(goodContent());
	const { status, stderr } = await site.build(site.content);
	expect(status).toBe(1);
	expect(stderr).toContain('có tệp không phải của cổng này nên không ghi đè');
	expect(tree(site.content)['phuong.yaml']).toBeDefined();
});
