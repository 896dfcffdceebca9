import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build as astroBuild } from 'astro';
import { urls } from '../urls.ts';
import type { BuildPaths } from './paths.ts';

/**
 * Runs Astro into the staging folder, where unchanged pages stay from the last build, and returns the paths of the
 * files that belong to this one. A build that was cut short leaves pages of unknown state, so it starts afresh.
 * `url` is the portal's address where `SITE_URL` gives none. Pages that name no data of their own, as lists of all
 * bulletins do not, are made anew with another `contentDigest`.
 */
export async function buildPages(
	{ root, work, staging, cache }: BuildPaths,
	url: string,
	contentDigest: string,
): Promise<string[]> {
	const unfinished = join(work, 'unfinished');
	if (existsSync(unfinished)) {
		rmSync(staging, { recursive: true, force: true });
		rmSync(join(cache, 'incremental-build.json'), { force: true });
	}
	rmSync(join(staging, urls.assets), { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	keepOneCopy(staging, cache);
	writeFileSync(unfinished, '');
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	const pages: string[] = [];
	await astroBuild({
		root,
		outDir: staging,
		cacheDir: cache,
		site: process.env['SITE_URL'] || url,
		logLevel: 'warn',
		vite: { logLevel: 'warn', build: { emptyOutDir: false } },
		integrations: [renderedPages(staging, contentDigest), listedPages(pages)],
	});
	rmSync(unfinished);
	return pages;
}

/**
 * Astro keeps a second copy of every page to restore lost ones from; nothing is lost here, so it is the same folder. The
 * link holds the whole path, and leads elsewhere once the project was moved or copied. Windows makes links of this kind,
 * junctions, for anyone; where a disk has none, the copies stay copies.
 */
function keepOneCopy(staging: string, cache: string): void {
	const copies = join(cache, 'dist');
	if (existsSync(copies) && realpathSync(copies) === realpathSync(staging)) return;
	mkdirSync(cache, { recursive: true });
	unlinkFile(copies);
	try {
		symlinkSync(staging, copies, 'junction');
	} catch {
		mkdirSync(copies, { recursive: true });
	}
}

/**
 * Gives every page a key by which Astro knows whether it has changed, and takes a page's old file away before the new
 * one is written: the published site may share it by a hard link.
 */
function renderedPages(staging: string, contentDigest: string): AstroIntegration {
	return {
		name: 'rendered-pages',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((prerenderer) => ({
					...prerenderer,
					getStaticPaths: async () =>
						(await prerenderer.getStaticPaths()).map((path) => ({ ...path, cacheKey: path.cacheKey ?? contentDigest })),
					render: async (request, options) => {
						const rendered = await prerenderer.render(request, options);
						const path = join(staging, decodeURI(new URL(request.url).pathname)).replace(/[\\/]$/, '');
						for (const file of [path, `${path}.html`, join(path, 'index.html')]) unlinkFile(file);
						return rendered;
					},
				})),
		},
	};
}

function unlinkFile(file: string): void {
	try {
		unlinkSync(file);
	} catch (error) {
		if (!/^(?:ENOENT|ENOTDIR|EISDIR|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
	}
}

/** Collects the paths of all pages, those left from earlier builds too. */
function listedPages(pages: string[]): AstroIntegration {
	return {
		name: 'listed-pages',
		hooks: {
			'astro:build:done': ({ assets, dir }) => {
				for (const file of [...assets.values()].flat()) pages.push(decodeURI(file.href.slice(dir.href.length)));
			},
		},
	};
}
