import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';

export interface BuildOutcome {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** A content folder and an output folder of a test's own, removed when the test ends. */
export class MiniSite {
	readonly dir = mkdtempSync(join(tmpdir(), 'ban-tin-'));
	readonly content = join(this.dir, 'content');
	readonly out = join(this.dir, 'dist');
	readonly #outs = new Set([this.out]);

	constructor(files: Record<string, string | Buffer>) {
		for (const [file, text] of Object.entries(files)) this.write(file, text);
		onTestFinished(() => {
			for (const out of this.#outs) rmSync(buildPaths(PROJECT_ROOT, out).work, { recursive: true, force: true });
			rmSync(this.dir, { recursive: true, force: true });
		});
	}

	write(file: string, text: string | Buffer): void {
		const path = join(this.content, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}

	remove(file: string): void {
		rmSync(join(this.content, file));
	}

	/** Runs the real build command, into the mini-site's folder or another. */
	build(out = this.out, env: Record<string, string> = {}): Promise<BuildOutcome> {
		this.#outs.add(out);
		return runBuild({ CONTENT_DIR: this.content, OUT_DIR: out, ...env });
	}

	/** Starts the real build command, in a group of processes of its own. */
	start(env: Record<string, string> = {}) {
		const child = spawnBuild({ CONTENT_DIR: this.content, OUT_DIR: this.out, ...env }, { detached: true });
		onTestFinished(() => void endGroup(child));
		return child;
	}

	/** The folder that builds into `out` work in. */
	get work(): string {
		return buildPaths(PROJECT_ROOT, this.out).work;
	}

	read(file: string): string {
		return readFileSync(join(this.out, file), 'utf8');
	}

	has(file: string): boolean {
		return existsSync(join(this.out, file));
	}
}

function spawnBuild(env: Record<string, string>, options: { readonly cwd?: string; readonly detached?: boolean }) {
	const settings = { ...process.env, NODE_ENV: 'production', VITEST: '', ...env };
	return spawn(process.execPath, ['scripts/build.ts'], { cwd: PROJECT_ROOT, ...options, env: settings });
}

/** Kills what was started in a group of its own, with all that it has started itself. */
export function endGroup({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// Nothing is left of it.
	}
}

/** Whether anything of such a group runs; what has ended and nobody has asked for does not. Where the system lists processes. */
export function groupRuns({ pid }: ChildProcess): boolean {
	if (!existsSync('/proc/self/stat')) return false;
	return readdirSync('/proc').some((name) => {
		try {
			const [state = '', , group] = readFileSync(`/proc/${name}/stat`, 'utf8')
				.replace(/^.*\) /s, '')
				.split(' ');
			return /^\d+$/.test(name) && Number(group) === pid && !/[ZX]/.test(state);
		} catch {
			return false;
		}
	});
}

/** Runs `scripts/build.ts` of a project, this one or a copy, in a process of its own. */
export function runBuild(env: Record<string, string>, root = PROJECT_ROOT): Promise<BuildOutcome> {
	return new Promise((resolve, reject) => {
		const child = spawnBuild(env, { cwd: root });
		let stdout = '';
		let stderr = '';
		child.stdout.on('data', (data) => (stdout += data));
		child.stderr.on('data', (data) => (stderr += data));
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, stdout, stderr }));
	});
}

/** A copy of the project's code in a folder of the test's own, with the installed packages; its content is `files`. */
export function copyProject(files: Record<string, string>): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	for (const name of [
		'src',
		'scripts',
		'public',
		'astro.config.mjs',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
	])
		cpSync(join(PROJECT_ROOT, name), join(dir, name), { recursive: true });
	symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, 'content', file)), { recursive: true });
		writeFileSync(join(dir, 'content', file), text);
	}
	return dir;
}

/** Every file below a folder with the digest of its bytes, sorted. */
export function tree(dir: string): Record<string, string> {
	if (!existsSync(dir)) return {};
	const files = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
	);
}

/** Where a pattern occurs in the text files of a built site, with a little round it; in HTML only where asked. */
export function occurrences(
	dir: string,
	pattern: RegExp,
	files = /\.(?:html|xml|json|txt|js|css|svg|pf_\w+)$/,
): string[] {
	return Object.keys(tree(dir))
		.filter((file) => files.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(dir, file), 'utf8');
			const match = pattern.exec(text);
			return match ? [`${file}: ${text.slice(Math.max(0, match.index - 30), match.index + 50)}`] : [];
		});
}

export const PROFILE = `name: Phường Thử Nghiệm
url: https://phuong.example.vn
categories:
  - Thông báo
  - Chính quyền
`;

export const DIRECTIVE = `kind: chi-thi
number: 7
symbol: 07-CT/TU
issuer: Ban Thường vụ Tỉnh ủy
level: tinh
system: dang
issued: 2024-01-15
title: Về việc thử nghiệm
`;

export const DIRECTIVE_ID = 'chi-thi-07-ct-tu-2024';

/** A bulletin's source. */
export function bulletin(head: Record<string, string>, body = 'Nội dung của tin thử nghiệm.'): string {
	const lines = Object.entries(head).map(([key, value]) =>
		value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`,
	);
	return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A small portal that builds: a profile, a document, a standing page, three bulletins. */
export function goodContent(): Record<string, string> {
	return {
		'phuong.yaml': PROFILE,
		[`van-ban/${DIRECTIVE_ID}.yaml`]: DIRECTIVE,
		'trang/gioi-thieu.mdx': '---\ntitle: Giới thiệu\norder: 1\n---\n\nPhường thử nghiệm.\n',
		'tin-bai/2024/2024-07-02-tin-mot.md': bulletin({
			title: 'Tin một',
			date: '2024-07-02',
			category: 'Thông báo',
			directives: '\n  - Chỉ thị 7',
		}),
		'tin-bai/2024/2024-07-02-tin-hai.md': bulletin({ title: 'Tin hai', date: '02/07/2024', category: 'Chính quyền' }),
		'tin-bai/2023/2023-12-31-tin-ba.md': bulletin({ title: 'Tin ba', date: '2023-12-31', category: 'Thông báo' }),
	};
}
