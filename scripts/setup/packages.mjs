import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE, installedNode, npmProgram } from './programs.mjs';
import { inTurn } from './turn.mjs';

/** The packages can't be installed; the message says what to do. */
export class SetupError extends Error {}

/**
 * Installs just what the lockfile says, once for each lockfile: what runs, or with `dev` what tests and checks need too.
 * Whoever has the second is never put back to the first. One process at a time; what was cut short is done anew.
 * @param {string} root the project's folder
 * @param {{ dev: boolean, say?: (line: string) => void }} options
 * @returns {Promise<void>}
 * @throws {SetupError}
 */
export async function installPackages(root, { dev, say = console.error }) {
	if (isInstalled(root, dev)) return;
	await inTurn(
		join(root, '.build', 'setup.lock'),
		async (share) => {
			// Another may have done it meanwhile.
			if (!isInstalled(root, dev)) await install(root, dev || hasDevelopment(root), say, share);
		},
		(pid) => say(`Đang chờ một lệnh khác cài xong các gói${pid === undefined ? '' : ` (tiến trình ${pid})`}…`),
	);
}

/**
 * The stamp is written when all is there, and names the lockfile and the kind of machine: a folder that Windows and
 * Linux share has the packages of one of them.
 * @param {string} root
 */
const stampOf = (root) => join(root, 'node_modules', '.installed-lockfile');

/** @param {string} root */
function stampText(root) {
	const digest = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	return `${digest} ${process.platform}-${process.arch}`;
}

/**
 * @param {string} root
 * @param {boolean} dev
 */
export function isInstalled(root, dev) {
	const isWhole = existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === stampText(root);
	return isWhole && existsSync(installedNode(root)) && (!dev || hasDevelopment(root));
}

/**
 * Whether packages for development were installed, by npm's own record of what it has put there.
 * @param {string} root
 */
function hasDevelopment(root) {
	const record = join(root, 'node_modules', '.package-lock.json');
	return existsSync(record) && readFileSync(record, 'utf8').includes('"dev": true');
}

/**
 * @param {string} root
 * @param {boolean} dev
 * @param {(line: string) => void} say
 * @param {(pid: number) => void} share told npm's process, which goes on when this one is killed
 */
async function install(root, dev, say, share) {
	const npm = npmProgram();
	if (npm === undefined)
		throw new SetupError('Không tìm thấy npm: cài Node.js kèm npm từ https://nodejs.org rồi chạy lại lệnh này.');
	say(
		dev
			? 'Đang cài các gói cần dùng, cả phần để kiểm thử (khoảng 1 GB, mất vài phút)…'
			: 'Đang cài các gói cần dùng (khoảng 400 MB, lần đầu mất khoảng một phút)…',
	);
	rmSync(stampOf(root), { force: true });
	const set = [dev ? '--include=dev' : '--omit=dev', '--include=optional'];
	const child = spawn(
		// The Node that runs npm: never one of those that are about to be replaced.
		process.env['npm_node_execpath'] ?? process.execPath,
		[npm, 'ci', ...set, '--no-audit', '--no-fund', '--loglevel=error'],
		{ cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
	);
	if (child.pid !== undefined) share(child.pid);
	const [status] = await once(child, 'close');
	if (status !== 0) throw new SetupError(FAILED);
	if (!existsSync(installedNode(root))) throw new SetupError(NO_NODE);
	trim(root);
	writeFileSync(stampOf(root), stampText(root));
}

const FAILED = [
	'Chưa cài được các gói: kiểm tra mạng và dung lượng đĩa',
	...(process.platform === 'win32' ? [', đóng các cửa sổ khác đang chạy cổng này'] : []),
	' rồi chạy lại lệnh này.',
].join('');
const NO_NODE =
	'Chưa cài được Node.js kèm theo các gói: npm trên máy này không cho gói chạy lệnh khi cài (ignore-scripts). Bỏ thiết lập đó rồi chạy lại lệnh này.';

/**
 * Takes away what is never used. Node comes with headers for compiling add-ons, a third of its size; nothing is compiled
 * here. Windows' shell would run `node_modules/.bin/node` in place of the installed Node, and then could not replace it
 * when the lockfile changes.
 * @param {string} root
 */
function trim(root) {
	const nodes = join(root, 'node_modules', 'node', 'node_modules');
	const { platform, arch } = process;
	const names = [
		platform === 'win32' ? `node-win-${arch}` : `node-${platform}-${arch}`,
		`node-bin-${platform}-${arch}`,
	];
	for (const name of names) rmSync(join(nodes, name, 'include'), { recursive: true, force: true });
	if (HERE.platform !== 'win32') return;
	for (const name of ['node', 'node.cmd', 'node.ps1'])
		rmSync(join(root, 'node_modules', '.bin', name), { force: true });
}
