import { z } from 'zod';
import {
	type CalendarDate,
	calendarDate,
	daysInMonth,
	FIRST_YEAR,
	LAST_YEAR,
	parseVietnameseDate,
} from '../domain/calendar-date.ts';
import { DOCUMENT_KINDS, type DocumentStatus, documentKind, LEVELS, SYSTEMS } from '../domain/document.ts';
import { normalizeLegacyUrl } from '../domain/legacy-url.ts';
import { nearest, squeeze, toNfc } from '../domain/text.ts';
import { messages } from './messages.ts';

/*
 * The shapes of content files. YAML is read with every scalar as text, so each schema starts from strings.
 * A custom issue may carry `params.fix`: the corrected value, which the error shows as it should be typed.
 */
z.config(z.locales.vi());

const invalid = (ctx: z.RefinementCtx, message: string, fix?: string) => {
	ctx.addIssue({ code: 'custom', message, ...(fix !== undefined && { params: { fix } }) });
	return z.NEVER;
};

const string = z.string({ error: (issue) => (issue.input === undefined ? undefined : messages.notText) });
const text = string.transform((value) => squeeze(toNfc(value)));
const line = text.refine((value) => value !== '', { error: 'để trống', params: { missing: true } });

/** A key may be left out or left empty. */
const optional = <T extends z.ZodType>(schema: T) =>
	z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const list = <T extends z.ZodType>(item: T) =>
	z.preprocess(
		(value) => (value === undefined || value === '' ? [] : value),
		z.array(item, { error: () => messages.notList }),
	);

const group = <T extends z.ZodRawShape>(shape: T) =>
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
	const { year, month, day: wrong } = reading;
	if (year < FIRST_YEAR || year > LAST_YEAR) return invalid(ctx, messages.yearOutOfRange(year));
	const days = month >= 1 && month <= 12 ? daysInMonth(year, month) : undefined;
	const closest = days === undefined ? undefined : calendarDate(year, month, Math.min(wrong, days));
	return invalid(ctx, messages.notInCalendar(wrong, month, year, days), closest);
};

const day = text.transform(readDay);

const dayOrYear = text.transform((value, ctx): CalendarDate | `${number}` =>
	/^(?:19|20)\d\d$/.test(value) ? (value as `${number}`) : readDay(value, ctx),
);

const yesNo = text.transform((value, ctx) => {
	if (/^(?:true|có|yes)$/iu.test(value)) return true;
	if (/^(?:false|không|no)$/iu.test(value)) return false;
	return invalid(ctx, messages.notYesNo(value));
});

const wholeNumber = text.transform((value, ctx) => {
	if (/^\d{1,15}$/.test(value)) return Number(value);
	const hasThousands = /^\d{1,3}(?:[.\s]\d{3})+$/.test(value);
	return invalid(ctx, messages.notNumber(value), hasThousands ? value.replace(/[.\s]/g, '') : undefined);
});

const oneOf = <const T extends readonly string[]>(allowed: T) =>
	text.transform((value, ctx): T[number] =>
		allowed.includes(value) ? value : invalid(ctx, messages.notOneOf(value, allowed), nearest(value, allowed)),
	);

const webAddress = text.transform((value, ctx) =>
	/^https?:$/.test(URL.parse(value)?.protocol ?? '')
		? value
		: invalid(ctx, messages.notUrl(value), /^[\w-]+(?:\.[\w-]+)+/.test(value) ? `https://${value}` : undefined),
);

const legacyUrl = text.transform((value, ctx) => {
	const url = URL.parse(value, 'http://portal.invalid');
	if (url && (value.startsWith('/') || /^https?:/.test(value))) return normalizeLegacyUrl(url);
	return invalid(ctx, messages.notLegacyUrl(value), `/${value}`);
});

const correction = group({ date: day, note: line });

/** Frontmatter of a bulletin, as the editor's guide lists it. */
export const bulletinSchema = group({
	title: line,
	date: day,
	author: optional(line),
	category: optional(line),
	summary: optional(line),
	image: optional(line),
	imageAlt: optional(line),
	directives: list(line),
	updated: optional(day),
	corrections: list(correction),
	draft: optional(yesNo).transform((value) => value ?? false),
	legacyUrls: list(legacyUrl),
}).superRefine((data, ctx) => {
	if (data.image && !data.imageAlt)
		ctx.addIssue({ code: 'custom', message: messages.imageWithoutAlt, path: ['image'] });
	if (data.updated && data.updated < data.date)
		ctx.addIssue({ code: 'custom', message: messages.correctionBeforeDate, path: ['updated'] });
});

const statusWord = oneOf(['con-hieu-luc', 'het-hieu-luc', 'chua-ro']).transform(
	(value): DocumentStatus =>
		value === 'con-hieu-luc' ? { is: 'in-force' } : { is: value === 'het-hieu-luc' ? 'expired' : 'unknown' },
);

const statusGroup = group({ replacedBy: optional(line), since: optional(day) }).transform(
	({ replacedBy, since }): DocumentStatus =>
		replacedBy ? { is: 'replaced', replacedBy, since } : since ? { is: 'expired', since } : { is: 'unknown' },
);

/** `status: con-hieu-luc`, or a group with `replacedBy` and `since`. */
const status = z
	.unknown()
	.transform((value, ctx): DocumentStatus => {
		const read = (typeof value === 'string' ? statusWord : statusGroup).safeParse(value);
		if (read.success) return read.data;
		for (const issue of read.error.issues) ctx.issues.push({ ...issue, input: value } as never);
		return z.NEVER;
	})
	.meta({ keys: ['replacedBy', 'since'] });

const kind = text.transform((value, ctx) => {
	const known = documentKind(value);
	if (known) return known;
	const allowed = Object.keys(DOCUMENT_KINDS);
	return invalid(ctx, messages.notOneOf(value, allowed), nearest(value, allowed));
});

/** One entry of the register of documents; its id is the file name. */
export const documentSchema = group({
	kind,
	number: line,
	symbol: line,
	issuer: line,
	level: oneOf(LEVELS),
	system: oneOf(SYSTEMS),
	issued: dayOrYear,
	effective: optional(day),
	title: line,
	aliases: list(line),
	file: optional(line),
	url: optional(webAddress),
	implements: z.preprocess((value) => (typeof value === 'string' && value !== '' ? [value] : value), list(line)),
	status: optional(status).transform((value): DocumentStatus => value ?? { is: 'unknown' }),
	sources: list(webAddress),
	note: optional(line),
});

/** Frontmatter of a standing page. Pages with an `order` stand in the navigation, lowest first. */
export const pageSchema = group({ title: line, summary: optional(line), order: optional(wholeNumber) });

const link = group({ name: line, url: webAddress });

/** The ward's profile, `phuong.yaml`: all that differs from ward to ward, besides its news. */
export const profileSchema = group({
	name: line,
	shortName: optional(line),
	portal: optional(line),
	unit: optional(line),
	url: webAddress,
	levels: optional(
		group({
			'trung-uong': optional(line),
			tinh: optional(line),
			huyen: optional(line),
			phuong: optional(line),
		}),
	),
	contacts: optional(group({ address: optional(line), phone: optional(line), email: optional(line) })),
	successor: optional(group({ name: line, from: day, bulletin: optional(line), url: optional(webAddress) })),
	trustBadge: optional(link),
	relatedLinks: list(link),
	counter: optional(group({ offset: wholeNumber })),
	categories: z.array(line, { error: (issue) => (issue.input === undefined ? undefined : messages.notList) }),
});

export type Profile = z.output<typeof profileSchema>;
