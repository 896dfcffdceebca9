import { type CalendarDate, dateParts } from './domain/date-format.ts';

/** Every address of the portal, spelled once. All are absolute paths; pages end in a slash. */
export const urls = {
	home: '/',
	bulletin: (slug: string) => `/tin/${slug}/`,
	category: (slug: string, page = 1) => (page === 1 ? `/chuyen-muc/${slug}/` : `/chuyen-muc/${slug}/trang/${page}/`),
	categoryFeed: (slug: string) => `/chuyen-muc/${slug}/rss.xml`,
	documents: '/van-ban/',
	document: (id: string) => `/van-ban/${id}/`,
	documentFeed: (id: string) => `/van-ban/${id}/rss.xml`,
	archive: '/ngay/',
	year: (year: string) => `/ngay/${year}/`,
	month: (year: string, month: string) => `/ngay/${year}/${month}/`,
	day: (date: CalendarDate) => {
		const { year, month, day } = dateParts(date);
		return `/ngay/${year}/${month}/${day}/`;
	},
	search: '/tim-kiem/',
	statistics: '/thong-ke/',
	siteMap: '/so-do/',
	standingPage: (slug: string) => `/${slug}/`,
	feed: '/rss.xml',
	jsonFeed: '/feed.json',
	openBulletins: '/du-lieu/tin-bai.json',
	openDocuments: '/du-lieu/van-ban.json',
	portalFacts: '/du-lieu/cong.json',
	sitemapIndex: '/sitemap-index.xml',
	sitemap: (part: number) => `/sitemap-${part}.xml`,
	robots: '/robots.txt',
	desk: '/quan-tri/',
	searchCatalogue: '/pagefind/shards.json',
	searchFolder: (folder: string) => `/pagefind/${folder}/`,
	searchText: (shard: string, bulletin: number) => `/pagefind/${shard}/${bulletin}.json`,
} as const;
