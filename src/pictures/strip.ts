import sharp, { type FormatEnum } from 'sharp';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { isTurned } from './orientation.ts';
import { stripPng } from './png.ts';
import { stripSvg } from './svg.ts';
import { stripWebp } from './webp.ts';

/** Of a JPEG or AVIF that can't be kept bit by bit: no loss that anyone sees, in the colours as they are. */
const QUALITY = { jpeg: { quality: 92, chromaSubsampling: '4:4:4' }, avif: { quality: 80 } } as const;

/**
 * A picture without what it says besides its pixels: place, device, author, remarks, thumbnails, films behind it. The
 * author's name goes too, and a copyright's: credits belong in the caption, where readers see them. JPEG, PNG, WebP and
 * GIF keep their pixels bit by bit, their colour profile, and how the camera was held; AVIF is encoded anew. The same
 * bytes where there is nothing to remove. @throws where it can't be decoded.
 */
export async function stripPicture(bytes: Uint8Array): Promise<Uint8Array> {
	const { format, orientation = 1, exif, xmp } = await sharp(bytes).metadata();
	const source = Buffer.from(bytes);
	if (format === 'svg') return stripDrawing(source);
	if (format === 'heif' && !exif && !xmp) return bytes;
	const stripped = losslessly(format, source, orientation) ?? (await encodedAnew(bytes, format));
	return stripped.equals(source) ? bytes : stripped;
}

/** A drawing can hold photos as data. */
const EMBEDDED = /(data:image\/(?:jpe?g|png|webp|gif|avif);base64,)([a-z0-9+/=\s]+)/gi;

async function stripDrawing(bytes: Buffer): Promise<Buffer> {
	let source = bytes.toString('utf8');
	for (const [whole, head = '', data = ''] of source.matchAll(EMBEDDED)) {
		const photo = Buffer.from(data, 'base64');
		const stripped = await stripForReaders(photo);
		if (!photo.equals(stripped)) source = source.replace(whole, head + Buffer.from(stripped).toString('base64'));
	}
	return Buffer.from(stripSvg(source));
}

/** Like {@link stripPicture}, for a file that readers get as it is: upright by itself, so that no EXIF is left. */
export async function stripForReaders(bytes: Uint8Array): Promise<Uint8Array> {
	const { format, orientation = 1 } = await sharp(bytes).metadata();
	const stripped = await stripPicture(bytes);
	return isTurned(orientation) && format !== 'heif' ? encodedAnew(stripped, format) : stripped;
}

type Format = keyof FormatEnum;

function losslessly(format: Format, bytes: Buffer, orientation: number): Buffer | undefined {
	switch (format) {
		case 'jpeg':
			return stripJpeg(bytes, orientation);
		case 'png':
			return stripPng(bytes, orientation);
		case 'webp':
			return stripWebp(bytes, orientation);
		case 'gif':
			return stripGif(bytes);
		default:
			return undefined;
	}
}

async function encodedAnew(bytes: Uint8Array, format: Format): Promise<Buffer> {
	const isMoving = format === 'gif' || format === 'webp';
	const upright = sharp(bytes, { animated: isMoving }).autoOrient().keepIccProfile();
	if (format === 'jpeg') return upright.jpeg(QUALITY.jpeg).toBuffer();
	return format === 'heif' ? upright.avif(QUALITY.avif).toBuffer() : upright.toFormat(format).toBuffer();
}
