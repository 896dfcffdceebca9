import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	installedNode,
	npmProgram,
	packageProgram,
	programFolders,
	systemProgram,
} from '../../../../scripts/setup/programs.mjs';

/** A machine by the files on it; links lead where `links` says. */
function machine(
	platform: NodeJS.Platform,
	{ files = [], links = {}, env = {}, execPath = '' }: Partial<Described> = {},
) {
	const all = [...files, ...Object.keys(links)];
	const same = (file: string) => (platform === 'win32' ? file.toLowerCase() : file);
	return {
		platform,
		execPath,
		env,
		exists: (file: string) => all.some((other) => same(other) === same(file)),
		realPath: (file: string) => links[file] ?? file,
	};
}

interface Described {
	readonly files: readonly string[];
	readonly links: Readonly<Record<string, string>>;
	readonly env: Readonly<Record<string, string>>;
	readonly execPath: string;
}

const WINDOWS_NPM = String.raw`C:\Program Files\nodejs\node_modules\npm\bin\npm-cli.js`;

describe('the installed Node', () => {
	it('is named by its file', () => {
		expect(installedNode('/srv/cổng phường/', machine('linux'))).toBe('/srv/cổng phường/node_modules/node/bin/node');
		expect(installedNode(String.raw`C:\Cổng phường\\`, machine('win32'))).toBe(
			String.raw`C:\Cổng phường\node_modules\node\bin\node.exe`,
		);
	});

	it('comes first in the path', () => {
		expect(programFolders(String.raw`C:\cong`, machine('win32'))).toEqual([
			String.raw`C:\cong\node_modules\node\bin`,
			String.raw`C:\cong\node_modules\.bin`,
		]);
	});
});

describe('npm', () => {
	it('is the one that runs this', () => {
		const env = { npm_execpath: WINDOWS_NPM, PATH: '' };
		expect(npmProgram(machine('win32', { files: [WINDOWS_NPM], env }))).toBe(WINDOWS_NPM);
	});

	it('is not another package manager that runs this', () => {
		const npm = '/usr/lib/node_modules/npm/bin/npm-cli.js';
		const files = ['/opt/yarn/bin/yarn.js'];
		const env = { npm_execpath: '/opt/yarn/bin/yarn.js', PATH: '/usr/local/bin:/usr/bin' };
		expect(npmProgram(machine('linux', { files, links: { '/usr/bin/npm': npm }, env }))).toBe(npm);
	});

	it('lies beside Node, whatever the path', () => {
		const execPath = String.raw`C:\Program Files\nodejs\node.exe`;
		expect(npmProgram(machine('win32', { files: [WINDOWS_NPM], execPath }))).toBe(WINDOWS_NPM);
		const links = { '/opt/node/bin/npm': '/opt/node/lib/node_modules/npm/bin/npm-cli.js' };
		expect(npmProgram(machine('darwin', { links, execPath: '/opt/node/bin/node' }))).toBe(links['/opt/node/bin/npm']);
	});

	it('is found in the path of Windows, never as a .cmd', () => {
		const env = { PATH: String.raw`C:\Windows;;C:\Program Files\nodejs` };
		const files = [WINDOWS_NPM, String.raw`C:\Program Files\nodejs\npm.cmd`];
		const execPath = String.raw`C:\cong\node_modules\node\bin\node.exe`;
		expect(npmProgram(machine('win32', { files, env, execPath }))).toBe(WINDOWS_NPM);
	});

	it('may be missing, and another program of that name is not it', () => {
		expect(npmProgram(machine('win32', { env: { PATH: String.raw`C:\Windows` } }))).toBeUndefined();
		const links = { '/usr/bin/npm': '/usr/bin/npm' };
		expect(npmProgram(machine('linux', { links, env: { PATH: '/usr/bin' } }))).toBeUndefined();
	});
});

describe("the system's programs", () => {
	it('are found by the endings that Windows adds', () => {
		const env = { PATH: String.raw`C:\Windows;D:\Git\cmd`, PATHEXT: '.COM;.EXE;.CMD' };
		const host = machine('win32', { files: [String.raw`D:\Git\cmd\git.exe`], env });
		expect(systemProgram('git', host)).toBe(String.raw`D:\Git\cmd\git.EXE`);
		expect(systemProgram('nginx', host)).toBeUndefined();
	});

	it('are found without any elsewhere', () => {
		const host = machine('linux', { files: ['/usr/sbin/nginx'], env: { PATH: '/usr/bin:/usr/sbin' } });
		expect(systemProgram('nginx', host)).toBe('/usr/sbin/nginx');
		expect(systemProgram('nginx', machine('linux'))).toBeUndefined();
	});
});

it('a program of a package is the script that the package names', () => {
	const root = mkdtempSync(join(tmpdir(), 'ban-tin-'));
	for (const [name, bin] of [
		['one', './one.mjs'],
		['two', { two: 'bin/two.js', other: 'x.js' }],
	] as const) {
		mkdirSync(join(root, 'node_modules', name), { recursive: true });
		writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify({ bin }));
	}
	const folder = `${root.replaceAll('\\', '/')}/node_modules`;
	expect(packageProgram(root, 'one')).toBe(`${folder}/one/one.mjs`);
	expect(packageProgram(root, 'two')).toBe(`${folder}/two/bin/two.js`);
});
