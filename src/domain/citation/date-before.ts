import type { CalendarDate } from '../calendar-date.ts';
import { DAY_WORD } from '../dates/form.ts';
import type { ScanText } from '../scan-text.ts';
import { DAY, dateOf } from './days.ts';
import { bodyAt, issuerEnd } from './issuers.ts';

const BEFORE = new RegExp(`(?:^|[^\\d/.-])${DAY}`, 'g');
const VERBS = 'ky ban hanh|ban hanh|ky|ra|co|cong bo|phe duyet|(?:bieu quyet |nhat tri |thong nhat )?thong qua';
/** What the forms end in: a day, "số" or another small word. */
const ENDING = /\d,? $|so:? ?$|[a-z] $/;
const ISSUED_BEFORE = new RegExp(`(?:^|[ ,])(?:da )?(?:${VERBS}) (?:cac |hai |ba |so )?$`);
const DATED_BEFORE = new RegExp(`(?:^|[^a-z])(?:${VERBS}) (?:(?:tu |vao )?${DAY_WORD}|tu )${DAY},? $`);
/** Above the number in a document's head: "Phường 11, ngày 03 tháng 12 năm 2023 / Số 208-BC/ĐU". */
const HEAD_BEFORE = new RegExp(`[a-z\\d], ngay ${DAY}[ \\n]{1,3}so:? ?$`);
/** The end of a period is no day of issue. */
const PERIOD_BEFORE = /(?:^|[^a-z])den (?:het )?(?:ngay )?$/;
/** "cùng ngày ban hành Công văn …", the day having been given before. */
const SAME_DAY_BEFORE = new RegExp(`(?:^|[ ,;])cung ngay,? (?:[a-z]+ ){0,8}(?:${VERBS}) $`);
/** What may stand between a date and the body that issues: the session of an assembly. */
const SESSION = /^,? ?(?:tai (?:ky hop|phien hop|hoi nghi) [^,;.]{0,40},? )?/;
const TERM = /^ \(?khoa [a-z0-9]{1,6}\)?/;
const MAX_BEFORE = 150;

/**
 * The date of "Ngày 16/5/2019, Ban Thường vụ Thị ủy ban hành Kế hoạch …" before the citation that begins at `start`.
 * Between date and citation only the issuer and the verb of issuing may stand.
 */
export function dateBefore(scan: ScanText, start: number, from: number): CalendarDate | undefined {
	const { text } = scan;
	if (start - from < SHORTEST_DATED) return undefined;
	const before = text.slice(Math.max(from, start - MAX_BEFORE), start);
	const [ending] = ENDING.exec(before) ?? [];
	if (!ending || !/\d{4}/.test(before)) return undefined;
	if (/^\d/.test(ending)) {
		const dated = DATED_BEFORE.exec(before);
		return dated ? dateOf(dated) : undefined;
	}
	const headed = ending.startsWith('so') ? HEAD_BEFORE.exec(before) : undefined;
	if (headed) return dateOf(headed);
	const verb = ISSUED_BEFORE.exec(before);
	if (!verb) return undefined;
	const until = verb.index;
	const last = [...before.slice(0, until).matchAll(BEFORE)].at(-1);
	// The pattern begins with the character before the day.
	if (!last || PERIOD_BEFORE.test(before.slice(0, last.index + 1))) return undefined;
	const end = last.index + last[0].length;
	return isIssuer(scan, start - before.length + end, start - before.length + until) ? dateOf(last) : undefined;
}

/** Whether only the name of an issuing body stands between two places, or nothing. */
function isIssuer(scan: ScanText, from: number, to: number): boolean {
	const { text } = scan;
	const at = from + (SESSION.exec(text.slice(from, to))?.[0].length ?? 0);
	if (text.slice(at, to).trim() === '') return true;
	const end = bodyAt(text, at) && issuerEnd(text, at, (a, b) => scan.letters(a, b));
	return end !== undefined && text.slice(end, to).replace(TERM, '').trim() === '';
}

/** Whether "cùng ngày" before the citation gives it the day of the one before. */
export function isSameDayBefore(text: string, start: number, from: number): boolean {
	const before = text.slice(Math.max(from, start - MAX_BEFORE), start);
	return before.includes('cung ngay') && SAME_DAY_BEFORE.test(before);
}

/** "lệnh 1/1/2020 số " */
const SHORTEST_DATED = 16;

/** The date that stands between word and number: "Chỉ thị ngày 21/01/2019 số 28-CT/TW". */
export function dateWithin(text: string, from: number, to: number): CalendarDate | undefined {
	if (to - from < SHORTEST_DATED) return undefined;
	const match = [...text.slice(from, to).matchAll(BEFORE)].at(-1);
	return match && dateOf(match);
}
