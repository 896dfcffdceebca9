import { digest } from './digest.ts';
import type { Portal } from './portal.ts';

/**
 * One page for `getStaticPaths`. A page shows its props and what every page shows, nothing else, so the key that
 * lets Astro reuse the earlier output is a digest of just these two.
 */
export function staticPath<P extends Record<string, string | undefined>, D extends object>(
	portal: Portal,
	params: P,
	props: D,
) {
	return { params, props, cacheKey: digest([portal.digest, props]) };
}
