import { z } from 'zod';
import { type DocumentStatus, LEVELS, type Level, SYSTEMS } from '../domain/document.ts';
import { messages } from './messages.ts';
import { deadline, eventDays, moreEventDays } from './schema-days.ts';
import {
	day,
	dayOrYear,
	documentReference,
	fileAddress,
	folder,
	group,
	input,
	kind,
	legacyUrl,
	line,
	list,
	oneOf,
	optional,
	paragraph,
	repository,
	webAddress,
	wholeNumber,
	wordOr,
	yesNo,
} from './schema-values.ts';

const correction = group({ date: day, note: paragraph });

/** A file beside the bulletin; without a title it is called by its name. */
const attachment = group({ file: line.meta(input('file')), title: optional(line) });

/** Taken down on a day and why; `replacedBy` is the slug of the bulletin that its address leads to from then on. */
const removal = group({ date: day, note: paragraph, replacedBy: optional(line) });

/** Frontmatter of a bulletin, as the editor's guide lists it. */
export const bulletinSchema = group({
	title: line,
	date: day,
	author: optional(line),
	category: optional(line.meta(input('category'))),
	summary: optional(paragraph),
	image: optional(line.meta(input('image'))),
	imageAlt: optional(line),
	attachments: list(attachment),
	directives: list(documentReference),
	updated: optional(day),
	corrections: list(correction),
	event: eventDays,
	events: moreEventDays,
	deadline,
	draft: optional(yesNo).transform((value) => value ?? false),
	removed: optional(removal),
	legacyUrls: list(legacyUrl),
}).superRefine((data, ctx) => {
	if (data.image && !data.imageAlt)
		ctx.addIssue({ code: 'custom', message: messages.imageWithoutAlt, path: ['image'] });
	if (data.updated && data.updated < data.date)
		ctx.addIssue({ code: 'custom', message: messages.correctionBeforeDate, path: ['updated'] });
	if (data.removed && data.removed.date < data.date)
		ctx.addIssue({ code: 'custom', message: messages.removedBeforeDate, path: ['removed', 'date'] });
});

/** What is typed for a status that says nothing more; one that is replaced names what replaces it. */
const STATUS_WORDS = {
	'in-force': 'con-hieu-luc',
	expired: 'het-hieu-luc',
	unknown: 'chua-ro',
} as const satisfies Record<Exclude<DocumentStatus['is'], 'replaced'>, string>;

const statusWord = oneOf(Object.values(STATUS_WORDS)).transform((value): DocumentStatus => {
	const statuses = Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[];
	return { is: statuses.find((is) => STATUS_WORDS[is] === value) ?? 'unknown' };
});

const statusGroup = group({ replacedBy: optional(documentReference), since: optional(day) }).transform(
	({ replacedBy, since }): DocumentStatus =>
		replacedBy ? { is: 'replaced', replacedBy, since } : since ? { is: 'expired', since } : { is: 'unknown' },
);

/** `status: con-hieu-luc`, or a group with `replacedBy` and `since`. */
const status = wordOr(statusWord, statusGroup, ['replacedBy', 'since']);

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
	file: optional(fileAddress),
	url: optional(webAddress),
	implements: z.preprocess(
		(value) => (typeof value === 'string' && value !== '' ? [value] : value),
		list(documentReference),
	),
	status: optional(status).transform((value): DocumentStatus => value ?? { is: 'unknown' }),
	sources: list(webAddress),
	note: optional(paragraph),
});

/** Frontmatter of a standing page. Pages with an `order` stand in the navigation, lowest first. */
export const pageSchema = group({ title: line, summary: optional(paragraph), order: optional(wholeNumber) });

const link = group({ name: line, url: webAddress });

const editingGroup = group({
	backend: optional(oneOf(['github', 'gitlab', 'gitea'])),
	repo: optional(repository),
	branch: optional(line).transform((value) => value ?? 'main'),
	folder: optional(folder).transform((value) => value ?? 'content'),
	server: optional(webAddress),
	appId: optional(line),
	review: optional(yesNo).transform((value) => value ?? false),
}).superRefine(({ backend, repo, server, review }, ctx) => {
	const tell = (path: string, message: string) => ctx.addIssue({ code: 'custom', message, path: [path] });
	if (backend && !repo) tell('backend', messages.editing.withoutRepo(backend));
	if (repo && !backend) tell('repo', messages.editing.withoutBackend);
	if (backend === 'gitea' && !server) tell('backend', messages.editing.withoutServer);
	if (review && (!backend || backend === 'gitea')) tell('review', messages.editing.reviewUnsupported);
});

/**
 * `editing: false` publishes no editors' page. Without `backend` the page works on a folder of the editor's own machine
 * only; with one also on the repository `repo`, below `folder`. `server` is an own GitLab or Gitea, or for GitHub the
 * service that signs editors in; without it, and without `appId` for the others, they sign in with a token.
 */
const editing = wordOr(
	yesNo.transform((value) => (value ? editingGroup.parse({}) : false)),
	editingGroup,
	Object.keys(editingGroup.shape),
);

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
		} satisfies Record<Level, z.ZodType>),
	),
	contacts: optional(group({ address: optional(line), phone: optional(line), email: optional(line) })),
	successor: optional(group({ name: line, from: day, bulletin: optional(line), url: optional(webAddress) })),
	trustBadge: optional(link),
	relatedLinks: list(link),
	counter: optional(group({ offset: wholeNumber })),
	/** Whether bulletins may be MDX, within the bounds of `markdown/mdx-rules.ts`. */
	mdxBulletins: optional(yesNo),
	editing: optional(editing).transform((value) => value ?? editingGroup.parse({})),
	categories: z.array(line, { error: (issue) => (issue.input === undefined ? undefined : messages.notList) }),
});

export type Profile = z.output<typeof profileSchema>;
/** Where editors' changes go; see `editing` in the profile. */
export type Editing = z.output<typeof editingGroup>;
