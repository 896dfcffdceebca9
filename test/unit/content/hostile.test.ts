import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/content/problem.ts';
import { examineContent, readContent } from '../../../src/content/read.ts';
import { addLatinName, addLink, addPipe, addSocket } from '../files/odd-entries.ts';
import { bulletinSource, contentFolder, PROFILE } from './content-folder.ts';

const FILE = 'tin-bai/2024/2024-07-02-a.md';
const DATE = '2024-07-02';
const UNIX = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
const LINK = 'đây là liên kết (symbolic link), không phải tệp; chép tệp thật vào chỗ này';
const NESTED = /chữ lồng quá nhiều lớp/;
const CROWDED = /có quá nhiều dấu định dạng/;

/** What is told of a folder with `files`, to which `change` was done. */
async function toldOf(
	files: Readonly<Record<string, string | Uint8Array>>,
	change: (dir: string) => void | Promise<void> = () => {},
): Promise<string> {
	const dir = contentFolder(files);
	await change(dir);
	const error: unknown = await readContent(dir).catch((reason: unknown) => reason);
	if (!(error instanceof ContentError)) throw new Error('expected a ContentError', { cause: error });
	const [, ...lines] = error.message.trimEnd().split('\n\n');
	expect(error.message).not.toMatch(/\bat .*:\d+:\d+\)?$|node_modules|\.ts:/m);
	return lines.join('\n\n');
}

const of = (body: string) => ({ [FILE]: bulletinSource(DATE, { body }) });

