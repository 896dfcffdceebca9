import { toTimestamp } from '../domain/calendar-date.ts';
import { deadlineSpan, eventSpan } from '../domain/event-days.ts';
import type { Bulletin } from './content.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Problems } from './problems.ts';

/** Events and a deadline that are over when their bulletin is published: most likely another day was meant. */
export function dayWarnings(
	{ file, date, event = [], deadline }: Pick<Bulletin, 'file' | 'date' | 'event' | 'deadline'>,
	places: Pick<Problems, 'locate'>,
): Problem[] {
	const published = Date.parse(toTimestamp(date)) / 1000;
	const warnings: Problem[] = [];
	if (deadline && deadlineSpan(deadline).to <= published) {
		const place = places.locate(file, ['deadline']);
		warnings.push({ file, ...place, severity: 'warning', field: 'deadline', message: messages.deadlineBeforeDate });
	}
	for (const [index, days] of event.entries()) {
		if (eventSpan(days).to > published) continue;
		// Which of the keys it stands under is no longer known: what is not found gives the place of the head.
		const place = places.locate(file, ['event', index, 'from']);
		warnings.push({ file, ...place, severity: 'warning', field: 'event', message: messages.eventBeforeDate });
	}
	return warnings;
}
