import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, hasDays, isPublished } from '../content/content.ts';
import { bulletinSlug } from '../content/list-files.ts';
import { within } from '../content/within.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { dateParts } from '../domain/calendar-date.ts';
import { nearest, slugify } from '../domain/text.ts';
import { routes } from '../routes/route-of.ts';
import { urls } from '../urls.ts';
import type { Addresses } from './links.ts';

interface AddressSources {
	readonly content: Content;
	/** Bulletins whose files are faulty; links to them are not blamed too. */
	readonly faulty: readonly string[];
	readonly today: CalendarDate;
	/** The folder that is served as it is. */
	readonly publicDir: string;
	/** Ids of the headings in a content file. */
	readonly anchorsOf: (file: string) => readonly string[] | undefined;
}

/** The same for every ward. */
const FIXED = routes.filter(({ madeBy, isFixed }) => madeBy === 'pages' && isFixed).map(({ path }) => path);

/** The addresses that the content of a portal makes. */
export function addressesOf({ content, faulty, today, publicDir, anchorsOf }: AddressSources): Addresses {
	const { profile, bulletins, documents, pages } = content;
	const published = bulletins.filter((bulletin) => isPublished(bulletin, today));
	const fileOf = new Map<string, string>([
		...bulletins.map(({ slug, file }) => [urls.bulletin(slug), file] as const),
		...pages.map(({ slug, file }) => [urls.standingPage(slug), file] as const),
	]);
	const categories = (profile?.categories ?? []).map(slugify);
	const named = [
		...published.map(({ slug }) => urls.bulletin(slug)),
		...pages.map(({ slug }) => urls.standingPage(slug)),
		...documents.map(({ id }) => urls.document(id)),
		...categories.map((slug) => urls.category(slug)),
	];
	const paths = new Set([
		...FIXED,
		...named,
		...faulty.map((file) => urls.bulletin(bulletinSlug(file))),
		...published.flatMap(({ date, legacyUrls }) => [...archivePaths(date), ...legacyUrls.map(decodeURI)]),
		...published.flatMap(({ slug, attachments }) => attachments.map(({ name }) => urls.bulletinFile(slug, name))),
		...published.filter(hasDays).map(({ slug }) => urls.bulletinCalendar(slug)),
		...documents.flatMap(({ id, attachment }) => (attachment ? [urls.documentFile(id, attachment.name)] : [])),
		...documents.map(({ id }) => urls.documentFeed(id)),
		...categories.flatMap((slug) => [urls.categoryFeed(slug), ...pagesOf(slug, published.length)]),
	]);
	const names = new Map([...fileOf].map(([path, file]) => [file.slice(file.lastIndexOf('/') + 1), path]));
	return {
		paths,
		unpublished: new Set(bulletins.map(({ slug }) => urls.bulletin(slug)).filter((path) => !paths.has(path))),
		anchors: (path) => {
			const anchors = anchorsOf(fileOf.get(path) ?? '');
			return anchors && new Set(anchors);
		},
		isFile: (path) => isFile(publicDir, path),
		nearest: (path) =>
			nearest(
				path,
				named.filter((other) => other.split('/')[1] === path.split('/')[1]),
			),
		pathOfFile: (name) => names.get(name),
	};
}

function archivePaths(date: CalendarDate): string[] {
	const { year, month } = dateParts(date);
	return [urls.year(year), urls.month(year, month), urls.day(date)];
}

/** At least as many as a category can have. */
function pagesOf(slug: string, bulletins: number): string[] {
	return Array.from({ length: Math.ceil(bulletins / 10) }, (_, index) => urls.category(slug, index + 2));
}

function isFile(dir: string, path: string): boolean {
	const file = join(dir, path);
	return within(dir, file) !== undefined && !path.endsWith('/') && existsSync(file) && statSync(file).isFile();
}
