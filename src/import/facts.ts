import { type CalendarDate, formatDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import { slugify, squeeze } from '../domain/text.ts';
import type { DateLine } from './dates.ts';
import type { Filing } from './filing.ts';
import type { Foot } from './foot.ts';
import type { Head } from './head.ts';
import { type LeftOut, leftFor, textWithout } from './left-out.ts';
import { importMessages as messages } from './messages.ts';
import type { Notice } from './notice.ts';
import type { Frame } from './official-frame.ts';
import type { Hints, Source } from './source.ts';
import { isCapitals } from './title-lines.ts';

/** The title that the text gives, else the page's, last the file's name. */
export function titleOf(head: Head, hints: Hints, name: string): { text: string; notices: Notice[] } {
	const text = squeeze(head.title ?? hints.title ?? '');
	if (slugify(text) === '') {
		const fromName = squeeze(name.replace(/\.\w+$/, '').replaceAll(/[_-]+/g, ' '));
		return { text: fromName, notices: [{ message: messages.titleFromName(fromName), todo: true }] };
	}
	if (head.title === undefined) return { text, notices: [{ message: messages.titleFromPage(text), todo: true }] };
	return { text, notices: isCapitals(text) ? [{ message: messages.capitals(text) }] : [] };
}

interface Dated {
	readonly day: CalendarDate;
	/** Where it is from, in words. */
	readonly from: string;
	readonly notices: readonly Notice[];
}

/** The day that the text gives, else the one that the page or Word notes, last that of the file. */
export function dateOf(
	{ head, foot, frame, text }: { head: Head; foot: Foot; frame: Frame; text: string },
	hints: Hints,
	modified: CalendarDate,
): Dated {
	const line = head.date ?? foot.date;
	const isSure = hints.date?.from.startsWith(messages.pageHead) ?? false;
	if (line && !(line.doubt && isSure)) return { from: messages.fromLine(line.line), ...likelier(line, text) };
	if (!line && frame.date) return { day: frame.date.day, from: messages.fromLine(messages.frame), notices: [] };
	const noted = hints.date ?? { day: modified, from: messages.fromFile(formatDate(modified)) };
	return { ...noted, notices: isSure ? [] : [{ message: messages.dateToCheck(noted.from), todo: true }] };
}

/** The day of a line; of two that it may mean, the one in whose month the text's own days are, which is asked. */
function likelier({ doubt, day, line }: DateLine & { readonly line: string }, text: string) {
	if (!doubt) return { day, notices: [] };
	if (doubt.is === 'short-year') return { day, notices: [{ message: messages.shortYear(line, formatDate(day)) }] };
	const months = [...text.matchAll(/(?<![\d/.-])\d{1,2}[/.-](\d{1,2})(?:[/.-]\d{4})?(?![\d/])/g)].map(([, month]) =>
		Number(month),
	);
	const count = (date: CalendarDate) => months.filter((month) => month === Number(date.slice(5, 7))).length;
	// The line itself names the other's month once, read so.
	const [first, second] = count(doubt.other) > count(day) + 1 ? [doubt.other, day] : [day, doubt.other];
	const message = messages.monthOrDay(line, formatDate(first), formatDate(second));
	return { day: first, notices: [{ message, todo: true as const }] };
}

/** A paragraph, which is no line of a page's frame. */
const LONG = 90;

/** What was taken out of a text, and is not what its head says now in other words. */
export function leftOfText(
	{ kind }: Source,
	{
		frame,
		head,
		foot,
		title,
		author,
	}: { frame: Frame; head: Head; foot: Foot; title: string; author: string | undefined },
): LeftOut[] {
	// Of a page it is known that what follows its other news is not of its text.
	const isDoubtful = (line: string) => kind === 'document' && line.length > LONG;
	const edges = [...head.left, ...foot.left].map(
		(text): LeftOut => (isDoubtful(text) ? { reason: 'doubtful', text, todo: true } : { reason: 'frame', text }),
	);
	const date = (head.date ?? foot.date)?.line ?? '';
	const byline = (head.byline ?? foot.byline)?.line ?? '';
	const by = (head.date ?? foot.date)?.by;
	return [
		...leftFor('frame', frame.left),
		...edges.filter(({ text }) => text !== ''),
		...leftFor('used', [
			textWithout(head.titleLines.join(' '), title),
			textWithout(date, by !== undefined && by === author && byline === '' ? by : ''),
			textWithout(byline, author ?? ''),
		]),
	];
}

export function directiveName(document: Filing['main'][number]): string {
	const day = document.issued.length === 4 ? document.issued : formatDate(document.issued as CalendarDate);
	return `${documentName(document)}, ${day}`;
}
