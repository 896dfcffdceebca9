import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { stripGif } from '../../../src/pictures/gif.ts';
import { stripJpeg } from '../../../src/pictures/jpeg.ts';
import { stripPng } from '../../../src/pictures/png.ts';
import { stripForReaders, stripPicture } from '../../../src/pictures/strip.ts';
import { stripWebp } from '../../../src/pictures/webp.ts';
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
	withProfile,
} from './marked.ts';

const LOSSLESS = { jpeg: markedJpeg, png: markedPng, webp: markedWebp };
const FORMATS = Object.keys(LOSSLESS) as (keyof typeof LOSSLESS)[];
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];
const marked = (format: keyof typeof LOSSLESS, orientation = 1) => LOSSLESS[format](heldAs(orientation), orientation);
const stripped = async (bytes: Uint8Array) => Buffer.from(await stripPicture(bytes));
const pixels = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();

describe('a picture without its metadata', () => {
	it.each(FORMATS)('says nothing, and has the same pixels: %s', async (format) => {
		const original = await marked(format);
		expect(original.includes(MARK)).toBe(true);
		const bytes = await stripped(original);
		for (const sign of [MARK, 'Exif', 'xmp', 'Photoshop', 'ftyp']) expect(bytes.includes(sign), sign).toBe(false);
		expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
		expect((await sharp(bytes).metadata()).exif).toBeUndefined();
		expect(await stripPicture(bytes)).toBe(bytes);
	});

	it('has of a PNG the chunks of the image alone', async () => {
		expect(new Set(pngChunks(await stripped(await marked('png'))))).toEqual(
			new Set(['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IEND']),
		);
	});

	it.each(FORMATS.flatMap((format) => ORIENTATIONS.map((orientation) => [format, orientation] as const)))(
		'stays as the camera was held: %s, %i',
		async (format, orientation) => {
			const bytes = await stripped(await marked(format, orientation));
			expect(bytes.includes(MARK)).toBe(false);
			expect((await sharp(bytes).metadata()).orientation ?? 1).toBe(orientation);
			const forReaders = Buffer.from(await stripForReaders(await marked(format, orientation)));
			expect((await sharp(forReaders).metadata()).orientation).toBeUndefined();
			expect(forReaders.includes('Exif')).toBe(false);
			expect(await cornersOf(forReaders)).toEqual(CORNERS);
		},
	);

	it('is a film still', async () => {
		const original = await markedGif();
		const bytes = await stripped(original);
		expect(bytes.includes(MARK)).toBe(false);
		expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
		expect(await sharp(bytes).metadata()).toMatchObject({ pages: 2, loop: 3, delay: [100, 100] });
	});

	it('of AVIF is encoded anew', async () => {
		const original = await withPrivate(plain()).avif({ quality: 90 }).toBuffer();
		const bytes = await stripped(original);
		for (const sign of [MARK, 'Exif', 'xmp']) expect(bytes.includes(sign), sign).toBe(false);
		const clean = await plain().avif().toBuffer();
		expect(await stripPicture(clean)).toBe(clean);
	});

	it.each(['jpeg', 'png', 'webp'] as const)('keeps its colour profile: %s', async (format) => {
		const original = await withPrivate(plain()).withIccProfile('p3').toFormat(format).toBuffer();
		const bytes = await stripped(original);
		expect(bytes.includes(MARK)).toBe(false);
		expect((await sharp(bytes).metadata()).icc).toEqual((await sharp(original).metadata()).icc);
	});

	it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is the same file where it has none: %s', async (format) => {
		const bytes = await plain().toFormat(format).toBuffer();
		expect((await stripped(bytes)).equals(bytes)).toBe(true);
	});

	it('keeps what a JPEG of print, a progressive one and one with restarts are made of', async () => {
		const cmyk = await plain().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer();
		const progressive = await heldAs(1).jpeg({ progressive: true }).toBuffer();
		for (const bytes of [cmyk, progressive]) expect((await stripped(bytes)).equals(bytes)).toBe(true);
	});
});

describe('a drawing without its metadata', () => {
	it('looks the same, with its title, without remarks, scripts and what its photos say', async () => {
		const original = await markedSvg();
		const svg = (await stripped(Buffer.from(original))).toString();
		for (const sign of [MARK, 'sodipodi', 'inkscape', 'metadata', '<!--', 'script', 'onload', 'desc'])
			expect(svg, sign).not.toContain(sign);
		expect(svg).toContain('<title>Sơ đồ</title>');
		expect(svg).toContain('fill="#123456"');
		const photo = Buffer.from(/base64,([^"]+)/.exec(svg)?.[1] ?? '', 'base64');
		expect(photo.includes(MARK)).toBe(false);
		expect((await pixels(Buffer.from(svg))).equals(await pixels(Buffer.from(original)))).toBe(true);
	});

	it('is the same text where it has none', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg"  viewBox="0 0 9 9">\n\t<title>A</title>\n<path d="M0 0h9"/></svg>\n';
		expect((await stripped(Buffer.from(svg))).toString()).toBe(svg);
	});
});

it('a file that is damaged is refused, or is some file still: never an error of ours', async () => {
	const strippers = [
		[await markedJpeg(plain()), (bytes: Buffer) => stripJpeg(bytes, 6)],
		[await markedPng(plain()), (bytes: Buffer) => stripPng(bytes, 6)],
		[await markedWebp(plain()), (bytes: Buffer) => stripWebp(bytes, 6)],
		[await markedGif(), stripGif],
	] as const;
	const damage = fc.record({
		which: fc.constantFrom(...strippers),
		cut: fc.double({ min: 0, max: 1, noNaN: true }),
		changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
	});
	fc.assert(
		fc.property(damage, ({ which: [whole, strip], cut, changes }) => {
			const bytes = Buffer.from(whole.subarray(0, Math.ceil(whole.length * cut)));
			for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
			const result = strip(bytes);
			expect(result === undefined || result.length <= bytes.length + 64).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});

it('keeps a profile that somebody put into a PNG', async () => {
	const { icc } = await sharp(await plain().withIccProfile('p3').png().toBuffer()).metadata();
	const png = withProfile(await plain().png().toBuffer(), icc ?? Buffer.alloc(0));
	expect((await stripped(png)).equals(png)).toBe(true);
});
