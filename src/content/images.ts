import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { decodePercent, toNfc } from '../domain/text.ts';
import { oddityBelow } from '../files/read-file.ts';
import type { ContentImage } from './content.ts';
import type { FileCache } from './file-cache.ts';
import { messages } from './messages.ts';

const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

/** Larger than any photo. */
const MAX_IMAGE_BYTES = 100 * 1024 * 1024;

/** An image a file names: where it lies and the digest of its bytes, or what is wrong with it. */
export type CheckedImage = (ContentImage & { readonly digest: string }) | { readonly problem: string };

/** Finds and fully decodes an image that the file at `owner` (a path from the content folder) names as `src`. */
export async function checkImage(dir: string, owner: string, src: string, cache: FileCache): Promise<CheckedImage> {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return { problem: messages.remoteImage(src.slice(0, 80)) };
	const file = posix.normalize(posix.join(posix.dirname(owner), toNfc(decodePercent(src))));
	if (src.startsWith('/') || file.startsWith('../')) return { problem: messages.imageOutside(src) };
	const path = join(dir, file);
	const why = oddityBelow(dir, file, MAX_IMAGE_BYTES);
	if (why)
		return { problem: why === 'missing' ? messages.missingImage(src) : messages.oddImage(src, messages.odd[why]) };
	const decoded = await cache.getAsync(path, () => decodeImage(path));
	return 'why' in decoded ? { problem: messages[decoded.why](src) } : { src, file, ...decoded };
}

type Decoded = Omit<ContentImage & { digest: string }, 'src' | 'file'> | { readonly why: 'corruptImage' | 'hugeImage' };

/** What is known of an image, with the digest of its bytes; or why it is not shown. */
async function decodeImage(path: string): Promise<Decoded> {
	const bytes = readFileSync(path);
	if (await hasTooManyPixels(bytes)) return { why: 'hugeImage' };
	const image = await readImage(bytes);
	if (!image || !FORMATS.has(image.format)) return { why: 'corruptImage' };
	const { width, height, isMoving } = image;
	return { width, height, isMoving, digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
}

/** A few kilobytes can say that they are a picture of gigabytes. Cameras of telephones make up to 200 million. */
const MAX_PIXELS = 210_000_000;

/** Whether decoding an image would take more memory than any picture is worth, by what it says of itself. */
export async function hasTooManyPixels(bytes: Uint8Array): Promise<boolean> {
	try {
		const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
		return width * height * pages > MAX_PIXELS;
	} catch {
		return false;
	}
}

/** Whether pages can show images of a format. */
export function isShown(format: string): boolean {
	return FORMATS.has(format);
}

/** An image's format and what {@link ContentImage} has of it; undefined when it can't be decoded to its last line. */
export async function readImage(
	bytes: Uint8Array,
): Promise<(Pick<ContentImage, 'width' | 'height' | 'isMoving'> & { readonly format: string }) | undefined> {
	try {
		const image = sharp(bytes, { failOn: 'error' });
		const { format, pages = 1, autoOrient } = await image.metadata();
		// A drawing is a program of its own, which may draw for ever.
		if (!FORMATS.has(format) && format !== 'tiff') return undefined;
		await image.resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();
		return { format, ...autoOrient, isMoving: pages > 1 };
	} catch {
		return undefined;
	}
}
