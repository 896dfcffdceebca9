import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { CitationLinks } from '../markdown/citation-links.ts';
import { citationLinks } from './citations.ts';
import { isPublished } from './content.ts';
import { codeDigest, contentDir, forgetProjectContent, projectContent, publicationDay } from './project-content.ts';

const MODULE = 'virtual:content-files';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives pages the content folder's MDX files and images as modules, in `virtual:content-files`. Astro's own
 * registers of these lie in one place for the whole project, where builds of two wards would overwrite each other.
 */
export function contentFiles(): AstroIntegration {
	return {
		name: 'content-files',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const root = fileURLToPath(config.root);
				project = { root, cacheDir: fileURLToPath(config.cacheDir) };
				const plugin = virtualModule(project);
				// Any change of code makes every page anew: what a plugin does to MDX is in no page's module graph.
				const define = {
					'import.meta.env.CODE_DIGEST': JSON.stringify(codeDigest(root, [''])),
					'import.meta.env.CONTENT_CACHE': JSON.stringify(project.cacheDir),
				};
				updateConfig({ vite: { plugins: [plugin], define } });
			},
		},
	};
}

/** What this build or dev server works on. */
interface Project {
	readonly root: string;
	readonly cacheDir: string;
}

let project: Project | undefined;

/** What the MDX file at an absolute path cites, for the renderer's links. */
export async function citationLinksOf(path: string): Promise<CitationLinks> {
	if (!project) return { places: [], cards: [] };
	const { bulletins, pages, documents } = await projectContent(project.root, project.cacheDir);
	const dir = contentDir(project.root);
	const item = [...bulletins, ...pages].find(({ file }) => join(dir, file) === resolve(path));
	return citationLinks(item?.citations ?? [], new Map(documents.map((document) => [document.id, document])));
}

function virtualModule(of: Project): Plugin {
	const { root } = of;
	return {
		name: MODULE,
		resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
		async load(id) {
			if (id !== RESOLVED) return undefined;
			const dir = contentDir(root);
			const { bulletins, pages } = await projectContent(of.root, of.cacheDir);
			const today = publicationDay();
			const shown = [...bulletins.filter((bulletin) => isPublished(bulletin, today)), ...pages];
			const images = [...new Set(shown.flatMap((item) => item.images.map(({ file }) => file)))].sort();
			const mdx = shown.filter(({ format }) => format === 'mdx').map(({ file }) => file);
			// Which pages these files are in is said by each page's own key, so the list itself dates no page.
			return { code: moduleCode(dir, images, mdx), meta: { astroIncremental: { kind: 'content-data' } } };
		},
		configureServer(server) {
			server.watcher.add(contentDir(root));
			server.watcher.on('all', (_event, path) => {
				if (resolve(path).startsWith(contentDir(root))) forgetProjectContent();
				const module = server.moduleGraph.getModuleById(RESOLVED);
				if (module && resolve(path).startsWith(contentDir(root)) && existsSync(path))
					server.moduleGraph.invalidateModule(module);
			});
		},
	};
}

function moduleCode(dir: string, images: readonly string[], mdx: readonly string[]): string {
	const path = (file: string) => JSON.stringify(join(dir, file));
	return [
		...images.map((file, index) => `import image${index} from ${path(file)};`),
		`export const images = new Map([${images.map((file, index) => `[${JSON.stringify(file)}, image${index}]`).join(', ')}]);`,
		`export const mdx = new Map([${mdx.map((file) => `[${JSON.stringify(file)}, () => import(${path(file)})]`).join(', ')}]);`,
	].join('\n');
}
