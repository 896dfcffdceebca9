/**
 * `node scripts/setup.mjs [--browser] [--servers] COMMAND [ARGUMENTS]`: what every command begins with. Runs on any
 * Node ≥ 20 with nothing installed, and is done in a blink when nothing is missing: packages from the lockfile (a Node
 * of the right version among them) and, from Debian's packages, with `--browser` a Chromium for the tests, with
 * `--servers` the web server and load generator of the benchmarks. Then it runs the command, which finds that Node.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockfile = `${root}package-lock.json`;
const stamp = `${root}node_modules/.installed-lockfile`;

if (Number(process.versions.node.split('.')[0]) < 20) {
	stop(`Cần Node.js từ bản 20 trở lên (đang là ${process.version}): tải ở https://nodejs.org rồi chạy lại lệnh này.`);
}
const given = process.argv.slice(2);
const start = given.findIndex((argument) => !argument.startsWith('--'));
const options = start < 0 ? given : given.slice(0, start);
const command = start < 0 ? [] : given.slice(start);
installPackages();
if (options.includes('--browser')) installBrowser();
if (options.includes('--servers')) installServers();
run(command);

/**
 * Runs a command with the installed programs first in its path, hands signals on and ends as it ends. A shell that
 * began before the set-up would go on with the Node it had found then.
 * @param {string[]} command
 */
function run([program, ...args]) {
	if (program === undefined) return;
	const path = `${root}node_modules/.bin${delimiter}${process.env['PATH']}`;
	const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
	child.on('error', (error) => stop(`Không chạy được ${program}: ${error.message}`));
	child.on('close', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));
}

/** Installs just what the lockfile says, once for each lockfile. */
function installPackages() {
	const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.error('Đang cài các gói cần dùng (lần đầu mất khoảng một phút)…');
	const npm = process.env['npm_execpath'];
	const [command, ...before] = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
	const result = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	if (result.error) stop('Không chạy được npm: cài Node.js kèm npm từ https://nodejs.org rồi chạy lại lệnh này.');
	if (result.status !== 0) stop('Chưa cài được các gói: kiểm tra mạng và dung lượng đĩa rồi chạy lại lệnh này.');
	writeFileSync(stamp, wanted);
}

/** Finds a Chromium, or installs Debian's. */
function installBrowser() {
	const named = process.env['CHROMIUM_PATH'];
	const isFound = () =>
		named ? existsSync(named) : ['chromium', 'chromium-browser', 'google-chrome'].some((name) => hasProgram(name));
	if (isFound()) return;
	console.error('Đang cài Chromium để chạy kiểm thử…');
	installDebian('chromium');
	if (!isFound()) {
		stop(
			'Kiểm thử cần Chromium: cài bằng “sudo apt-get install chromium”, hoặc đặt biến CHROMIUM_PATH tới chương trình có sẵn.',
		);
	}
}

/** Finds nginx and wrk, or installs Debian's. Only one of the benchmarks needs them, and says so itself. */
function installServers() {
	const missing = ['nginx', 'wrk'].filter((name) => !hasProgram(name));
	if (missing.length === 0) return;
	console.error('Đang cài nginx và wrk để đo tốc độ…');
	installDebian(...missing);
}

/** @param {string[]} packages */
function installDebian(...packages) {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (/** @type {string[]} */ ...args) => {
		const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
		return spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	};
	apt('update', '-qq');
	apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** @param {string} name */
function hasProgram(name) {
	try {
		execFileSync('which', [name], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** @param {string} message */
function stop(message) {
	console.error(message);
	process.exit(1);
}
