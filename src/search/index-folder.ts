import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rename } from '../files/rename.ts';
import { replaceFile } from '../files/write-file.ts';

/** In each folder, what the catalogue says of it. */
const NOTE = 'catalogue.json';

/** Makes a folder unless it is there, whole or not at all. Returns what `fill` says of it, which is kept in it. */
export async function writeFolder<T>(dir: string, folder: string, fill: (fresh: string) => Promise<T>): Promise<T> {
	const path = join(dir, folder);
	const known = readNote<T>(path);
	if (known !== undefined) return known;
	const fresh = join(dir, '.new');
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh);
	const note = await fill(fresh);
	writeFileSync(join(fresh, NOTE), JSON.stringify(note));
	rename(fresh, path);
	return note;
}

/** What a folder keeps of itself; undefined for one of another version. */
export function readNote<T>(folder: string): T | undefined {
	const file = join(folder, NOTE);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** Short, of strings in a row. */
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
