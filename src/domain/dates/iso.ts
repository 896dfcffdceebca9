import { dayForm, monthForm } from './form.ts';

/** `2024-07-02`. With other marks the year is not first: nobody could tell the month from the day. */
export const ISO_DAY = dayForm('(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})');

/** `2024-07` */
export const ISO_MONTH = monthForm('(?<y>\\d{4})-(?<m>\\d{1,2})');
