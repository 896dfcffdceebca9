import type { APIRoute } from 'astro';
import { routes } from '../routes/route-of.ts';
import { urls } from '../urls.ts';
import { siteOf } from './_responses.ts';

export const GET: APIRoute = (context) => {
	const refused = routes.filter(({ uncrawled }) => uncrawled).map(({ name }) => `Disallow: ${urls[name]}\n`);
	const sitemap = new URL(urls.sitemapIndex, siteOf(context)).href;
	return new Response(`User-agent: *\n${refused.join('')}\nSitemap: ${sitemap}\n`);
};
