import { latestMonth, type MonthCalendar, type MonthLink, monthBefore } from './archive.ts';
import { type ComingDay, comingDays } from './coming-days.ts';
import { recentDocuments } from './documents.ts';
import {
	type BulletinItem,
	type BulletinLine,
	bulletinItem,
	bulletinLine,
	type CategoryLink,
	type DocumentItem,
	type DocumentLink,
	documentLinks,
} from './items.ts';
import type { Portal } from './portal.ts';

/** All that the home page shows: the newest bulletin, the next two, then a list. */
export interface Home {
	readonly lead: (BulletinItem & { readonly documents: readonly DocumentLink[] }) | undefined;
	readonly pair: readonly BulletinItem[];
	readonly others: readonly BulletinItem[];
	readonly categories: readonly (CategoryLink & {
		readonly count: number;
		readonly bulletins: readonly BulletinLine[];
	})[];
	readonly coming: readonly ComingDay[];
	readonly documents: readonly DocumentItem[];
	readonly calendar: MonthCalendar | undefined;
	readonly monthBefore: MonthLink | undefined;
	readonly count: number;
}

const OTHERS = 8;
const PER_CATEGORY = 3;
const RECENT_DOCUMENTS = 5;
const COMING_DAYS = 5;

export function home(portal: Portal): Home {
	const [newest] = portal.bulletins;
	const rest = portal.bulletins.slice(1, 3 + OTHERS).map(bulletinItem);
	const calendar = latestMonth(portal);
	return {
		lead: newest && { ...bulletinItem(newest), documents: documentLinks(portal, newest) },
		pair: rest.slice(0, 2),
		others: rest.slice(2),
		categories: portal.categories
			.filter(({ bulletins }) => bulletins.length > 0)
			.map(({ name, slug, bulletins }) => ({
				name,
				slug,
				count: bulletins.length,
				bulletins: bulletins.slice(0, PER_CATEGORY).map(bulletinLine),
			})),
		coming: comingDays(portal).slice(0, COMING_DAYS),
		documents: recentDocuments(portal, RECENT_DOCUMENTS),
		calendar,
		monthBefore: calendar && monthBefore(portal, calendar),
		count: portal.bulletins.length,
	};
}
