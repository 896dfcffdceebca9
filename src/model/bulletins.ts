import type { ContentImage } from '../content/content.ts';
import { linksOf, type Mentions, mentions } from './citations.ts';
import { type BulletinItem, type BulletinLine, bulletinItem, bulletinLine, categoryLink } from './items.ts';
import type { Portal, PortalBulletin } from './portal.ts';

type CitationLinks = ReturnType<typeof linksOf>;

/** All that a bulletin's page shows. */
export interface BulletinPage
	extends Omit<PortalBulletin, 'index' | 'category' | 'documents' | 'citations' | 'draft' | 'images'> {
	readonly category: BulletinItem['category'];
	readonly images: readonly ContentImage[];
	readonly mentions: Mentions;
	readonly links: CitationLinks;
	readonly others: readonly BulletinItem[];
	readonly previous?: BulletinLine | undefined;
	readonly next?: BulletinLine | undefined;
}

const OTHERS = 6;
const PER_PAGE = 20;

export function bulletinPage(portal: Portal, bulletin: PortalBulletin): BulletinPage {
	const { index, category, documents: _ids, citations: _citations, draft: _draft, ...rest } = bulletin;
	const older = portal.bulletins[index + 1];
	const newer = portal.bulletins[index - 1];
	return {
		...rest,
		category: categoryLink(category),
		mentions: mentions(portal, bulletin),
		links: linksOf(portal, bulletin),
		others: otherBulletins(portal, bulletin).map(bulletinItem),
		previous: older && bulletinLine(older),
		next: newer && bulletinLine(newer),
	};
}

/**
 * "Các tin khác": first those filed under the same documents, then of the same category, then any; nearest in time
 * first. Choosing by nearness keeps a page as it is when far newer bulletins come.
 */
export function otherBulletins(portal: Portal, bulletin: PortalBulletin): PortalBulletin[] {
	const category = portal.categories.find(({ name }) => name === bulletin.category);
	const pools = [
		...bulletin.documents.map((id) => portal.bulletinsByDocument.get(id) ?? []),
		category?.bulletins ?? [],
		portal.bulletins,
	];
	const chosen = new Map<string, PortalBulletin>();
	for (const pool of pools) {
		for (const other of nearest(pool, bulletin, OTHERS)) {
			if (chosen.size < OTHERS) chosen.set(other.slug, other);
		}
	}
	return [...chosen.values()];
}

/** Up to `count` neighbours in a newest-first pool, older and newer by turns. The pool may hold the bulletin. */
function nearest(pool: readonly PortalBulletin[], { index }: PortalBulletin, count: number): PortalBulletin[] {
	const here = lowerBound(pool, index);
	const olderStart = pool[here]?.index === index ? here + 1 : here;
	const found: PortalBulletin[] = [];
	for (let step = 0; found.length < count; step++) {
		const older = pool[olderStart + step];
		const newer = pool[here - 1 - step];
		if (!older && !newer) break;
		if (older) found.push(older);
		if (newer && found.length < count) found.push(newer);
	}
	return found;
}

/** First position whose bulletin is not before `index`. */
function lowerBound(pool: readonly PortalBulletin[], index: number): number {
	let low = 0;
	let high = pool.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((pool[middle]?.index ?? Infinity) < index) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** One page of a category's list; `page` counts from 1. */
export interface CategoryPage {
	readonly name: string;
	readonly slug: string;
	readonly count: number;
	readonly page: number;
	readonly lastPage: number;
	readonly bulletins: readonly BulletinItem[];
}

/** How many pages a category of `count` bulletins has. */
export function pageCount(count: number): number {
	return Math.ceil(count / PER_PAGE);
}

/** The pages of every category that has bulletins. */
export function categoryPages(portal: Portal): CategoryPage[] {
	return portal.categories.flatMap(({ name, slug, bulletins }) => {
		const lastPage = pageCount(bulletins.length);
		return Array.from({ length: lastPage }, (_, index) => {
			const shown = bulletins.slice(index * PER_PAGE, (index + 1) * PER_PAGE);
			const items = shown.map((bulletin) => bulletinItem(bulletin));
			return { name, slug, count: bulletins.length, page: index + 1, lastPage, bulletins: items };
		});
	});
}
