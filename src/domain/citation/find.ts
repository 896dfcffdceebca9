import type { CalendarDate } from '../calendar-date.ts';
import type { DocumentKind, System } from '../document.ts';
import { type ScanText, scanText } from '../scan-text.ts';
import { isAlias } from './aliases.ts';
import { bareNumberAt, isNoMonth } from './bare-number.ts';
import { dateBefore, dateWithin, isSameDayBefore } from './date-before.ts';
import { dateByForm, detailsAfter, isSameDay } from './details-after.ts';
import type { CitedKind } from './kinds.ts';
import { type Draft, draftOf, goesOn, numbersBefore, shareDay, shareInTurn, shareWithList } from './lists.ts';
import { mayBeSymbol, readSymbol, type SymbolReading } from './symbols.ts';
import { isOtherNumber, type WordBefore, wordBefore } from './words.ts';

/** One mention of an official document in a text. Offsets are UTF-16 units of the text as given. */
export interface Citation {
	/** The kind that the word names, else the only kind that the symbol's code can be. */
	readonly type: DocumentKind | undefined;
	/** As typed, with its letter and leading zeros. */
	readonly number: string;
	/** In its official form, `28-CT/TW`; undefined for a short mention. */
	readonly symbol: string | undefined;
	/** The document's own day, where the text states it. */
	readonly date: CalendarDate | undefined;
	/** From the symbol or from "năm 2017", where no day is stated. */
	readonly year: number | undefined;
	/** As typed, composed: `Ban Thường vụ Thị ủy`. */
	readonly issuer: string | undefined;
	/** From the quotation marks after it, composed. */
	readonly title: string | undefined;
	/** Kinds that the code in the symbol stands for; they can contradict the word. */
	readonly symbolKinds: readonly DocumentKind[];
	readonly system: System | undefined;
	/** A kind is named before it; items of a list share the word of the first. */
	readonly worded: boolean;
	/** Declared as a short name of a document cited before: "(sau đây gọi là Chỉ thị 28)". */
	readonly alias: boolean;
	readonly surface: string;
	readonly start: number;
	readonly end: number;
	/** Place of number and symbol alone. */
	readonly core: { readonly start: number; readonly end: number };
}

/**
 * Finds the citations of official documents in a text, in order. The text may be in any Unicode form and as noisy as
 * it was typed. A pure function of the text: what a citation means is said by `resolve`. Takes linear time.
 */
export function find(text: string): Citation[] {
	if (!/[\d０-９]/.test(text)) return [];
	return new Finder(scanText(text)).find();
}

class Finder {
	readonly #scan: ScanText;
	readonly #drafts: Draft[] = [];
	/** Where the last citation ends. */
	#end = 0;

	constructor(scan: ScanText) {
		this.#scan = scan;
	}

