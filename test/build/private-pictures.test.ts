import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImageRun, Paragraph } from 'docx';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { filesBelow } from '../../src/files/files-below.ts';
import type { ImportedBulletin } from '../../src/import/import-file.ts';
import { datedDocx, imported, page, paragraph } from '../unit/import/sources.ts';
import {
	CORNERS,
	cornersOf,
	heldAs,
	MARK,
	markedGif,
	markedJpeg,
	markedPng,
	markedSvg,
	markedWebp,
	plain,
	pngChunks,
	withPrivate,
} from '../unit/pictures/marked.ts';
import { bulletin, copyProject, goodContent, runBuild } from './mini-site.ts';
import { publishedBytes } from './published-bytes.ts';

const OUT = 'dist';
/** What a picture's metadata begins with, whatever is in it. The desk's program, which reads it, names some too. */
const SIGNS = ['Exif', 'http://ns.adobe.com/xap', 'xmpmeta', 'Photoshop 3.0', '8BIM', 'XMP DataXMP', 'ftyp'];
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/;

/** A picture in each format, each way that it can come into a bulletin, a page or `public`. */
async function pictures() {
	const large = (colour: string) => plain(900, 600, colour);
	const content = {
		'tin-bai/2024/dau-tin.jpg': await markedJpeg(heldAs(6).resize(400, 600, { kernel: 'nearest' }), 6),
		'tin-bai/2024/bai.jpg': await markedJpeg(large('#a01020').withIccProfile('p3')),
		'tin-bai/2024/bai.png': await markedPng(heldAs(8), 8),
		'tin-bai/2024/bai.webp': await markedWebp(large('#20a010')),
		'tin-bai/2024/bai.avif': await withPrivate(large('#1020a0')).avif().toBuffer(),
		'tin-bai/2024/bai.gif': await markedGif(),
		// Neither WebP nor AVIF can be so high.
		'tin-bai/2024/cao.png': await markedPng(plain(40, 17_000)),
		'tin-bai/2024/in.jpg': await withPrivate(plain().toColourspace('cmyk').withIccProfile('cmyk')).jpeg().toBuffer(),
		'tin-bai/2024/the-html.jpg': await markedJpeg(large('#a0a010')),
		'tin-bai/2024/nhap.jpg': await markedJpeg(large('#10a0a0')),
		'tin-bai/2024/khong-ai-dung.jpg': await markedJpeg(large('#a010a0')),
		'trang/trang.jpg': await markedJpeg(large('#707070')),
		'trang/chu-thich-thua.jpg': await markedJpeg(large('#808080')),
	};
	const served = {
		'bia.jpg': await markedJpeg(heldAs(3), 3),
		'bia.png': await markedPng(plain()),
		'bia.webp': await markedWebp(plain()),
		'bia.avif': await withPrivate(plain()).avif().toBuffer(),
		'bia.gif': await markedGif(),
		'anh/so-do.svg': Buffer.from(await markedSvg()),
	};
	return { content, served };
}

function texts(): Record<string, string> {
	const body = ['jpg', 'png', 'webp', 'avif', 'gif'].map((type) => `![Ảnh ${type}](bai.${type})`);
	const more = ['![Cao](cao.png)', '![In][in]', '<img src="the-html.jpg">', '[in]: in.jpg'];
	const head = { title: 'Tin có ảnh', date: '2024-07-03', image: 'dau-tin.jpg', imageAlt: 'Lễ ra quân' };
	return {
		...goodContent(),
		'tin-bai/2024/2024-07-03-co-anh.md': bulletin(head, ['Chữ.', ...body, ...more].join('\n\n')),
		'tin-bai/2024/2024-07-04-nhap.md': bulletin(
			{ title: 'Nháp', date: '2024-07-04', draft: 'true' },
			'Chữ.\n\n![Nháp](nhap.jpg)',
		),
		// A page imports the picture of a footnote that nothing refers to, and never shows it.
		'trang/gioi-thieu.mdx':
			'---\ntitle: Giới thiệu\norder: 1\n---\n\nChữ.\n\n![Trang](trang.jpg)\n\n[^x]: ![Thừa](chu-thich-thua.jpg)\n',
	};
}

/** A bulletin made of a Word file or a saved page, with its pictures, as files of the content folder. */
function importedFiles({ file, source, pictures: beside }: ImportedBulletin): Record<string, string | Uint8Array> {
	const folder = file.slice(0, file.lastIndexOf('/') + 1);
	return { [file]: source, ...Object.fromEntries(beside.map(({ name, bytes }) => [folder + name, bytes])) };
}

