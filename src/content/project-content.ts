import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type CalendarDate, vietnamDay } from '../domain/calendar-date.ts';
import { codeDigest } from '../files/code-digest.ts';
import type { Content } from './content.ts';
import { contentDir } from './content-dir.ts';
import { type ReadOptions, readContent } from './read.ts';

const READING_CODE = ['src/content/read.ts'];

/** The one reading of this process: the build, Markdown's plugins and the pages work on the same content. */
let known: { readonly of: string; readonly content: Promise<Content> } | undefined;

/**
 * Reads the content folder of a project, remembering unchanged files in `cacheDir`.
 * @throws {ContentError} with every problem there is.
 */
export function readProjectContent(
	root: string,
	cacheDir: string,
	onProgress?: ReadOptions['onProgress'],
): Promise<Content> {
	const version = codeDigest(root, READING_CODE);
	const options = { cacheFile: join(cacheDir, 'content.json'), version, onProgress, publicDir: join(root, 'public') };
	const content = readContent(contentDir(root), options);
	known = { of: nameOf(root, cacheDir), content };
	return content;
}

/**
 * Digest of all that a portal can show on a day: equal ones make the same pages with the same code. Of files it is
 * their bytes and what reads them, so that nothing need be compared that was read.
 */
export function contentDigest(
	root: string,
	{ profile, documents, bulletins, pages }: Content,
	today: CalendarDate,
): string {
	const files = [...bulletins, ...pages].map(({ file, digest }) => [file, digest]);
	const shown = JSON.stringify([codeDigest(root, READING_CODE), today, profile, documents, files]);
	return createHash('sha256').update(shown).digest('base64url').slice(0, 22);
}

/** The content as this process has read it, or else read now. */
export function projectContent(root: string, cacheDir: string): Promise<Content> {
	return known?.of === nameOf(root, cacheDir) ? known.content : readProjectContent(root, cacheDir);
}

/** Has the content read anew, for the dev server. */
export function forgetProjectContent(): void {
	known = undefined;
}

function nameOf(root: string, cacheDir: string): string {
	return `${contentDir(root)}\n${resolve(cacheDir)}`;
}

/** The day of the build in Vietnam. `SOURCE_DATE_EPOCH` (seconds) fixes the moment, as reproducible builds do. */
export function publicationDay(): CalendarDate {
	const fixed = process.env['SOURCE_DATE_EPOCH'];
	return vietnamDay(fixed ? Number(fixed) * 1000 : Date.now());
}
