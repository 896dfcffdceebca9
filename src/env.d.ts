interface ImportMetaEnv {
	/** Digest of the project's code. */
	readonly CODE_DIGEST: string;
	/** Where readings of the content folder are kept. */
	readonly CONTENT_CACHE: string;
}

interface Document {
	/** Chromium's: loaded ahead, and not opened yet. */
	readonly prerendering?: boolean;
}

declare module 'virtual:content-files' {
	import type { ImageMetadata } from 'astro';
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

	/** Published images by their path from the content folder. */
	export const images: ReadonlyMap<string, ImageMetadata>;
	/** Published MDX files by their path from the content folder. */
	export const mdx: ReadonlyMap<string, () => Promise<{ default: AstroComponentFactory }>>;
}