	find(): Citation[] {
		for (const at of this.#scan.numbers) {
			if (at >= this.#end) this.#read(at);
		}
		return this.#drafts.map((draft) => this.#finish(draft));
	}

	#read(at: number): void {
		if (this.#isInsideNumber(at)) return;
		const symbol = mayBeSymbol(this.#scan.text, at) ? readSymbol(this.#scan, at) : undefined;
		const before = wordBefore(this.#scan, at, this.#end, symbol);
		const list = before.row ? undefined : this.#listBefore(before, at);
		const draft = this.#withSymbol(at, symbol, before, list) ?? this.#withNumber(at, symbol, before, list);
		if (!draft) return;
		this.#addDetails(draft);
		if (!before.row && !list && draft.symbol !== undefined) {
			const items = numbersBefore(this.#scan, draft, this.#end);
			draft.listed = items.length > 0;
			this.#drafts.push(...items);
		}
		shareWithList(this.#drafts, draft);
		this.#drafts.push(draft);
		shareInTurn(this.#scan, this.#drafts);
		this.#end = draft.end;
	}

	/** A number glued to what is before it, as in dates, telephones and plates. */
	#isInsideNumber(at: number): boolean {
		const { text } = this.#scan;
		const before = text.charAt(at - 1);
		if (before === '' || before === ' ') return false;
		if (/[a-z]/.test(before))
			return !/(?:^|[^a-z])so$|(?:thi|quyet|dinh|luan|hoach|bao|dan|van|trinh)$/.test(
				text.slice(Math.max(0, at - 6), at),
			);
		if (/[-/.:+_@#=]/.test(before)) {
			return at - 1 > this.#end
				? /[a-z0-9]/.test(text.charAt(at - 2)) && !/so ?[.:]$/.test(text.slice(Math.max(0, at - 4), at))
				: before === '/';
		}
		return before === ',' && /\d/.test(text.charAt(at - 2)) && at - 1 !== this.#end;
	}

	#withSymbol(at: number, reading: SymbolReading | undefined, before: WordBefore, list: Draft | undefined) {
		if (!reading?.symbol) return undefined;
		const row = before.row ?? (list?.row && fitsKind(list.row, reading) ? list.row : undefined);
		if (!reading.certain) {
			if (!row && !before.numbered) return undefined;
			if (row && reading.kinds.length > 0 && !reading.kinds.includes(row.kind)) return undefined;
		}
		if (!before.row && isOtherNumber(this.#scan, at)) return undefined;
		return draftOf({
			row,
			worded: row !== undefined,
			listed: list !== undefined && before.row === undefined,
			number: reading.number,
			reading,
			start: before.start,
			core: at,
			coreEnd: reading.end,
		});
	}

	/** A bare number, or number and year. */
	#withNumber(at: number, reading: SymbolReading | undefined, before: WordBefore, list: Draft | undefined) {
		const row = before.row ?? list?.row;
		if (!row || (reading?.symbol && reading.certain)) return undefined;
		const base = { row, worded: true, listed: before.row === undefined, start: before.start, core: at };
		if (reading && reading.symbol === undefined && (row.byYear || before.numbered || isNoMonth(row, reading.number))) {
			return draftOf({ ...base, number: reading.number, reading, coreEnd: reading.end });
		}
		const bare = bareNumberAt(this.#scan, at, { ...before, row }, list !== undefined);
		return bare && draftOf({ ...base, number: bare.number, reading: undefined, coreEnd: bare.end });
	}

	/** The citation before, when a list goes on from it. */
	#listBefore(before: WordBefore, at: number): Draft | undefined {
		const last = this.#drafts.at(-1);
		const until = before.numbered ? this.#scan.text.lastIndexOf('so', at) : at;
		return last?.row && goesOn(this.#scan, this.#end, until) ? last : undefined;
	}

	#addDetails(draft: Draft): void {
		const { text } = this.#scan;
		const last = this.#drafts.at(-1);
		const previousEnd = last?.end ?? 0;
		draft.alias = isAlias(this.#scan, draft, this.#drafts);
		const after = detailsAfter(this.#scan, draft.end);
		draft.date = after.date ?? dateWithin(text, draft.start, draft.core) ?? dateByForm(text, draft.end, formOf(draft));
		draft.year = draft.reading?.year ?? after.year;
		draft.issuer = after.issuer;
		draft.title = after.title;
		draft.end = after.end;
		if (!draft.date && last?.date) {
			const isSame = isSameDay(text, draft.coreEnd) || isSameDayBefore(text, draft.start, previousEnd);
			draft.date = isSame ? last.date : undefined;
		}
		if (!draft.date && !draft.alias) {
			const joined = last?.issuedBefore && goesOn(this.#scan, previousEnd, draft.start) ? last.date : undefined;
			draft.date = dateBefore(this.#scan, draft.start, previousEnd) ?? joined;
			draft.issuedBefore = draft.date !== undefined;
		}
		if (after.shared) shareDay(this.#scan, this.#drafts, draft);
	}

	#finish(draft: Draft): Citation {
		const { row, number, reading, date, year, issuer, title, alias, worded, kinds } = draft;
		const start = this.#scan.start(draft.start);
		const end = this.#scan.end(draft.end);
		return {
			type: row?.kind ?? (kinds.length === 1 ? kinds[0] : reading?.isLetter ? 'cong-van' : undefined),
			number,
			symbol: draft.symbol,
			date,
			year,
			issuer,
			title,
			symbolKinds: kinds,
			system: reading?.system,
			worded,
			alias,
			surface: this.#scan.source.slice(start, end),
			start,
			end,
			core: { start: this.#scan.start(draft.core), end: this.#scan.end(draft.coreEnd) },
		};
	}
}

function fitsKind(row: CitedKind, { kinds }: SymbolReading): boolean {
	return kinds.length === 0 || kinds.includes(row.kind);
}

/** "Số: 128/TB-UBND" with no word of its own heads a document; a telegram gives the hour. */
function formOf({ row, reading }: Draft): 'head' | 'telegram' | undefined {
	if (row?.kind === 'cong-dien') return 'telegram';
	return row === undefined && reading !== undefined ? 'head' : undefined;
}
