import sharp, { type Sharp } from 'sharp';

/** What is to be made of a picture. */
export interface Derivation {
	readonly format: 'avif' | 'webp' | 'jpeg';
	/** In pixels; no picture is made wider than it is, unless it is cut. */
	readonly width: number;
	/** Cut to `width` × `height`, round what draws the eye. */
	readonly cutTo?: number | undefined;
	readonly quality?: number | undefined;
}

/** The longest side that both WebP and AVIF can have. */
const MAX_SIDE = 16_383;

/**
 * A picture as pages show it: upright, in sRGB, without any metadata (sharp writes none unless told to). A film stays
 * one in WebP and is its first frame in the other formats.
 */
export async function derive(bytes: Uint8Array, derivation: Derivation): Promise<Buffer> {
	if (derivation.format !== 'webp') return still(bytes, derivation);
	try {
		return await encode(sharp(bytes, { animated: true, failOn: 'none' }), derivation);
	} catch (error) {
		// A film that is turned, or too long to be held in memory, is shown by its first frame.
		const { pages = 1 } = await sharp(bytes).metadata();
		if (pages > 1) return still(bytes, derivation);
		throw error;
	}
}

function still(bytes: Uint8Array, derivation: Derivation): Promise<Buffer> {
	return encode(sharp(bytes, { failOn: 'none' }), derivation);
}

function encode(picture: Sharp, { format, width, cutTo, quality }: Derivation): Promise<Buffer> {
	const sized =
		cutTo === undefined
			? picture.autoOrient().resize({ width, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
			: picture.autoOrient().resize({ width, height: cutTo, fit: 'cover', position: sharp.strategy.attention });
	// JPEG has no transparency; what is behind it would be black.
	const opaque = format === 'jpeg' ? sized.flatten({ background: '#fff' }) : sized;
	return opaque.toFormat(format, quality === undefined ? {} : { quality }).toBuffer();
}
