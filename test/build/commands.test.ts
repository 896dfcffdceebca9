import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import { npmProgram } from '../../scripts/setup/programs.mjs';
import { buildPaths, PROJECT_ROOT } from '../../src/build/paths.ts';
import { endGroup, groupRuns } from './mini-site.ts';

/** Runs a project command with folders of its own; both go when the test ends. */
function run(args: readonly string[], env: Record<string, string> = {}, { detached = false } = {}) {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-command-'));
	const folders = { OUT_DIR: join(dir, 'dist'), DATA_DIR: join(dir, 'data') };
	const child = spawn(process.execPath, args, {
		cwd: PROJECT_ROOT,
		detached,
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...folders, ...env },
	});
	onTestFinished(() => {
		if (detached) endGroup(child);
		else child.kill();
		for (const folder of [buildPaths(PROJECT_ROOT, folders.OUT_DIR).work, dir])
			rmSync(folder, { recursive: true, force: true });
	});
	return child;
}

/** The first line of output that matches, and what it says. */
async function line(child: ReturnType<typeof run>, pattern: RegExp): Promise<RegExpExecArray> {
	for await (const text of createInterface({ input: child.stdout })) {
		const match = pattern.exec(text);
		if (match) return match;
	}
	throw new Error(`No line like ${pattern}`);
}

it('npm start sets up, builds and serves the portal, and leaves nothing behind when it is asked to end', async () => {
	// A group of its own, so that the signal goes to npm alone, as from a supervisor; npm tells it to its shell alone.
	const child = run([npmProgram() ?? '', 'start'], { PORT: '0' }, { detached: process.platform !== 'win32' });
	const [, address] = await line(child, /(http:\/\/localhost:\d+)/);
	const pages = [
		['/', 'Phường Hương Xuân'],
		['/tin/huong-xuan-quyet-tam-vuot-chi-tieu-phat-trien-dang-vien-ca-nhiem-ky/', '254 đảng viên'],
		['/ngay/2024/07/02/', 'Tin ngày 02/07/2024'],
		['/van-ban/chi-thi-28-ct-tw-2019/', 'Chỉ thị'],
		['/tim-kiem/?q=%C4%91%E1%BA%A3ng%20vi%C3%AAn', 'data-results'],
		['/pagefind/shards.json', 'documents'],
		['/api/stats', '"total":12111833'],
	] as const;
	for (const [path, text] of pages) {
		const response = await fetch(address + path);
		expect({ path, status: response.status }).toEqual({ path, status: 200 });
		expect(await response.text(), path).toContain(text);
	}
	child.kill('SIGTERM');
	await once(child, 'exit');
	await vi.waitFor(() => expect(fetch(String(address))).rejects.toThrow(), 10_000);
	await vi.waitFor(() => expect(groupRuns(child)).toBe(false), 10_000);
});

it('npm run serve says what to do when nothing is built, when the port is taken, and ends cleanly', async () => {
	const unbuilt = run(['scripts/serve.ts']);
	const told = unbuilt.stderr.setEncoding('utf8').toArray();
	expect(await once(unbuilt, 'close')).toEqual([1, null]);
	expect((await told).join('')).toMatch(/^Chưa có trang nào ở .*\. Chạy npm run build trước, hoặc npm start\.\n$/);
	const first = run(['scripts/setup.mjs', 'node', 'scripts/start.ts'], { PORT: '0' });
	const [, port = ''] = await line(first, /localhost:(\d+)/);
	const second = run(['scripts/start.ts'], { PORT: port });
	const refused = second.stderr.setEncoding('utf8').toArray();
	expect(await once(second, 'close')).toEqual([1, null]);
	expect((await refused).join('')).toContain(`Cổng ${port} đã có chương trình khác dùng.`);
	first.kill('SIGINT');
	expect(await once(first, 'close')).toEqual([0, null]);
});
