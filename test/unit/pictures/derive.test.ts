import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Derivation, derive } from '../../../src/pictures/derive.ts';
import {
	CORNERS,
	cornersOf,
	heldAs,
	MARK,
	markedGif,
	markedJpeg,
	markedPng,
	markedWebp,
	plain,
	withPrivate,
	withProfile,
} from './marked.ts';

const FORMATS = ['avif', 'webp', 'jpeg'] as const;
const SIGNS = [MARK, 'Exif', 'xmp', 'Photoshop', 'ICC_PROFILE'];

async function colourOf(bytes: Uint8Array): Promise<number[]> {
	return [...(await sharp(bytes).removeAlpha().raw().toBuffer()).subarray(0, 3)];
}

/** Display P3 to sRGB, as the CSS Color Module (level 4, 17) has it: both with the same curve and white. */
function srgbOfP3(components: readonly number[]): number[] {
	const [red = 0, green = 0, blue = 0] = components.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	const linear = [
		1.2249 * red - 0.2249 * green,
		-0.0421 * red + 1.0421 * green,
		-0.0196 * red - 0.0786 * green + 1.0983 * blue,
	];
	return linear.map((value) => {
		const share = Math.min(1, Math.max(0, value));
		return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
	});
}

function expectNear(actual: readonly number[], expected: readonly number[], most: number): void {
	const off = actual.map((value, index) => Math.abs(value - (expected[index] ?? 0)));
	expect(Math.max(...off), `${actual} for ${expected}`).toBeLessThanOrEqual(most);
}

describe('a picture as pages show it', () => {
	it.each(FORMATS)('says nothing but its pixels: %s', async (format) => {
		const originals = [
			await markedJpeg(plain()),
			await markedPng(plain()),
			await markedWebp(plain()),
			await markedGif(),
			await withPrivate(plain()).avif().toBuffer(),
			await withPrivate(plain()).withIccProfile('p3').jpeg().toBuffer(),
		];
		for (const original of originals) {
			const bytes = await derive(original, { format, width: 32 });
			for (const sign of SIGNS) expect(bytes.includes(sign), sign).toBe(false);
			expect(await sharp(bytes).metadata()).toMatchObject({ width: 32, height: 20 });
		}
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright, however the camera was held: %i', async (orientation) => {
		for (const marked of [markedJpeg, markedPng, markedWebp]) {
			const original = await marked(heldAs(orientation), orientation);
			for (const format of FORMATS) {
				const bytes = await derive(original, { format, width: 60, quality: 90 });
				expect(await sharp(bytes).metadata()).toMatchObject({ width: 60, height: 40 });
				expect(await cornersOf(bytes)).toEqual(CORNERS);
			}
		}
	});

	it.each(FORMATS)('has the colours that were meant, in sRGB: %s', async (format) => {
		const { icc = Buffer.alloc(0) } = await sharp(await plain().withIccProfile('p3').png().toBuffer()).metadata();
		const components = [200, 100, 50];
		const [r, g, b] = components;
		const wide = withProfile(await plain(64, 40, `rgb(${r},${g},${b})`).png().toBuffer(), icc);
		const options: Derivation = { format, width: 64, quality: 95 };
		expectNear(await colourOf(await derive(wide, options)), srgbOfP3(components), 4);
		const print = await plain(64, 40, '#b03020').toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer();
		const shown = await derive(print, options);
		expect(await sharp(shown).metadata()).toMatchObject({ space: 'srgb' });
		// Inks reach fewer colours than screens.
		expectNear(await colourOf(shown), [0xb0, 0x30, 0x20], 24);
	});

	it('is a film in WebP, and its first frame elsewhere', async () => {
		const film = await markedGif();
		const webp = await derive(film, { format: 'webp', width: 32 });
		expect(await sharp(webp, { animated: true }).metadata()).toMatchObject({
			pages: 2,
			width: 32,
			pageHeight: 20,
			delay: [100, 100],
		});
		for (const format of ['avif', 'jpeg'] as const) {
			const still = await derive(film, { format, width: 32 });
			expect(await sharp(still).metadata()).toMatchObject({ width: 32, height: 20 });
		}
	});

	it.each(['avif', 'webp'] as const)('fits into the format where it is a very long poster: %s', async (format) => {
		const poster = await plain(40, 20_000).png().toBuffer();
		const { height = 0 } = await sharp(await derive(poster, { format, width: 40 })).metadata();
		expect(height).toBe(16_383);
	});

	it('is made no wider than it is', async () => {
		const bytes = await derive(await plain().png().toBuffer(), { format: 'webp', width: 720 });
		expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 40 });
	});
});

describe('a share picture', () => {
	const cut = { format: 'jpeg', width: 1200, cutTo: 630, quality: 80 } as const;

	it.each([
		['small', 64, 40],
		['wide', 4000, 500],
		['upright', 900, 1600],
	])('is 1200 × 630, whatever the size of the picture: %s', async (_name, width, height) => {
		const bytes = await derive(await markedJpeg(plain(width, height)), cut);
		expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
	});

	it('keeps what draws the eye of an upright picture', async () => {
		const face = await plain(200, 200, '#ffb080').png().toBuffer();
		const upright = plain(900, 1600, '#606060').composite([{ input: face, left: 350, top: 1300 }]);
		const bytes = await derive(await upright.png().toBuffer(), cut);
		const { channels } = await sharp(bytes).stats();
		// Of grey alone all components would be 0x60 everywhere.
		expect(channels[0]?.max).toBeGreaterThan(0xe0);
	});

	it('has white behind what is transparent, and is the same each time', async () => {
		const clear = await sharp({ create: { width: 64, height: 40, channels: 4, background: '#0000' } })
			.png()
			.toBuffer();
		const bytes = await derive(clear, cut);
		expect(await colourOf(bytes)).toEqual([255, 255, 255]);
		expect((await derive(clear, cut)).equals(bytes)).toBe(true);
	});
});
