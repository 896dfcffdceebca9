import { toTimestamp } from '../domain/calendar-date.ts';
import { momentStamp } from '../domain/event-days.ts';
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
	const publisher = { '@type': 'GovernmentOrganization', name: ward, url: new URL('/', url).href };
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
		...eventsOf(page, publisher),
		author: page.author ? { '@type': 'Person', name: page.author } : { '@type': 'GovernmentOrganization', name: ward },
		publisher,
	};
}

/** schema.org wants to know where an event is, so one without a place is not told of. */
function eventsOf({ title, event = [] }: BulletinPage, organizer: object): object {
	const about = event.flatMap(({ from, to, place }) =>
		place === undefined
			? []
			: {
					'@type': 'Event',
					name: title,
					startDate: momentStamp(from),
					...(to && { endDate: momentStamp(to) }),
					location: { '@type': 'Place', name: place },
					organizer,
				},
	);
	return about.length > 0 ? { about } : {};
}
