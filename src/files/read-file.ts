import {
	closeSync,
	constants,
	type Dirent,
	fstatSync,
	lstatSync,
	openSync,
	readSync,
	realpathSync,
	type Stats,
} from 'node:fs';
import { join, relative } from 'node:path';

/** Why something is no file that can be read. */
export type Oddity =
	| 'missing'
	| 'link'
	| 'folder'
	/** A file where a folder should be. */
	| 'no-folder'
	| 'pipe'
	| 'socket'
	| 'device'
	| 'large'
	/** The system refuses: no permission, a broken disk. */
	| 'unreadable';

/** A file that can't be read as one. `size` in bytes is that of one too large. */
export class UnreadableFile extends Error {
	readonly why: Oddity;
	readonly size: number;

	constructor(path: string, why: Oddity, size = 0) {
		super(`${path}: ${why}`);
		this.name = 'UnreadableFile';
		this.why = why;
		this.size = size;
	}
}

/** What an entry is, when it is no regular file. */
export function oddityOf(entry: Dirent | Stats): Oddity | undefined {
	if (entry.isFile()) return undefined;
	if (entry.isSymbolicLink()) return 'link';
	if (entry.isDirectory()) return 'folder';
	if (entry.isFIFO()) return 'pipe';
	return entry.isSocket() ? 'socket' : 'device';
}

/**
 * The bytes of a regular file of at most `maxBytes`. Opening waits for nobody, as it would for the other end of a pipe,
 * and what was opened is looked at, not what the name meant before. Links are followed only where `followLinks` says so.
 * @throws {UnreadableFile}
 */
export function readRegularFile(path: string, maxBytes: number, { followLinks = false } = {}): Buffer {
	const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
	let file: number;
	try {
		// Windows has neither flag, and needs none: its pipes have no place among files.
		if (!followLinks && lstatSync(path).isSymbolicLink()) throw new UnreadableFile(path, 'link');
		file = openSync(path, O_RDONLY | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW));
	} catch (error) {
		throw unreadable(path, error);
	}
	try {
		const stats = fstatSync(file);
		const why = oddityOf(stats);
		if (why) throw new UnreadableFile(path, why);
		if (stats.size > maxBytes) throw new UnreadableFile(path, 'large', stats.size);
		return readUpTo(file, path, stats.size, maxBytes);
	} catch (error) {
		throw unreadable(path, error);
	} finally {
		closeSync(file);
	}
}

/** Files of the system's own say that they are empty and go on for ever, so the bytes are counted while they come. */
function readUpTo(file: number, path: string, size: number, maxBytes: number): Buffer {
	const chunks: Buffer[] = [];
	let length = 0;
	for (;;) {
		const chunk = Buffer.allocUnsafe(Math.max(size - length, 4096));
		const read = readSync(file, chunk);
		if (read === 0) return chunks.length === 1 ? (chunks[0] ?? chunk) : Buffer.concat(chunks);
		length += read;
		if (length > maxBytes) throw new UnreadableFile(path, 'large', length);
		chunks.push(chunk.subarray(0, read));
	}
}

function unreadable(path: string, error: unknown): unknown {
	if (error instanceof UnreadableFile) return error;
	const { code } = error as NodeJS.ErrnoException;
	if (code === undefined) return error;
	if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableFile(path, 'missing');
	if (code === 'ELOOP') return new UnreadableFile(path, 'link');
	// Sockets can't be opened at all.
	return new UnreadableFile(path, code === 'ENXIO' ? 'socket' : code === 'EISDIR' ? 'folder' : 'unreadable');
}

/**
 * Why `file`, a path from the folder `dir`, is no regular file of at most `maxBytes` that lies there, with no link on the
 * way; undefined when it is one.
 */
export function oddityBelow(dir: string, file: string, maxBytes: number): Oddity | undefined {
	try {
		const path = join(dir, file);
		const stats = lstatSync(path);
		const why = oddityOf(stats);
		if (why) return why;
		if (stats.size > maxBytes) return 'large';
		return relative(realpathSync(dir), realpathSync(path)) === relative(dir, path) ? undefined : 'link';
	} catch (error) {
		const told = unreadable(file, error);
		return told instanceof UnreadableFile ? told.why : 'unreadable';
	}
}
