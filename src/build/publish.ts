import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { strings } from '../strings.ts';
import { urls } from '../urls.ts';

/** Path in the published site → file to publish there. */
export type SiteFiles = ReadonlyMap<string, string>;

/** A folder that this program did not publish must not be replaced by it. */
export class ForeignFolderError extends Error {
	constructor(dir: string) {
		super(strings.command.foreignFolder(dir));
		this.name = 'ForeignFolderError';
	}
}

/**
 * Replaces the published folder by exactly `files`, in one step: the new site is made beside it and renamed into
 * its place. Files unchanged since the last time are hard links to those of the old site, which nothing writes to.
 * `memory` is the file that remembers what was published from what.
 */
export function publish(files: SiteFiles, out: string, memory: string): void {
	refuseForeign(out);
	const before = readMemory(memory);
	const now: Record<string, string> = {};
	const next = `${out}.next`;
	rmSync(next, { recursive: true, force: true });
	const made = new Set<string>();
	for (const [path, source] of files) {
		const target = join(next, path);
		const folder = dirname(target);
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		now[path] = fingerprint(source);
		if (before[path] !== now[path] || !link(join(out, path), target)) copyFileSync(source, target);
	}
	const old = `${out}.old`;
	rmSync(old, { recursive: true, force: true });
	rmSync(memory, { force: true });
	if (existsSync(out)) renameSync(out, old);
	renameSync(next, out);
	writeFileSync(memory, JSON.stringify(now));
	rmSync(old, { recursive: true, force: true });
}

/** All files below a folder, by their paths from it with forward slashes; none where there is no folder. */
export function listFiles(dir: string): string[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

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

function fingerprint(file: string): string {
	const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
	return `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}

function readMemory(file: string): Record<string, string> {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	} catch {
		return {};
	}
}
