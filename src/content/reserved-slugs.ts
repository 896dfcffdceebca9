import { routes } from '../routes/route-of.ts';

/** First parts of the addresses that the portal's own pages, files and services have; `404` is a page's name to Astro. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
	routes
		.map(({ path }) => path.split('/')[1]?.replace(/\.html$/, '') ?? '')
		.filter((part) => part !== '' && !part.includes('[')),
);
