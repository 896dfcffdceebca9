import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { installPackages, isInstalled, SetupError } from '../../../../scripts/setup/packages.mjs';

const SETUP = pathToFileURL(join(import.meta.dirname, '../../../../scripts/setup/packages.mjs')).href;
/** npm takes a second or two. */
const PATIENCE = { timeout: 60_000 };

let root: string;
let said: string[];
const say = (line: string) => void said.push(line);
const file = (path: string) => join(root, path);

function write(path: string, content: unknown): void {
	mkdirSync(dirname(file(path)), { recursive: true });
	writeFileSync(file(path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** A project of packages in files: a Node that is none, one that runs, one for development. */
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'cài đặt '));
	said = [];
	const byKind: Record<string, Record<string, string>> = { dependencies: {}, devDependencies: {} };
	const locked: Record<string, object> = {};
	for (const [name, kind] of Object.entries({ node: 'dependencies', runs: 'dependencies', tests: 'devDependencies' })) {
		byKind[kind] = { ...byKind[kind], [name]: `file:goi/${name}.tgz` };
		const dev = kind === 'devDependencies' ? { dev: true } : {};
		locked[`node_modules/${name}`] = { version: '1.0.0', resolved: `file:goi/${name}.tgz`, ...dev };
		pack(name, name === 'node' ? ['bin/node', 'bin/node.exe'] : []);
	}
	write('package.json', { name: 'cong', version: '1.0.0', ...byKind });
	write('package-lock.json', {
		name: 'cong',
		version: '1.0.0',
		lockfileVersion: 3,
		packages: { '': byKind, ...locked },
	});
});

/** Writes `goi/NAME.tgz`, a package as the registry has it, with empty files. */
function pack(name: string, files: readonly string[]): void {
	write(`goi/${name}/package/package.json`, { name, version: '1.0.0' });
	for (const path of files) write(`goi/${name}/package/${path}`, '');
	const { status } = spawnSync('tar', ['-czf', `${name}.tgz`, '-C', name, 'package'], { cwd: file('goi') });
	if (status !== 0) throw new Error('tar');
	rmSync(file(`goi/${name}`), { recursive: true });
}

/** Another version of the lockfile, that says the same. */
const changeLock = () => write('package-lock.json', `${readFileSync(file('package-lock.json'), 'utf8')}\n`);
const isThere = (name: string) => existsSync(file(`node_modules/${name}/package.json`));

describe('installPackages', PATIENCE, () => {
	it('installs what runs, and once', async () => {
		expect(isInstalled(root, false)).toBe(false);
		await installPackages(root, { dev: false, say });
		expect([isThere('runs'), isThere('tests')]).toEqual([true, false]);
		expect([isInstalled(root, false), isInstalled(root, true)]).toEqual([true, false]);
		await installPackages(root, { dev: false, say });
		expect(said).toEqual([expect.stringContaining('Đang cài các gói cần dùng (')]);
	});

	it('adds what tests need, and never takes it away again', async () => {
		await installPackages(root, { dev: false, say });
		await installPackages(root, { dev: true, say });
		expect([isThere('tests'), isInstalled(root, false), isInstalled(root, true)]).toEqual([true, true, true]);
		await installPackages(root, { dev: false, say });
		expect(said).toHaveLength(2);
		changeLock();
		expect(isInstalled(root, false)).toBe(false);
		await installPackages(root, { dev: false, say });
		expect([isThere('tests'), isInstalled(root, true)]).toEqual([true, true]);
		expect(said).toHaveLength(3);
	});

	it('makes whole what was cut short', async () => {
		await installPackages(root, { dev: false, say });
		rmSync(file('node_modules/.installed-lockfile'));
		rmSync(file('node_modules/runs'), { recursive: true });
		await installPackages(root, { dev: false, say });
		expect([isThere('runs'), isInstalled(root, false)]).toEqual([true, true]);
		rmSync(file('node_modules/node/bin'), { recursive: true });
		expect(isInstalled(root, false)).toBe(false);
	});

	it('says what to do when npm fails, and takes nothing for installed', async () => {
		await installPackages(root, { dev: false, say });
		write('package.json', { name: 'cong', version: '1.0.0', dependencies: { khac: 'file:goi/khac' } });
		changeLock();
		await expect(installPackages(root, { dev: false, say })).rejects.toThrow(/kiểm tra mạng và dung lượng đĩa/);
		expect(isInstalled(root, false)).toBe(false);
	});

	it('says so when the Node did not come with its package', async () => {
		pack('node', []);
		const failed = installPackages(root, { dev: false, say });
		await expect(failed).rejects.toThrow(SetupError);
		await expect(failed).rejects.toThrow(/ignore-scripts/);
	});

	it('waits for another command that is at it', async () => {
		const script = `import { installPackages } from ${JSON.stringify(SETUP)}; await installPackages(process.argv[1], { dev: false });`;
		const ended = Array.from({ length: 3 }, async () => {
			const child = spawn(process.execPath, ['--input-type=module', '-e', script, root], {
				stdio: ['ignore', 'ignore', 'pipe'],
			});
			const lines: Buffer[] = [];
			child.stderr.on('data', (chunk: Buffer) => lines.push(chunk));
			const [status] = await once(child, 'close');
			return { status, told: Buffer.concat(lines).toString() };
		});
		const results = await Promise.all(ended);
		expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
		expect(results.filter(({ told }) => told.includes('Đang cài các gói'))).toHaveLength(1);
		expect(isInstalled(root, false)).toBe(true);
		expect(existsSync(file('.build/setup.lock'))).toBe(false);
	});
});