describe.runIf(UNIX)('what is no file', () => {
	it.each<[name: string, change: (dir: string) => void | Promise<void>, told: string]>([
		['a link out of the folder', (dir) => addLink(dir, FILE, '/etc/hostname'), `${FILE}:1:1  ${LINK}`],
		['a link within it', (dir) => addLink(dir, FILE, '../../phuong.yaml'), `${FILE}:1:1  ${LINK}`],
		['a link to a folder', (dir) => addLink(dir, 'tin-bai/2024', '/etc'), `tin-bai/2024:1:1  ${LINK}`],
		['links in a circle', (dir) => addLink(dir, 'van-ban/vong', '..'), `van-ban/vong:1:1  ${LINK}`],
		['a content folder that is a link', (dir) => addLink(dir, 'trang', '/etc'), `trang:1:1  ${LINK}`],
		[
			'a content folder that is a file',
			(dir) => writeFileSync(join(dir, 'trang'), ''),
			'trang:1:1  đây là tệp, mà ở tên này phải là thư mục; đổi tên tệp',
		],
		['a pipe', (dir) => addPipe(dir, FILE), `${FILE}:1:1  đây là ống dẫn (FIFO), không phải tệp; xóa đi`],
		['a socket', (dir) => addSocket(dir, 'trang/a.md'), 'trang/a.md:1:1  đây là socket, không phải tệp; xóa đi'],
		[
			'a folder named as a file',
			(dir) => mkdirSync(join(dir, FILE), { recursive: true }),
			`${FILE}:1:1  đây là thư mục, không phải tệp; đổi tên thư mục, bỏ phần đuôi`,
		],
		[
			'a name that steers the terminal',
			(dir) => writeFileSync(join(dir, 'a\u001b[2J.md'), '') ?? addPipe(dir, 'tin-bai/a\u001b[2J\n.md'),
			'tin-bai/a\\u{1b}[2J\\u{a}.md:1:1  tên có ký tự máy không hiện được, không phải UTF-8, hoặc dài quá 200 byte; đặt lại tên bằng chữ thường không dấu, số và dấu gạch ngang',
		],
	])('is told: %s', async (_name, change, told) => {
		expect(await toldOf({}, change)).toBe(told);
	});

	it('is told of the profile', async () => {
		for (const [add, why] of [
			[addPipe, 'ống dẫn'],
			[(dir: string, file: string) => addLink(dir, file, '/etc/hostname'), 'liên kết'],
		] as const) {
			const dir = contentFolder({});
			rmSync(join(dir, 'phuong.yaml'));
			add(dir, 'phuong.yaml');
			const { problems } = await examineContent(dir);
			expect(problems).toMatchObject([{ file: 'phuong.yaml', message: expect.stringContaining(why) }]);
		}
	});

	it('is told of a picture, and of one that lies behind a link', async () => {
		const files = of('![Ảnh](anh.png)\n\n![Ảnh](../../kho/b.png)');
		const told = await toldOf(files, (dir) => {
			addPipe(dir, 'tin-bai/2024/anh.png');
			addLink(dir, 'kho', '/etc');
		});
		expect(told).toContain('tin-bai/2024/anh.png:1:1  đây là ống dẫn');
		expect(told).toContain(`${FILE}:6:1  ảnh “anh.png”: đây là ống dẫn`);
		expect(told).toContain(`${FILE}:8:1  không có tệp ảnh “../../kho/b.png”`);
	});

	it('is told of the folder that is served as it is', async () => {
		const dir = contentFolder({ 'public/a.txt': 'a' });
		addLink(dir, 'public/mat-khau', '/etc/passwd');
		addPipe(dir, 'public/ong');
		const { problems } = await examineContent(dir, { publicDir: join(dir, 'public') });
		expect(problems.map(({ file, message }) => `${file}  ${message}`)).toEqual([
			`public/mat-khau  ${LINK}`,
			'public/ong  đây là ống dẫn (FIFO), không phải tệp; xóa đi',
		]);
	});

	it.runIf(process.platform === 'linux')('is told by names that are no UTF-8 or are one elsewhere', async () => {
		const told = await toldOf({ 'van-ban/a.txt': '', 'van-ban/A.txt': '' }, (dir) => addLatinName(dir, 'tin-bai'));
		expect(told).toMatch(/^tin-bai\/ph.ng\.md:1:1 {2}tên có ký tự máy không hiện được/m);
		expect(told).toMatch(/^van-ban\/a\.txt:1:1 {2}chỉ khác van-ban\/A\.txt ở chữ hoa/m);
	});

	it.skipIf(isRoot)('is told where the system refuses', async () => {
		const told = await toldOf({ ...of('Chữ.'), 'trang/a.md': 'a' }, (dir) => {
			chmodSync(join(dir, FILE), 0);
			chmodSync(join(dir, 'trang'), 0);
		});
		expect(told).toMatch(/^tin-bai\/2024\/2024-07-02-a\.md:1:1 {2}máy không cho đọc/m);
		expect(told).toMatch(/^trang:1:1 {2}máy không cho đọc/m);
	});

	it('is a file of 200 MB', async () => {
		const told = await toldOf(of('Chữ.'), (dir) => truncateSync(join(dir, FILE), 200 * 1024 * 1024));
		expect(told).toBe(`${FILE}:1:1  tệp nặng 200 MB, quá 1 MB; ảnh phải là tệp riêng đặt cạnh tin`);
	});
});

