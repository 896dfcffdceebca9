import type { CalendarDate } from '../calendar-date.ts';
import type { OfficialDocument, Resolution } from '../document.ts';
import type { Citation } from './find.ts';
import { comparableName, comparableSymbol, numberKey, plainNumber, type RegisterIndex, shortName } from './register.ts';
import { sameIssuer } from './same-issuer.ts';

/** What is known of the text that cites. */
export interface ResolveContext {
	/** The day of the text: documents issued later cannot be meant. */
	readonly on?: CalendarDate | undefined;
	/** Register ids of the documents that the text is filed under. */
	readonly filed?: readonly string[] | undefined;
}

/** Means no document that is registered. */
export const UNKNOWN: Resolution = { is: 'unknown' };

/** Whether a citation gives more than kind and number: a symbol, a year or the day. */
export function isFull({ symbol, year, date }: Citation): boolean {
	return symbol !== undefined || date !== undefined || year !== undefined;
}

/** Which registered document a citation means, by its kind, symbol or number, date and issuer. */
export function byRegister(citation: Citation, register: RegisterIndex, { on, filed }: ResolveContext): Resolution {
	if (!isFull(citation)) return UNKNOWN;
	const { date, issuer } = citation;
	const named = candidatesOf(citation, register);
	if (date) {
		const ofDay = named.filter(({ issued }) => issued === date || issued === date.slice(0, 4));
		const ofIssuer = issuer ? ofDay.filter((document) => sameIssuer(document.issuer, issuer)) : [];
		if (ofDay.length > 0) return outcome(ofIssuer.length > 0 ? ofIssuer : ofDay);
		// With its year in the symbol a document is known whatever day the text gives it.
		return outcome(named.filter(({ symbol }) => citation.symbol !== undefined && hasYear(symbol)));
	}
	const ofIssuer = issuer ? named.filter((document) => sameIssuer(document.issuer, issuer)) : named;
	const ofYear = withYear(citation, ofIssuer);
	const ofText = ofYear.filter(({ id }) => filed?.includes(id));
	if (ofText.length === 1) return outcome(ofText);
	const existing = ofYear.filter((document) => existsFor(document, citation, on));
	const inForce = on ? existing.filter((document) => !endedBy(document, on)) : existing;
	return outcome(existing.length > 1 && inForce.length === 1 ? inForce : existing);
}

/** Registered documents of the citation's symbol, or of its number and year, and of its kind. */
export function candidatesOf(citation: Citation, register: RegisterIndex): readonly OfficialDocument[] {
	const { symbol, type, number, year, date } = citation;
	if (symbol !== undefined) {
		const ofSymbol = register.bySymbol.get(comparableSymbol(symbol)) ?? [];
		const fitting = ofSymbol.filter((document) => fitsKind(citation, document));
		// "Đề án 06/CP" is the name that people give a Quyết định.
		return fitting.length > 0 || !type
			? fitting
			: (register.byAlias.get(comparableName(shortName(type, symbol))) ?? []);
	}
	const numbered = (type && register.byNumber.get(numberKey(type, number))) ?? [];
	if (date) return numbered;
	const start = `${plainNumber(number)}-${year}-`;
	return numbered.filter((document) => comparableSymbol(document.symbol).startsWith(start));
}

/** The code decides where it can mean one kind only, since "công văn" is said of any letter; else the word does. */
function fitsKind({ type, worded, symbolKinds }: Citation, { kind }: OfficialDocument): boolean {
	if (symbolKinds.length > 1)
		return worded && type && symbolKinds.includes(type) ? kind === type : symbolKinds.includes(kind);
	if (symbolKinds.length === 1) return symbolKinds.includes(kind);
	return !worded || kind === type;
}

/** "năm 2017" chooses; where it fits no Party document it is the year of something else. */
function withYear({ year, symbol }: Citation, documents: readonly OfficialDocument[]): readonly OfficialDocument[] {
	if (year === undefined || (symbol && hasYear(symbol))) return documents;
	const ofYear = documents.filter(({ issued }) => issued.startsWith(String(year)));
	return ofYear.length > 0 ? ofYear : documents.filter(({ system }) => system === 'dang');
}

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/**
 * Whether a document can be meant by a text of the day `on` that gives no date. State numbers without a year begin
 * anew each January (Nghị định 30/2020/NĐ-CP), so an old one is some other document of that number.
 */
function existsFor(document: OfficialDocument, citation: Citation, on: CalendarDate | undefined): boolean {
	if (!on) return true;
	if (document.issued > on) return false;
	if (document.system === 'dang' || hasYear(document.symbol) || citation.year !== undefined) return true;
	const issued = document.issued.length === 4 ? `${document.issued}-12-31` : document.issued;
	return Date.parse(on) - Date.parse(issued) <= YEAR_MS;
}

function endedBy({ status }: OfficialDocument, on: CalendarDate): boolean {
	return (status.is === 'expired' || status.is === 'replaced') && status.since !== undefined && status.since <= on;
}

function hasYear(symbol: string): boolean {
	return /\/(?:19|20)\d\d\//.test(symbol);
}

/** The resolution to these documents: one is resolved, several are ambiguous, none is unknown. */
export function outcome(documents: readonly OfficialDocument[]): Resolution {
	const [document] = documents;
	if (!document) return UNKNOWN;
	return documents.length === 1 ? { is: 'resolved', document } : { is: 'ambiguous', candidates: documents };
}
