import { type CalendarDate, calendarDate, vietnamDay } from '../domain/calendar-date.ts';
import type { WrittenDay } from '../domain/dates/form.ts';
import { dateGrammar } from '../domain/dates/grammar.ts';
import { DAY_FORMS } from '../domain/dates/parse-date.ts';
import { fold, squeeze, toNfc } from '../domain/text.ts';

/** Two kinds of marks too: what stands round a day in a line decides whether it is one. */
const DAYS = dateGrammar(DAY_FORMS);
const CLOCK = /\d{1,2}\s*[:hg]\s*\d{1,2}(?::\d{1,2})?\s*p?\s*(?:[AP]M|SA|CH)?|GMT\s*\+\s*7/giu;
/** Words that may stand round the day on which something was published. */
const LABEL =
	'ngày|hôm|thời gian|lúc|vào|được|cập nhật|đăng|tin|bài|tạo|gửi|xuất bản|viết|ban hành|lần cuối|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7]';
const LABELS = new RegExp(`(?<!\\p{L})(?:${LABEL}|${fold(LABEL)})(?!\\p{L})`, 'giu');
/** As official letters have it: "Hương Xuân, ngày 02 tháng 7 năm 2024". */
const PLACE = /^(?!(?:Thứ|Chủ|Ngày)\s)\p{Lu}[\p{L}\s.]{1,40}, ?ng[àa]y ?$/u;
/** A moment with its zone, as machines write it. */
const MOMENT = /\d:\d.*(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;

/** What a line says of the day of its text. `place` is the form of official letters, which stands above the title. */
export interface DateLine {
	readonly day: CalendarDate;
	readonly form: 'line' | 'place';
}

/** Reads a line that is nothing but a date; undefined for any other, such as a sentence with a date in it. */
export function readDateLine(text: string): DateLine | undefined {
	if (text.length > 90) return undefined;
	const line = squeeze(toNfc(text));
	const [written] = DAYS.find(line);
	const day = written && dateOf(written);
	if (!written || !day) return undefined;
	const before = line.slice(0, written.start);
	const after = line.slice(written.end);
	if (PLACE.test(before) && /^\.?$/.test(after)) return { day, form: 'place' };
	const rest = `${before} ${after}`.replace(CLOCK, ' ').replace(LABELS, ' ');
	return /[\p{L}\p{N}]/u.test(rest) ? undefined : { day, form: 'line' };
}

/**
 * The day in Vietnam of what a page's head gives as its time: `2024-07-01T23:30:00Z`, or, where no zone is named, the
 * day that is written. Undefined for what is no time.
 */
export function readPageTime(text: string): CalendarDate | undefined {
	const [written] = MOMENT.test(text) ? [] : DAYS.find(text);
	if (written) return dateOf(written);
	const moment = Date.parse(text);
	return Number.isNaN(moment) ? undefined : vietnamDay(moment);
}

function dateOf({ year, month, day }: WrittenDay): CalendarDate | undefined {
	return calendarDate(year, month, day);
}
