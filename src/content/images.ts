import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { decodePercent, toNfc } from '../domain/text.ts';
import type { ContentImage } from './content.ts';
import type { FileCache } from './file-cache.ts';
import { messages } from './messages.ts';

const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

/** An image a file names: where it lies and the digest of its bytes, or what is wrong with it. */
export type CheckedImage = (ContentImage & { readonly digest: string }) | { readonly problem: string };

/** Finds and fully decodes an image that the file at `owner` (a path from the content folder) names as `src`. */
export async function checkImage(dir: string, owner: string, src: string, cache: FileCache): Promise<CheckedImage> {
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return { problem: messages.remoteImage(src.slice(0, 80)) };
	const file = posix.normalize(posix.join(posix.dirname(owner), toNfc(decodePercent(src))));
	if (src.startsWith('/') || file.startsWith('../')) return { problem: messages.imageOutside(src) };
	const path = join(dir, file);
	if (!existsSync(path)) return { problem: messages.missingImage(src) };
	const image = await cache.getAsync(path, () => decodeImage(path));
	return image ? { src, file, ...image } : { problem: messages.corruptImage(src) };
}

/** What is known of an image, with the digest of its bytes; null when it can't be decoded to its last line. */
async function decodeImage(path: string): Promise<Omit<ContentImage & { digest: string }, 'src' | 'file'> | null> {
	const bytes = readFileSync(path);
	const image = await readImage(bytes);
	if (!image || !FORMATS.has(image.format)) return null;
	const { width, height, isMoving } = image;
	return { width, height, isMoving, digest: createHash('sha256').update(bytes).digest('base64url').slice(0, 22) };
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
		await image.resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();
		return { format, ...autoOrient, isMoving: pages > 1 };
	} catch {
		return undefined;
	}
}
