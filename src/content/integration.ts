import { readFileSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { codeDigest } from '../files/code-digest.ts';
import type { CitationLinks } from '../markdown/citation-links.ts';
import { type FileLinks, fileLinks } from '../markdown/file-links.ts';
import { urls } from '../urls.ts';
import { readBody } from './body.ts';
import { citationLinks } from './citations.ts';
import { type Content, isPublished } from './content.ts';
import { contentDir } from './content-dir.ts';
import { normalizeSource } from './normalize-source.ts';
import { forgetProjectContent, projectContent, publicationDay } from './project-content.ts';
import { serveAttachments } from './serve-attachments.ts';
import { within } from './within.ts';

/**
 * What a body goes through on its way to a page and is in no page's module graph, so that Astro does not see it change:
 * how files are read and, of MDX, what plugins do to their Markdown.
 */
const SHAPING_CODE = [
	'src/content/body.ts',
	'src/markdown/parse-mdx.ts',
	'src/markdown/rehype-body.ts',
	'src/markdown/remark-citations.ts',
	'src/pictures/service.ts',
];
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|hei[cf]|tiff?|apng)$/i;
const MODULE = 'virtual:content';
const RESOLVED = `\0${MODULE}`;
/** Pages are bundled and so have modules of their own; this is how they reach the process that reads the content. */
const SOURCE = 'ban-tin-phuong.content';

/** The content as pages ask for it: the module `virtual:content` passes it on. */
export interface ContentSource {
	/** The whole content folder; in the dev server as it is now. */
	readonly load: () => Promise<Content>;
	/** The Markdown of a content file, without its frontmatter. `file` is its path from the content folder. */
	readonly readBody: (file: string) => string;
	/** The day for which pages are made. */
	readonly today: () => CalendarDate;
	/** Changes with the code that shapes pages besides what they import. */
	readonly codeVersion: string;
}

let source: ContentSource | undefined;

/**
 * Gives pages the content folder, its MDX files and images as modules among it, in `virtual:content`. Astro's own
 * collections would hold a copy of all data in the bundle, and its registers of MDX files and images lie in one place
 * for the whole project, where builds of two wards would overwrite each other.
 */
export function content(): AstroIntegration {
	const originals = new Set<string>();
	return {
		name: 'content',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const root = fileURLToPath(config.root);
				source = sourceOf(root, fileURLToPath(config.cacheDir));
				(globalThis as { [key: symbol]: unknown })[Symbol.for(SOURCE)] = source;
				updateConfig({ vite: { plugins: [virtualModule(contentDir(root), source), bundledPictures(originals)] } });
			},
			'astro:build:done': ({ dir }) => {
				for (const file of originals) rmSync(join(fileURLToPath(dir), file), { force: true });
			},
		},
	};
}

function sourceOf(root: string, cacheDir: string): ContentSource {
	return {
		load: () => projectContent(root, cacheDir),
		readBody: (file) => readBody(contentDir(root), file),
		today: publicationDay,
		codeVersion: codeDigest(root, SHAPING_CODE) + readFileSync(join(root, 'astro.config.mjs'), 'utf8'),
	};
}

/** What the MDX file at an absolute path cites, for the renderer's links. */
export async function citationLinksOf(path: string): Promise<CitationLinks> {
	if (!source) return { places: [], cards: [] };
	const { bulletins, pages, documents } = await source.load();
	const file = within(contentDir(), resolve(path));
	const item = [...bulletins, ...pages].find((candidate) => candidate.file === file);
	return citationLinks(item?.citations ?? [], new Map(documents.map((document) => [document.id, document])));
}

/** The links of the MDX file at an absolute path to attached files. */
export async function fileLinksOf(path: string): Promise<FileLinks> {
	const file = within(contentDir(), resolve(path));
	const bulletin = (await source?.load())?.bulletins.find((candidate) => candidate.file === file);
	return fileLinks(bulletin?.attachments ?? [], (name) => urls.bulletinFile(bulletin?.slug ?? '', name));
}

function virtualModule(dir: string, { load, today }: ContentSource): Plugin {
	return {
		name: MODULE,
		resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
		async load(id) {
			// An MDX file is read as Markdown is, whatever its line ends and the form of its letters.
			if (id.endsWith('.mdx') && within(dir, resolve(id)) !== undefined)
				return normalizeSource(readFileSync(id, 'utf8'));
			if (id !== RESOLVED) return undefined;
			// What of it is on a page is said by that page's own key, so the module itself dates no page.
			return { code: moduleCode(dir, await load(), today()), meta: { astroIncremental: { kind: 'content-data' } } };
		},
		configureServer: (server) => {
			server.watcher.add(dir);
			server.middlewares.use(serveAttachments(dir, load, today));
		},
		/** A file of the content has changed: what depends on it, all pages, is made anew, and browsers reload. */
		hotUpdate({ file, modules }) {
			if (within(dir, resolve(file)) === undefined) return undefined;
			forgetProjectContent();
			const module = this.environment.moduleGraph.getModuleById(RESOLVED);
			return module ? [...modules, module] : modules;
		},
	};
}

/**
 * Collects the pictures that the bundler writes beside the pages, by their paths there. All are originals, with the
 * place and the device that a camera notes: what pages show is made of them afterwards. Astro removes most, but not one
 * that a page imports and never shows, as in a footnote that nothing refers to.
 */
function bundledPictures(originals: Set<string>): Plugin {
	return {
		name: 'bundled-pictures',
		generateBundle(_options, bundle) {
			for (const { type, fileName } of Object.values(bundle)) {
				if (type === 'asset' && PICTURE.test(fileName)) originals.add(fileName);
			}
		},
	};
}

function moduleCode(dir: string, { bulletins, pages }: Content, today: CalendarDate): string {
	const shown = [...bulletins.filter((bulletin) => isPublished(bulletin, today)), ...pages];
	const images = [...new Set(shown.flatMap((item) => item.images.map(({ file }) => file)))].sort();
	const mdx = shown.filter(({ format }) => format === 'mdx').map(({ file }) => file);
	// Bundlers write paths with forward slashes on Windows too.
	const path = (file: string) => JSON.stringify(join(dir, file).split(sep).join('/'));
	return [
		...images.map((file, index) => `import image${index} from ${path(file)};`),
		`export const images = new Map([${images.map((file, index) => `[${JSON.stringify(file)}, image${index}]`).join(', ')}]);`,
		`export const mdx = new Map([${mdx.map((file) => `[${JSON.stringify(file)}, () => import(${path(file)})]`).join(', ')}]);`,
		`export const source = globalThis[Symbol.for(${JSON.stringify(SOURCE)})];`,
	].join('\n');
}
