import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAway } from '../../files/remove-away.ts';
import { rename } from '../../files/rename.ts';
import { replaceFile } from '../../files/write-file.ts';

/** Kept in each folder: what {@link writeFolder} has returned for it. */
const NOTE = 'catalogue.json';

/**
 * Makes the folder `dir/folder`, whole or not at all, unless it is there. `fill` writes its files into the folder that
 * it is given, and returns a note, which is kept with them. Returns the note.
 */
export async function writeFolder<T>(dir: string, folder: string, fill: (fresh: string) => Promise<T>): Promise<T> {
	const path = join(dir, folder);
	const known = readNote<T>(path);
	if (known !== undefined) return known;
	const fresh = join(dir, '.new');
	removeAway(fresh);
	mkdirSync(fresh);
	const note = await fill(fresh);
	writeFileSync(join(fresh, NOTE), JSON.stringify(note));
	// It has no note, or a torn one: nobody knows what it is.
	removeAway(path);
	rename(fresh, path);
	return note;
}

/** The note of a folder, see {@link writeFolder}; undefined where none is kept, or a torn one. */
export function readNote<T>(folder: string): T | undefined {
	try {
		return JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as T;
	} catch {
		return undefined;
	}
}

/** The first ten hexadecimal digits of the SHA-256 of some strings, each with a line end. */
export function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part}\n`);
	return hash.digest('hex').slice(0, 10);
}

/**
 * Writes a file of the index unless it says the same already. One with another text is replaced, not written into: the
 * published site may share it by a hard link.
 */
export function updateFile(file: string, text: string): void {
	if (!existsSync(file)) writeFileSync(file, text);
	else if (readFileSync(file, 'utf8') !== text) replaceFile(file, text, { durable: false });
}
