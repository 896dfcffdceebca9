/*
 * Where programs are, on each system, without a shell: Windows runs neither `node_modules/.bin/NAME`, a script of its
 * shell, nor `npm.cmd` (Node refuses to spawn it since a quoting flaw), so programs in JavaScript are named by their files.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * What tells where programs are; a test can say what another system would.
 * @typedef {object} Host
 * @property {NodeJS.Platform} platform
 * @property {string} execPath the running Node
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => string} realPath what a link leads to
 */

/** @type {Host} */
export const HERE = {
	platform: process.platform,
	execPath: process.execPath,
	env: process.env,
	exists: existsSync,
	realPath: realpathSync,
};

/** @param {Host} host */
const pathOf = ({ platform }) => (platform === 'win32' ? win32 : posix);

/**
 * Folders in which the installed programs are, Node's own first: of `node_modules/.bin` Windows starts no `node`.
 * @param {string} root
 */
export function programFolders(root, host = HERE) {
	const { join } = pathOf(host);
	return [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
}

/**
 * The Node that the package `node` brings, whether it is there or not.
 * @param {string} root
 */
export function installedNode(root, host = HERE) {
	const [folder = ''] = programFolders(root, host);
	return pathOf(host).join(folder, host.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * npm's program: the one that runs this, else the one beside Node or first in the path; undefined where there is none.
 * @returns {string | undefined}
 */
export function npmProgram(host = HERE) {
	const { env, exists, execPath } = host;
	const path = pathOf(host);
	const given = env['npm_execpath'];
	if (given && path.basename(given) === 'npm-cli.js' && exists(given)) return given;
	const folders = [path.dirname(execPath), ...searchPath(host)];
	if (host.platform === 'win32') {
		return folders.map((folder) => path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')).find(exists);
	}
	return folders
		.map((folder) => path.join(folder, 'npm'))
		.filter(exists)
		.map(host.realPath)
		.find((file) => path.basename(file) === 'npm-cli.js');
}

/**
 * A program of the system, by its name; undefined where the path has none.
 * @param {string} name
 * @returns {string | undefined}
 */
export function systemProgram(name, host = HERE) {
	const endings = host.platform === 'win32' ? (host.env['PATHEXT'] ?? '.EXE').split(';') : [''];
	return searchPath(host)
		.flatMap((folder) => endings.map((ending) => pathOf(host).join(folder, name + ending)))
		.find(host.exists);
}

/**
 * The script of an installed package's program of the same name.
 * @param {string} root
 * @param {string} name
 */
export function packageProgram(root, name) {
	const folder = posix.join(root.replaceAll('\\', '/'), 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(posix.join(folder, 'package.json'), 'utf8'));
	return posix.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** @param {Host} host */
function searchPath(host) {
	return (host.env['PATH'] ?? '').split(pathOf(host).delimiter).filter((folder) => folder !== '');
}
