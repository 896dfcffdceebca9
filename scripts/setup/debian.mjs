import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HERE, systemProgram } from './programs.mjs';

/** @typedef {{ env: Readonly<Record<string, string | undefined>>, say: (line: string) => void }} Surroundings */

/** @type {Surroundings} */
const DEFAULT = { env: process.env, say: console.error };

/** Names under which a Chromium is found in the path. */
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Finds a Chromium for the tests, or installs Debian's.
 * @returns {boolean} whether there is one now; if not, what to do has been said
 */
export function ensureBrowser({ env, say } = DEFAULT) {
	const named = env['CHROMIUM_PATH'];
	const isThere = () => (named ? existsSync(named) : CHROMIUMS.some((name) => has(name, env)));
	if (!isThere() && !named) {
		install(['chromium'], 'Kiểm thử chạy các trang trong trình duyệt Chromium, mà máy này chưa có.', { env, say });
	}
	if (isThere()) return true;
	say(
		named
			? `Biến CHROMIUM_PATH chỉ tới ${named}, mà không có tệp ấy.`
			: 'Chưa có Chromium: cài Chromium hay Chrome, hoặc đặt biến CHROMIUM_PATH tới chương trình có sẵn, rồi chạy lại lệnh này.',
	);
	return false;
}

/** Finds nginx and wrk, or installs Debian's. Only one of the benchmarks needs them, and says so itself. */
export function ensureServers({ env, say } = DEFAULT) {
	const missing = ['nginx', 'wrk'].filter((name) => !has(name, env));
	if (missing.length === 0) return;
	install(missing, `Đo tốc độ máy chủ cần ${missing.join(' và ')}, mà máy này chưa có.`, { env, say });
}

/**
 * Installs Debian's packages, having said why and by which commands. Where it can't, says how to do it by hand.
 * @param {string[]} packages
 * @param {string} why
 * @param {Surroundings} surroundings
 */
function install(packages, why, { env, say }) {
	const root = asRoot(env);
	const commands = [
		['apt-get', 'update', '-qq'],
		['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
	].map((command) => [...(root ?? ['sudo']), ...command]);
	const written = commands.map((command) => `  ${command.join(' ')}`);
	if (!has('apt-get', env)) return say(`${why} Máy này không có apt-get nên phải tự cài: ${packages.join(', ')}.`);
	if (root === undefined) return say([`${why} Cần quyền quản trị để cài; hãy tự chạy:`, ...written].join('\n'));
	say([`${why} Sắp cài từ kho của hệ điều hành, bằng các lệnh:`, ...written].join('\n'));
	for (const [program = '', ...args] of commands) {
		const stdio = /** @type {const} */ (['ignore', 'ignore', 'inherit']);
		spawnSync(program, args, { stdio, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
	}
}

/**
 * What a command begins with to run as root, where that needs no password; undefined where it does.
 * @param {Surroundings['env']} env
 * @returns {string[] | undefined}
 */
function asRoot(env) {
	if (process.getuid?.() === 0) return [];
	const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', env });
	return status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string} name
 * @param {Surroundings['env']} env
 */
function has(name, env) {
	return systemProgram(name, { ...HERE, env }) !== undefined;
}
