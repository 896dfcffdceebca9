import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../content/problem.ts';
import { filesBelow } from '../files/files-below.ts';
import { replaceFile } from '../files/write-file.ts';
import { stripForReaders } from '../pictures/strip.ts';
import { messages } from './messages.ts';
import type { SiteFile } from './publish.ts';

const PICTURE = /\.(?:jpe?g|png|apng|webp|avif|gif|svg|hei[cf]|tiff?)$/i;

/**
 * The files of `public`, which are served as they are, by their paths in the site; but pictures without what they say of
 * places, devices and authors. Those of which something was taken lie in `dir`, and stay there the files that they
 * were while the original is the same.
 * @throws {ContentError} naming pictures that can't be decoded, since nobody knows what they say.
 */
export async function publicFiles(publicDir: string, dir: string): Promise<Map<string, SiteFile>> {
	const files = new Map<string, SiteFile>();
	const problems: { file: string; line: number; column: number; message: string }[] = [];
	for (const file of filesBelow(publicDir)) {
		const source = join(publicDir, file);
		files.set(file, { source, isFinal: false });
		if (!PICTURE.test(file)) continue;
		const original = readFileSync(source);
		const stripped = await stripForReaders(original).catch(() => undefined);
		if (!stripped) problems.push({ file: `public/${file}`, line: 1, column: 1, message: messages.brokenPicture });
		else if (!original.equals(stripped)) files.set(file, { source: kept(join(dir, file), stripped), isFinal: true });
	}
	if (problems.length > 0) throw new ContentError(problems);
	for (const left of filesBelow(dir)) if (files.get(left)?.source !== join(dir, left)) unlinkSync(join(dir, left));
	return files;
}

/** Writes a file unless it is there with these bytes; the published site may share it, so it is replaced, not changed. */
function kept(path: string, bytes: Uint8Array): string {
	if (!isThere(path, bytes)) replaceFile(path, bytes, { durable: false });
	return path;
}

function isThere(path: string, bytes: Uint8Array): boolean {
	try {
		return readFileSync(path).equals(bytes);
	} catch {
		return false;
	}
}
