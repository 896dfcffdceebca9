import { z } from 'zod';
import { type CalendarDate, calendarDate, daysInMonth, FIRST_YEAR, LAST_YEAR } from '../domain/calendar-date.ts';
import { type DateReading, parseVietnameseDate } from '../domain/dates/parse-date.ts';
import { DOCUMENT_KINDS, documentKind } from '../domain/document.ts';
import { normalizeLegacyUrl } from '../domain/legacy-url.ts';
import { nearest, squeeze, toNfc } from '../domain/text.ts';
import { addressFault, pathFault } from '../domain/web-address.ts';
import { messages } from './messages.ts';

/*
 * The values that content files are made of. YAML is read with every scalar as text, so each schema starts from strings.
 * A custom issue may carry `params.fix`: the corrected value, which the error shows as it should be typed.
 * `meta({ input })` names the form field that the editors' page in the browser has for a value.
 */
z.config(z.locales.vi());

/** What an editor is given to fill in a value with; `document` and `category` are picked, not typed. */
export type Input =
	| 'line'
	| 'paragraph'
	| 'date'
	| 'moment'
	| 'clock-or-moment'
	| 'date-or-year'
	| 'yes-no'
	| 'number'
	| 'web-address'
	| 'image'
	| 'file'
	| 'category'
	| 'document'
	| 'document-kind'
	| 'choice';

/** The `meta` of a schema whose value is filled in by `name`; a choice needs its `choices`. */
export const input = (name: Input, choices?: readonly string[]) => ({ input: name, ...(choices && { choices }) });

export const invalid = (ctx: z.RefinementCtx, message: string, fix?: string) => {
	ctx.addIssue({ code: 'custom', message, ...(fix !== undefined && { params: { fix } }) });
	return z.NEVER;
};

const string = z.string({ error: (issue) => (issue.input === undefined ? undefined : messages.notText) });
export const text = string.transform((value) => squeeze(toNfc(value)));
/** A text on one line, NFC, single spaces; not empty. */
export const line = text
	.refine((value) => value !== '', { error: messages.empty, params: { missing: true } })
	.meta(input('line'));
/** The same, of several sentences. */
export const paragraph = line.meta(input('paragraph'));
/** A document as an editor names it, which is resolved later ({@link resolveReference}). */
export const documentReference = line.meta(input('document'));

/** A key may be left out or left empty. */
export const optional = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

/** A list; a key that is missing or empty is an empty one. */
export const list = <T extends z.ZodType>(item: T) =>
	z.preprocess(
		(value) => (value === undefined || value === '' ? [] : value),
		z.array(item, { error: () => messages.notList }),
	);

/** A map with these keys and no others. */
export const group = <T extends z.ZodRawShape>(shape: T) =>
	z.strictObject(shape, {
		error: (issue) => (issue.code === 'invalid_type' && issue.input !== undefined ? messages.notGroup : undefined),
	});

const readDay = (value: string, ctx: z.RefinementCtx): CalendarDate => {
	if (value === '') {
		ctx.addIssue({ code: 'custom', params: { missing: true } });
		return z.NEVER;
	}
	const reading = parseVietnameseDate(value);
	if ('date' in reading) return reading.date;
	if (reading.problem === 'unreadable') return invalid(ctx, messages.unreadableDate(value));
	return notInCalendar(reading, ctx);
};

/** Tells of a day that the calendar has not. */
export const notInCalendar = (
	{ year, month, day: wrong }: Extract<DateReading, { readonly problem: 'not-in-calendar' }>,
	ctx: z.RefinementCtx,
) => {
	if (year < FIRST_YEAR || year > LAST_YEAR) return invalid(ctx, messages.yearOutOfRange(year));
	const days = month >= 1 && month <= 12 ? daysInMonth(year, month) : undefined;
	const closest = days === undefined ? undefined : calendarDate(year, month, Math.min(wrong, days));
	return invalid(ctx, messages.notInCalendar(wrong, month, year, days), closest);
};

/** A day in any of the spellings of {@link parseVietnameseDate}. */
export const day = text.transform(readDay).meta(input('date'));

/** A day, or a year alone where no day was read. */
export const dayOrYear = text
	.transform((value, ctx): CalendarDate | `${number}` =>
		/^(?:19|20)\d\d$/.test(value) ? (value as `${number}`) : readDay(value, ctx),
	)
	.meta(input('date-or-year'));

