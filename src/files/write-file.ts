import { randomUUID } from 'node:crypto';
import {
	closeSync,
	fchmodSync,
	fchownSync,
	fsyncSync,
	mkdirSync,
	openSync,
	realpathSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { rename } from './rename.ts';

/*
 * Files are written beside their place and renamed into it: nobody ever reads half of one, a process that is killed
 * leaves what was there, and a site that shares the old file by a hard link keeps it.
 */

export interface WriteOptions {
	/**
	 * Waits until the bytes are on the disk (the default). Many file systems write a new name before the bytes, so that
	 * a loss of power in between leaves an empty file. Not worth its milliseconds for what can be made again.
	 */
	readonly durable?: boolean;
	/** Permissions of a file that is new, less those that the umask takes away. */
	readonly mode?: number;
}

/**
 * Makes a file, with the folder that it lies in, or replaces one, which keeps its permissions and, where root writes,
 * its owner. A link stays a link to the file that is replaced. @throws the system's error; nothing has changed then.
 */
export function replaceFile(
	path: string,
	data: string | Uint8Array,
	{ durable = true, mode }: WriteOptions = {},
): void {
	const old = statSync(path, { throwIfNoEntry: false });
	const place = old ? realpathSync.native(path) : path;
	const beside = writeBeside(place, data, durable, old, mode);
	try {
		rename(beside, place);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/**
 * Makes files that are not there yet and belong together, with their folders, in the order given: all of them or none.
 * Each is on the disk before the first has its name. @throws the system's error; what was made is gone then.
 */
export function addFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
	const made: string[] = [];
	try {
		const waiting = [...files].map(([path, data]) => {
			const beside = writeBeside(path, data, true);
			made.push(beside);
			return [beside, path] as const;
		});
		for (const [beside, path] of waiting) {
			rename(beside, path);
			made.push(path);
		}
	} catch (error) {
		for (const path of made) rmSync(path, { force: true });
		throw error;
	}
}

/** Writes a file under a name of its own; nothing is left of it when that fails. */
function writeBeside(path: string, data: string | Uint8Array, durable: boolean, old?: Stats, mode?: number): string {
	mkdirSync(dirname(path), { recursive: true });
	const beside = join(dirname(path), `.${randomUUID()}.tmp`);
	const file = openSync(beside, 'wx', mode);
	try {
		writeFileSync(file, data);
		if (old && process.getuid?.() === 0) fchownSync(file, old.uid, old.gid);
		if (old) fchmodSync(file, old.mode);
		// Not the folder too: were its new entry lost, the old file would be there, whole.
		if (durable) fsyncSync(file);
	} catch (error) {
		closeSync(file);
		rmSync(beside, { force: true });
		throw error;
	}
	closeSync(file);
	return beside;
}
