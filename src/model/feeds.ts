import XMLBuilder from 'fast-xml-builder';
import { type CalendarDate, formatDate, toRfc822, toTimestamp } from '../domain/calendar-date.ts';
import { stripControls } from '../domain/text.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { pageCount } from './bulletins.ts';
import { type BulletinItem, bulletinItem, documentLinks, lastChange } from './items.ts';
import type { Portal, PortalBulletin } from './portal.ts';

/** What a feed says. Addresses are paths; the writers make them absolute. */
export interface Feed {
	readonly title: string;
	readonly description: string;
	/** The page that the feed follows. */
	readonly page: string;
	readonly self: string;
	readonly items: readonly FeedItem[];
}

export interface FeedItem extends Pick<BulletinItem, 'title' | 'date' | 'summary' | 'category'> {
	readonly path: string;
	readonly author?: string | undefined;
	/** The day of the last update or correction. */
	readonly updated?: CalendarDate | undefined;
	readonly tags: readonly string[];
}

const ITEMS = 50;
const xml = new XMLBuilder({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	format: true,
	suppressBooleanAttributes: false,
});

/** The feed of the portal, or of what `page` shows when `bulletins` are given. */
export function feed(
	portal: Portal,
	of: Omit<Feed, 'items' | 'description'>,
	bulletins: readonly PortalBulletin[],
): Feed {
	const items = bulletins.slice(0, ITEMS).map((bulletin) => {
		const { title, date, category } = bulletinItem(bulletin);
		const { author } = bulletin;
		const updated = lastChange(bulletin);
		const summary = corrected(bulletin);
		const tags = documentLinks(portal, bulletin).map(({ name }) => name);
		return { title, date, summary, category, author, updated, tags, path: urls.bulletin(bulletin.slug) };
	});
	return { ...of, description: strings.feedDescription(portal.profile.name), items };
}

/** The summary, then the corrections, so that who has read a mistake in a feed reads there what is right. */
function corrected({ summary, corrections }: PortalBulletin): string {
	return [summary, ...corrections.map(({ date, note }) => strings.correctionOf(formatDate(date), note))].join('\n\n');
}

/** RSS 2.0. Nothing in it depends on the moment of the build. */
export function toRss({ title, description, page, self, items }: Feed, site: URL): string {
	const absolute = (path: string) => new URL(path, site).href;
	const changed = latest(items);
	const channel = {
		title,
		link: absolute(page),
		description,
		language: 'vi',
		'atom:link': { '@href': absolute(self), '@rel': 'self', '@type': 'application/rss+xml' },
		...(changed && { lastBuildDate: toRfc822(changed) }),
		item: items.map((item) => ({
			title: item.title,
			link: absolute(item.path),
			guid: { '@isPermaLink': 'true', '#text': absolute(item.path) },
			pubDate: toRfc822(item.date),
			...(item.updated && { 'atom:updated': toTimestamp(item.updated) }),
			...(item.author && { 'dc:creator': item.author }),
			category: [...(item.category ? [item.category.name] : []), ...item.tags],
			description: item.summary,
		})),
	};
	return document({
		rss: {
			'@version': '2.0',
			'@xmlns:atom': 'http://www.w3.org/2005/Atom',
			'@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			channel,
		},
	});
}

/** JSON Feed 1.1 */
export function toJsonFeed({ title, description, page, self, items }: Feed, site: URL): object {
	const absolute = (path: string) => new URL(path, site).href;
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		description,
		home_page_url: absolute(page),
		feed_url: absolute(self),
		language: 'vi',
		items: items.map((item) => ({
			id: absolute(item.path),
			url: absolute(item.path),
			title: item.title,
			content_text: item.summary,
			date_published: toTimestamp(item.date),
			...(item.updated && { date_modified: toTimestamp(item.updated) }),
			...(item.author && { authors: [{ name: item.author }] }),
			tags: [...(item.category ? [item.category.name] : []), ...item.tags],
		})),
	};
}

export interface SitemapEntry {
	readonly path: string;
	readonly changed?: CalendarDate | undefined;
}

/** Addresses that one sitemap may hold (sitemaps.org: 50,000). */
const SITEMAP_LIMIT = 50_000;

/** Every page with the day of its last change, in parts. */
export function sitemapParts(portal: Portal): SitemapEntry[][] {
	const newest = (bulletins: readonly PortalBulletin[]) => bulletins[0]?.date;
	const periods = [...portal.bulletinsByPeriod].map(([period, bulletins]) => ({
		path: `${urls.archive}${period.replaceAll('-', '/')}/`,
		changed: newest(bulletins),
	}));
	const entries: SitemapEntry[] = [
		{ path: urls.home, changed: newest(portal.bulletins) },
		...[urls.archive, urls.documents, urls.statistics, urls.siteMap].map((path) => ({ path })),
		...portal.pages.map(({ slug }) => ({ path: urls.standingPage(slug) })),
		...portal.bulletins.map((bulletin) => ({
			path: urls.bulletin(bulletin.slug),
			changed: lastChange(bulletin) ?? bulletin.date,
		})),
		...portal.categories.flatMap(({ slug, bulletins }) => {
			const pages = Array.from({ length: pageCount(bulletins.length) }, (_, index) => urls.category(slug, index + 1));
			return pages.map((path) => ({ path, changed: newest(bulletins) }));
		}),
		...portal.documents.map(({ id }) => ({
			path: urls.document(id),
			changed: newest(portal.bulletinsByDocument.get(id) ?? []),
		})),
		...periods.sort((a, b) => (a.path < b.path ? -1 : 1)),
	];
	const count = Math.ceil(entries.length / SITEMAP_LIMIT);
	return Array.from({ length: count }, (_, part) => entries.slice(part * SITEMAP_LIMIT, (part + 1) * SITEMAP_LIMIT));
}

const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function toSitemap(entries: readonly SitemapEntry[], site: URL): string {
	const url = entries.map(({ path, changed }) => ({
		loc: new URL(path, site).href,
		...(changed && { lastmod: toTimestamp(changed) }),
	}));
	return document({ urlset: { '@xmlns': SITEMAP_NAMESPACE, url } });
}

export function toSitemapIndex(parts: number, site: URL): string {
	const sitemap = Array.from({ length: parts }, (_, part) => ({ loc: new URL(urls.sitemap(part), site).href }));
	return document({ sitemapindex: { '@xmlns': SITEMAP_NAMESPACE, sitemap } });
}

function document(root: object): string {
	return stripControls(xml.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root }));
}

function latest(items: readonly FeedItem[]): CalendarDate | undefined {
	return items
		.map(({ date, updated }) => updated ?? date)
		.sort()
		.at(-1);
}
