import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rename } from '../files/rename.ts';
import { urls } from '../urls.ts';
import { messages } from './messages.ts';

/** Path in the published site → the file to publish there. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

export interface SiteFile {
	readonly source: string;
	/** Nobody ever writes into this file, only replaces it, so the site may share it by a hard link. */
	readonly isFinal: boolean;
}

/** A folder that this program did not publish must not be replaced by it. */
export class ForeignFolderError extends Error {
	constructor(dir: string) {
		super(messages.foreignFolder(dir));
		this.name = 'ForeignFolderError';
	}
}

/**
 * Replaces the published folder by exactly `files`, in one step: the new site is made beside it and renamed into
 * its place. A page that was made anew with the same bytes stays the file it was, so that servers, copies and caches
 * see only what has changed.
 */
export function publish(files: SiteFiles, out: string): void {
	refuseForeign(out);
	const next = `${out}.next`;
	const old = `${out}.old`;
	rmSync(next, { recursive: true, force: true });
	rmSync(old, { recursive: true, force: true });
	const made = new Set<string>();
	for (const [path, { source, isFinal }] of files) {
		const target = join(next, path);
		const folder = dirname(target);
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		const published = join(out, path);
		const shared = isSame(published, source) ? published : isFinal ? source : undefined;
		if (!shared || !link(shared, target)) copyFileSync(source, target);
	}
	if (existsSync(out)) rename(out, old);
	rename(next, out);
	rmSync(old, { recursive: true, force: true });
}

/** Whether the published file is another one with the same bytes. */
function isSame(published: string, source: string): boolean {
	const old = statSync(published, { throwIfNoEntry: false });
	if (!old?.isFile()) return false;
	const fresh = statSync(source);
	if (old.size !== fresh.size || (old.ino === fresh.ino && old.dev === fresh.dev)) return false;
	return readFileSync(published).equals(readFileSync(source));
}

/** False where the disk can't, or the two lie on different ones. */
function link(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch {
		return false;
	}
}

function refuseForeign(out: string): void {
	if (!existsSync(out) || readdirSync(out).length === 0) return;
	if (!existsSync(join(out, urls.openBulletins))) throw new ForeignFolderError(out);
}
