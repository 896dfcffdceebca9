import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/paths.ts';
import { TOKEN } from './api-suite.ts';
import { askServer, WARDS_FILE } from './node-runtime.ts';
import { dataFolder, figures } from './served-process.ts';

const SITE = join(WARDS_FILE, '../mot');
const ENV = { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', COUNTER_TOKEN: TOKEN, WARDS: '', NO_COLOR: '1' };

/** `wrangler dev` offline on a free port, with the project's own configuration. */
async function wranglerDev(): Promise<number> {
	const args = ['dev', '--config', 'src/edge/wrangler.jsonc', '--assets', SITE, '--persist-to', dataFolder()];
	const child = spawn('node_modules/.bin/wrangler', [...args, '--port', '0', '--var', `COUNTER_TOKEN:${TOKEN}`], {
		cwd: PROJECT_ROOT,
		env: ENV,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	onTestFinished(async () => {
		child.kill('SIGTERM');
		await once(child, 'close');
	});
	let output = '';
	return new Promise((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk) => {
				output += chunk;
				const address = /Ready on http:\/\/[^:]+:(\d+)/.exec(output);
				if (address) resolve(Number(address[1]));
			});
		child.once('exit', () => reject(new Error(output)));
	});
}

async function counter(args: readonly string[], dataDir: string): Promise<string> {
	const child = spawn(process.execPath, ['scripts/counter.ts', ...args], {
		cwd: PROJECT_ROOT,
		env: { ...ENV, DATA_DIR: dataDir },
	});
	const [output] = await Promise.all([text(child.stderr), once(child, 'close')]);
	return output;
}

it('runs the Worker offline, and the counts move from Node to it and back', async () => {
	const dir = dataFolder();
	const port = await wranglerDev();
	const ask = askServer(port);
	expect(await (await ask('/tin/mot/')).text()).toContain('mot: /tin/mot/');
	const file = join(dir, 'counts.json');
	const days = { '2024-07-01': 5, '2024-07-02': 7 };
	writeFileSync(
		file,
		JSON.stringify({ format: 'ban-tin-phuong/counter', version: 1, days, pages: { '/tin/mot/': 3 } }),
	);
	expect(await counter(['import', file], dir)).toBe('Đã nạp xong: bộ đếm nay có 12 lượt.\n');
	expect(await counter(['export', file], dir)).toContain('12 lượt');
	const url = ['--url', `http://127.0.0.1:${port}`];
	expect(await counter(['import', file, ...url], dir)).toBe('Đã nạp xong: bộ đếm nay có 12 lượt.\n');
	const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Firefox/140.0' };
	expect(await (await ask('/api/visit?p=/tin/mot/', { method: 'POST', headers })).json()).toMatchObject({
		total: 10 + 13,
		page: 4,
	});
	expect((await figures(ask)).total).toBe(10 + 13);
	expect(await counter(['export', file, ...url], dir)).toContain('13 lượt');
	// As a new maintainer would try the way back: everything is gone, and one command brings it.
	const none = join(dir, 'none.json');
	writeFileSync(none, '{"format":"ban-tin-phuong/counter","version":1,"days":{},"pages":{}}');
	expect(await counter(['restore', none, ...url], dir)).toBe('Đã nạp xong: bộ đếm nay có 0 lượt.\n');
	expect((await figures(ask)).total).toBe(10);
	expect(await counter(['restore', file, ...url], dir)).toBe('Đã nạp xong: bộ đếm nay có 13 lượt.\n');
	expect((await figures(ask)).total).toBe(10 + 13);
	expect(await counter(['rewind', '2024-07-01 08:00', ...url], dir)).toContain('không trở lại một thời điểm cũ được');
	expect(await counter(['import', file, '--replace'], dir)).toBe('Đã nạp xong: bộ đếm nay có 13 lượt.\n');
});

it('is a Worker that can be deployed', async () => {
	const child = spawn(
		'node_modules/.bin/wrangler',
		['deploy', '--dry-run', '--config', 'src/edge/wrangler.jsonc', '--assets', SITE, '--outdir', dataFolder()],
		{ cwd: PROJECT_ROOT, env: ENV },
	);
	const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
	expect([status, output]).toEqual([0, expect.stringContaining('env.COUNTER (CounterObject)')]);
});
