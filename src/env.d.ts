interface Document {
	/** Chromium's: loaded ahead, and not opened yet. */
	readonly prerendering?: boolean;
}

/** Made by `src/content/integration.ts`. */
declare module 'virtual:content' {
	import type { ImageMetadata } from 'astro';
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

	export const source: import('./content/integration.ts').ContentSource;
	/** Published images by their path from the content folder. */
	export const images: ReadonlyMap<string, ImageMetadata>;
	/** Published MDX files by their path from the content folder. */
	export const mdx: ReadonlyMap<string, () => Promise<{ default: AstroComponentFactory }>>;
}
