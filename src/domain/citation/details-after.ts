import type { CalendarDate } from '../calendar-date.ts';
import { DAY_WORD, EARLY_DAY } from '../dates/form.ts';
import type { ScanText } from '../scan-text.ts';
import { fold, squeeze, toNfc } from '../text.ts';
import { EVENT_ACTORS, EVENT_VERBS } from './context-words.ts';
import { DAY, dateOf, ISSUING, YEAR } from './days.ts';
import { issuerEnd } from './issuers.ts';

/** What follows a citation and belongs to it. */
export interface DetailsAfter {
	readonly date: CalendarDate | undefined;
	/** From "năm 2017" where no day is given. */
	readonly year: number | undefined;
	readonly issuer: string | undefined;
	/** From the quotation marks after it. */
	readonly title: string | undefined;
	/** End of the date in the scanned text, where it follows directly; else of the citation. */
	readonly end: number;
	/** "cùng ngày": the documents named just before have this date too. */
	readonly shared: boolean;
}

const TIME = String.raw`(?:(?:luc|hoi) \d{1,2} ?(?:gio|h)(?: ?\d{1,2})?(?: phut)?,? )`;
const AFTER = new RegExp(`( {0,3})([,;([-]? ?)((?:${ISSUING}) (?:vao )?${TIME}?)?(cung )?(${DAY_WORD})?${DAY}`, 'y');
/** A telegram gives the hour: "Công điện số 07/CĐ-UBND lúc 16 giờ ngày 06/9/2024". */
const HOUR = new RegExp(` {0,3},? ?(?:phat di )?${TIME}ngay ${DAY}`, 'y');
/** The day at the end of a title without quotation marks: "về việc sắp xếp …, ban hành ngày 30/11/2024". */
const LATE = new RegExp(` {1,2}[a-z][^.;"\\n]{3,240}?, ?(?:${ISSUING}) (?:tu |vao )?${DAY_WORD}${DAY}`, 'y');
/** A title without quotation marks, up to its issuer; and words that no title holds, but a sentence. */
const TITLE_WORDS = / {1,2}[a-z][^.;:"\n(,]{3,200}?(?= cua )/y;
/** Both give the day in the same sentence, which most sentences do not. */
const DAY_AHEAD = new RegExp(` {1,2}[a-z][^.;"\\n]{3,400}?${DAY_WORD}${EARLY_DAY}\\d`, 'y');
const TELLING =
	/(?<![a-z])(?:duoc|tai|hoi nghi|cuoc hop|hop|to chuc|trien khai|trong|khi|da|dang|se|den|tu|la|va)(?![a-z])/;
const DAY_AFTER = new RegExp(`,? ${DAY_WORD}${DAY}`, 'y');
const OWNER = / {0,3},? ?(?:da )?(duoc|cua|do) {1,3}/y;
const ISSUES = new RegExp(` {1,2}(?:${ISSUING})(?![a-z])`, 'y');
/** "(khóa X)", "khóa XV" */
const TERM = / {0,2}\(? ?khoa [a-z0-9]{1,6}(?: ?\))?/y;
const TITLE = / {0,3},? ?(?:(?:ve viec|ve|v\/v):? )?"/y;
const MAX_TITLE = 500;
const IN_YEAR = new RegExp(` {0,3},? ?${YEAR}(?!\\d)`, 'y');
const ACTOR = new RegExp(`^,? {1,2}(?:${EVENT_ACTORS.map(fold).join('|')})(?![a-z])`);
const EVENT = new RegExp(`^[^.;\\n]{0,90}?(?<![a-z])(?:${EVENT_VERBS.map(fold).join('|')})(?![a-z])`);

/** As registers and web pages give it: "| Ngày ban hành: 20/01/2026". */
const LABEL = ' {0,3}[|,;.\\n-]? {0,3}ngay (?:ban hanh|ky|van ban) ?:? ?';
/** "có hiệu lực kể từ ngày ký (12/3/2024)" */
const FORCE = ` (?:co hieu luc )?(?:ke )?tu ngay ky,? ?\\(? ?(?:${DAY_WORD})?`;
const LABELLED = new RegExp(`(?:${LABEL}|${FORCE})${DAY}`, 'y');
/** Under the number in a document's head: "Phường An Hòa, ngày 24 tháng 02 năm 2026". */
const HEAD = new RegExp(`[ \\n]{1,3}(?:[a-z]+ ){0,6}[a-z]+, ?ngay ${DAY}`, 'y');
/** "cùng ngày", the day having been given before. */
const SAME_DAY = / {0,3},? ?(?:ban hanh |ky )?cung ngay(?! ?\d)/y;

/**
 * The date after a citation that ends at `end` where its form tells that it is the document's: behind a label ("Ngày
 * ban hành: …"); in a document's head, below its number; in a telegram, behind the hour.
 */
export function dateByForm(text: string, end: number, form: 'head' | 'telegram' | undefined): CalendarDate | undefined {
	const labelled = dateOfPattern(LABELLED, text, end);
	if (labelled || !form) return labelled;
	return dateOfPattern(form === 'head' ? HEAD : HOUR, text, end);
}

function dateOfPattern(pattern: RegExp, text: string, at: number): CalendarDate | undefined {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	return match ? dateOf(match) : undefined;
}

/** Whether the citation that ends at `end` is of the same day as the one before it. */
export function isSameDay(text: string, end: number): boolean {
	SAME_DAY.lastIndex = end;
	return SAME_DAY.test(text);
}

/** Reads date, issuer and title after the citation that ends at `end`, in whatever order they come. */
export function detailsAfter(scan: ScanText, end: number): DetailsAfter {
	const details: Details = {
		date: undefined,
		year: undefined,
		issuer: undefined,
		title: undefined,
		end,
		shared: false,
	};
	let at = scan.text.charAt(end) === ')' ? (readIssuer(scan, end + 1, details) ?? end) : end;
	for (let next: number | undefined = at; next !== undefined; ) {
		at = next;
		next = readDate(scan.text, at, details) ?? readIssuer(scan, at, details) ?? readTitle(scan, at, details);
	}
	DAY_AHEAD.lastIndex = at;
	if (!details.date && DAY_AHEAD.test(scan.text))
		details.date = dateOfPattern(LATE, scan.text, at) ?? dateAfterOwner(scan, at);
	IN_YEAR.lastIndex = end;
	const year = details.date ? undefined : IN_YEAR.exec(scan.text)?.[0].slice(-4);
	details.year = year ? Number(year) : undefined;
	return details;
}

/** The day after the issuer where a title without quotation marks stands before: "về dự toán … của HĐND phường ngày …". */
function dateAfterOwner(scan: ScanText, at: number): CalendarDate | undefined {
	TITLE_WORDS.lastIndex = at;
	const title = TITLE_WORDS.exec(scan.text);
	if (!title || TELLING.test(title[0])) return undefined;
	const owner = ownerAt(scan, TITLE_WORDS.lastIndex);
	return owner && dateOfPattern(DAY_AFTER, scan.text, owner.end);
}

type Details = { -readonly [K in keyof DetailsAfter]: DetailsAfter[K] };

function readDate(text: string, at: number, details: Details): number | undefined {
	const found = details.date ? undefined : dateAt(text, at);
	if (!found) return undefined;
	details.date = found.date;
	details.shared = found.shared;
	if (at === details.end) details.end = found.end;
	return found.end;
}

function readIssuer(scan: ScanText, at: number, details: Details): number | undefined {
	const found = details.issuer ? undefined : ownerAt(scan, at);
	if (found) details.issuer = found.issuer;
	return found?.end;
}

function readTitle(scan: ScanText, at: number, details: Details): number | undefined {
	TITLE.lastIndex = at;
	if (details.title || !TITLE.test(scan.text)) return undefined;
	const from = TITLE.lastIndex;
	const to = quoteEnd(scan, from);
	if (to === undefined) return undefined;
	details.title = squeeze(toNfc(scan.slice(from, to)));
	return to + 1;
}

/** The mark that closes the quotation begun before `from`; quotations may stand in quotations. */
function quoteEnd(scan: ScanText, from: number): number | undefined {
	let depth = 1;
	for (let at = from; at < from + MAX_TITLE; at++) {
		const read = scan.text.charAt(at);
		if (read === '\n' || read === '') return undefined;
		if (read !== '"') continue;
		const mark = scan.slice(at, at + 1);
		depth += mark === '“' || mark === '«' ? 1 : -1;
		if (depth === 0) return at;
	}
	return undefined;
}

/** A date of the document right after `at`. A date set off by a comma may be the day of what the sentence tells. */
function dateAt(text: string, at: number): { date: CalendarDate; end: number; shared: boolean } | undefined {
	AFTER.lastIndex = at;
	const match = AFTER.exec(text);
	if (!match) return undefined;
	const [, space, mark = '', verb, same, dayWord] = match;
	if (space === '' && mark === '' && verb === undefined && dayWord === undefined) return undefined;
	const date = dateOf(match);
	if (!date) return undefined;
	let end = AFTER.lastIndex;
	if (/[([]/.test(mark)) {
		if (/[)\]]/.test(text.charAt(end))) end++;
	} else if (mark !== '' && verb === undefined && isEvent(text, end)) {
		return undefined;
	}
	return { date, end, shared: same !== undefined };
}

/** Somebody does something after the date: "Thực hiện Chỉ thị 28, ngày 15/3/2024 Đảng ủy tổ chức …". */
function isEvent(text: string, end: number): boolean {
	const rest = text.slice(end, end + 120);
	return ACTOR.test(rest) && EVENT.test(rest);
}

/** " của Ban Bí thư", " do Thủ tướng Chính phủ", " được Quốc hội". */
function ownerAt(scan: ScanText, at: number): { issuer: string; end: number } | undefined {
	OWNER.lastIndex = at;
	const match = OWNER.exec(scan.text);
	if (!match) return undefined;
	const from = OWNER.lastIndex;
	const end = issuerEnd(scan.text, from, (a, b) => scan.letters(a, b));
	if (end === undefined) return undefined;
	TERM.lastIndex = end;
	const until = TERM.test(scan.text) ? TERM.lastIndex : end;
	// "được chi bộ 5 treo ở nhà văn hóa" issues nothing.
	ISSUES.lastIndex = until;
	if (match[1] === 'duoc' && !ISSUES.test(scan.text)) return undefined;
	return { issuer: squeeze(scan.letters(from, end)), end: until };
}
