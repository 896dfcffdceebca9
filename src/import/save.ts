import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { bulletinSlug } from '../content/list-files.ts';
import { slugify } from '../domain/text.ts';
import { addFiles } from '../files/write-file.ts';
import type { ImportedBulletin } from './import-file.ts';
import { importMessages as messages } from './messages.ts';
import { ImportError, type Notice } from './notice.ts';
import type { ImportTarget } from './target.ts';

/** Whether files were written, or were all there with the same content. */
export type Saved = 'new' | 'unchanged';

/** Where a bulletin is, as a path from the content folder, and what was found out on the way there. */
export interface Place {
	readonly outcome: Saved;
	readonly file: string;
	readonly notices: readonly Notice[];
}

/**
 * Puts a bulletin, its pictures and attachments into the content folder, all of them or nothing. What is there already is never
 * changed. Returns where the bulletin is, as a path from the folder.
 * @throws {ImportError} when a bulletin of that name or of that old address is there with another text.
 */
export function save(imported: ImportedBulletin, target: ImportTarget): Place {
	const files = new Map<string, Uint8Array>();
	const file = fileFor(imported, target);
	const shared = sharedAddress(imported, file, target);
	for (const { name, bytes } of imported.pictures) files.set(posix.join(posix.dirname(file), name), bytes);
	for (const { file: name, bytes } of imported.attachments) files.set(posix.join(posix.dirname(file), name), bytes);
	// The text comes last: once it is there, what lies beside it is.
	files.set(file, Buffer.from(shared ? shared.source : imported.source));
	const all = [...files];
	const there = all.filter(([name]) => existsSync(join(target.dir, name)));
	const changed = there.find(([name, bytes]) => !readFileSync(join(target.dir, name)).equals(bytes));
	if (changed) throw new ImportError(messages.changed(changed[0]));
	const missing = all.filter((entry) => !there.includes(entry));
	const notices = shared ? [shared.notice] : [];
	if (missing.length === 0) return { outcome: 'unchanged', file, notices };
	addFiles(new Map(missing.map(([name, bytes]) => [join(target.dir, name), bytes])));
	target.bySlug.set(bulletinSlug(file), file);
	if (!shared) for (const url of imported.legacyUrls) target.byAddress.set(url, file);
	return { outcome: 'new', file, notices };
}

/**
 * What is saved when a page names as its own an address that a bulletin of another text has: templates give one address
 * to several pages. Undefined when no bulletin has it.
 * @throws {ImportError} when it is the same text, or the browser noted the address.
 */
function sharedAddress({ legacyUrls, source, unaddressed }: ImportedBulletin, file: string, target: ImportTarget) {
	const taken = legacyUrls
		.map((url) => ({ url, other: target.byAddress.get(url) }))
		.find(({ other }) => other !== undefined && other !== file);
	if (!taken?.other) return undefined;
	const isSame = unaddressed === undefined || isSameText(source, readFileSync(join(target.dir, taken.other), 'utf8'));
	if (isSame) throw new ImportError(messages.sameAddress(taken.other));
	return { source: unaddressed, notice: { message: messages.sharedAddress(taken.url, taken.other) } };
}

/** Whether two bulletins have the same title, or begin with the same paragraph. */
function isSameText(a: string, b: string): boolean {
	const [one, two] = [a, b].map((source) => ({
		title: slugify(/^title:(.*)$/m.exec(source)?.[1] ?? ''),
		opening: slugify(/\n---\n+(.+)/.exec(source)?.[1] ?? ''),
	}));
	return one?.title === two?.title || one?.opening === two?.opening;
}

/** Its own name, or one with the day at its end where a bulletin of another day has that address. */
function fileFor({ file }: ImportedBulletin, target: ImportTarget): string {
	const [, start = '', day = '', slug = ''] = /^(.*\/)(\d{4}-\d{2}-\d{2})-(.*)\.md$/.exec(file) ?? [];
	const taken = target.bySlug.get(slug);
	if (taken === undefined || taken === file) return file;
	return `${start}${day}-${slug}-${day.split('-').reverse().join('-')}.md`;
}
