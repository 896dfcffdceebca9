import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { ContentImage } from '../content/content.ts';
import { shownAlt } from '../markdown/ornament.ts';
import type { SharePicture } from '../model/structured-data.ts';

/** Widths in pixels that phones (×2 and ×3 screens) and the text column of 32em ask for. */
const WIDTHS = [360, 720, 1080, 1440];
const SIZES = '(min-width: 62rem) 40rem, calc(100vw - 2rem)';

/** Finished HTML of an image for a given text alternative; the first of a page loads at once. */
export type Picture = (alt: string, eager?: boolean) => string;

/*
 * `src` of an imported image is its original, with all that the camera wrote. No page may name it: only what `getImage`
 * gives.
 */

/**
 * A `<picture>` in AVIF and WebP, with width and height so that nothing moves when it arrives. A film is in WebP alone,
 * the format of the two that plays everywhere.
 */
export async function picture(image: ImageMetadata, { width, height, isMoving }: ContentImage): Promise<Picture> {
	const widths = [...WIDTHS.filter((narrower) => narrower < width), Math.min(width, WIDTHS.at(-1) ?? width)];
	const source = async (format: 'avif' | 'webp', quality: number) => {
		const { srcSet } = await getImage({ src: image, format, widths, quality });
		return `<source${attributesHtml({ type: `image/${format}`, srcset: srcSet.attribute, sizes: SIZES })}>`;
	};
	const sources = (isMoving ? '' : await source('avif', 55)) + (await source('webp', 75));
	const fallback = await getImage({ src: image, format: 'webp', width: Math.min(720, width), quality: 75 });
	return (alt, eager = false) => {
		const loading = eager ? { fetchpriority: 'high' } : { loading: 'lazy' };
		return `<picture>${sources}<img${attributesHtml({ src: fallback.src, alt: shownAlt(alt), width, height, decoding: 'async', ...loading })}></picture>`;
	};
}

/** What others show beside a link to the page: the size that Facebook, Zalo and X take without cutting it again. */
export async function sharePicture(image: ImageMetadata, alt: string, site: URL): Promise<SharePicture> {
	const size = { width: 1200, height: 630 };
	const { src } = await getImage({ src: image, format: 'jpeg', fit: 'cover', quality: 80, ...size });
	return { url: new URL(src, site).href, alt, ...size };
}

function attributesHtml(attributes: Record<string, string | number>): string {
	return Object.entries(attributes)
		.map(
			([name, value]) =>
				` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
		)
		.join('');
}
