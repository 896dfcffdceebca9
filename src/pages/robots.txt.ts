import type { APIRoute } from 'astro';
import { urls } from '../urls.ts';
import { siteOf } from './_responses.ts';

export const GET: APIRoute = (context) => {
	const sitemap = new URL(urls.sitemapIndex, siteOf(context)).href;
	return new Response(
		`User-agent: *\nDisallow: /api/\nDisallow: ${urls.search}\nDisallow: ${urls.desk}\n\nSitemap: ${sitemap}\n`,
	);
};
