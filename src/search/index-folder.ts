import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh);
	const note = await fill(fresh);
	writeFileSync(join(fresh, NOTE), JSON.stringify(note));
	renameSync(fresh, path);
	return note;
}

/** The note of a folder, see {@link writeFolder}; undefined where none is kept. */
export function readNote<T>(folder: string): T | undefined {
	const file = join(folder, NOTE);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** The first ten hexadecimal digits of the SHA-256 of some strings, each with a line end. */
export function digestOf(...parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part}\n`);
	return hash.digest('hex').slice(0, 10);
}

/** Writes a UTF-8 file, see {@link replaceFile}, unless it has that text already. */
export function updateFile(file: string, text: string): void {
	if (statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8') === text) return;
	replaceFile(file, text);
}

/** Writes a UTF-8 file beside and renames it, since the published site may share the old one by a hard link. */
export function replaceFile(file: string, text: string): void {
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}
