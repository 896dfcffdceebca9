import type { CalendarDate } from '../domain/date-format.ts';
import { route } from './route.ts';

/*
 * Everything that has an address, a row each: what it is, its path, and what is true of it besides what is true of its
 * kind. Adding a page is a row here and the file of src/pages whose path that is; its name in `urls`, reserved slugs,
 * headers, the security policy, the sitemap, robots.txt and the check of links follow.
 */

export const home = route('page', '/');
export const archive = route('page', '/ngay/');
export const documents = route('page', '/van-ban/');
export const comingDays = route('page', '/sap-toi/');
export const statistics = route('page', '/thong-ke/');
export const siteMap = route('page', '/so-do/');
export const standingPage = route('page', (slug: string) => `/${slug}/`);
export const bulletin = route('page', (slug: string) => `/tin/${slug}/`);
export const category = route('page', (slug: string, page = 1) =>
	page === 1 ? `/chuyen-muc/${slug}/` : categoryPage(slug, page),
);
/** From the second on. */
export const categoryPage = route('page', (slug: string, page: number) => `/chuyen-muc/${slug}/trang/${page}/`);
export const document = route('page', (id: string) => `/van-ban/${id}/`);
export const year = route('page', (year: string) => `/ngay/${year}/`);
export const month = route('page', (year: string, month: string) => `/ngay/${year}/${month}/`);
export const dayOf = route('page', (year: string, month: string, day: string) => `/ngay/${year}/${month}/${day}/`);

export const feed = route('feed', '/rss.xml');
export const jsonFeed = route('feed', '/feed.json');
export const categoryFeed = route('feed', (slug: string) => `/chuyen-muc/${slug}/rss.xml`);
export const documentFeed = route('feed', (id: string) => `/van-ban/${id}/rss.xml`);

/** Days that matter, for calendars of phones and computers. */
export const calendar = route('feed', '/lich.ics');
export const bulletinCalendar = route('feed', (slug: string) => `/tin/${slug}/lich.ics`);
/** A file that is attached to a bulletin, and the text of a document; `name` is `Attachment.name`. */
export const bulletinFile = route('attachment', (slug: string, name: string) => `/tin/${slug}/${name}`);
export const documentFile = route('attachment', (id: string, name: string) => `/van-ban/${id}/${name}`);

export const openBulletins = route('openData', '/du-lieu/tin-bai.json');
export const openDocuments = route('openData', '/du-lieu/van-ban.json');
/** What a server of the portal reads from it. */
export const portalFacts = route('openData', '/du-lieu/cong.json');

export const sitemapIndex = route('forRobots', '/sitemap-index.xml');
export const sitemap = route('forRobots', (part: number) => `/sitemap-${part}.xml`);
export const robots = route('forRobots', '/robots.txt');

/** The counter; its addresses are in src/edge/api-urls.ts. */
export const api = route('service', '/api/', { andBelow: true });

export const search = route('page', '/tim-kiem/', {
	inSitemap: false,
	uncrawled: true,
	// Pagefind's WebAssembly is compiled.
	scriptSources: ["'wasm-unsafe-eval'"],
});
/** The editors' page with its program; its policy depends on the ward's Git host, and is in the page itself. */
export const desk = route('page', '/quan-tri/', {
	andBelow: true,
	inSitemap: false,
	uncrawled: true,
	answeredByWindows: true,
});
/** The frame that the editors' page shows a text in as the portal will. */
export const deskPreview = route('page', '/quan-tri/xem-truoc/', { inSitemap: false });
export const notFound = route('page', '/404.html', { inSitemap: false });

/** Scripts, styles, fonts and pictures, named by what is in them. */
export const assets = route('part', '/_astro/', { andBelow: true, lasting: true });
/** Pagefind's library for readers' browsers, of a version. */
export const searchLibrary = route('part', (version: string) => `/pagefind/lib-${version}/`, {
	andBelow: true,
	lasting: true,
});
/** An index of the search; its name ends in a digest of what is in it. */
export const searchFolder = route('part', (folder: string) => `/pagefind/${folder}/`, {
	andBelow: true,
	lasting: true,
	parts: '[\\w-]+-[0-9a-f]{10}',
});
export const searchCatalogue = route('part', '/pagefind/shards.json');
export const searchText = route('part', (shard: string, bulletin: number) => `/pagefind/${shard}/${bulletin}.json`);
export const searchFiles = route('part', '/pagefind/', { andBelow: true });

export const icon = route('publicFile', '/favicon.svg');
/** Of the code of others that a portal carries. */
export const licences = route('publicFile', '/giay-phep.txt');

/** The page of a year, a month or a day: `2024`, `2024-07`, `2024-07-02`. */
export function period(beginning: string): string {
	const [first = '', second, third] = beginning.split('-');
	if (second === undefined) return year(first);
	return third === undefined ? month(first, second) : dayOf(first, second, third);
}

export function day(date: CalendarDate): string {
	return period(date);
}
