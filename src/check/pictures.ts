import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileCache } from '../content/file-cache.ts';
import type { Problem } from '../content/problem.ts';
import { filesBelow } from '../files/files-below.ts';
import { replaceFile } from '../files/write-file.ts';
import { PICTURE_NAME, tellsPlace } from '../pictures/gps.ts';
import { stripPicture } from '../pictures/strip.ts';
import { messages } from './messages.ts';

/** Formats that {@link stripPicture} can't write as they were: no codec for HEIC is free, and a scan may have pages. */
const CONVERTED = /\.(?:hei[cf]|tiff?)$/i;

/** Photos and scans of a content folder, shown somewhere or not, as paths from it. */
export function pictureFiles(dir: string): string[] {
	return filesBelow(dir, ({ name }) => PICTURE_NAME.test(name));
}

/**
 * Warns of pictures that say where they were taken: nothing of it is published, but the content folder itself may be a
 * public repository.
 */
export async function placesInPictures(dir: string, cache: FileCache): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const file of pictureFiles(dir)) {
		const path = join(dir, file);
		if (!(await cache.getAsync(path, () => tellsPlace(path)))) continue;
		const message = CONVERTED.test(file) ? messages.picturePlaceConvert : messages.picturePlace(file);
		problems.push({ file, line: 1, column: 1, rule: 'picture-place', severity: 'warning', message });
	}
	return problems;
}

/** Takes out of pictures that say where they were taken all that they say besides their pixels. Returns those changed. */
export async function forgetPlaces(dir: string, files: readonly string[]): Promise<string[]> {
	const changed: string[] = [];
	for (const file of files) {
		const path = join(dir, file);
		if (CONVERTED.test(file) || !(await tellsPlace(path))) continue;
		replaceFile(path, await stripPicture(readFileSync(path)));
		changed.push(file);
	}
	return changed;
}
