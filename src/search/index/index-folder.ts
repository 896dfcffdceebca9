import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAway } from '../../files/remove-away.ts';
import { rename } from '../../files/rename.ts';
import { replaceFile } from '../../files/write-file.ts';

/**
 * Makes the folder `dir/folder`, whole or not at all, unless it is there. `fill` writes its files into the folder that
 * it is given.
 */
export async function writeFolder(
	dir: string,
	folder: string,
	fill: (fresh: string) => void | Promise<void>,
): Promise<void> {
	const path = join(dir, folder);
	if (existsSync(path)) return;
	const fresh = join(dir, '.new');
	removeAway(fresh);
	mkdirSync(fresh);
	await fill(fresh);
	rename(fresh, path);
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
