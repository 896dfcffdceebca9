import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Bulletin, Content } from '../content/content.ts';
import type { Attachment } from '../domain/attachment.ts';
import { filesBelow } from '../files/files-below.ts';
import { rename } from '../files/rename.ts';
import { urls } from '../urls.ts';
import type { SiteFile } from './publish.ts';

/** Path in the published site → an attached file. */
export type PublishedAttachments = ReadonlyMap<string, Attachment>;

/** The files of what is published: of these bulletins, and of all documents. */
export function publishedAttachments(
	bulletins: readonly Bulletin[],
	documents: Content['documents'],
): PublishedAttachments {
	const inSite = (url: string) => url.slice(1);
	return new Map([
		...bulletins.flatMap(({ slug, attachments }) =>
			attachments.map((file) => [inSite(urls.bulletinFile(slug, file.name)), file] as const),
		),
		...documents.flatMap(({ id, attachment }) =>
			attachment ? [[inSite(urls.documentFile(id, attachment.name)), attachment] as const] : [],
		),
	]);
}

/**
 * Keeps a copy of each file in `dir`, named by what is in it, which the site shares by hard links: editors write into
 * theirs, and a site must not change under its readers. What is there is not copied again. `content` is the folder that
 * the files lie in.
 */
export function keepAttachments(
	attachments: PublishedAttachments,
	content: string,
	dir: string,
): Map<string, SiteFile> {
	const kept = new Set<string>();
	const files = new Map<string, SiteFile>();
	for (const [path, { file, digest, bytes }] of attachments) {
		const name = digest + extname(path);
		const copy = join(dir, name);
		if (statSync(copy, { throwIfNoEntry: false })?.size !== bytes) copyInto(join(content, file), copy, dir);
		kept.add(name);
		files.set(path, { source: copy, isFinal: true });
	}
	for (const left of filesBelow(dir)) if (!kept.has(left)) rmSync(join(dir, left));
	return files;
}

/** A copy that is cut short has another name, and goes with the next build. */
function copyInto(source: string, copy: string, dir: string): void {
	mkdirSync(dir, { recursive: true });
	const beside = `${copy}.part`;
	copyFileSync(source, beside);
	// Scanners and mail programs leave files that nobody else may read.
	chmodSync(beside, 0o644);
	rename(beside, copy);
}
