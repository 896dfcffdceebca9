import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { compressTexts } from '../../../src/build/compress.ts';

const LONG = 'Cộng hòa xã hội chủ nghĩa Việt Nam. '.repeat(100);

/** A site of files that lie in a folder, and the folder of their twins. */
function site(texts: Record<string, string>) {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-compress-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	const write = (path: string, text: string) => {
		const source = join(dir, 'site', path);
		mkdirSync(dirname(source), { recursive: true });
		rmSync(source, { force: true });
		writeFileSync(source, text);
	};
	for (const [path, text] of Object.entries(texts)) write(path, text);
	const twins = join(dir, 'twins');
	return {
		write,
		twins,
		compress: (paths = Object.keys(texts)) =>
			compressTexts(new Map(paths.map((path) => [path, { source: join(dir, 'site', path), isFinal: true }])), twins),
		unpacked: (path: string) => brotliDecompressSync(readFileSync(join(twins, path))).toString(),
		touch: (path: string, seconds: number) => utimesSync(join(dir, 'site', path), seconds, seconds),
	};
}

it('gives long texts a twin with their time, and leaves the rest alone', () => {
	const { compress, unpacked, twins, touch } = site({
		'index.html': LONG,
		'_astro/a.12345678.css': LONG,
		'du-lieu/tin-bai.json': LONG,
		'ngan.html': 'ngắn',
		'anh.avif': LONG,
		'pagefind/2024/fragment/vi_1.pf_fragment': LONG,
	});
	touch('index.html', 1_700_000_000.123);
	expect([...compress().keys()]).toEqual(['index.html.br', '_astro/a.12345678.css.br', 'du-lieu/tin-bai.json.br']);
	expect(unpacked('index.html.br')).toBe(LONG);
	expect(statSync(join(twins, 'index.html.br')).mtimeMs).toBeCloseTo(1_700_000_000_123, 1);
});

it.each([
	['_astro/a.12345678.js', 11],
	['pagefind/shards.json', 11],
	['pagefind/lib-1.6.0/pagefind.js', 11],
	['pagefind/documents-0123456789/documents.json', 11],
	['pagefind/2024-07-0123456789/spans.json', 11],
	['pagefind/2024-07-0123456789/facets.json', 11],
	['pagefind/2024-07-0123456789/pairs-d/pagefind.0.pf_meta', 11],
	['pagefind/2024-07/0.json', 5],
	['index.html', 5],
])('packs %s at quality %i', (path, quality) => {
	const words = LONG.split(' ');
	const text = Array.from({ length: 3000 }, (_, index) => words[(index * index) % words.length]).join(' ');
	const { compress, twins } = site({ [path]: text });
	compress();
	const size = (level: number) => {
		const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
		const params = { [BROTLI_PARAM_QUALITY]: level, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT };
		return brotliCompressSync(text, { params }).length;
	};
	expect(size(11)).toBeLessThan(size(5));
	expect(readFileSync(join(twins, `${path}.br`))).toHaveLength(size(quality));
});

it('compresses again only what has changed, into another file than the one that is published', () => {
	const { compress, write, unpacked, twins } = site({ 'a/index.html': LONG, 'b/index.html': LONG });
	compress();
	const inodes = () => ['a', 'b'].map((name) => statSync(join(twins, name, 'index.html.br')).ino);
	linkSync(join(twins, 'a', 'index.html.br'), join(twins, 'published'));
	const before = inodes();
	write('a/index.html', `${LONG}Mới.`);
	compress();
	expect(unpacked('a/index.html.br')).toBe(`${LONG}Mới.`);
	expect(inodes()[1]).toBe(before[1]);
	expect(inodes()[0]).not.toBe(before[0]);
});

it('makes anew a twin that was cut short, and takes away those of files that are gone', () => {
	const { compress, unpacked, touch, twins } = site({ 'a/index.html': LONG, 'b/index.html': LONG });
	// A disk's clock may not tell two moments apart that lie this near.
	touch('a/index.html', 1_700_000_000);
	compress();
	writeFileSync(join(twins, 'a', 'index.html.br'), 'half');
	expect([...compress(['a/index.html']).keys()]).toEqual(['a/index.html.br']);
	expect(unpacked('a/index.html.br')).toBe(LONG);
	expect(readdirSync(twins, { recursive: true })).not.toContain('b/index.html.br');
});
