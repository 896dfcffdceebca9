import { ATTACHMENT_TYPES } from '../domain/attachment.ts';
import { type CalendarDate, formatDate, toRfc822, toTimestamp } from '../domain/calendar-date.ts';
import { routes } from '../routes/route-of.ts';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';
import { pageCount } from './bulletins.ts';
import { daysText, type OpenDays, openDays } from './days.ts';
import { type BulletinItem, bulletinItem, documentLinks, lastChange } from './items.ts';
import type { Portal, PortalBulletin } from './portal.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

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
	/** When what it tells of takes place, for programs; the summary says it too. */
	readonly days?: OpenDays | undefined;
	readonly attachments: readonly FeedAttachment[];
}

/** A file that comes with an item; `type` is its media type. */
export interface FeedAttachment {
	readonly path: string;
	readonly title: string;
	readonly type: string;
	readonly bytes: number;
}

const ITEMS = 50;

/**
 * The feed of some bulletins, newest first; the first 50 are in it. `of` says what it is called, which page it follows
 * and where it is itself.
 */
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
		const attachments = feedAttachments(bulletin);
		const days = bulletin.event || bulletin.deadline ? { days: openDays(bulletin) } : {};
		const path = urls.bulletin(bulletin.slug);
		return { title, date, summary, category, author, updated, tags, attachments, path, ...days };
	});
	return { ...of, description: strings.feedDescription(portal.profile.name), items };
}

function feedAttachments({ slug, attachments }: PortalBulletin): FeedAttachment[] {
	return attachments.map(({ name, title, type, bytes }) => ({
		path: urls.bulletinFile(slug, name),
		title,
		type: ATTACHMENT_TYPES[type],
		bytes,
	}));
}

/** Days that matter and the summary, then the corrections, so that who has read a mistake in a feed reads there what is right. */
function corrected({ summary, corrections, event, deadline }: PortalBulletin): string {
	return [
		...daysText({ event, deadline }),
		summary,
		...corrections.map(({ date, note }) => strings.correctionOf(formatDate(date), note)),
	].join('\n\n');
}

/** RSS 2.0. Nothing in it depends on the moment of the build. */
export function toRss({ title, description, page, self, items }: Feed, site: URL): string {
	const absolute = (path: string) => new URL(path, site).href;
	const changed = latest(items);
	const channel = element('channel', [
		element('title', title),
		element('link', absolute(page)),
		element('description', description),
		element('language', 'vi'),
		element('atom:link', '', { href: absolute(self), rel: 'self', type: 'application/rss+xml' }),
		...(changed ? [element('lastBuildDate', toRfc822(changed))] : []),
		...items.map((item) => rssItem(item, absolute)),
	]);
	const attributes = {
		version: '2.0',
		'xmlns:atom': 'http://www.w3.org/2005/Atom',
		'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	};
	return xmlDocument(element('rss', [channel], attributes));
}

function rssItem(item: FeedItem, absolute: (path: string) => string): XmlElement {
	const { title, date, updated, author, category, tags, summary } = item;
	const address = absolute(item.path);
	return element('item', [
		element('title', title),
		element('link', address),
		element('guid', address, { isPermaLink: 'true' }),
		element('pubDate', toRfc822(date)),
		...(updated ? [element('atom:updated', toTimestamp(updated))] : []),
		...(author ? [element('dc:creator', author)] : []),
		...[...(category ? [category.name] : []), ...tags].map((name) => element('category', name)),
		element('description', summary),
		...enclosures(item.attachments, absolute),
	]);
}

/** An item of RSS has room for one file (RSS Advisory Board, best practices); further ones are links of Atom. */
function enclosures(attachments: readonly FeedAttachment[], absolute: (path: string) => string): XmlElement[] {
	return attachments.map(({ path, title, type, bytes }, index) =>
		index === 0
			? element('enclosure', '', { url: absolute(path), length: String(bytes), type })
			: element('atom:link', '', { rel: 'enclosure', href: absolute(path), length: String(bytes), type, title }),
	);
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
			...(item.attachments.length > 0 && {
				attachments: item.attachments.map(({ path, title, type, bytes }) => ({
					url: absolute(path),
					mime_type: type,
					title,
					size_in_bytes: bytes,
				})),
			}),
			tags: [...(item.category ? [item.category.name] : []), ...item.tags],
			// An extension: its name begins with a line, as the format asks.
			...(item.days && { _days: item.days }),
		})),
	};
}

export interface SitemapEntry {
	readonly path: string;
	readonly changed?: CalendarDate | undefined;
}

/** Addresses that one sitemap may hold (sitemaps.org: 50,000). */
const SITEMAP_LIMIT = 50_000;

/** Every page with the day of its last change, in parts that a sitemap each can hold. */
export function sitemapParts(portal: Portal): SitemapEntry[][] {
	const newest = (bulletins: readonly PortalBulletin[]) => bulletins[0]?.date;
	const periods = [...portal.bulletinsByPeriod].map(([period, bulletins]) => ({
		path: urls.period(period),
		changed: newest(bulletins),
	}));
	const entries: SitemapEntry[] = [
		...routes
			.filter(({ inSitemap, isFixed }) => inSitemap && isFixed)
			.map(({ path }) => (path === urls.home ? { path, changed: newest(portal.bulletins) } : { path })),
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

const SITEMAP = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A sitemap as XML (sitemaps.org). */
export function toSitemap(entries: readonly SitemapEntry[], site: URL): string {
	const pages = entries.map(({ path, changed }) =>
		element('url', [
			element('loc', new URL(path, site).href),
			...(changed ? [element('lastmod', toTimestamp(changed))] : []),
		]),
	);
	return xmlDocument(element('urlset', pages, SITEMAP));
}

/** The index of so many sitemaps as XML (sitemaps.org). */
export function toSitemapIndex(parts: number, site: URL): string {
	const sitemaps = Array.from({ length: parts }, (_, part) =>
		element('sitemap', [element('loc', new URL(urls.sitemap(part), site).href)]),
	);
	return xmlDocument(element('sitemapindex', sitemaps, SITEMAP));
}

function latest(items: readonly FeedItem[]): CalendarDate | undefined {
	return items
		.map(({ date, updated }) => updated ?? date)
		.sort()
		.at(-1);
}
