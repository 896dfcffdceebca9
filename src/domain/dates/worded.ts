import {
	type DateForm,
	dayForm,
	EARLY_DAY,
	GAP,
	monthForm,
	type ReadMonth,
	type WrittenDate,
	type WrittenDay,
} from './form.ts';

/** `2 tháng 7 năm 2024`, `2 tháng 7, năm 2024`, `29 tháng 12/2020`, `2 tháng 7 2024`, `02tháng 7 năm2024` */
export const WORDED_DAY = wordedDay('\\d{1,2}');

/** `tháng 7 năm 2024`, `tháng 7/2024`, `tháng 7 2024` */
export const WORDED_MONTH = wordedMonth('\\d{1,2}');

/** `năm 2024`; only of the calendar's years, since "năm" also counts: "năm 1500 hộ". */
export const WORDED_YEAR: DateForm<WrittenDate> = {
	source: `nam${GAP}(?<y>(?:19|2[01])\\d\\d)`,
	lead: '',
	read: ({ y }) => ({ year: Number(y) }),
};

/** The form of a day whose month is written as the pattern `month`. */
export function wordedDay(month: string, readMonth?: ReadMonth): DateForm<WrittenDay> {
	return dayForm(`${EARLY_DAY}(?<d>\\d{1,2}),?${GAP}${monthAndYear(month)}`, readMonth);
}

export function wordedMonth(month: string, readMonth?: ReadMonth): DateForm<WrittenDate> {
	return monthForm(monthAndYear(month), readMonth);
}

/** Between month and year stands "năm", a mark, or only a space. */
function monthAndYear(month: string): string {
	return `thang${GAP}(?<m>${month})(?:,?${GAP}nam${GAP}|,?${GAP}[/.-]${GAP}| {1,3})(?<y>\\d{4})`;
}
