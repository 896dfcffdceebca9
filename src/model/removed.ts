import { type Bulletin, isPublished, isTakenDown } from '../content/content.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { bulletinLine } from './items.ts';
import type { RemovedBulletin } from './portal.ts';

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
