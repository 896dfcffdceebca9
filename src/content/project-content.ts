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

/** Reads the content folder of a project, remembering unchanged files in `cacheDir`. */
export function readProjectContent(
	root: string,
	cacheDir: string,
	onProgress?: ReadOptions['onProgress'],
): Promise<Content> {
	const version = codeDigest(root, ['content', 'domain', 'markdown']);
	return readContent(contentDir(root), { cacheFile: join(cacheDir, 'content.json'), version, onProgress });
}

/** The day of the build in Vietnam. `SOURCE_DATE_EPOCH` (seconds) fixes the moment, as reproducible builds do. */
export function publicationDay(): CalendarDate {
	const fixed = process.env['SOURCE_DATE_EPOCH'];
	return vietnamDay(fixed ? Number(fixed) * 1000 : Date.now());
}

/** Digest of the code in folders of `src`, so that what an older version made is not taken for this one's. */
export function codeDigest(root: string, folders: readonly string[]): string {
	const hash = createHash('sha256');
	for (const folder of folders) {
		const dir = join(root, 'src', folder);
		for (const file of (readdirSync(dir, { recursive: true }) as string[]).sort()) {
			if (/\.(?:ts|astro)$/.test(file)) hash.update(file).update(readFileSync(join(dir, file)));
		}
	}
	return hash.digest('base64url');
}
