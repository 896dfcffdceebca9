/* What pages need of dates, without the calendar that reading them takes. */

/**
 * A calendar day in Vietnam, as `YYYY-MM-DD`. It has no time and no zone, compares as a string, and is only ever made
 * by what reads dates (`calendar-date.ts`), so it is a day that exists.
 */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** `02/07/2024` */
export function formatDate(date: CalendarDate): string {
	const { year, month, day } = dateParts(date);
	return `${day}/${month}/${year}`;
}

/** Parts as they stand in an address: `{year: '2024', month: '07', day: '02'}`. */
export function dateParts(date: CalendarDate): { year: string; month: string; day: string } {
	return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}
