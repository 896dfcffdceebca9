import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureBrowser, ensureServers } from '../../../../scripts/setup/debian.mjs';

let dir: string;
let said: string[];
const say = (line: string) => void said.push(line);
const around = (env: Record<string, string> = {}) => ({ env: { PATH: dir, ...env }, say });
const asRoot = process.getuid?.() === 0;
const sudo = asRoot ? '' : 'sudo -n ';

function program(name: string, script: string): void {
	writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
	chmodSync(join(dir, name), 0o755);
}

/** Stands for the system's package manager: notes what it is asked, and has what it installs. */
function withAptGet(): void {
	const log = join(dir, 'log');
	program('apt-get', `echo "$@" >> '${log}'\nfor last; do :; done\n[ "$1" = install ] && : > '${dir}'/"$last"\nexit 0`);
	program('sudo', 'shift\nexec "$@"');
	program('true', 'exit 0');
}

const asked = () => (existsSync(join(dir, 'log')) ? readFileSync(join(dir, 'log'), 'utf8').trim().split('\n') : []);

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'ban-tin-'));
	said = [];
});

describe.skipIf(process.platform === 'win32')('a browser', () => {
	it('that is there needs nothing', () => {
		program('google-chrome', '');
		expect(ensureBrowser(around())).toBe(true);
		expect(ensureBrowser(around({ CHROMIUM_PATH: join(dir, 'google-chrome') }))).toBe(true);
		expect(said).toEqual([]);
	});

	it('is installed after the commands have been told, and why', () => {
		withAptGet();
		expect(ensureBrowser(around())).toBe(true);
		expect(said).toEqual([
			[
				'Kiểm thử chạy các trang trong trình duyệt Chromium, mà máy này chưa có. Sắp cài từ kho của hệ điều hành, bằng các lệnh:',
				`  ${sudo}apt-get update -qq`,
				`  ${sudo}apt-get install -y -qq --no-install-recommends chromium`,
			].join('\n'),
		]);
		expect(asked()).toEqual(['update -qq', 'install -y -qq --no-install-recommends chromium']);
	});

	it('can be installed by hand where there is no apt-get', () => {
		expect(ensureBrowser(around())).toBe(false);
		expect(said).toEqual([
			expect.stringMatching(/không có apt-get nên phải tự cài: chromium\.$/),
			expect.stringMatching(/^Chưa có Chromium: cài Chromium hay Chrome, hoặc đặt biến CHROMIUM_PATH/),
		]);
	});

	it.skipIf(asRoot)('can be installed by hand where root needs a password', () => {
		withAptGet();
		program('sudo', 'exit 1');
		expect(ensureBrowser(around())).toBe(false);
		expect(said[0]).toMatch(/hãy tự chạy:\n {2}sudo apt-get update -qq\n {2}sudo apt-get install .* chromium$/);
		expect(asked()).toEqual([]);
	});

	it('that CHROMIUM_PATH names is not put in place by another', () => {
		withAptGet();
		expect(ensureBrowser(around({ CHROMIUM_PATH: join(dir, 'khong-co') }))).toBe(false);
		expect(said).toEqual([`Biến CHROMIUM_PATH chỉ tới ${join(dir, 'khong-co')}, mà không có tệp ấy.`]);
		expect(asked()).toEqual([]);
	});
});

describe.skipIf(process.platform === 'win32')('web servers for the benchmarks', () => {
	it('are installed, those that are missing', () => {
		withAptGet();
		program('nginx', '');
		ensureServers(around());
		expect(said).toEqual([expect.stringContaining('Đo tốc độ máy chủ cần wrk, mà máy này chưa có. Sắp cài')]);
		expect(asked()).toEqual(['update -qq', 'install -y -qq --no-install-recommends wrk']);
		said = [];
		ensureServers(around());
		expect(said).toEqual([]);
	});

	it('are left to the benchmark when they can not be', () => {
		ensureServers(around());
		expect(said).toEqual([expect.stringMatching(/không có apt-get nên phải tự cài: nginx, wrk\.$/)]);
	});
});
