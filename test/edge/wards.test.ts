import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onlyWard, readWards } from '../../src/edge/node/wards-node.ts';
import { chooseWard, parseWards, WardsError } from '../../src/edge/wards.ts';
import { WARDS_FILE } from './node-runtime.ts';

describe('a list of wards', () => {
	it('gives each its hosts, its site and the name of its database', () => {
		const list = [
			{ host: ' Kim-Tra.Example.vn ', site: 'kim-tra' },
			{ hosts: ['b.example', 'B.example.', 'www.b.example:443'], site: '/srv/b', data: 'b' },
			{ host: 'phường.example', site: 'c' },
		];
		expect(parseWards(list, 'x')).toEqual([
			{ id: 'kim-tra.example.vn', hosts: ['kim-tra.example.vn'], site: 'kim-tra' },
			{ id: 'b', hosts: ['b.example', 'www.b.example'], site: '/srv/b' },
			{
				id: expect.stringMatching(/^xn--.+\.example$/),
				hosts: [expect.stringMatching(/^xn--.+\.example$/)],
				site: 'c',
			},
		]);
	});

	const good = { host: 'a.example', site: 'a' };
	it.each([
		['no list', good, 'phải là một danh sách'],
		['an empty list', [], 'chưa có cổng nào'],
		['a bare name', ['a.example'], 'mục 1: phải là một danh sách'],
		['no host', [{ site: 'a' }], 'mục 1: thiếu “host”'],
		['no site', [good, { host: 'b.example' }], 'mục 2, “site”: phải là chữ'],
		['an empty site', [{ ...good, site: ' ' }], 'mục 1, “site”: phải là chữ'],
		['a number', [{ ...good, host: 7 }], 'mục 1, “host”: phải là chữ'],
		['an address for a host', [{ ...good, host: 'https://a.example/' }], '“https://a.example/” không phải tên miền'],
		['a path', [{ ...good, host: 'a.example/b' }], 'không phải tên miền'],
		['a slip of the key', [{ ...good, sites: 'a' }], 'mục 1: không có mục “sites”'],
		['a folder for data', [{ ...good, data: '../x' }], '“../x” không đặt tên tệp được'],
		['a host twice', [good, { ...good, site: 'b', data: 'b' }], 'tên miền “a.example” đã dùng'],
		[
			'a database twice',
			[
				{ ...good, data: 'x' },
				{ host: 'b.example', site: 'b', data: 'x' },
			],
			'tên dữ liệu “x” đã dùng',
		],
	])('is refused with %s', (_name, list, message) => {
		expect(() => parseWards(list, 'cac-cong.yaml')).toThrow(WardsError);
		expect(() => parseWards(list, 'cac-cong.yaml')).toThrow(`Danh sách cổng cac-cong.yaml: `);
		expect(() => parseWards(list, 'cac-cong.yaml')).toThrow(message);
	});
});

describe('the ward of a request', () => {
	const wards = parseWards(
		[
			{ host: 'a.example', site: 'a' },
			{ hosts: ['b.example', '[::1]'], site: 'b' },
		],
		'',
	);
	it.each([
		['a.example', 'a'],
		['A.Example:4321', 'a'],
		['a.example.', 'a'],
		['b.example', 'b'],
		['[::1]:80', 'b'],
		['c.example', undefined],
		['a.example.evil', undefined],
		['', undefined],
		['///', undefined],
		[undefined, undefined],
	])('%s → %s', (host, site) => {
		expect(chooseWard(wards, host)?.site).toBe(site);
	});

	it('is the only one under any name', () => {
		for (const host of ['localhost:4321', '', undefined])
			expect(chooseWard([onlyWard('dist', 5)], host)?.siteDir).toBe('dist');
	});
});

describe('a file of wards', () => {
	it('names sites from where it lies, whose builds tell where their counters begin', () => {
		const wards = readWards(WARDS_FILE);
		expect(wards.map(({ id, counterOffset }) => [id, counterOffset])).toEqual([
			['mot.example', 10],
			['hai', 0],
		]);
		expect(wards[0]?.siteDir).toBe(join(WARDS_FILE, '../mot'));
	});

	it('is refused when it can’t be read, or a site is not built', () => {
		const dir = mkdtempSync(join(tmpdir(), 'ban-tin-wards-'));
		onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
		const file = join(dir, 'cac-cong.yaml');
		expect(() => readWards(file)).toThrow(/không đọc được \(ENOENT/);
		writeFileSync(file, '- host: [a');
		expect(() => readWards(file)).toThrow(/không đọc được/);
		writeFileSync(file, '- { host: a.example, site: a }');
		expect(() => readWards(file)).toThrow(/Chưa có .*\/a\/du-lieu\/cong\.json: dựng lại cổng/);
	});
});
