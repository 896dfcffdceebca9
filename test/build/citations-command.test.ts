import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';
import { bulletin, MiniSite, PROFILE } from './mini-site.ts';

/** Starts a command of the project. Its working folder goes when the test ends. */
function start(script: string, args: readonly string[] = [], env: Record<string, string> = {}) {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-command-'));
	const folders = { OUT_DIR: join(dir, 'dist'), CONTENT_DIR: 'content' };
	const child = spawn(process.execPath, [script, ...args], {
		cwd: PROJECT_ROOT,
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...folders, ...env },
	});
	onTestFinished(() => {
		child.kill();
		for (const folder of [buildPaths(PROJECT_ROOT, folders.OUT_DIR).work, dir])
			rmSync(folder, { recursive: true, force: true });
	});
	return child;
}

async function outcome(child: ReturnType<typeof start>) {
	const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
	const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
	return { stdout, stderr, status };
}

describe('npm run citations', () => {
	it('answers each line with what it cites', async () => {
		const child = start('scripts/citations.ts');
		const lines = [
			{ id: 7, text: 'Thực hiện Chỉ thị số 28-CT/TW, ngày 21/01/2019 của Ban Bí thư.' },
			{ id: 'b', text: 'Hướng dẫn 28 hộ làm thủ tục.' },
			{ id: null, text: 'Theo 28-CT/TW.'.normalize('NFD') },
			{ id: 9, text: 'Theo 28-CT/TW.', on: '2020-05-01' },
		];
		child.stdin.end(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
		const { stdout, stderr, status } = await outcome(child);
		const bare = {
			type: 'chi-thi',
			number: '28',
			symbol: '28-CT/TW',
			date: null,
			surface: '28-CT/TW',
			start: 5,
			end: 13,
		};
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line) as unknown),
		).toEqual([
			{
				id: 7,
				found: [
					{
						type: 'chi-thi',
						number: '28',
						symbol: '28-CT/TW',
						date: '2019-01-21',
						surface: 'Chỉ thị số 28-CT/TW, ngày 21/01/2019',
						start: 10,
						end: 46,
						resolves_to: 'chi-thi-28-ct-tw-2019',
					},
				],
			},
			{ id: 'b', found: [] },
			{ id: null, found: [{ ...bare, resolves_to: null }] },
			{ id: 9, found: [{ ...bare, resolves_to: 'chi-thi-28-ct-tw-2019' }] },
		]);
		expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
	});

	it('says which lines it cannot read, and goes on', async () => {
		const child = start('scripts/citations.ts');
		child.stdin.end('{"id":1\n{"id":2,"text":5}\n[]\nnull\n{"id":3,"text":""}');
		expect(await outcome(child)).toEqual({
			stdout: '{"id":3,"found":[]}\n',
			stderr: [1, 2, 3, 4]
				.map((line) => `Dòng ${line}: không phải JSON dạng {"id": …, "text": "…"}, bỏ qua.\n`)
				.join(''),
			status: 1,
		});
	});

	it('reads a hundred thousand lines with the memory of a few', async () => {
		// What is kept of 80 MB in memory of lines would not fit.
		const child = start('scripts/citations.ts', [], { NODE_OPTIONS: '--max-old-space-size=64' });
		const count = 100_000;
		const filler = 'Đảng ủy phường quán triệt tới các chi bộ. '.repeat(6);
		Readable.from(
			(function* () {
				for (let id = 0; id < count; id++) {
					yield `${JSON.stringify({ id, text: `${filler}Theo Kế hoạch số ${id % 999}-KH/ĐU, ngày 02/7/2024.` })}\n`;
				}
			})(),
		).pipe(child.stdin);
		let next = 0;
		for await (const line of createInterface({ input: child.stdout })) {
			const { id, found } = JSON.parse(line) as { id: number; found: { symbol: string }[] };
			if (id !== next || found[0]?.symbol !== `${id % 999}-KH/ĐU`) throw new Error(line);
			next++;
		}
		expect(next).toBe(count);
	});
});

describe('npm run documents:suggest', () => {
	const cite = (title: string, body: string) => bulletin({ title, date: '2024-07-02' }, body);
	const full =
		'Theo Kế hoạch số 15-KH/ĐU, ngày 02/3/2024 của Đảng ủy phường về “Trồng cây đầu năm”, chi bộ ra quân. Xem Quyết định số 3/QĐ-UBND.';
	const content = {
		'phuong.yaml': PROFILE,
		'tin-bai/2024/2024-07-02-mot.md': cite('Tin một', full),
		'tin-bai/2024/2024-07-02-hai.md': cite('Tin hai', 'Chi bộ họp bàn Kế hoạch số 15-KH/ĐU.'),
	};

	it('writes what several bulletins cite for the editor to confirm, and never over what is there', async () => {
		const site = new MiniSite(content);
		const dir = join(site.content, 'van-ban-de-xuat');
		const file = join(dir, 'ke-hoach-15-kh-du-2024.yaml');
		const first = await outcome(start('scripts/suggest-documents.ts', [], { CONTENT_DIR: site.content }));
		expect(first).toMatchObject({ stderr: '', status: 0 });
		expect(readdirSync(dir)).toEqual(['ke-hoach-15-kh-du-2024.yaml']);
		const yaml = readFileSync(file, 'utf8');
		expect(yaml).toContain('# tin-bai/2024/2024-07-02-mot.md: Theo Kế hoạch số 15-KH/ĐU, ngày 02/3/2024');
		expect(yaml.slice(yaml.indexOf('kind:'))).toBe(
			'kind: ke-hoach\nnumber: 15\nsymbol: 15-KH/ĐU\nissuer: Đảng ủy phường\nlevel: phuong\nsystem: dang\nissued: 2024-03-02\ntitle: Trồng cây đầu năm\n',
		);
		const second = await outcome(start('scripts/suggest-documents.ts', [], { CONTENT_DIR: site.content }));
		expect(second.stdout).toContain('đã có từ trước, giữ nguyên');
		expect(readFileSync(file, 'utf8')).toBe(yaml);
		// Confirmed by moving it, the entry is a part of the register.
		site.write('van-ban/ke-hoach-15-kh-du-2024.yaml', yaml);
		expect(await site.build()).toMatchObject({ status: 0, stderr: '' });
		expect(site.read('van-ban/ke-hoach-15-kh-du-2024/index.html')).toContain('Trồng cây đầu năm');
		expect(existsSync(join(site.out, 'van-ban-de-xuat'))).toBe(false);
	});

	it('takes another minimum, and says what a wrong one should be', async () => {
		const site = new MiniSite(content);
		const env = { CONTENT_DIR: site.content };
		expect((await outcome(start('scripts/suggest-documents.ts', ['--min', '3'], env))).stdout).toBe(
			'Không có văn bản ngoài sổ nào được từ 3 tin trở lên nhắc đến.\n',
		);
		expect((await outcome(start('scripts/suggest-documents.ts', ['--min', '1'], env))).stdout.split('\n').length).toBe(
			3,
		);
		for (const wrong of [['--min', 'x'], ['--min', '0'], ['--khác']]) {
			expect(await outcome(start('scripts/suggest-documents.ts', wrong, env))).toEqual({
				stdout: '',
				stderr: '--min phải là một số từ 1 trở lên, ví dụ: npm run documents:suggest -- --min 2\n',
				status: 2,
			});
		}
	});
});
