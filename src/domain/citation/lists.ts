import type { CalendarDate } from '../calendar-date.ts';
import { DAY_WORD } from '../dates/form.ts';
import type { DocumentKind } from '../document.ts';
import type { ScanText } from '../scan-text.ts';
import { DAY, dateOf } from './days.ts';
import type { CitedKind } from './kinds.ts';
import type { SymbolReading } from './symbols.ts';

/** A citation while it is being read; its positions are indexes of the scanned text. */
export interface Draft {
	row: CitedKind | undefined;
	worded: boolean;
	/** Goes on a list whose first item names the kind. */
	listed: boolean;
	number: string;
	reading: SymbolReading | undefined;
	date: CalendarDate | undefined;
	year: number | undefined;
	issuer: string | undefined;
	title: string | undefined;
	alias: boolean;
	/** The date stands before it with the verb of issuing, and goes for what is joined to it too. */
	issuedBefore: boolean;
	start: number;
	core: number;
	coreEnd: number;
	end: number;
	/** The symbol that the list shares: `18, 19-NQ/TW`. */
	symbol: string | undefined;
	kinds: readonly DocumentKind[];
}

/** A draft of what was read so far; details are added later. */
export function draftOf(
	given: Pick<Draft, 'row' | 'worded' | 'listed' | 'number' | 'reading' | 'start' | 'core' | 'coreEnd'>,
): Draft {
	const { reading, coreEnd } = given;
	return {
		...given,
		date: undefined,
		year: undefined,
		issuer: undefined,
		title: undefined,
		alias: false,
		issuedBefore: false,
		end: coreEnd,
		symbol: reading?.symbol,
		kinds: reading?.kinds ?? [],
	};
}

const SEPARATED = /^ {0,2}(?:[,;&]|va|hoac|hay|cung)? {0,2}(?:va|hoac|cung)? {0,2}(?:ca |voi )?$/;
/** Numbers before a symbol that shares it with them, and no word: "số 05, 10 và 34-CT/TW". */
const NUMBERS = /(?:^|[^a-z])so:? {0,2}((?:\d{1,4}[a-eik]?,? {0,2}(?:(?:va|hoac|den) )?(?:so )?){1,8})$/;
const MAX_NUMBERS = 60;

/** Whether a list goes on between two indexes: nothing stands there but a comma, "và" or the like. */
export function goesOn({ text }: ScanText, from: number, to: number): boolean {
	return from < to && to - from <= 16 && SEPARATED.test(text.slice(from, to));
}

/** The bare numbers of a list that ends in `last`, a symbol that no word names: each is a document of its own. */
export function numbersBefore({ text }: ScanText, last: Draft, from: number): Draft[] {
	const start = Math.max(from, last.core - MAX_NUMBERS);
	const match = NUMBERS.exec(text.slice(start, last.core));
	const list = match?.[1];
	if (!list) return [];
	const offset = last.core - list.length;
	return [...list.matchAll(/\d{1,4}[a-eik]?/g)].map(({ 0: number, index }, place) =>
		draftOf({
			row: last.row,
			worded: last.worded,
			listed: place > 0,
			number,
			reading: undefined,
			start: offset + index,
			core: offset + index,
			coreEnd: offset + index + number.length,
		}),
	);
}

/** A longer list is no sentence; the limit keeps the time linear. */
const MAX_ITEMS = 40;

/** Symbol, date and issuer at the end of a list belong to all its items; `items` are the drafts before the last. */
export function shareWithList(items: readonly Draft[], last: Draft): void {
	if (!last.listed) return;
	for (let index = items.length - 1; index >= Math.max(0, items.length - MAX_ITEMS); index--) {
		const item = items[index] as Draft;
		if (!item.reading && item.symbol === undefined && last.reading?.symbol !== undefined) {
			item.symbol = item.number + last.reading.symbol.slice(last.number.length);
			item.kinds = last.kinds;
		}
		// "Nghị định 30/2020/NĐ-CP và 42/2022/NĐ-CP ngày 24/6/2022": the day is of another year.
		if (item.year === undefined || last.date?.startsWith(String(item.year))) item.date ??= last.date;
		item.issuer ??= last.issuer;
		if (!item.listed) break;
	}
}

/** "Tờ trình số 44, Báo cáo số 210 cùng ngày …": the day is also that of the documents joined before. */
export function shareDay(scan: ScanText, items: readonly Draft[], last: Draft): void {
	let next = last;
	for (const item of items.slice(-MAX_ITEMS).reverse()) {
		if (item.date || !goesOn(scan, item.end, next.start)) return;
		item.date = last.date;
		next = item;
	}
}

const IN_TURN = / {0,2},? ?(?:lan luot|theo thu tu) (?:vao |la )?(?:cac )?/y;
const TURN = new RegExp(`(?:, ?| ?va )?(?:${DAY_WORD})?${DAY}`, 'y');

/** "…, lần lượt ngày 05/6/2024 và ngày 07/6/2024" after a list gives each of its items a day. */
export function shareInTurn({ text }: ScanText, items: readonly Draft[]): void {
	IN_TURN.lastIndex = items.at(-1)?.end ?? text.length;
	if (items.length < 2 || !IN_TURN.test(text)) return;
	TURN.lastIndex = IN_TURN.lastIndex;
	const days: (CalendarDate | undefined)[] = [];
	for (let match = TURN.exec(text); match && days.length <= MAX_ITEMS; match = TURN.exec(text))
		days.push(dateOf(match));
	const list = items.slice(-days.length);
	if (days.length < 2 || list.length < days.length) return;
	if (/[.!?] |\n/.test(text.slice(list[0]?.end, items.at(-1)?.start))) return;
	for (const [index, item] of list.entries()) item.date ??= days[index];
}
