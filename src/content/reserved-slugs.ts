/** First parts of the addresses that the portal's own pages and services have. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
	'tin',
	'chuyen-muc',
	'van-ban',
	'ngay',
	'tim-kiem',
	'thong-ke',
	'so-do',
	'du-lieu',
	'quan-tri',
	'pagefind',
	'api',
	'404',
]);