async function importedOnes(): Promise<Record<string, string | Uint8Array>> {
	const data = await markedPng(plain(80, 60));
	const altText = { name: 'Ảnh', description: 'Ảnh của Word', title: '' };
	const picture = new ImageRun({ type: 'png', data, transformation: { width: 80, height: 60 }, altText });
	const word = await imported(await datedDocx([paragraph('Đoạn mở đầu.'), new Paragraph({ children: [picture] })]));
	const html = page('<p>Đoạn mở đầu.</p><img src="a.jpg" alt="Ảnh của trang">').replace('Tin thử', 'Trang thử');
	const saved = await imported(html, { beside: { 'a.jpg': await markedJpeg(plain(80, 60)) } });
	return { ...importedFiles(word), ...importedFiles(saved) };
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is private in a site, with the file that says it. */
async function privateIn(site: string, originals: readonly Uint8Array[]): Promise<string[]> {
	const known = new Set(originals.map(digest));
	const marks = [Buffer.from(MARK), Buffer.from(MARK, 'utf16le'), Buffer.from(MARK, 'utf16le').swap16()];
	return (await publishedBytes(site)).flatMap(({ name, bytes }) => {
		const found = marks.some((mark) => bytes.includes(mark)) ? ['the mark'] : [];
		const signs = PICTURE.test(name) || name.includes(' > data') ? SIGNS.filter((sign) => bytes.includes(sign)) : [];
		// Every AVIF is a file of this kind.
		const told = signs.filter((sign) => sign !== 'ftyp' || !name.endsWith('.avif'));
		return [...found, ...told, ...(known.has(digest(bytes)) ? ['an original'] : [])].map((what) => `${name}: ${what}`);
	});
}

it('publishes no original and nothing that a picture says besides its pixels', async () => {
	const { content, served } = await pictures();
	const root = copyProject({});
	const write = (files: Record<string, string | Uint8Array>, folder: string) => {
		for (const [file, bytes] of Object.entries(files)) {
			mkdirSync(join(root, folder, file, '..'), { recursive: true });
			writeFileSync(join(root, folder, file), bytes);
		}
	};
	write({ ...texts(), ...content, ...(await importedOnes()) }, 'content');
	write(served, 'public');
	const site = join(root, OUT);
	const originals = [...Object.values(content), ...Object.values(served)];
	const built = async () => {
		const { status, stderr } = await runBuild({ CONTENT_DIR: '', OUT_DIR: '' }, root);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(await privateIn(site, originals)).toEqual([]);
		return readFileSync(join(site, 'tin/co-anh/index.html'), 'utf8');
	};
	const html = await built();
	const shares = (text: string) => /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? '';

	const share = shares(html);
	expect(html).toContain(`"image":["${share}"]`);
	expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
	for (const [property, value] of [
		['width', '1200'],
		['height', '630'],
		['alt', 'Lễ ra quân'],
	])
		expect(html).toContain(`<meta property="og:image:${property}" content="${value}">`);
	const { pathname } = new URL(share);
	expect(await sharp(join(site, pathname)).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });

	const shown = [...html.matchAll(/<picture>.*?<\/picture>/gs)].map(([text]) => text);
	const tags = shown.map((text) => /alt="([^"]*)" width="(\d+)" height="(\d+)"/.exec(text)?.slice(1).join(' '));
	expect(tags).toEqual([
		'Lễ ra quân 600 400',
		'Ảnh jpg 900 600',
		'Ảnh png 60 40',
		'Ảnh webp 900 600',
		'Ảnh avif 900 600',
		'Ảnh gif 64 40',
		'Cao 40 17000',
		'In 64 40',
	]);
	const files = (text = '') => [...text.matchAll(/\/(_astro\/[\w.-]+)/g)].map((match) => join(site, match[1] ?? ''));
	for (const file of [...files(shown[0]), ...files(shown[2])])
		expect(await cornersOf(readFileSync(file)), file).toEqual(CORNERS);
	expect(shown[5]).not.toContain('avif');
	expect(await sharp(files(shown[5])[0]).metadata()).toMatchObject({ pages: 2 });

	const there = filesBelow(site);
	for (const file of Object.keys(served)) expect(there, file).toContain(file);
	expect(await cornersOf(readFileSync(join(site, 'bia.jpg')))).toEqual(CORNERS);
	expect(pngChunks(readFileSync(join(site, 'bia.png')))).toEqual(['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IEND']);
	expect(readFileSync(join(site, 'anh/so-do.svg'), 'utf8')).toContain('<title>Sơ đồ</title>');
	const untouched = 'favicon.svg';
	expect(readFileSync(join(site, untouched)).equals(readFileSync(join(root, 'public', untouched)))).toBe(true);
	for (const title of ['tin-thu-nghiem', 'trang-thu-nghiem'])
		expect(readFileSync(join(site, `tin/${title}/index.html`), 'utf8')).toContain('<picture>');

	// A build that finds most things made is another way through the same code.
	writeFileSync(join(root, 'content/tin-bai/2024/2024-07-05-moi.md'), bulletin({ title: 'Mới', date: '2024-07-05' }));
	rmSync(join(root, 'public/bia.gif'));
	expect(shares(await built())).toBe(share);
	expect(filesBelow(site)).not.toContain('bia.gif');

	// What can't be read can't be cleaned, so it is told, and the site stays.
	writeFileSync(join(root, 'public/hong.jpg'), content['trang/trang.jpg'].subarray(0, 40));
	const { status, stderr } = await runBuild({ CONTENT_DIR: '', OUT_DIR: '' }, root);
	expect(status).toBe(1);
	expect(stderr).toContain('public/hong.jpg:1:1  không mở được ảnh này');
	expect(stderr).not.toContain('    at ');
	expect(filesBelow(site)).toContain('bia.png');
});
