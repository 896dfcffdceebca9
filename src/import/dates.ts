import { type CalendarDate, parseVietnameseDate } from '../domain/calendar-date.ts';

const DAY =
	/(?:ngày\s+)?\d{1,2}\s*[/.–-]\s*\d{1,2}\s*[/.–-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+|\s*\/\s*)\d{4}|\d{4}-\d{2}-\d{2}/iu;
const CLOCK = /\d{1,2}\s*[:hg]\s*\d{1,2}(?::\d{1,2})?\s*p?\s*(?:[AP]M|SA|CH)?|GMT\s*\+\s*7/giu;
/** Words that may stand round the day on which something was published. */
const LABELS =
	/(?<!\p{L})(?:ngày|thời gian|lúc|vào|được|cập nhật|đăng|tin|bài|tạo|gửi|xuất bản|viết|ban hành|lần cuối|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])(?!\p{L})/giu;
/** As official letters have it: "Hương Xuân, ngày 02 tháng 7 năm 2024". */
const PLACE = /^(?!(?:Thứ|Chủ|Ngày)\s)\p{Lu}[\p{L}\s.]{1,40},\s*(ngày\s[\d\s\p{L}/.-]+?)\.?$/u;

/** What a line says of the day of its text. `place` is the form of official letters, which stands above the title. */
export interface DateLine {
	readonly day: CalendarDate;
	readonly form: 'line' | 'place';
}

/** Reads a line that is nothing but a date; undefined for any other, such as a sentence with a date in it. */
export function readDateLine(text: string): DateLine | undefined {
	if (text.length > 90) return undefined;
	const place = read(PLACE.exec(text)?.[1]);
	if (place) return { day: place, form: 'place' };
	const written = DAY.exec(text)?.[0];
	const day = read(written);
	if (!day || written === undefined) return undefined;
	const rest = text.replace(written, ' ').replace(CLOCK, ' ').replace(LABELS, ' ');
	return /[\p{L}\p{N}]/u.test(rest) ? undefined : { day, form: 'line' };
}

function read(written: string | undefined): CalendarDate | undefined {
	const reading = written === undefined ? undefined : parseVietnameseDate(written);
	return reading && 'date' in reading ? reading.date : undefined;
}
