import type { APIRoute } from 'astro';
import { feed, toJsonFeed } from '../model/feeds.ts';
import { loadPortal } from '../model/load-portal.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { jsonResponse, siteOf } from './_responses.ts';

export const GET: APIRoute = async (context) => {
	const portal = await loadPortal();
	const of = { title: strings.feedTitle(portal.profile.name), page: urls.home, self: urls.jsonFeed };
	return jsonResponse(toJsonFeed(feed(portal, of, portal.bulletins), siteOf(context)));
};