export const yesNo = text
	.transform((value, ctx) => {
		if (/^(?:true|có|yes)$/iu.test(value)) return true;
		if (/^(?:false|không|no)$/iu.test(value)) return false;
		return invalid(ctx, messages.notYesNo(value));
	})
	.meta(input('yes-no'));

export const wholeNumber = text
	.transform((value, ctx) => {
		if (/^\d{1,15}$/.test(value)) return Number(value);
		const hasThousands = /^\d{1,3}(?:[.\s]\d{3})+$/.test(value);
		return invalid(ctx, messages.notNumber(value), hasThousands ? value.replace(/[.\s]/g, '') : undefined);
	})
	.meta(input('number'));

export const oneOf = <const T extends readonly string[]>(allowed: T) =>
	text
		.transform((value, ctx): T[number] =>
			allowed.includes(value) ? value : invalid(ctx, messages.notOneOf(value, allowed), nearest(value, allowed)),
		)
		.meta(input('choice', allowed));

const readAddress = (value: string, ctx: z.RefinementCtx): string => {
	const fault = addressFault(value);
	if (!fault) return value;
	const isBare = fault === 'scheme' && /^[\w-]+(?:\.[\w-]+)+/.test(value);
	return invalid(ctx, messages.badAddress[fault](value), isBare ? `https://${value}` : undefined);
};

/** An address on the web, `http` or `https`, that leads where it seems to ({@link addressFault}). */
export const webAddress = text.transform(readAddress).meta(input('web-address'));

/** A file: its address on the web, its path on the portal from `/` on, or its path from the content folder. */
export const fileAddress = text
	.transform((value, ctx) => {
		if (/^[a-z][a-z\d+.-]*:/i.test(value)) return readAddress(value, ctx);
		const fault = pathFault(value);
		return fault ? invalid(ctx, messages.badPath(value)) : value;
	})
	.meta(input('file'));

/** An address of the old portal, whole or from its first slash on, as {@link normalizeLegacyUrl} writes it. */
export const legacyUrl = text
	.transform((value, ctx) => {
		const url = URL.parse(value, 'http://portal.invalid');
		if (url && (value.startsWith('/') || /^https?:/.test(value))) return normalizeLegacyUrl(url);
		return invalid(ctx, messages.notLegacyUrl(value), `/${value}`);
	})
	.meta(input('line'));

/** The slug or the name of a document kind; gives the slug. */
export const kind = text
	.transform((value, ctx) => {
		const known = documentKind(value);
		if (known) return known;
		const allowed = Object.keys(DOCUMENT_KINDS);
		return invalid(ctx, messages.notOneOf(value, allowed), nearest(value, allowed));
	})
	.meta(input('document-kind'));

/** `owner/name`; GitLab has groups within groups. */
export const repository = text
	.transform((value, ctx) => {
		if (/^[^/:\s]+(?:\/[^/:\s]+)+$/.test(value)) return value;
		const path = URL.parse(value)?.pathname.replace(/^\/|(?:\.git)?\/?$/g, '');
		return invalid(ctx, messages.editing.notRepo(value), path && /^[^/]+\/./.test(path) ? path : undefined);
	})
	.meta(input('line'));

/** A folder below a repository's top, without slashes at its ends; empty for the top itself. */
export const folder = text
	.transform((value, ctx) => {
		const path = value.replace(/^(?:\.?\/)+|\/+$|^\.$/g, '');
		return /(?:^|\/)\.\.?(?:\/|$)|\\/.test(path) ? invalid(ctx, messages.editing.notFolder(value)) : path;
	})
	.meta(input('line'));

/** A word or a group, each told by its own errors. `keys` are the group's, to guess at mistyped ones. */
export const wordOr = <W extends z.ZodType, G extends z.ZodType>(word: W, other: G, keys: readonly string[]) =>
	z
		.unknown()
		.transform((value, ctx): z.output<W> | z.output<G> => {
			const read = (typeof value === 'string' ? word : other).safeParse(value);
			if (read.success) return read.data;
			for (const issue of read.error.issues) ctx.issues.push({ ...issue, input: value } as never);
			return z.NEVER;
		})
		.meta({ keys });
