import { messages as contentMessages } from '../content/messages.ts';
import {
	type CalendarDate,
	calendarDate,
	dateParts,
	daysInMonth,
	FIRST_YEAR,
	LAST_YEAR,
	weekday,
} from '../domain/calendar-date.ts';
import { type DayMention, dayMentions } from '../domain/dates/day-mentions.ts';
import { type Diagnostic, doubt } from './diagnostic.ts';
import { messages } from './messages.ts';
import type { Prose } from './prose.ts';

type DatedProse = Pick<Prose, 'text' | 'date'>;

/**
 * Days that the calendar does not have, days of the week that are another day's, and spans that end before they begin.
 * A year that is not said is the one that brings the day nearest to that of the bulletin.
 */
export function dates(prose: DatedProse): Diagnostic[] {
	const { text } = prose;
	const isNumber = ({ start, end }: DayMention) =>
		/số\s$/u.test(text.slice(Math.max(0, start - 3), start)) || /^[/-]\p{L}/u.test(text.slice(end, end + 2));
	const mentions = dayMentions(text).filter((mention) => !isNumber(mention));
	return [
		...mentions.flatMap((mention) => notInCalendar(mention) ?? otherWeekday(mention, prose.date) ?? []),
		...mentions.flatMap((mention, index) => endsEarly(text, mention, mentions[index + 1]) ?? []),
	];
}

function notInCalendar({ year, month, day, start, end, isLunar }: DayMention): Diagnostic | undefined {
	if (isLunar || (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR))) return undefined;
	// Without a year February may have its leap day.
	const days = daysInMonth(year ?? 2000, month);
	if (day >= 1 && day <= days) return undefined;
	if (month < 1 || month > 12)
		return doubt('date', start, end, contentMessages.notInCalendar(day, month, year ?? 0, undefined));
	return doubt(
		'date',
		start,
		end,
		year === undefined ? messages.noSuchDay(day, month, days) : contentMessages.notInCalendar(day, month, year, days),
	);
}

function otherWeekday(mention: DayMention, today: CalendarDate | undefined): Diagnostic | undefined {
	const { weekday: said, isLunar } = mention;
	const days = said && !isLunar ? datesOf(mention, today) : [];
	const [date] = days;
	if (!said || !date || days.some((day) => weekday(day) === said.day)) return undefined;
	const right = messages.weekdays[weekday(date) - 1] ?? '';
	const { year, month, day } = dateParts(date);
	const [start, end] = [Math.min(said.start, mention.start), Math.max(said.end, mention.end)];
	return doubt('date', start, end, messages.otherWeekday(`${day}/${month}/${year}`, right), { fix: right });
}

const YEARS_NEAR = [-1, 0, 1];
/** Of two years that are about as far, either may be meant. */
const AS_FAR = 45;

/** The day that is meant; several where the year is not said and either may be. */
function datesOf({ year, month, day }: DayMention, today: CalendarDate | undefined): CalendarDate[] {
	if (year !== undefined || today === undefined) {
		const date = year === undefined ? undefined : calendarDate(year, month, day);
		return date ? [date] : [];
	}
	const here = Number(dateParts(today).year);
	const near = YEARS_NEAR.flatMap((step) => {
		const date = calendarDate(here + step, month, day);
		return date ? { date, far: daysApart(date, today) } : [];
	});
	near.sort((a, b) => a.far - b.far);
	return near.filter(({ far }) => far <= (near[0]?.far ?? 0) + AS_FAR).map(({ date }) => date);
}

/** Roughly, which is enough to tell the years apart. */
function daysApart(a: CalendarDate, b: CalendarDate): number {
	const count = (date: CalendarDate) => {
		const { year, month, day } = dateParts(date);
		return Number(year) * 365.25 + Number(month) * 30.44 + Number(day);
	};
	return Math.abs(count(a) - count(b));
}

const SPAN_BEFORE = /(?:từ|bắt đầu từ|kể từ)\s(?:(?:sáng|chiều|tối|thứ \S+|chủ nhật|hết)[\s,]{1,2})?(?:ngày\s)?$/iu;
const SPAN_BETWEEN = /^\s?(?:đến|tới|-|–)\s?(?:hết\s)?(?:(?:sáng|chiều|tối)\s)?(?:ngày\s)?$/iu;
/** Months that a span without its first year may well go on over the turn of the year. */
const OVER_NEW_YEAR = 3;

function endsEarly(text: string, from: DayMention, to: DayMention | undefined): Diagnostic | undefined {
	if (!to || from.isLunar || to.isLunar) return undefined;
	const between = text.slice(from.end, to.start);
	if (!SPAN_BETWEEN.test(between)) return undefined;
	// Two days with a dash between them are a span by themselves when both are whole.
	if (!SPAN_BEFORE.test(text.slice(Math.max(0, from.start - 30), from.start)) && !/đến|tới/iu.test(between))
		return undefined;
	const year = from.year ?? to.year ?? 2000;
	const order = ({ month, day }: DayMention, of: number) => (of * 12 + month) * 31 + day;
	if (order(from, year) <= order(to, to.year ?? year)) return undefined;
	if (from.year === undefined && from.month - to.month >= OVER_NEW_YEAR) return undefined;
	return doubt('date', from.start, to.end, messages.endsEarly);
}
