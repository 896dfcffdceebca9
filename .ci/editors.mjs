/**
 * `node .ci/editors.mjs`: what editors do, by the commands that they type, on whichever system it runs: a new bulletin,
 * one from a file, the check, a build, and the portal served and read. In a folder of its own, whose name has a space and
 * Vietnamese letters as theirs have; nothing of the checkout is changed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmProgram } from '../scripts/setup/programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'Cổng phường '));
const content = join(dir, 'content');
const out = join(dir, 'dist');
const npm = npmProgram() ?? '';
const options = {
	cwd: root,
	env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, DATA_DIR: join(dir, 'data'), PORT: '0' },
};

try {
	cpSync(join(root, 'content'), content, { recursive: true });
	run('new', 'Thử trên máy này');
	expect(
		'a new bulletin',
		files(content).some((file) => file.endsWith('-thu-tren-may-nay.md')),
	);
	const report = join(dir, 'Báo cáo họp.txt');
	writeFileSync(report, 'Phường họp dân\r\nNgày 2/7/2024\r\n\r\nPhường họp dân bàn việc làm đường.\r\n');
	run('import', report);
	expect(
		'a bulletin of the file',
		files(content).some((file) => file.endsWith('2024-07-02-phuong-hop-dan.md')),
	);
	run('content:check');
	run('build');
	expect(
		'a page of it',
		readFileSync(join(out, 'tin/phuong-hop-dan/index.html'), 'utf8').includes('bàn việc làm đường'),
	);
	await served(async (address) => {
		for (const path of ['/', '/tin/phuong-hop-dan/', '/quan-tri/', '/api/stats']) {
			const { status } = await fetch(address + path);
			expect(`${path} served`, status === 200);
		}
	});
} finally {
	rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string[]} args */
function run(...args) {
	const [command = '', ...rest] = args;
	const { status } = spawnSync(process.execPath, [npm, 'run', command, '--', ...rest], {
		...options,
		stdio: 'inherit',
	});
	expect(`npm run ${command}`, status === 0);
}

/**
 * Has `npm start` serve, and stops it.
 * @param {(address: string) => Promise<void>} read
 */
async function served(read) {
	const server = spawn(process.execPath, [npm, 'start'], {
		...options,
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: process.platform !== 'win32',
	});
	const closed = once(server, 'close');
	try {
		await read(await addressIn(server.stdout));
	} finally {
		// What npm has started, to the last.
		if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(server.pid), '/t', '/f']);
		else process.kill(-(server.pid ?? 0), 'SIGTERM');
		await closed;
	}
}

/** @param {import('node:stream').Readable} stdout */
async function addressIn(stdout) {
	let told = '';
	for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
		told += chunk;
		const [address] = /http:\/\/localhost:\d+/.exec(told) ?? [];
		if (address) return address;
	}
	throw new Error(`npm start: ${told}`);
}

/** @param {string} folder */
function files(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

/**
 * @param {string} what
 * @param {boolean} isSo
 */
function expect(what, isSo) {
	if (!isSo) throw new Error(`failed: ${what}`);
	console.log(`ok: ${what}`);
}
