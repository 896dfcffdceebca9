import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bulletin, type Content, isPublished } from '../content/content.ts';
import { codeDigest, publicationDay, readProjectContent } from '../content/project-content.ts';
import { type SearchPage, writeSearchIndex } from '../search/index.ts';
import { urls } from '../urls.ts';
import { lock } from './lock.ts';
import { buildPages } from './pages.ts';
import { type BuildPaths, buildPaths } from './paths.ts';
import { listFiles, publish, type SiteFile } from './publish.ts';

export { PROJECT_ROOT } from './paths.ts';

/** Where a build is: `done` of `total` where that is known. */
export type BuildStep = 'content' | 'pages' | 'search' | 'publish';
export type OnStep = (step: BuildStep, done?: number, total?: number) => void;

export interface BuildResult {
	readonly bulletins: number;
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
	const cpu = { content: 0, pages: 0, search: 0, publish: 0 };
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
		const pages = await measured('pages', () => buildPages(paths, content.profile.url));
		const bulletins = publishedBulletins(content);
		await measured('search', () => buildSearch(paths, bulletins, (done, total) => onStep('search', done, total)));
		const files = await measured('publish', () => publishAll(paths, pages));
		return { bulletins: bulletins.length, files, cpu, warnings: content.warnings };
	} finally {
		unlock();
	}
}

function publishedBulletins(content: Content): Bulletin[] {
	const today = publicationDay();
	return content.bulletins.filter((bulletin) => isPublished(bulletin, today));
}

/** Indexes the built pages of the bulletins, a part for each year. */
async function buildSearch(
	paths: BuildPaths,
	bulletins: readonly Bulletin[],
	onProgress: (done: number, total: number) => void,
): Promise<void> {
	const pages = bulletins.map((bulletin): SearchPage => {
		const url = urls.bulletin(bulletin.slug);
		return {
			url,
			part: bulletin.date.slice(0, 4),
			digest: JSON.stringify([
				bulletin.digest,
				bulletin.title,
				bulletin.category,
				bulletin.summary,
				bulletin.author,
				bulletin.corrections,
			]),
			html: () => mainElement(readFileSync(join(paths.staging, url, 'index.html'), 'utf8')),
		};
	});
	const version = codeDigest(paths.root, ['']) + readFileSync(join(paths.root, 'package-lock.json'), 'utf8');
	await writeSearchIndex(pages, {
		dir: paths.search,
		version,
		onProgress: (_part, done, total) => onProgress(done, total),
	});
}

/** Header and footer are the same on every page, so Pagefind need not parse them ten thousand times. */
function mainElement(html: string): string {
	const end = '</main>';
	return `<!doctype html><html lang="vi"><body>${html.slice(html.indexOf('<main'), html.indexOf(end) + end.length)}</body></html>`;
}

/** Publishes the pages, what they load, the search index and `public`. Returns the number of files. */
function publishAll({ root, out, staging, search }: BuildPaths, pages: readonly string[]): number {
	const assets = listFiles(join(staging, '_astro')).map((file) => `_astro/${file}`);
	const index = listFiles(search).filter((file) => !file.endsWith('.digest'));
	const files = new Map<string, SiteFile>([
		...listFiles(join(root, 'public')).map(
			(file) => [file, { source: join(root, 'public', file), isFinal: false }] as const,
		),
		...[...pages, ...assets].map((file) => [file, { source: join(staging, file), isFinal: true }] as const),
		...index.map((file) => [`pagefind/${file}`, { source: join(search, file), isFinal: true }] as const),
	]);
	publish(files, out);
	return files.size;
}
