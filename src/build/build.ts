import { join } from 'node:path';
import { type Bulletin, type Content, isPublished } from '../content/content.ts';
import { contentDir } from '../content/content-dir.ts';
import { contentDigest, publicationDay, readProjectContent } from '../content/project-content.ts';
import { filesBelow } from '../files/files-below.ts';
import { urls } from '../urls.ts';
import { keepAttachments, publishedAttachments } from './attachments.ts';
import { compressTexts } from './compress.ts';
import { lock } from './lock.ts';
import { buildPages } from './pages.ts';
import { type BuildPaths, buildPaths } from './paths.ts';
import { publicFiles } from './public-files.ts';
import { publish, type SiteFile, type SiteFiles } from './publish.ts';
import { buildSearch } from './search.ts';

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

/**
 * Builds the portal of `root` and publishes it at `OUT_DIR` in one step; the earlier site stays as it is until then.
 * @throws {ContentError} when content is wrong; nothing has changed then.
 */
export async function build(root: string, onStep: OnStep = () => {}): Promise<BuildResult> {
	const paths = buildPaths(root);
	const unlock = lock(join(paths.work, 'lock'));
	const cpu = { content: 0, pages: 0, search: 0, compress: 0, publish: 0 };
	const measured = async <T>(step: BuildStep, work: () => Promise<T> | T): Promise<T> => {
		onStep(step);
		const before = process.cpuUsage();
		const result = await work();
		const { user, system } = process.cpuUsage(before);
		cpu[step] = (user + system) / 1000;
		return result;
	};
	try {
		const content = await measured('content', () =>
			readProjectContent(root, paths.cache, (done, total) => onStep('content', done, total)),
		);
		const pages = await measured('pages', () =>
			buildPages(paths, content.profile.url, contentDigest(root, content, publicationDay())),
		);
		const bulletins = publishedBulletins(content);
		await measured('search', () =>
			buildSearch(paths, content, bulletins, (done, total) => onStep('search', done, total)),
		);
		const attached = publishedAttachments(bulletins, content.documents);
		const files = siteFiles(paths, pages, await publicFiles(join(root, 'public'), paths.stripped));
		const twins = await measured('compress', () =>
			compressTexts(files, paths.compressed, (done, total) => onStep('compress', done, total)),
		);
		await measured('publish', () => {
			const kept = keepAttachments(attached, contentDir(root), paths.attachments);
			publish(new Map([...files, ...twins, ...kept]), paths.out);
		});
		return { bulletins: bulletins.length, files: files.size + attached.size, cpu, warnings: content.warnings };
	} finally {
		unlock();
	}
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