describe('bulletins in MDX', () => {
	const MDX = FILE.replace('.md', '.mdx');
	const ALLOWED = `${PROFILE}mdxBulletins: true\n`;
	const source = bulletinSource(DATE, { body: 'Số hộ {1+1} ở {process.cwd()}.\n\nimport a from "./a.js"\n' });
	const NOT_ALLOWED = `${MDX}:1:1  tin bài .mdx có thể chứa mã lệnh nên không được dùng; đổi đuôi tệp thành .md, hoặc nhờ người quản trị ghi mdxBulletins: true trong phuong.yaml`;

	it('are refused unless the profile allows them', async () => {
		expect(await toldOf({ [MDX]: bulletinSource(DATE) })).toBe(NOT_ALLOWED);
		const { bulletins } = await readContent(contentFolder({ 'phuong.yaml': ALLOWED, [MDX]: bulletinSource(DATE) }));
		expect(bulletins).toMatchObject([{ format: 'mdx' }]);
	});

	it('hold nothing that would run, even then', async () => {
		expect(await toldOf({ 'phuong.yaml': ALLOWED, [MDX]: source })).toBe(
			[
				`${MDX}:6:7  không được dùng mã lệnh trong dấu ngoặc nhọn {1+1}; viết thẳng chữ hoặc số`,
				`${MDX}:6:15  không được dùng mã lệnh trong dấu ngoặc nhọn {process.cwd()}; viết thẳng chữ hoặc số`,
				`${MDX}:8:1  không được dùng import, export; xóa dòng này`,
			].join('\n'),
		);
	});

	it('and standing pages place the components of the portal alone', async () => {
		const page = (body: string) => ({ 'trang/a.mdx': `---\ntitle: Trang\n---\n\n${body}\n` });
		await expect(readContent(contentFolder(page('<CountingRules />')))).resolves.toMatchObject({
			pages: [{ slug: 'a' }],
		});
		expect(await toldOf(page('Chữ.\n\n<Countingrules />'))).toMatch(
			/^trang\/a\.mdx:7:1 {2}không có thành phần <Countingrules>; chỉ dùng được: CountingRules, abbr, b, /,
		);
		expect(await toldOf(page('<b onclick="alert(1)">Chữ</b>'))).toBe(
			'trang/a.mdx:5:1  không dùng được thuộc tính này: <b onclick>; xóa thuộc tính',
		);
	});
});

/** Of each body: what is told, and on which line of the file. */
const BODIES: [name: string, body: string, line: number, told: RegExp][] = [
	['quotes in quotes', `Một.\n\n${'> '.repeat(5000)}a`, 8, NESTED],
	['half a million quotes', '>'.repeat(500_000), 6, NESTED],
	['lists in lists', `${'- '.repeat(5000)}a`, 6, NESTED],
	['numbered lists in lists', `${'1. '.repeat(5000)}a`, 6, NESTED],
	['quotes and lists in turn', `${'> - '.repeat(2500)}a`, 6, NESTED],
	[
		'lists by their indentation',
		Array.from({ length: 900 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
		55,
		NESTED,
	],
	['emphasis in emphasis', `${'*'.repeat(4000)}a${'*'.repeat(4000)}`, 6, NESTED],
	['emphasis of three kinds', `${'*a **b '.repeat(20_000)}`, 6, CROWDED],
	['underscores', '_a__'.repeat(200_000), 6, CROWDED],
	['brackets', '['.repeat(900_000), 6, CROWDED],
	['links in links', `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`, 6, CROWDED],
	['pictures in pictures', `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`, 6, CROWDED],
	['HTML in HTML', '<div>'.repeat(100_000), 6, CROWDED],
	['code that is never closed', '`a'.repeat(100_000), 6, CROWDED],
	[
		'a table of many columns and rows',
		`${['|a', '|-', '|a'].map((cell) => cell.repeat(4000)).join('\n')}\n${'|a|\n'.repeat(90_000)}`,
		0,
		CROWDED,
	],
	['headings', '# a\n'.repeat(50_000), 2006, /có hơn 2\.000 đề mục/],
];

describe('a body that would take a machine for ever', () => {
	it.each(BODIES)('is told: %s', { timeout: 30_000 }, async (_name, body, line, told) => {
		const text = await toldOf(of(body));
		expect(text.split('\n')).toHaveLength(1);
		expect(text).toMatch(told);
		if (line > 0) expect(text).toContain(`${FILE}:${line}:1  `);
	});

	it('is told: MDX of more than a page', async () => {
		const text = await toldOf({ 'trang/a.mdx': `---\ntitle: Trang\n---\n\n${'Chữ.\n\n'.repeat(20_000)}` });
		expect(text).toBe(
			'trang/a.mdx:4:1  trang .mdx dài quá 50.000 chữ cái; đổi đuôi tệp thành .md, hoặc chia ra nhiều trang',
		);
	});

	it.each([
		['a line of a megabyte', 'Đảng bộ phường '.repeat(45_000)],
		['ten thousand columns', ['|a', '|-', '|a'].map((cell) => cell.repeat(10_000)).join('\n')],
		['a line of stars', '* '.repeat(100_000)],
		['a list of thousands', '- Một **việc** của [tổ](/tin/a/)\n\n'.repeat(4000)],
		['lists in lists as people write them', '- a\n  - b\n    - c\n      - **d _e_**\n        > f\n'.repeat(100)],
	])('is not %s', { timeout: 30_000 }, async (_name, body) => {
		await expect(readContent(contentFolder(of(body)))).resolves.toMatchObject({ bulletins: [{ slug: 'a' }] });
	});
});

describe('a head that would take a machine for ever', () => {
	it.each([
		['lists in lists', `a: ${'['.repeat(5000)}`, 2],
		['maps in maps', `a: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}`, 2],
		['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]', 2],
		['keys', Array.from({ length: 60_000 }, (_, at) => `k${at}: a`).join('\n'), 2],
		['keys on one line', `{${Array.from({ length: 60_000 }, (_, at) => `k${at}`).join(',')}}`, 2],
		['quotes that are never closed', 'a: "b\n'.repeat(9000), 2],
	])('is told: %s', { timeout: 30_000 }, async (_name, head, line) => {
		const text = await toldOf({ [FILE]: `---\n${head}\n---\n\nChữ.\n` });
		expect(text).toMatch(new RegExp(`^${FILE.replaceAll('.', '\\.')}:${line}:\\d+  `));
		const yaml = await toldOf({ 'phuong.yaml': `${PROFILE}${head}\n` });
		expect(yaml).toMatch(/^phuong\.yaml:\d+:\d+ {2}/);
	});
});

/** A picture of very many points, by its head; what follows is empty. */
function pngThatSays(side: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		check.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, check]);
	};
	const head = Buffer.from('00000000000000000802000000', 'hex');
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	const signature = Buffer.from('89504e470d0a1a0a', 'hex');
	const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(0))), chunk('IEND', Buffer.alloc(0))];
	return Buffer.concat([signature, ...parts]);
}

