import { mkdirSync, readFileSync, type Stats, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesBelow } from '../files/files-below.ts';
import { routeOf } from '../routes/route-of.ts';
import type { SiteFile, SiteFiles } from './publish.ts';

/** Text as it is published, and of Pagefind what is published unpacked. Fonts, images and the rest of the index are compressed. */
const TEXT = /\.(?:html|css|m?js|json|svg|txt|xml|ics|webmanifest|pagefind|pf_meta)$/;
/** Below this a compressed file saves no packet. */
const SMALLEST = 1024;
/**
 * Measured on 2,112 pages (CPU a page; size of the original): Brotli 5 takes 0.28 ms, 34.6 %; 7 0.33 ms, 33.8 %;
 * 9 4.4 ms, 33.8 %; 11 15.4 ms, 29.6 %; gzip 9 0.18 ms, 36.6 %. Eleven would be minutes for a large archive.
 */
const QUALITY = 5;
/** Of the search index, what every search loads. */
const SEARCHED = /\.pf_meta$|\/(?:spans|facets|documents)\.json$/;
const SHARED_QUALITY = 11;

/**
 * Gives every text file of a site a Brotli twin, `<path>.br`, as web servers look for it. Twins stay in `dir` from build
 * to build, each with the time of the file that it was made of, so that only what has changed is compressed.
 * One after the other: handing small pages to other threads takes more CPU than it saves time.
 */
export function compressTexts(
	files: SiteFiles,
	dir: string,
	onProgress: (done: number, total: number) => void = () => {},
): Map<string, SiteFile> {
	const texts = [...files].flatMap(([path, { source }]) => {
		const stat = TEXT.test(path) ? statSync(source) : undefined;
		return stat && stat.size >= SMALLEST ? [{ path, source, stat }] : [];
	});
	const twins = new Map<string, SiteFile>();
	const folders = new Set<string>();
	for (const [index, { path, source, stat }] of texts.entries()) {
		if (index % 100 === 0) onProgress(index, texts.length);
		const twin = join(dir, `${path}.br`);
		const old = statSync(twin, { throwIfNoEntry: false });
		if (!isOf(stat, old)) {
			if (old) unlinkSync(twin);
			if (!folders.has(dirname(twin))) mkdirSync(dirname(twin), { recursive: true });
			folders.add(dirname(twin));
			writeTwin(twin, source, stat, isShared(path) ? SHARED_QUALITY : QUALITY);
		}
		twins.set(`${path}.br`, { source: twin, isFinal: true });
	}
	for (const left of filesBelow(dir)) if (!twins.has(left)) unlinkSync(join(dir, left));
	return twins;
}

/** The few files that every page or every search loads deserve the best. */
function isShared(path: string): boolean {
	const name = routeOf(`/${path}`)?.name;
	if (name === 'searchFolder') return SEARCHED.test(path);
	return name === 'assets' || name === 'searchCatalogue' || name === 'searchLibrary';
}

/** Writes a twin that is not there: the published site may share the old one. Its time is set last, if nothing cuts it short. */
function writeTwin(twin: string, source: string, { size, atimeMs, mtimeMs }: Stats, quality: number): void {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: size,
	};
	writeFileSync(twin, brotliCompressSync(readFileSync(source), { params }));
	utimesSync(twin, atimeMs / 1000, mtimeMs / 1000);
}

/** Times are set in fractions of a second, which may round their last digits. */
function isOf(source: Stats, twin: Stats | undefined): boolean {
	return twin !== undefined && Math.abs(source.mtimeMs - twin.mtimeMs) < 0.01;
}
