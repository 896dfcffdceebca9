import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { isPublished } from './content.ts';
import { codeDigest, contentDir, publicationDay, readProjectContent } from './project-content.ts';

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
				const plugin = virtualModule(root, fileURLToPath(config.cacheDir));
				// Any change of code makes every page anew: what a plugin does to MDX is in no page's module graph.
				const define = { 'import.meta.env.CODE_DIGEST': JSON.stringify(codeDigest(root, [''])) };
				updateConfig({ vite: { plugins: [plugin], define } });
			},
		},
	};
}

function virtualModule(root: string, cacheDir: string): Plugin {
	return {
		name: MODULE,
		resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
		async load(id) {
			if (id !== RESOLVED) return undefined;
			const dir = contentDir(root);
			const { bulletins, pages } = await readProjectContent(root, cacheDir);
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
