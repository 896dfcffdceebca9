/** What a date names, as it is written: a year, a month of it, or a day. Whether the calendar has it is not asked. */
export interface WrittenDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
}
export type WrittenDay = Required<WrittenDate>;

type Groups = Readonly<Record<string, string>>;

/**
 * One way to write a date. It is written for scanned text (see `scan-text.ts`): lower case without diacritics, one
 * kind of dash, slash and space; so it stands for all the ways to type them.
 */
export interface DateForm<W extends WrittenDate> {
	/** Source of a pattern whose groups are named `y`, `m` and `d`; it has no others. */
	readonly source: string;
	/** What may stand before it and says no more, as the source of a pattern. */
	readonly lead: string;
	/** What the groups say; undefined when the letters as typed say something else. */
	readonly read: (groups: Groups, typed: string) => W | undefined;
}

/** "ngày" before a day, or "hôm". */
export const DAY_WORD = '(?:ngay|hom) {0,2}';
/** "mùng 2", "mồng 2": of the first ten days of a month. */
export const EARLY_DAY = '(?:m[uo]ng {0,2})?';
/** Spaces that may be missing, or too many, as in scanned paper. */
export const GAP = ' {0,3}';
/** Says which month a word or number is; undefined when the letters as typed, small and composed, are another word's. */
export type ReadMonth = (written: string, typed: string) => number | undefined;

export function dayForm(source: string, readMonth: ReadMonth = Number): DateForm<WrittenDay> {
	return {
		source,
		lead: DAY_WORD,
		read({ y, m = '', d }, typed) {
			const month = readMonth(m, typed);
			return month === undefined ? undefined : { year: Number(y), month, day: Number(d) };
		},
	};
}

export function monthForm(source: string, readMonth: ReadMonth = Number): DateForm<WrittenDate> {
	return {
		source,
		lead: '',
		read({ y, m = '' }, typed) {
			const month = readMonth(m, typed);
			return month === undefined ? undefined : { year: Number(y), month };
		},
	};
}