it('tells of a picture of more points than any camera makes, and opens none of it', async () => {
	const huge = pngThatSays(30_000);
	expect(huge.length).toBeLessThan(100);
	const told = await toldOf({ ...of('![Ảnh](anh.png)'), 'tin-bai/2024/anh.png': huge });
	expect(told).toBe(
		`${FILE}:6:1  ảnh “anh.png” có quá nhiều điểm ảnh (hơn 210 triệu); thu nhỏ còn rộng khoảng 2.000 điểm rồi thay`,
	);
});

it('reads or tells of whatever a file holds, without a stack', async () => {
	const signs = [
		'> ',
		'- ',
		'1. ',
		'*',
		'**',
		'_',
		'[',
		'](a)',
		'!',
		'`',
		'```\n',
		'<b>',
		'<!--',
		'|',
		'\n',
		'\n\n',
		'# ',
		'---',
		': ',
		'"',
		'{',
		'}',
		'&a',
		'\u0000',
		'\uFFFD',
		'chữ ',
		'\t',
		'    ',
		'[^1]',
		'~~',
		'\\',
		'$',
		'{a}',
		'import a from "b"\n',
	];
	const part = fc.tuple(fc.constantFrom(...signs), fc.nat({ max: 300 })).map(([sign, times]) => sign.repeat(times));
	const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
	const file = fc.constantFrom(FILE, 'trang/a.mdx', 'phuong.yaml', 'van-ban/a.yaml');
	await fc.assert(
		fc.asyncProperty(file, text, fc.boolean(), async (name, body, isWhole) => {
			const source = isWhole ? body : bulletinSource(DATE, { body });
			const { problems } = await examineContent(contentFolder({ [name]: source }));
			for (const problem of problems) {
				expect(problem.file).toBe(problem.file.startsWith('phuong') ? 'phuong.yaml' : name);
				expect(problem.line).toBeGreaterThan(0);
				expect(problem.message).not.toMatch(/\n\s+at |call stack|undefined|\[object/);
			}
		}),
		{ numRuns: 150 },
	);
}, 60_000);
