import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PICTURE_NAME, tellsPlace } from '../../../src/pictures/gps.ts';
import { stripPicture } from '../../../src/pictures/strip.ts';
import { markedJpeg, markedPng, markedWebp, placedHeic, placedTiff, plain, withPrivate } from './marked.ts';

function told(bytes: Uint8Array | string): Promise<boolean> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-anh-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'anh'), bytes);
	return tellsPlace(join(dir, 'anh'));
}

const PLACED = {
	jpeg: markedJpeg(plain()),
	png: markedPng(plain()),
	webp: markedWebp(plain()),
	avif: withPrivate(plain()).avif().toBuffer(),
	tiff: placedTiff(),
	heic: placedHeic(),
	'XMP alone': plain().withXmp('<x:xmpmeta exif:GPSLongitude="107,35E"/>').jpeg().toBuffer(),
};

it.each(Object.entries(PLACED))('tells that a picture says where it was taken: %s', async (_name, bytes) => {
	expect(await told(await bytes)).toBe(true);
});

it.each(['jpeg', 'png', 'webp', 'avif'] as const)('tells nothing of one without its metadata: %s', async (format) => {
	expect(await told(await stripPicture(await PLACED[format]))).toBe(false);
});

it('tells nothing of a picture that names its camera alone, of a plain one, a broken one, a text', async () => {
	const camera = await plain()
		.withExif({ IFD0: { Make: 'Máy ảnh' } })
		.jpeg()
		.toBuffer();
	const broken = (await PLACED.jpeg).subarray(0, 30);
	for (const bytes of [camera, await plain().tiff().toBuffer(), await plain().webp().toBuffer(), broken, 'chữ'])
		expect(await told(bytes)).toBe(false);
});

it.each([
	['IMG_2034.JPG', true],
	['a.jpeg', true],
	['a.heic', true],
	['a.tif', true],
	['a.gif', false],
	['jpg', false],
	['a.jpg.md', false],
])('knows pictures by their names: %s', (name, isPicture) => {
	expect(PICTURE_NAME.test(name)).toBe(isPicture);
});
