import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { MiniSite, occurrences, runBuild } from './mini-site.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

it('builds another ward from CONTENT_DIR with nothing of the first one in it', async () => {
	const site = new MiniSite({});
	const content = path('../fixtures/second-ward/content');
	const { status, stderr } = await runBuild({ CONTENT_DIR: content, OUT_DIR: site.out });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(site.read('index.html')).toContain('Trang tin điện tử');
	expect(site.read('tin/tin-mdx/index.html')).toContain('Tháng này có 28 ngày.');
	expect(site.read('tin/tin-dau-tien/index.html')).toContain('image/avif');
	const first = parse(readFileSync(path('../../content/phuong.yaml'), 'utf8'));
	const names = [
		first.shortName,
		first.unit,
		first.successor.name,
		'Kim Trà',
		'Hương Trà',
		'Thừa Thiên',
		'huongxuan',
		first.url,
	];
	expect(occurrences(site.out, new RegExp(names.join('|'), 'i'))).toEqual([]);
});
