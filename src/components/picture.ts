import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** Widths in pixels that phones (×2 and ×3 screens) and the text column of 32em ask for. */
const WIDTHS = [360, 720, 1080, 1440];
const SIZES = '(min-width: 62rem) 40rem, calc(100vw - 2rem)';

/** Finished HTML of an image for a given text alternative; the first of a page loads at once. */
export type Picture = (alt: string, eager?: boolean) => string;

/** A `<picture>` in AVIF and WebP, with width and height so that nothing moves when it arrives. */
export async function picture(image: ImageMetadata): Promise<Picture> {
	const widths = [
		...WIDTHS.filter((width) => width < image.width),
		Math.min(image.width, WIDTHS.at(-1) ?? image.width),
	];
	const avif = await getImage({ src: image, format: 'avif', widths, quality: 55 });
	const webp = await getImage({ src: image, format: 'webp', widths, quality: 75 });
	const fallback = await getImage({ src: image, format: 'webp', width: Math.min(720, image.width), quality: 75 });
	const source = (type: string, srcset: string) => `<source${attributesHtml({ type, srcset, sizes: SIZES })}>`;
	const sources = source('image/avif', avif.srcSet.attribute) + source('image/webp', webp.srcSet.attribute);
	const { width, height } = image;
	return (alt, eager = false) => {
		const loading = eager ? { fetchpriority: 'high' } : { loading: 'lazy' };
		return `<picture>${sources}<img${attributesHtml({ src: fallback.src, alt, width, height, decoding: 'async', ...loading })}></picture>`;
	};
}

function attributesHtml(attributes: Record<string, string | number>): string {
	return Object.entries(attributes)
		.map(
			([name, value]) =>
				` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
		)
		.join('');
}
