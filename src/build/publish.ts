import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flushDisk } from '../files/flush.ts';
import { removeAway, sweepRemoved } from '../files/remove-away.ts';
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

/** The names beside the published folder under which a site is made, and the earlier one waits to be removed. */
const nextTo = (out: string) => `${out}.next`;
const oldOf = (out: string) => `${out}.old`;

/**
 * Puts back the earlier site where publishing was cut short between its two renames, and takes away what else was left.
 * Called before anything that may fail, so that wrong content does not keep a site away.
 */
export function restoreSite(out: string): void {
	for (const path of [out, nextTo(out), oldOf(out)]) sweepRemoved(path);
	removeAway(nextTo(out));
	if (isSite(oldOf(out)) && isEmpty(out)) {
		if (existsSync(out)) rmdirSync(out);
		rename(oldOf(out), out);
	}
	removeAway(oldOf(out));
}

/**
 * Replaces the published folder by exactly `files`, in one step: the new site is made beside it and renamed into
 * its place. A page that was made anew with the same bytes stays the file it was, so that servers, copies and caches
 * see only what has changed. When it fails, the earlier site is there and nothing else.
 */
export function publish(files: SiteFiles, out: string): void {
	refuseForeign(out);
	restoreSite(out);
	try {
		makeSite(files, out, nextTo(out));
		flushDisk(nextTo(out));
		if (existsSync(out)) rename(out, oldOf(out));
		rename(nextTo(out), out);
	} finally {
		restoreSite(out);
	}
}

function makeSite(files: SiteFiles, out: string, next: string): void {
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
	if (!isEmpty(out) && !isSite(out)) throw new ForeignFolderError(out);
}

function isEmpty(dir: string): boolean {
	return !existsSync(dir) || readdirSync(dir).length === 0;
}

/** Whether this program has published a folder. */
function isSite(dir: string): boolean {
	return existsSync(join(dir, urls.openBulletins));
}
