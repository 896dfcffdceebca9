import { spawn } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { databaseFile } from '../../src/edge/node/database-file.ts';
import { TOKEN } from './api-suite.ts';
import { addressOf, load } from './load.ts';
import { startTestServer, type TestServer, WARDS_FILE } from './node-runtime.ts';
import { dataFolder, figures, integrity } from './served-process.ts';

/** Of the ward's old portal, in fixtures/edge-sites. */
const OFFSET = 10;

async function serve(dataDir: string): Promise<TestServer> {
	const server = await startTestServer({ dataDir });
	onTestFinished(() => server.close());
	return server;
}

/** Runs `npm run counter -- …`. */
async function counter(args: readonly string[], env: Record<string, string> = {}, input = '') {
	const child = spawn(process.execPath, ['scripts/counter.ts', ...args], {
		cwd: PROJECT_ROOT,
		env: { ...process.env, WARDS: WARDS_FILE, COUNTER_TOKEN: '', ...env },
	});
	child.stdin.end(input);
	const [stdout, stderr, status] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise((resolve) => child.on('close', resolve)),
	]);
	return { status, stdout, stderr };
}

it('backs up and restores while the server counts, and nothing of readers goes along', async () => {
	const dir = dataFolder();
	const { port, ask } = await serve(dir);
	const env = { DATA_DIR: dir };
	await load({ port, visits: 200, clients: 8, from: addressOf });
	const during = load({ port, visits: 1500, clients: 8, from: (visit) => addressOf(1000 + visit) });
	const backup = await counter(['backup', join(dir, 'copies')], env);
	expect(backup).toMatchObject({ status: 0, stdout: '' });
	expect(await during).toBe(1500);
	const files = readdirSync(join(dir, 'copies'));
	expect(files).toEqual([
		expect.stringMatching(/^hai-\d{8}-\d{6}\.json$/),
		expect.stringMatching(/^mot\.example-\d{8}-\d{6}\.json$/),
	]);
	const saved = join(dir, 'copies', files[1] ?? '');
	const total =
		Object.values((JSON.parse(readFileSync(saved, 'utf8')) as { days: Record<string, number> }).days)[0] ?? 0;
	expect(total).toBeGreaterThanOrEqual(200);
	expect(total).toBeLessThanOrEqual(1700);
	expect(Object.keys(JSON.parse(readFileSync(saved, 'utf8')))).toEqual(['format', 'version', 'days', 'pages']);
	const restored = await counter(['restore', saved, '--ward', 'mot.example'], env);
	expect(restored).toMatchObject({
		status: 0,
		stderr: `Đã nạp xong: bộ đếm nay có ${total.toLocaleString('vi-VN')} lượt.\n`,
	});
	expect((await figures(ask)).total).toBe(OFFSET + total);
	await load({ port, visits: 50, clients: 8, from: (visit) => addressOf(5000 + visit) });
	expect((await figures(ask)).total).toBe(OFFSET + total + 50);
	expect(integrity(databaseFile(dir, 'mot.example'))).toBe('ok');
});

it('exports to a pipe and imports from one, only into an empty counter unless told', async () => {
	const [from, to] = [dataFolder(), dataFolder()];
	const { port } = await serve(from);
	await load({ port, visits: 30, clients: 4, from: addressOf });
	const exported = await counter(['export', '--ward', 'mot.example'], { DATA_DIR: from });
	expect(exported).toMatchObject({ status: 0, stderr: 'Đã ghi 30 lượt.\n' });
	const put = (...args: string[]) =>
		counter(['import', '-', '--ward', 'hai', ...args], { DATA_DIR: to }, exported.stdout);
	expect(await put()).toMatchObject({ status: 0, stderr: 'Đã nạp xong: bộ đếm nay có 30 lượt.\n' });
	const refused = await put();
	expect(refused.status).toBe(1);
	expect(refused.stderr).toBe('Bộ đếm đích đã có 30 lượt. Thêm --add để cộng vào, hoặc --replace để thay hẳn.\n');
	expect((await put('--add')).stderr).toContain('60 lượt');
	expect((await put('--replace')).stderr).toContain('30 lượt');
});

