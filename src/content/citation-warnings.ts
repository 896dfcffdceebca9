import { type CalendarDate, calendarDate, formatDate } from '../domain/calendar-date.ts';
import { DAYS } from '../domain/citation/days.ts';
import type { Citation } from '../domain/citation/find.ts';
import { numberKey, plainNumber, type RegisterIndex, shortName } from '../domain/citation/register.ts';
import { candidatesOf } from '../domain/citation/registered.ts';
import { DOCUMENT_KINDS, documentName, type OfficialDocument, type Resolution } from '../domain/document.ts';
import { squeeze } from '../domain/text.ts';
import type { LocatedCitation } from './find-citations.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';

type Warning = Pick<Problem, 'message' | 'fix'>;

/** What is known of the file that cites. */
interface CitingFile {
	readonly file: string;
	/** Register ids that the bulletin is filed under. */
	readonly filed: readonly string[];
}

/**
 * What an editor should look at again in a file's citations: a day that the register contradicts, a word that the
 * symbol contradicts, a first mention that is short. `resolutions` are those of `citations`, in their order.
 */
export function citationWarnings(
	{ file, filed }: CitingFile,
	citations: readonly LocatedCitation[],
	resolutions: readonly Resolution[],
	register: RegisterIndex,
): Problem[] {
	const named = new Set<string>();
	const full = Map.groupBy(
		citations.filter(({ symbol }) => symbol !== undefined),
		({ number }) => plainNumber(number),
	);
	return citations.flatMap((citation, index) => {
		const { line, column, field } = citation;
		const resolution = resolutions[index] as Resolution;
		const sameNumber = full.get(plainNumber(citation.number)) ?? [];
		const warning =
			wrongDay(citation, resolution, register) ??
			wrongKind(citation) ??
			(isFirstMention(citation, named) ? shortMention(citation, resolution, sameNumber, filed, register) : undefined);
		if (!field) for (const key of namesOf(citation)) named.add(key);
		return warning ? [{ file, line, column, field, severity: 'warning' as const, ...warning }] : [];
	});
}

/** A day given for a symbol that the register knows with other days only. */
function wrongDay(citation: Citation, resolution: Resolution, register: RegisterIndex): Warning | undefined {
	const { date, symbol, surface } = citation;
	if (!date || !symbol) return undefined;
	const isOf = ({ issued }: OfficialDocument) => issued === date || issued === date.slice(0, 4);
	if (resolution.is !== 'unknown' && candidates(resolution).some(isOf)) return undefined;
	const known = candidatesOf(citation, register).filter((document) => isSameSeries(document, date));
	const [only, ...others] = known;
	if (!only) return undefined;
	const days = known.map(({ issued, issuer }) => `${dayText(issued)} (${issuer})`).join(', ');
	const isSingle = others.length === 0 && only.issued.length > 4;
	const fix = isSingle ? withDay(squeeze(surface), date, only.issued as CalendarDate) : undefined;
	return { message: messages.wrongDay(symbol, formatDate(date), days), fix };
}

/** State numbers without a year begin anew each January, so that of another year is another document. */
function isSameSeries({ system, symbol, issued }: OfficialDocument, date: CalendarDate): boolean {
	return system === 'dang' || /\/(?:19|20)\d\d\//.test(symbol) || issued.slice(0, 4) === date.slice(0, 4);
}

function withDay(surface: string, wrong: CalendarDate, right: CalendarDate): string | undefined {
	const written = DAYS.find(surface).find(({ year, month, day }) => calendarDate(year, month, day) === wrong);
	return written && surface.slice(0, written.start) + formatDate(right) + surface.slice(written.end);
}

/** "Công văn số 91/TB-HĐND": the word says one kind, the symbol another. */
function wrongKind({ type, worded, symbol, symbolKinds, surface: typed }: Citation): Warning | undefined {
	const surface = squeeze(typed);
	const [kind] = symbolKinds;
	if (!worded || !type || !kind || !symbol || symbolKinds.includes(type)) return undefined;
	const names = symbolKinds.map((meant) => DOCUMENT_KINDS[meant]);
	const word = new RegExp(`^${DOCUMENT_KINDS[type]}`, 'iu');
	const fix = symbolKinds.length === 1 ? surface.replace(word, DOCUMENT_KINDS[kind]) : undefined;
	return { message: messages.wrongKind(surface, symbol, names.join(', ')), fix: fix === surface ? undefined : fix };
}

/** Short, in the text itself, not quoted from another document's title, and with nothing before it that explains it. */
function isFirstMention(citation: LocatedCitation, named: ReadonlySet<string>): boolean {
	const { symbol, year, date, type, number, alias, field, quoted } = citation;
	if (symbol !== undefined || year !== undefined || date !== undefined || alias || field || quoted || !type)
		return false;
	return !named.has(numberKey(type, number));
}

/** The short names that a mention explains. */
function namesOf({ type, number, symbolKinds }: Citation): string[] {
	return [...new Set(type ? [type, ...symbolKinds] : symbolKinds)].map((kind) => numberKey(kind, number));
}

function shortMention(
	{ type, number, surface: typed }: Citation,
	resolution: Resolution,
	/** Full mentions of that number. */
	full: readonly Citation[],
	filed: readonly string[],
	register: RegisterIndex,
): Warning {
	const surface = squeeze(typed);
	if (resolution.is === 'resolved') {
		return { message: messages.shortMention(surface), fix: fullMention(resolution.document) };
	}
	const meant = [
		...full.slice(0, 1),
		...filed
			.flatMap((id) => register.byId.get(id) ?? [])
			.filter((document) => plainNumber(document.number) === plainNumber(number)),
	][0];
	const kind = meant && ('kind' in meant ? meant.kind : meant.type);
	if (kind && kind !== type) {
		return { message: messages.otherKind(surface, shortName(kind, number)), fix: shortName(kind, number) };
	}
	const known = (type && register.byNumber.get(numberKey(type, number))) ?? [];
	const [only, ...more] = known;
	const fix = only && more.length === 0 ? fullMention(only) : undefined;
	const names = known.map((document) => `${documentName(document)} ${dayText(document.issued)}`);
	return { message: messages.unexplainedMention(surface, names), fix };
}

/** As Quy định 399-QĐ/TW and Nghị định 30/2020/NĐ-CP have a document cited for the first time. */
function fullMention({ kind, symbol, issued, issuer }: OfficialDocument): string {
	return messages.fullMention(DOCUMENT_KINDS[kind], symbol, dayText(issued), issuer);
}

function dayText(issued: OfficialDocument['issued']): string {
	return issued.length === 4 ? messages.year(issued) : messages.day(formatDate(issued as CalendarDate));
}

function candidates(resolution: Resolution): readonly OfficialDocument[] {
	if (resolution.is === 'resolved') return [resolution.document];
	return resolution.is === 'ambiguous' ? resolution.candidates : [];
}
