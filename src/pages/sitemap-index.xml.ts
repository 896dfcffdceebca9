import type { APIRoute } from 'astro';
import { sitemapParts, toSitemapIndex } from '../model/feeds.ts';
import { loadPortal } from '../model/load-portal.ts';
import { siteOf, xmlResponse } from './_responses.ts';

export const GET: APIRoute = async (context) =>
	xmlResponse(toSitemapIndex(sitemapParts(await loadPortal()).length, siteOf(context)));
