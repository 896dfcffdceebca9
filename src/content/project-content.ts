import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CalendarDate, vietnamDay } from '../domain/calendar-date.ts';
import type { Content } from './content.ts';
import { type ReadOptions, readContent } from './read.ts';

/** The folder named by `CONTENT_DIR`, or `content` in the project, which commands are run from. */
export function contentDir(root: string = process.cwd()): string {
	return resolve(root, process.env['CONTENT_DIR'] || 'content');
}

/**
 * Where one reading is kept for the whole process: the build, Astro's loaders and the pages, which are bundled and so
 * have modules of their own, work on the same content.
 */
const SHARED = Symbol.for('ban-tin-phuong.content');
const shared = globalThis as { [SHARED]?: { readonly of: string; readonly content: Promise<Content> } | undefined };

/** Reads the content folder of a project, remembering unchanged files in `cacheDir`. */
export function readProjectContent(
	root: string,
	cacheDir: string,
	onProgress?: ReadOptions['onProgress'],
): Promise<Content> {
	const version = codeDigest(root, ['content', 'domain', 'markdown']);
	const options = { cacheFile: join(cacheDir, 'content.json'), version, onProgress };
	const content = readContent(contentDir(root), options);
	shared[SHARED] = { of: sharedName(root, cacheDir), content };
	return content;
}

/** The content as this process has read it, or else read now. */
export function projectContent(root: string, cacheDir: string): Promise<Content> {
	const known = shared[SHARED];
	return known?.of === sharedName(root, cacheDir) ? known.content : readProjectContent(root, cacheDir);
}

/** Has the content read anew, for the dev server. */
export function forgetProjectContent(): void {
	shared[SHARED] = undefined;
}

function sharedName(root: string, cacheDir: string): string {
	return `${contentDir(root)}\n${resolve(cacheDir)}`;
}

/** The day of the build in Vietnam. `SOURCE_DATE_EPOCH` (seconds) fixes the moment, as reproducible builds do. */
export function publicationDay(): CalendarDate {
	const fixed = process.env['SOURCE_DATE_EPOCH'];
	return vietnamDay(fixed ? Number(fixed) * 1000 : Date.now());
}

/**
 * Digest of the code in folders of `src`, so that what an older version made is not taken for this one's. What tools
 * leave in folders of their own there (`.wrangler`) is no code.
 */
export function codeDigest(root: string, folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		const dir = join(root, 'src', folder);
		for (const file of (readdirSync(dir, { recursive: true }) as string[]).sort()) {
			if (/^(?!(?:.*[\\/])?\.).*\.(?:ts|astro)$/.test(file)) hash.update(file).update(readFileSync(join(dir, file)));
		}
	}
	return hash.digest('base64url');
}
