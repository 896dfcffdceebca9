import { fold } from '../text.ts';
import { GAP } from './form.ts';
import { wordedDay, wordedMonth } from './worded.ts';

/**
 * The words for months, by their numbers. Without "giêng" and "chạp", which are months of the lunar calendar, and
 * "một", which was the eleventh of that and is the first of today's.
 */
const MONTHS: readonly (readonly [name: string, month: number])[] = [
	['mười một', 11],
	['mười hai', 12],
	['mười', 10],
	['hai', 2],
	['ba', 3],
	['tư', 4],
	['năm', 5],
	['sáu', 6],
	['bảy', 7],
	['bẩy', 7],
	['tám', 8],
	['chín', 9],
];
/** Without diacritics these may be other words: "2 tháng từ năm 2024", "tháng sau". */
const AMBIGUOUS = new Set(['tư', 'sáu']);
/** "ngày 2 tháng năm 2024" is a form that was not filled in: May needs "năm" again, or a mark. */
const MAY = `nam(?=,?${GAP}(?:nam|[/.-]))`;
const MONTH = [...new Set(MONTHS.map(([name]) => (name === 'năm' ? MAY : fold(name))))].join('|');

/** `2 tháng Bảy năm 2024` */
export const NAMED_MONTH_DAY = wordedDay(MONTH, monthNamed);

/** `tháng bảy năm 2024`, `tháng Tư/2024` */
export const NAMED_MONTH = wordedMonth(MONTH, monthNamed);

/** Which month the word `folded` is in what was typed; undefined when that is another word, or may be. */
function monthNamed(folded: string, typed: string): number | undefined {
	const isPlain = typed === fold(typed);
	const named = MONTHS.find(
		([name]) => fold(name) === folded && (isPlain ? !AMBIGUOUS.has(name) : typed.includes(name)),
	);
	return named?.[1];
}
