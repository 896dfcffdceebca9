import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { goodContent, MiniSite, occurrences, runBuild, tree } from './mini-site.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

it('builds another ward from CONTENT_DIR with nothing of the first one in it', async () => {
	const site = new MiniSite({});
	const content = path('../fixtures/second-ward/content');
	const { status, stderr } = await runBuild({ CONTENT_DIR: content, OUT_DIR: site.out });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(site.read('index.html')).toContain('Trang tin điện tử');
	expect(site.read('tin/tin-mdx/index.html')).toContain('Tháng này có <b>28</b> ngày.');
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

it('builds two wards at the same time without one touching the other', async () => {
	const content = path('../fixtures/second-ward/content');
	const [first, second, alone] = [new MiniSite(goodContent()), new MiniSite({}), new MiniSite({})];
	const build = (site: MiniSite) => runBuild({ CONTENT_DIR: content, OUT_DIR: site.out });
	expect((await build(alone)).status).toBe(0);
	for (let round = 0; round < 2; round++) {
		first.write('trang/gioi-thieu.mdx', `---\ntitle: Giới thiệu\norder: 1\n---\n\nLần ${round}.\n`);
		const outcomes = await Promise.all([first.build(), build(second)]);
		expect(outcomes.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
			{ status: 0, stderr: '' },
			{ status: 0, stderr: '' },
		]);
		expect(first.read('gioi-thieu/index.html')).toContain(`Lần ${round}.`);
		expect(tree(second.out)).toEqual(tree(alone.out));
	}
});

it('builds the same folder twice at once, one after the other', async () => {
	const site = new MiniSite(goodContent());
	const outcomes = await Promise.all([site.build(), site.build()]);
	expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
	expect(outcomes.filter(({ stderr }) => stderr.includes('Đang đợi một lần dựng khác xong'))).toHaveLength(1);
	expect(site.has('index.html')).toBe(true);
});
