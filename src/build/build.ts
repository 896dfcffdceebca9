import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as astroBuild } from 'astro';
import { type Bulletin, type Content, isPublished } from '../content/content.ts';
import { codeDigest, publicationDay, readProjectContent } from '../content/project-content.ts';
import { type SearchPage, writeSearchIndex } from '../search/index.ts';
import { urls } from '../urls.ts';
import { lock } from './lock.ts';
import { type BuildPaths, buildPaths } from './paths.ts';
import { listFiles, publish } from './publish.ts';

/** Where a build is: `done` of `total` where that is known. */
export type BuildStep = 'content' | 'pages' | 'search' | 'publish';
export type OnStep = (step: BuildStep, done?: number, total?: number) => void;

export interface BuildResult {
	readonly bulletins: number;
	readonly files: number;
	/** CPU milliseconds of each step, this process only. */
	readonly cpu: Readonly<Record<BuildStep, number>>;
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
		const pages = await measured('pages', () => buildPages(paths, content));
		const bulletins = publishedBulletins(content);
		await measured('search', () => buildSearch(paths, bulletins, (done, total) => onStep('search', done, total)));
		const files = await measured('publish', () => publishAll(paths, pages));
		return { bulletins: bulletins.length, files, cpu };
	} finally {
		unlock();
	}
}

/**
 * Runs Astro into the staging folder, where unchanged pages stay from the last build, and returns the paths of the
 * pages that belong to this one. A build that was cut short leaves pages of unknown state, so it starts afresh.
 */
async function buildPages({ root, work, staging, cache }: BuildPaths, { profile }: Content): Promise<string[]> {
	const unfinished = join(work, 'unfinished');
	if (existsSync(unfinished)) {
		rmSync(staging, { recursive: true, force: true });
		rmSync(join(cache, 'incremental-build.json'), { force: true });
	}
	rmSync(join(staging, '_astro'), { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	writeFileSync(unfinished, '');
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	const pages: string[] = [];
	await astroBuild({
		root,
		outDir: staging,
		cacheDir: cache,
		site: process.env['SITE_URL'] || profile.url,
		logLevel: 'warn',
		vite: { logLevel: 'warn', build: { emptyOutDir: false } },
		integrations: [
			{
				name: 'built-pages',
				hooks: {
					'astro:build:done': ({ assets, dir }) => {
						for (const file of [...assets.values()].flat()) {
							pages.push(decodeURI(file.href.slice(dir.href.length)));
						}
					},
				},
			},
		],
	});
	rmSync(unfinished);
	return pages;
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
			html: () => readFileSync(join(paths.staging, url, 'index.html'), 'utf8'),
		};
	});
	const version = codeDigest(paths.root, ['']) + readFileSync(join(paths.root, 'package-lock.json'), 'utf8');
	await writeSearchIndex(pages, {
		dir: paths.search,
		version,
		onProgress: (_part, done, total) => onProgress(done, total),
	});
}

/** Publishes the pages, what they load, the search index and `public`. Returns the number of files. */
function publishAll({ root, out, work, staging, search }: BuildPaths, pages: readonly string[]): number {
	const assets = listFiles(join(staging, '_astro')).map((file) => `_astro/${file}`);
	const copied = listFiles(join(root, 'public'));
	const index = listFiles(search).filter((file) => !file.endsWith('.digest'));
	const files = new Map([
		...[...copied, ...pages, ...assets].map((file) => [file, join(staging, file)] as const),
		...index.map((file) => [`pagefind/${file}`, join(search, file)] as const),
	]);
	publish(files, out, join(work, 'published.json'));
	return files.size;
}

/** The project's root, wherever a command is run from. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
