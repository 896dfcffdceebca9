import type { DayLine } from '../model/days.ts';
import { strings } from '../strings.ts';

/**
 * What the script of days needs to tell at an element what a day is by the reader's clock: its span in seconds since
 * 1970, whether it goes on, and the words for it. They are here so that the script has none.
 */
export function dayAttributes({ kind, span, goesOn }: DayLine): Record<string, string | number | undefined> {
	const { over, overDeadline, on, today, tomorrow, left } = strings.days.states;
	return {
		'data-from': span.from,
		'data-to': span.to,
		'data-on': goesOn ? on : undefined,
		'data-words': [kind === 'event' ? over : overDeadline, today, tomorrow, left].join('|'),
	};
}
