import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build as astroBuild } from 'astro';
import { filesBelow } from '../files/files-below.ts';
import { seal, sealedPaths } from '../files/seal.ts';
import { urls } from '../urls.ts';
import type { BuildPaths } from './paths.ts';
import { keepWhole } from './whole.ts';

/** Astro's: by which key and code each page was made, and the pictures that it has made smaller. */
const MANIFEST = 'incremental-build.json';
const PICTURES = 'assets';

/**
 * Runs Astro into the staging folder, where unchanged pages stay from the last build, and returns the paths of the
 * files that belong to this one. Pages that are not as that build has left them go first.
 * `url` is the portal's address where `SITE_URL` gives none. Pages that name no data of their own, as lists of all
 * bulletins do not, are made anew with another `contentDigest`.
 */
export async function buildPages(paths: BuildPaths, url: string, contentDigest: string): Promise<string[]> {
	const { root, staging, cache } = paths;
	rmSync(join(staging, urls.assets), { recursive: true, force: true });
	keepWholePages(paths);
	mkdirSync(staging, { recursive: true });
	keepOneCopy(staging, cache);
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
	sealPages(paths, pages);
	return pages;
}

/** What Astro takes for granted, from the working folder: pages, their keys and pictures. */
const inStaging = (path: string) => `site/${path}`;
const inCache = (path: string) => `astro/${path}`;
const pictureFiles = (cache: string) => filesBelow(join(cache, PICTURES)).map((file) => `${PICTURES}/${file}`);

/**
 * Leaves what is as the last build that came to its end has left it. Keys and pages are noted together: keys of a build
 * that was cut short later would vouch for pages of the one before it.
 */
function keepWholePages({ work, staging, cache, seals }: BuildPaths): void {
	const kept = [...[MANIFEST].filter((file) => existsSync(join(cache, file))), ...pictureFiles(cache)];
	const there = [...filesBelow(staging).map(inStaging), ...kept.map(inCache)];
	const sealed = sealedPaths(seals.pages);
	const damaged = keepWhole(work, seals.pages, there);
	// Astro can make a picture anew only while it renders a page that shows it, so without keys, which it renders all.
	if (damaged.some((path) => sealed.has(path) && path.startsWith(inCache(PICTURES))))
		rmSync(join(cache, MANIFEST), { force: true });
	const copies = join(cache, 'dist');
	// Second copies, where the disk has no links, are not noted. What is strange without more is what `public` has.
	const isCutShort = damaged.some((path) => sealed.has(path) || path === inCache(MANIFEST));
	if (isCutShort && lstatSync(copies, { throwIfNoEntry: false })?.isDirectory())
		rmSync(copies, { recursive: true, force: true });
}

function sealPages({ work, staging, cache, seals }: BuildPaths, pages: readonly string[]): void {
	const before = sealedPaths(seals.pages);
	// Astro goes on when it can't write a picture that it keeps, and leaves half of it. It has to make all anew then.
	const isPublished = (file: string) => {
		const published = join(staging, urls.assets, file.slice(PICTURES.length));
		return existsSync(published) && readFileSync(published).equals(readFileSync(join(cache, file)));
	};
	const pictures = pictureFiles(cache);
	const whole = pictures.filter((file) => before.has(inCache(file)) || isPublished(file));
	const kept = [...(whole.length === pictures.length ? [MANIFEST] : []), ...whole];
	seal(work, seals.pages, [...pages.map(inStaging), ...kept.map(inCache)]);
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
