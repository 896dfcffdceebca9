/**
 * `node scripts/setup.mjs [--dev] [--browser] [--servers] [NAME=VALUE…] COMMAND [ARGUMENTS]`: what every command begins
 * with. Runs on any Node ≥ 20 with nothing installed, and is done in a blink when nothing is missing: packages from the
 * lockfile, a Node of the right version among them, with `--dev` those for tests and checks too; from Debian's packages,
 * with `--browser` a Chromium, with `--servers` the web server and load generator of the benchmarks. Then it runs the
 * command, `node`, `npm` or a program of a package of that name, by the installed Node.
 */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureServers } from './setup/debian.mjs';
import { installPackages, SetupError } from './setup/packages.mjs';
import { installedNode, npmProgram, packageProgram, programFolders } from './setup/programs.mjs';

/** How often it is looked whether the shell is there. */
const LOOK_MS = 250;
const root = fileURLToPath(new URL('..', import.meta.url));

if (Number(process.versions.node.split('.')[0]) < 20) {
	stop(`Cần Node.js từ bản 20 trở lên (đang là ${process.version}): tải ở https://nodejs.org rồi chạy lại lệnh này.`);
}
const given = process.argv.slice(2);
const first = given.findIndex((argument) => !/^(?:--|[A-Z_]+=)/.test(argument));
const [before, command] = first < 0 ? [given, []] : [given.slice(0, first), given.slice(first)];
try {
	await installPackages(root, { dev: before.includes('--dev') });
} catch (error) {
	if (!(error instanceof SetupError)) throw error;
	stop(error.message);
}
if (before.includes('--browser') && !ensureBrowser()) process.exit(1);
if (before.includes('--servers')) ensureServers();
run(command, Object.fromEntries(before.filter((part) => part.includes('=')).map((part) => part.split('='))));

/**
 * Runs a command with the installed programs first in its path, hands signals on and ends as it ends.
 * @param {string[]} command
 * @param {Record<string, string>} settings
 */
function run([program, ...args], settings) {
	if (program === undefined) return;
	const node = installedNode(root);
	const script = program === 'node' ? [] : [program === 'npm' ? (npmProgram() ?? '') : packageProgram(root, program)];
	process.env['PATH'] = [...programFolders(root), process.env['PATH']].join(delimiter);
	const env = { ...process.env, ...settings };
	const child = spawn(node, [...script, ...args], { cwd: root, stdio: 'inherit', env });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		// Windows tells every program of a console of Ctrl+C itself, and knows no other signal than to end one at once.
		process.on(signal, () => process.platform === 'win32' || child.kill(signal));
	}
	endWithShell(() => child.kill('SIGTERM'));
	child.on('error', (error) => stop(`Không chạy được ${program}: ${error.message}`));
	child.on('close', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));
}

/**
 * npm runs a command in a shell and hands signals to that alone. Some shells die of them without a word to what they
 * run, which would stay for good; it is then left to another parent.
 * @param {() => void} end
 */
function endWithShell(end) {
	if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
	const shell = process.ppid;
	const look = setInterval(() => {
		if (process.ppid === shell) return;
		clearInterval(look);
		end();
	}, LOOK_MS);
	look.unref();
}

/** @param {string} message */
function stop(message) {
	console.error(message);
	process.exit(1);
}
