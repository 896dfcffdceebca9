import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bulletin, type Content, isPublished } from '../content/content.ts';
import { contentDir } from '../content/content-dir.ts';
import { contentDigest, publicationDay, readProjectContent } from '../content/project-content.ts';
import { filesBelow } from '../files/files-below.ts';
import { seal } from '../files/seal.ts';
import { urls } from '../urls.ts';
import { keepAttachments, publishedAttachments } from './attachments.ts';
import { compressTexts } from './compress.ts';
import { withRoom } from './disk-space.ts';
import { lock, type OnWait } from './lock.ts';
import { buildPages } from './pages.ts';
import { type BuildPaths, buildPaths } from './paths.ts';
import { publicFiles } from './public-files.ts';
import { publish, restoreSite, type SiteFile, type SiteFiles } from './publish.ts';
import { buildSearch } from './search.ts';
import { keepWhole } from './whole.ts';

/** Where a build is: `done` of `total` where that is known. */
export type BuildStep = 'content' | 'pages' | 'search' | 'compress' | 'publish';
/** Is told where a build is: `done` of `total` where that is known. */
export type OnStep = (step: BuildStep, done?: number, total?: number) => void;

export interface BuildResult {
	readonly bulletins: number;
	/** Compressed twins not counted. */
	readonly files: number;
	/** CPU milliseconds of each step, this process only. */
	readonly cpu: Readonly<Record<BuildStep, number>>;
	/** What editors should look at again in the content. */
	readonly warnings: Content['warnings'];
}

export interface BuildListener {
	readonly onStep?: OnStep;
	/** See {@link lock}: another build writes to the same folder. */
	readonly onWait?: OnWait;
}

/**
 * Builds the portal of `root` and publishes it at `OUT_DIR` in one step; the earlier site stays as it is until then.
 * Waits for another build of the same folder. What one that was killed has left behind is put in order first.
 * @throws {ContentError} when content is wrong; nothing has changed then.
 * @throws {DiskFullError} when there is no room; the published site is as it was.
 */
export async function build(root: string, { onStep = () => {}, onWait }: BuildListener = {}): Promise<BuildResult> {
	const paths = buildPaths(root);
	const unlock = await withRoom(paths.work, () => lock(join(paths.work, 'lock'), onWait));
	try {
		await withRoom(dirname(paths.out), () => restoreSite(paths.out));
		return await buildLocked(paths, onStep);
	} finally {
		unlock();
	}
}

async function buildLocked(paths: BuildPaths, onStep: OnStep): Promise<BuildResult> {
	const { root, work, cache, out } = paths;
	const cpu = { content: 0, pages: 0, search: 0, compress: 0, publish: 0 };
	const measured = async <T>(step: BuildStep, work: () => Promise<T> | T): Promise<T> => {
		onStep(step);
		const before = process.cpuUsage();
		const result = await work();
		const { user, system } = process.cpuUsage(before);
		cpu[step] = (user + system) / 1000;
		return result;
	};
	const progress = (step: BuildStep) => (done: number, total: number) => onStep(step, done, total);
	const { site, ...made } = await withRoom(work, async () => {
		const content = await measured('content', () => readProjectContent(root, cache, progress('content')));
		const pages = await measured('pages', () =>
			buildPages(paths, content.profile.url, contentDigest(root, content, publicationDay())),
		);
		const bulletins = publishedBulletins(content);
		await measured('search', () => buildSearch(paths, content, bulletins, progress('search')));
		const files = siteFiles(paths, pages, await publicFiles(join(root, 'public'), paths.stripped));
		const twins = await measured('compress', () => keptTwins(paths, files, progress('compress')));
		const attached = publishedAttachments(bulletins, content.documents);
		const kept = keepAttachments(attached, contentDir(root), paths.attachments);
		const counts = { bulletins: bulletins.length, files: files.size + attached.size };
		return { site: new Map([...files, ...twins, ...kept]), ...counts, warnings: content.warnings };
	});
	await withRoom(
		dirname(out),
		() => measured('publish', () => publish(site, out)),
		() => sizeOf(site),
	);
	return { ...made, cpu };
}

/** The compressed twins, of which those stay that were whole. */
function keptTwins(
	{ compressed, seals }: BuildPaths,
	files: SiteFiles,
	onProgress: (done: number, total: number) => void,
): SiteFiles {
	keepWhole(compressed, seals.compressed);
	const twins = compressTexts(files, compressed, onProgress);
	seal(compressed, seals.compressed, [...twins.keys()]);
	return twins;
}

/** What a site takes at most: less where files are shared. */
function sizeOf(files: SiteFiles): number {
	let bytes = 0;
	for (const { source } of files.values()) bytes += statSync(source).size;
	return bytes;
}

function publishedBulletins(content: Content): Bulletin[] {
	const today = publicationDay();
	return content.bulletins.filter((bulletin) => isPublished(bulletin, today));
}

/** The pages, what they load, the search index and `public`. */
function siteFiles({ staging, search }: BuildPaths, pages: readonly string[], fixed: SiteFiles): SiteFiles {
	const assets = filesBelow(join(staging, urls.assets)).map((file) => inSite(urls.assets) + file);
	const index = filesBelow(search);
	return new Map<string, SiteFile>([
		...fixed,
		...[...pages, ...assets].map((file) => [file, { source: join(staging, file), isFinal: true }] as const),
		...index.map((file) => [inSite(urls.searchFiles) + file, { source: join(search, file), isFinal: true }] as const),
	]);
}

/** The path of an address in the published folder. */
function inSite(url: string): string {
	return url.slice(1);
}
