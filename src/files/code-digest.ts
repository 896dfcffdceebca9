import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Code that a file brings in; types alone leave nothing behind. Biome keeps imports in this one form. */
const IMPORTED =
	/^(?:import|export)\s(?!type\b)(?:[^;']*?\sfrom\s)?'(\.[^']+)'|\b(?:import|new URL)\(\s*'(\.[^']+\.(?:ts|mjs))'/gm;

/**
 * Digest of the code that some files of the project run: their own and all that they import, directly or through
 * others. What an older version of it made is not taken for this one's; a change elsewhere changes nothing. Packages
 * are left to the lockfile. `entries` are paths from `root` with forward slashes.
 */
export function codeDigest(root: string, entries: readonly string[]): string {
	const hash = createHash('sha256');
	for (const [file, source] of [...codeOf(root, entries)].sort(([a], [b]) => (a < b ? -1 : 1))) {
		hash.update(`${file}\n${source.length}\n`).update(source);
	}
	return hash.digest('base64url');
}

/** The files that {@link codeDigest} covers, with their text. */
export function codeOf(root: string, entries: readonly string[]): ReadonlyMap<string, string> {
	const code = new Map<string, string>();
	const pending = [...entries];
	for (const file of pending) {
		if (code.has(file)) continue;
		const source = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
		code.set(file, source);
		for (const [, imported, loaded] of source.matchAll(IMPORTED)) {
			pending.push(join(dirname(file), imported ?? loaded ?? '').replaceAll('\\', '/'));
		}
	}
	return code;
}
