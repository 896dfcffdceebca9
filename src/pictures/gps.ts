import { readFileSync } from 'node:fs';
import readExif from 'exif-reader';
import sharp from 'sharp';

/** Files that a camera, a phone or a scanner writes, by their names. */
export const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|hei[cf]|tiff?)$/i;

/**
 * Whether a picture says where it was taken, in EXIF or XMP: JPEG, PNG, WebP, AVIF, HEIC, TIFF. False for what is no
 * picture. `path` is the file's.
 */
export async function tellsPlace(path: string): Promise<boolean> {
	try {
		// Not by its path: libvips remembers what it has read there, and the file may be another by now.
		const bytes = readFileSync(path);
		const { format, exif, xmp } = await sharp(bytes).metadata();
		// A TIFF is itself the structure that EXIF is.
		const tags = format === 'tiff' ? bytes : exif;
		return hasPlace(tags) || /GPS(?:Latitude|Longitude)/.test(xmp?.toString('utf8') ?? '');
	} catch {
		return false;
	}
}

function hasPlace(exif: Buffer | undefined): boolean {
	if (!exif) return false;
	const { GPSLatitude, GPSLongitude } = readExif(exif).GPSInfo ?? {};
	return GPSLatitude !== undefined || GPSLongitude !== undefined;
}
