import { type Bulletin, isPublished, isTakenDown } from '../content/content.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type BulletinLine, bulletinLine } from './items.ts';

/** A bulletin that was taken down: what its address still says. Its title and text are shown nowhere. */
export interface RemovedBulletin {
	readonly slug: string;
	/** The day it was published. */
	readonly date: CalendarDate;
	readonly removedOn: CalendarDate;
	/** Why, in the editor's words. */
	readonly note: string;
	/** The bulletin that its address leads to, once that is published. */
	readonly replacedBy?: BulletinLine | undefined;
}

/** Those taken down by a day, of all bulletins of the content. */
export function removedBulletins(bulletins: readonly Bulletin[], today: CalendarDate): RemovedBulletin[] {
	const published = new Map(
		bulletins.filter((bulletin) => isPublished(bulletin, today)).map((bulletin) => [bulletin.slug, bulletin]),
	);
	return bulletins
		.filter((bulletin) => isTakenDown(bulletin, today))
		.map(({ slug, date, removed }) => {
			const other = removed.replacedBy === undefined ? undefined : published.get(removed.replacedBy);
			return { slug, date, removedOn: removed.date, note: removed.note, replacedBy: other && bulletinLine(other) };
		});
}
