import type { CalendarDate } from '../date-format.ts';
import { scanText } from '../scan-text.ts';
import { squeeze, toNfc } from '../text.ts';
import { type DateReading, parseVietnameseDate } from './parse-date.ts';

/** An hour of a day as `HH:MM`, from 00:00 to 23:59; 24:00 is the end of the day. */
export type ClockTime = string & { readonly __brand: 'ClockTime' };
/** `YYYY-MM-DDTHH:MM`, in Vietnam. */
export type DayMinute = string & { readonly __brand: 'DayMinute' };
/** A day in Vietnam, or a minute of one. Made only by what reads dates, so it exists. */
export type Moment = CalendarDate | DayMinute;

/** What a text says as an hour: the hour, or why it is none. */
export type ClockReading = { readonly clock: ClockTime } | { readonly problem: 'unreadable' | 'no-such-hour' };

/** What a text says as a day, with an hour or without; or why it says neither. */
export type MomentReading =
	| { readonly date: CalendarDate; readonly clock?: ClockTime }
	| Exclude<DateReading, { readonly date: CalendarDate }>
	| { readonly problem: 'no-such-hour' };

/*
 * For scanned text, which has no diacritics: `8:00`, `08:00:00`, `8h`, `8h30`, `8g30`, `8 giờ`, `8 giờ 30 phút`,
 * `2 giờ rưỡi chiều`.
 */
const CLOCK =
	"(?:vao )?(?:luc )?(?<h>\\d{1,2})(?: ?: ?(?<m>\\d{2})(?::00)?| ?(?:gio|g|h)(?: ?(?<n>\\d{2}) ?(?:phut|p|')?|(?<half> ruoi))?)(?: (?<part>sang|trua|chieu|toi))?";
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`);
const CLOCK_FIRST = new RegExp(`^${CLOCK}(?:,? |, ?)(?<rest>.+)$`);
/** `T` and the zone are as ISO 8601 writes them; there is no other zone in the country. */
const CLOCK_LAST = new RegExp(`^(?<rest>.+?)(?:,? |, ?|t)${CLOCK}(?: ?[+]07:?00)?$`);

/** What is added to an hour by the word for the part of the day, and the hours as one says them there. */
const PARTS: Readonly<
	Record<string, { readonly said: readonly [number, number]; readonly as: readonly [number, number] }>
> = {
	sang: { said: [0, 11], as: [0, 11] },
	trua: { said: [1, 2], as: [10, 14] },
	chieu: { said: [1, 7], as: [12, 19] },
	toi: { said: [5, 11], as: [17, 23] },
};

/** Reads a text that is an hour and nothing else. */
export function parseClock(text: string): ClockReading {
	const match = CLOCK_ALONE.exec(scanText(squeeze(toNfc(text))).text);
	return match?.groups ? readClock(match.groups) : { problem: 'unreadable' };
}

/**
 * Reads a text that is a day and nothing else, in any spelling of {@link parseVietnameseDate}, with an hour before or
 * after it: `2024-07-15 08:00`, `15/07/2024 8:00`, `8 giờ 30 ngày 15/7/2024`, `2024-07-15`.
 */
export function parseMoment(text: string): MomentReading {
	const line = squeeze(toNfc(text));
	const scan = scanText(line);
	const first = CLOCK_FIRST.exec(scan.text);
	const match = first ?? CLOCK_LAST.exec(scan.text);
	const { rest } = match?.groups ?? {};
	if (!match?.groups || rest === undefined) return parseVietnameseDate(line);
	const from = first ? scan.text.length - rest.length : 0;
	const day = parseVietnameseDate(scan.slice(from, from + rest.length));
	if (!('date' in day)) return day;
	const read = readClock(match.groups);
	return 'clock' in read ? { ...day, ...read } : { problem: 'no-such-hour' };
}

/** A day and its hour; the end of the day is the day alone. */
export function moment(date: CalendarDate, clock?: ClockTime): Moment {
	return clock && clock !== '24:00' ? (`${date}T${clock}` as DayMinute) : date;
}

export function dayOfMoment(of: Moment): CalendarDate {
	return of.slice(0, 10) as CalendarDate;
}

/** Undefined for a whole day. */
export function clockOfMoment(of: Moment): ClockTime | undefined {
	return (of.slice(11) || undefined) as ClockTime | undefined;
}

function readClock({ h, m, n, half, part }: Readonly<Record<string, string | undefined>>): ClockReading {
	const said = Number(h);
	const minute = half ? 30 : Number(m ?? n ?? 0);
	const hour = part === undefined ? said : hourIn(part, said);
	const exists = hour !== undefined && minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
	if (!exists) return { problem: 'no-such-hour' };
	return { clock: [hour, minute].map((value) => String(value).padStart(2, '0')).join(':') as ClockTime };
}

function hourIn(part: string, hour: number): number | undefined {
	const { said, as } = PARTS[part] ?? { said: [0, -1], as: [0, 24] };
	if (hour >= as[0] && hour <= as[1]) return hour;
	return hour >= said[0] && hour <= said[1] ? hour + 12 : undefined;
}