it('moves counts over HTTP with the operator’s token', async () => {
	// With several, an address of the machine would not say which is meant.
	const single = await startTestServer({
		wards: [{ id: 'visits', hosts: [], siteDir: join(WARDS_FILE, '../mot'), counterOffset: 0 }],
	});
	onTestFinished(() => single.close());
	const url = ['--url', `http://127.0.0.1:${single.port}`];
	const file = join(single.dir, 'counts.json');
	writeFileSync(
		file,
		JSON.stringify({ format: 'ban-tin-phuong/counter', version: 1, days: { '2024-07-02': 12 }, pages: {} }),
	);
	expect((await counter(['import', file, ...url], { COUNTER_TOKEN: TOKEN })).stderr).toBe(
		'Đã nạp xong: bộ đếm nay có 12 lượt.\n',
	);
	expect(JSON.parse((await counter(['export', ...url], { COUNTER_TOKEN: TOKEN })).stdout)).toMatchObject({
		days: { '2024-07-02': 12 },
	});
	const problems: [args: string[], env: Record<string, string>, message: string][] = [
		[['import', file, ...url], { COUNTER_TOKEN: TOKEN }, 'Bộ đếm đích đã có 12 lượt'],
		[['export', ...url], { COUNTER_TOKEN: `${TOKEN}x` }, 'không nhận COUNTER_TOKEN này'],
		[['export', ...url], {}, 'Thiếu COUNTER_TOKEN'],
		[['rewind', '2024-07-01 08:00', ...url], { COUNTER_TOKEN: TOKEN }, 'dùng bản sao lưu hằng đêm'],
		[['rewind', 'yesterday', ...url], { COUNTER_TOKEN: TOKEN }, 'ghi ngày giờ Việt Nam'],
		[['export', '--url', 'portal'], { COUNTER_TOKEN: TOKEN }, '“portal” không phải địa chỉ'],
		[['export', '--url', 'http://127.0.0.1:1'], { COUNTER_TOKEN: TOKEN }, '127.0.0.1:1 không trả lời'],
	];
	for (const [args, env, message] of problems) {
		const { status, stderr } = await counter(args, env);
		expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
		expect(stderr).not.toMatch(/\n\s+at /);
	}
});

it('says what is wrong with a command', async () => {
	const dir = dataFolder();
	writeFileSync(join(dir, 'broken.json'), '{"format": "ban-tin');
	writeFileSync(databaseFile(dir, 'hai'), 'no database, '.repeat(500));
	const problems: [args: string[], message: string][] = [
		[[], 'Cách dùng: npm run counter'],
		[['move'], 'Cách dùng: npm run counter'],
		[['import'], 'Cách dùng: npm run counter'],
		[['export', '--what'], 'Cách dùng: npm run counter'],
		[['import', 'x', '--add', '--replace'], 'Cách dùng: npm run counter'],
		[['export'], 'Có nhiều cổng: thêm --ward với một trong “mot.example”, “hai”'],
		[['export', '--ward', 'ba'], 'Không có cổng “ba”'],
		[['export', '--ward', 'mot.example'], `Không có bộ đếm nào ở ${databaseFile(dir, 'mot.example')}`],
		[['export', '--ward', 'hai'], 'file is not a database'],
		[['import', join(dir, 'none.json'), '--ward', 'hai'], 'no such file'],
		[['restore', join(dir, 'broken.json'), '--ward', 'hai'], 'Đây không phải tệp số đếm của cổng'],
	];
	for (const [args, message] of problems) {
		const { status, stdout, stderr } = await counter(args, { DATA_DIR: dir });
		expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(message)]);
		expect(stderr).not.toMatch(/\n\s+at /);
	}
});

it.runIf(process.getuid?.() === 0)('leaves no files that the server’s own user can’t open', async () => {
	const dir = dataFolder();
	chownSync(dir, 65_534, 65_534);
	const counts = '{"format":"ban-tin-phuong/counter","version":1,"days":{},"pages":{}}';
	const { status, stderr } = await counter(['import', '-', '--ward', 'hai'], { DATA_DIR: dir }, counts);
	expect([status, stderr]).toEqual([1, expect.stringContaining("sudo -u '#65534' npm run counter")]);
	expect(readdirSync(dir)).toEqual([]);
});
