import { toTimestamp } from '../domain/calendar-date.ts';
import type { BulletinPage } from './bulletins.ts';
import { lastChange } from './items.ts';

/** A place on the way from the home page to the present one. */
export interface Crumb {
	readonly name: string;
	readonly path: string;
}

/** schema.org BreadcrumbList. `site` is the portal's origin. */
export function breadcrumbs(crumbs: readonly Crumb[], site: URL): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: crumbs.map(({ name, path }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: new URL(path, site).href,
		})),
	};
}

/** A picture made to be shown beside a link to a page: never an original. Its address is absolute, its size in pixels. */
export interface SharePicture {
	readonly url: string;
	readonly alt: string;
	readonly width: number;
	readonly height: number;
}

/** schema.org NewsArticle. */
export function newsArticle(page: BulletinPage, ward: string, url: URL, share: SharePicture | undefined): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: page.title,
		description: page.summary,
		inLanguage: 'vi',
		datePublished: toTimestamp(page.date),
		dateModified: toTimestamp(lastChange(page) ?? page.date),
		...(page.corrections.length > 0 && { correction: page.corrections.map(({ note }) => note) }),
		mainEntityOfPage: url.href,
		...(page.category && { articleSection: page.category.name }),
		...(share && { image: [share.url] }),
		author: page.author ? { '@type': 'Person', name: page.author } : { '@type': 'GovernmentOrganization', name: ward },
		publisher: { '@type': 'GovernmentOrganization', name: ward, url: new URL('/', url).href },
	};
}
