import { type DateForm, dayForm, EARLY_DAY, GAP, monthForm, type WrittenDay } from './form.ts';

/** `02/07/2024`, `2-7-2024`, `2. 7. 2024`: day before month, as Decree 30/2020/NĐ-CP writes dates. */
export const NUMERIC_DAYS: readonly DateForm<WrittenDay>[] = ['/', '-', '[.]'].map(numericDay);

/**
 * The same with two kinds of marks: `2/7-2024`. In a sentence "7-8/2024" is July and August, so only what is known to
 * be a day may be read by it.
 */
export const MIXED_DAY = numericDay('[/.-]');

/** `7/2024` */
export const NUMERIC_MONTH = monthForm(`(?<m>\\d{1,2})${GAP}[/.-]${GAP}(?<y>\\d{4})`);

function numericDay(mark: string): DateForm<WrittenDay> {
	const between = GAP + mark + GAP;
	return dayForm(`${EARLY_DAY}(?<d>\\d{1,2})${between}(?<m>\\d{1,2})${between}(?<y>\\d{4})`);
}
