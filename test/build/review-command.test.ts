import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';

const REPORT = {
	errors: 1,
	warnings: 0,
	problems: [{ file: 'content/a.md', line: 3, column: 7, field: 'date', severity: 'error', message: 'sai', fix: null }],
};
const NOTHING = { errors: 0, warnings: 0, problems: [] };

interface Host {
	readonly address: string;
	/** Bodies of the comments, in the order they were written. */
	readonly comments: string[];
	readonly asked: string[];
}

/** The part of the hosts' API that the command uses, over HTTP; it wants the token. */
async function host(token: string): Promise<Host> {
	const comments: string[] = [];
	const asked: string[] = [];
	const server = createServer(async (request, response) => {
		asked.push(`${request.method} ${request.url?.split('?')[0]}`);
		const text = Buffer.concat(await request.toArray()).toString();
		const isAllowed = request.headers.authorization === `Bearer ${token}` || request.headers['private-token'] === token;
		const { body = '' } = text ? (JSON.parse(text) as { body: string }) : {};
		if (isAllowed && request.method === 'POST') comments.push(body);
		else if (isAllowed && request.method !== 'GET') comments[Number(request.url?.split('/').at(-1)) - 1] = body;
		response.writeHead(isAllowed ? 200 : 403, { 'content-type': 'application/json' });
		response.end(JSON.stringify(comments.map((written, index) => ({ id: index + 1, body: written }))));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, comments, asked };
}

function folder(): string {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-review-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
}

async function run(script: string, args: readonly string[], env: Record<string, string> = {}, cwd = folder()) {
	const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts', script), ...args], {
		cwd,
		env: { PATH: process.env['PATH'], ...env },
	});
	const [stdout, stderr] = [child.stdout.setEncoding('utf8').toArray(), child.stderr.setEncoding('utf8').toArray()];
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { status, stdout: (await stdout).join(''), stderr: (await stderr).join('') };
}

function review(report: unknown, env: Record<string, string> = {}, dir = folder()) {
	writeFileSync(join(dir, 'found.json'), typeof report === 'string' ? report : JSON.stringify(report));
	return run('review.ts', ['found.json'], env, dir);
}

it('writes one comment on a change at GitHub or Gitea, and changes it when the change is fixed', async () => {
	const { address, comments, asked } = await host('bi-mat');
	comments.push('Lời của người khác.');
	const env = {
		GITHUB_ACTIONS: 'true',
		GITHUB_API_URL: address,
		GITHUB_REPOSITORY: 'a/b',
		PULL_REQUEST: '7',
		GITHUB_TOKEN: 'bi-mat',
	};
	const first = await review(REPORT, env);
	expect(first.status).toBe(1);
	expect(first.stdout).toContain('::error file=content/a.md,line=3,col=7::date: sai\n');
	expect(comments).toEqual(['Lời của người khác.', expect.stringContaining('⛔ Chưa đăng được: 1 chỗ sai.')]);
	expect((await review(NOTHING, env)).status).toBe(0);
	expect(comments).toEqual(['Lời của người khác.', expect.stringContaining('✅')]);
	expect(asked.at(-1)).toBe('PATCH /repos/a/b/issues/comments/2');
});

it('writes nothing on a change that has always been right', async () => {
	const { address, comments } = await host('t');
	const env = { GITHUB_API_URL: address, GITHUB_REPOSITORY: 'a/b', PULL_REQUEST: '7', GITHUB_TOKEN: 't' };
	expect((await review(NOTHING, env)).status).toBe(0);
	expect(comments).toEqual([]);
});

it('leaves a code quality report and a note at GitLab', async () => {
	const { address, comments, asked } = await host('t');
	const dir = folder();
	const env = {
		GITLAB_CI: 'true',
		CI_API_V4_URL: address,
		CI_PROJECT_ID: '5',
		CI_MERGE_REQUEST_IID: '7',
		REVIEW_TOKEN: 't',
	};
	expect((await review(REPORT, env, dir)).status).toBe(1);
	expect(comments.length).toBe(1);
	expect(asked.at(-1)).toBe('POST /projects/5/merge_requests/7/notes');
	expect(JSON.parse(readFileSync(join(dir, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([
		{ severity: 'major' },
	]);
});

it('does not fail for a host that refuses its comment, and fails for what is no report', async () => {
	const { address } = await host('khac');
	const env = { GITHUB_API_URL: address, GITHUB_REPOSITORY: 'a/b', PULL_REQUEST: '7', GITHUB_TOKEN: 't' };
	const refused = await review({ ...REPORT, errors: 0, warnings: 1 }, env);
	expect(refused.status).toBe(0);
	expect(refused.stderr).toContain(
		'Không ghi được lời nhận xét vào đề nghị thay đổi (GET /repos/a/b/issues/7/comments: 403)',
	);
	expect(await review('')).toMatchObject({ status: 2, stderr: expect.stringContaining('không phải kết quả') });
	expect(await run('review.ts', [])).toMatchObject({ status: 2, stderr: expect.stringContaining('Cách dùng') });
});

it.each([
	['no target', [], {}, 'Cách dùng'],
	['an option for a target', ['-e:/a'], {}, 'Cách dùng'],
	['nothing built', ['cong@may.example.vn:/srv/cong'], { OUT_DIR: '/khong/co' }, 'Chưa có trang nào'],
])('does not deploy with %s', async (_name, args, env, text) => {
	expect(await run('deploy.ts', args, env)).toMatchObject({ status: 2, stderr: expect.stringContaining(text) });
});

it('does not deploy to a machine that it cannot know again', async () => {
	const dir = folder();
	writeFileSync(join(dir, 'index.html'), '');
	const told = await run('deploy.ts', ['may:/srv/cong'], { OUT_DIR: dir, DEPLOY_KEY: 'k' });
	expect(told).toMatchObject({ status: 2, stderr: expect.stringContaining('DEPLOY_KNOWN_HOSTS') });
});
