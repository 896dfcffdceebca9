import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import { type Derivation, derive } from './derive.ts';

/** Changes whenever {@link derive} makes something else of a picture, so that no cached one of before is published. */
const RECIPE = 1;

/**
 * Astro's image service, which makes what pages show of a picture. Astro's own publishes the original where it
 * can't make it (a picture higher than 16,383 pixels, in WebP or AVIF), puts a film's frames below each other in AVIF,
 * and makes nothing larger than it is.
 */
const service: LocalImageService = {
	...baseService,
	propertiesToHash: [...(baseService.propertiesToHash ?? []), 'recipe'],
	validateOptions: async (options, config, logger) => ({
		...((await baseService.validateOptions?.(options, config, logger)) ?? options),
		recipe: RECIPE,
	}),
	getHTMLAttributes: ({ recipe: _recipe, ...options }, config, logger) =>
		baseService.getHTMLAttributes?.(options, config, logger) ?? {},
	async transform(bytes, transform) {
		const { width, height, format, quality, fit } = transform as Readonly<Record<string, unknown>>;
		const derivation: Derivation = {
			format: format === 'avif' || format === 'jpeg' ? format : 'webp',
			width: Number(width) || Number.MAX_SAFE_INTEGER,
			cutTo: fit === 'cover' ? Number(height) : undefined,
			quality: Number(quality) || undefined,
		};
		return { data: await derive(bytes, derivation), format: derivation.format };
	},
};

export default service;
