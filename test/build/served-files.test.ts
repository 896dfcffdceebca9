import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { startServer } from '../../src/edge/node.ts';
import { bulletin, goodContent, MiniSite, PROFILE, tree } from './mini-site.ts';

const OLD = '\n  - http://cu.example.vn/default.aspx?gd=7&cn=85&tc=1343';
const FILE = 'tin-bai/2024/2024-07-02-tin-mot.md';
const HEAD = { title: 'Tin một', date: '2024-07-02', category: 'Thông báo', legacyUrls: OLD };
const LONG = 'Nội dung của tin thử nghiệm. '.repeat(80);

const content = {
	...goodContent(),
	'phuong.yaml': `${PROFILE}counter:\n  offset: 1234\n`,
	[FILE]: bulletin(HEAD, LONG),
	'tin-bai/2024/2024-07-05-nhap.md': bulletin({
		title: 'Nháp',
		date: '2024-07-05',
		draft: 'true',
		legacyUrls: '\n  - /?tc=1',
	}),
};

it('publishes what a server must know, and a server goes by it', async () => {
	const site = new MiniSite(content);
	expect((await site.build()).stderr).toBe('');
	expect(JSON.parse(site.read('du-lieu/cong.json'))).toEqual({
		name: 'Phường Thử Nghiệm',
		url: 'https://phuong.example.vn/',
		counterOffset: 1234,
		redirects: { '/?cn=85&gd=7&tc=1343': '/tin/tin-mot/' },
	});
	const wards = [onlyWard(site.out, 0)];
	const server = await startServer({ wards, dataDir: join(site.dir, 'data'), port: 0 });
	onTestFinished(() => server.close());
	const get = (path: string) => fetch(`http://localhost:${server.port}${path}`);
	const old = await get('/?gd=7&cn=85&tc=1343');
	expect([old.redirected, new URL(old.url).pathname, old.status]).toEqual([true, '/tin/tin-mot/', 200]);
	expect(await (await get('/api/stats')).json()).toMatchObject({ total: 1234 });
	expect(await (await get('/khong-co/')).text()).toBe(site.read('404.html'));
});

it('compresses every long text, and nothing that is compressed already', async () => {
	const site = new MiniSite(content);
	expect((await site.build()).stderr).toBe('');
	const files = Object.keys(tree(site.out));
	const size = (file: string) => statSync(join(site.out, file)).size;
	const texts = files.filter((file) => /\.(?:html|css|js|json|xml|svg|txt|pagefind)$/.test(file) && size(file) >= 1024);
	expect(texts).toEqual(
		expect.arrayContaining([
			'index.html',
			'tin/tin-mot/index.html',
			'rss.xml',
			expect.stringMatching(/^pagefind\/lib-[\d.]+\/pagefind\.js$/),
			expect.stringMatching(/^pagefind\/lib-[\d.]+\/wasm\.unknown\.pagefind$/),
		]),
	);
	expect(files.filter((file) => file.endsWith('.br')).sort()).toEqual(texts.map((file) => `${file}.br`).sort());
	for (const file of texts) {
		const twin = readFileSync(join(site.out, `${file}.br`));
		expect(brotliDecompressSync(twin).equals(readFileSync(join(site.out, file))), file).toBe(true);
	}
	expect(site.read('.assetsignore')).toContain('*.br');
});

it('replaces the compressed files of changed texts and of no others', async () => {
	const site = new MiniSite(content);
	expect((await site.build()).stderr).toBe('');
	const state = () => {
		const digests = tree(site.out);
		return new Map(
			Object.keys(digests).map((file) => [file, { digest: digests[file], ino: statSync(join(site.out, file)).ino }]),
		);
	};
	const before = state();
	site.write(FILE, bulletin(HEAD, `${LONG}Thêm một câu.`));
	expect((await site.build()).stderr).toBe('');
	const after = state();
	const replaced = [...after].filter(([file, { ino }]) => ino !== before.get(file)?.ino).map(([file]) => file);
	const changed = [...after].filter(([file, { digest }]) => digest !== before.get(file)?.digest).map(([file]) => file);
	expect(replaced).toEqual(changed);
	expect(changed).toContain('tin/tin-mot/index.html.br');
	expect(changed).not.toContain('tin/tin-hai/index.html.br');
});
