import type { APIRoute } from 'astro';
import { documentName } from '../../../domain/document.ts';
import { type Feed, feed, toRss } from '../../../model/feeds.ts';
import { loadPortal } from '../../../model/load-portal.ts';
import { staticPath } from '../../../model/static-path.ts';
import { strings } from '../../../strings.ts';
import { urls } from '../../../urls.ts';
import { siteOf, xmlResponse } from '../../_responses.ts';

export async function getStaticPaths() {
	const portal = await loadPortal();
	return portal.documents.map((document) => {
		const title = strings.documentFeedTitle(documentName(document), portal.profile.name);
		const of = { title, page: urls.document(document.id), self: urls.documentFeed(document.id) };
		const bulletins = portal.bulletinsByDocument.get(document.id) ?? [];
		return staticPath(portal, { id: document.id }, { feed: feed(portal, of, bulletins) });
	});
}

export const GET: APIRoute<{ feed: Feed }> = (context) =>
	xmlResponse(toRss(context.props.feed, siteOf(context)), 'application/rss+xml');
