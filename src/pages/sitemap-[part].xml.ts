import type { APIRoute } from 'astro';
import { type SitemapEntry, sitemapParts, toSitemap } from '../model/feeds.ts';
import { loadPortal } from '../model/load-portal.ts';
import { siteOf, xmlResponse } from './_responses.ts';

export async function getStaticPaths() {
	const parts = sitemapParts(await loadPortal());
	return parts.map((entries, part) => ({ params: { part: String(part) }, props: { entries } }));
}

export const GET: APIRoute<{ entries: SitemapEntry[] }> = (context) =>
	xmlResponse(toSitemap(context.props.entries, siteOf(context)));
