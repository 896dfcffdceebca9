import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { bulletinSlug } from '../content/list-files.ts';
import { addFiles } from '../files/write-file.ts';
import type { ImportedBulletin } from './import-file.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError } from './notice.ts';
import type { ImportTarget } from './target.ts';

/** Whether files were written, or were all there with the same content. */
export type Saved = 'new' | 'unchanged';

/**
 * Puts a bulletin and its pictures into the content folder, all of them or nothing. What is there already is never
 * changed. Returns where the bulletin is, as a path from the folder.
 * @throws {ImportError} when a bulletin of that name or of that old address is there with another text.
 */
export function save(imported: ImportedBulletin, target: ImportTarget): { outcome: Saved; file: string } {
	const files = new Map<string, Uint8Array>();
	const file = fileFor(imported, target);
	for (const { name, bytes } of imported.pictures) files.set(posix.join(posix.dirname(file), name), bytes);
	// The text comes last: once it is there, its pictures are.
	files.set(file, Buffer.from(imported.source));
	const other = imported.legacyUrls
		.map((url) => target.byAddress.get(url))
		.find((found) => found !== undefined && found !== file);
	if (other) throw new ImportError(messages.sameAddress(other));
	const all = [...files];
	const there = all.filter(([name]) => existsSync(join(target.dir, name)));
	const changed = there.find(([name, bytes]) => !readFileSync(join(target.dir, name)).equals(bytes));
	if (changed) throw new ImportError(messages.changed(changed[0]));
	const missing = all.filter((entry) => !there.includes(entry));
	if (missing.length === 0) return { outcome: 'unchanged', file };
	addFiles(new Map(missing.map(([name, bytes]) => [join(target.dir, name), bytes])));
	target.bySlug.set(bulletinSlug(file), file);
	for (const url of imported.legacyUrls) target.byAddress.set(url, file);
	return { outcome: 'new', file };
}

/** Its own name, or one with the day at its end where a bulletin of another day has that address. */
function fileFor({ file }: ImportedBulletin, target: ImportTarget): string {
	const [, start = '', day = '', slug = ''] = /^(.*\/)(\d{4}-\d{2}-\d{2})-(.*)\.md$/.exec(file) ?? [];
	const taken = target.bySlug.get(slug);
	if (taken === undefined || taken === file) return file;
	return `${start}${day}-${slug}-${day.split('-').reverse().join('-')}.md`;
}
