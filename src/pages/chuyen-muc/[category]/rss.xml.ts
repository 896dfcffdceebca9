import type { APIRoute } from 'astro';
import { type Feed, feed, toRss } from '../../../model/feeds.ts';
import { loadPortal } from '../../../model/load-portal.ts';
import { staticPath } from '../../../model/static-path.ts';
import { strings } from '../../../strings.ts';
import { urls } from '../../../urls.ts';
import { siteOf, xmlResponse } from '../../_responses.ts';

export async function getStaticPaths() {
	const portal = await loadPortal();
	return portal.categories
		.filter(({ bulletins }) => bulletins.length > 0)
		.map(({ name, slug, bulletins }) => {
			const title = strings.categoryFeedTitle(name, portal.profile.name);
			const of = { title, page: urls.category(slug), self: urls.categoryFeed(slug) };
			return staticPath(portal, { category: slug }, { feed: feed(portal, of, bulletins) });
		});
}

export const GET: APIRoute<{ feed: Feed }> = (context) =>
	xmlResponse(toRss(context.props.feed, siteOf(context)), 'application/rss+xml');
