import { type CalendarDate, calendarDate, vietnamDay } from '../domain/calendar-date.ts';
import type { WrittenDay } from '../domain/dates/form.ts';
import { dateGrammar } from '../domain/dates/grammar.ts';
import { DAY_FORMS } from '../domain/dates/parse-date.ts';
import { fold, squeeze, toNfc } from '../domain/text.ts';
import { isBoilerplate } from './boilerplate.ts';
import { personIn } from './bylines.ts';
import { inKnownForm } from './foreign-dates.ts';

/** Two kinds of marks too: what stands round a day in a line decides whether it is one. */
const DAYS = dateGrammar(DAY_FORMS);
const CLOCK =
	/\d{1,2}\s*[:hg]\s*\d{1,2}(?::\d{1,2}(?:\.\d+)?)?\s*(?:[AP]\.?M\.?|SA|CH|Z|p)?(?:\s?[+-]\d\d:?\d\d)?|(?<!\d)\d{1,2}\s*(?:h|giờ)(?:\s*\d{1,2}\s*(?:phút|p|'))?|\(?(?:GMT|UTC)\s*\+\s*0?7(?::00)?\)?/giu;
/** Words that may stand round the day on which something was published. */
const LABEL =
	'ngày|hôm|đã|thời gian|lúc|vào|được|cập nhật|đăng|tin|bài|viết|tạo|gửi|xuất bản|phát hành|ban hành|công bố|lần cuối|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7]|posted|published|updated|created|modified|last|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const LABELS = new RegExp(`(?<!\\p{L})(?:${LABEL}|${fold(LABEL)})(?!\\p{L})`, 'giu');
/** As official letters have it: "Hương Xuân, ngày 02 tháng 7 năm 2024". */
const PLACE = /^(?!(?:Thứ|Chủ|Ngày)\s)\p{Lu}[\p{L}\s.]{1,40}, ?ng[àa]y ?$/u;
/** A moment with its zone, as machines write it. */
const MOMENT = /\d:\d.*(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;
const MAX_LINE = 100;

/** What a line says of the day of its text. `place` is the form of official letters, which stands above the title. */
export interface DateLine {
	readonly day: CalendarDate;
	readonly form: 'line' | 'place';
	/** What else the line may mean, or how it had to be understood: to be asked or told. */
	readonly doubt?: { readonly is: 'month-first'; readonly other: CalendarDate } | { readonly is: 'short-year' };
	/** Who wrote the text, where the line says so too. */
	readonly by?: string;
}

/** Reads a line that is nothing but a date and its company; undefined for any other, such as a sentence with a date. */
export function readDateLine(text: string): DateLine | undefined {
	if (text.length > MAX_LINE || !/\p{Nd}/u.test(text)) return undefined;
	const { line, doubt } = inKnownForm(squeeze(toNfc(text)));
	const [written, second] = DAYS.find(line);
	const day = written && dateOf(written);
	if (!written || !day || (second && !isSame(written, second))) return undefined;
	const before = line.slice(0, written.start);
	const after = line.slice(second?.end ?? written.end);
	if (PLACE.test(before) && /^\.?$/.test(after)) return { day, form: 'place' };
	// A sentence says when something is: "Thời gian: 8 giờ ngày 15/3/2024."
	if (/[.;]$/.test(line)) return undefined;
	const company = companyOf(before, after);
	if (!company) return undefined;
	const other = doubt === 'month-first' ? calendarDate(written.year, written.day, written.month) : undefined;
	return {
		day,
		form: 'line',
		...company,
		...(doubt === 'short-year' && { doubt: { is: doubt } }),
		...(doubt === 'month-first' && other && other !== day && { doubt: { is: doubt, other } }),
	};
}

function isSame(a: WrittenDay, b: WrittenDay): boolean {
	return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** What may stand beside a day, folded: how often a text was read, where it is from, who put it there. */
const COUNTER =
	/^(?:so )?(?:(?:da |duoc )?(?:luot|lan|so lan)? ?(?:xem|doc|truy cap|views?|hits?|read|luot)(?: tin| bai| trang)?(?: viet)? ?:? ?\(?[\d.,]*k?\)? ?(?:luot|lan|nguoi)?(?: xem| doc)?|[\d.,]+k? ?(?:(?:luot|lan|nguoi)(?: xem| doc| truy cap)?|views?|hits?|comments?|binh luan|y kien)|(?:binh luan|comments?|y kien|phan hoi) ?:? ?\(?\d*\)?|(?:in|print|email|share|chia se|luu|tai ve|pdf)|(?:a ?[-+]? ?){2,4}|no comments?|khong co binh luan|tin tuc|su kien|tin tuc su kien|thong bao|tin dia phuong|tin trong (?:phuong|xa))$/;
const SOURCE = /^(?:nguon(?: tin)?|theo|chuyen muc|danh muc|the loai|trong|in|category|tags?|so hieu) ?:? .{1,40}$/;
const PERSON =
	/^(?:(?:được )?(?:đăng|viết|tạo|gửi|cập nhật|biên tập|posted|written|published)? ?(?:bởi|by)|người (?:đăng|viết|tạo|gửi|cập nhật)(?: (?:tin|bài)(?: viết)?)?|tác giả|author|biên tập|ctv|admin)(?: ?: ?| |$)(.{0,40})$|^(?:tin|bài)(?: bài|,? ?(?:và )?ảnh)? ?: ?(.{2,40})$/iu;

/** Whether all that stands round a day goes with one, and who is named in it; undefined when it does not. */
function companyOf(before: string, after: string): { by?: string } | undefined {
	let by: string | undefined;
	for (const part of [...partsOf(before), ...partsOf(after)]) {
		const folded = fold(part);
		const person = PERSON.exec(part);
		if (person && part.split(' ').length <= 9) by ??= (person[1] ?? person[2])?.trim() || undefined;
		else if (!before.includes(',') && personIn(part) === part) by ??= part;
		else if (!COUNTER.test(folded) && !SOURCE.test(folded) && !isBoilerplate(part)) return undefined;
	}
	return by === undefined ? {} : { by };
}

/** The parts of a line that are neither clock nor label, at the marks that stand between such. */
function partsOf(text: string): string[] {
	return text
		.replace(CLOCK, ' | ')
		.split(
			/\s*[|•·;/[\]–—»\u2022]+\s*|(?<=^|[\s)])-+(?=\s|$|\p{L})|[,.]\s+|\s{3,}|(?<=\s|^)(?<!\d\s)(?=(?:lượt (?:xem|đọc)|số lượt|số lần|đã xem|xem|views?|bởi|by|tác giả|người đăng|đăng bởi|nguồn|chuyên mục|bình luận)(?:\s|:))/iu,
		)
		.map((part) => squeeze(part.replace(/^[\s:.,()-]+|[\s:.,-]+$/gu, '')))
		.filter((part) => /[\p{L}\p{N}]/u.test(part.replace(LABELS, ' ')));
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
