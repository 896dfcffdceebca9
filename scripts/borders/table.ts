/** Names that code may use without importing them: JavaScript's own, and what else is there where it runs. */
export type Globals =
	/** JavaScript's, and the few that every runtime has (`everywhere.d.ts`): code that runs anywhere. */
	| 'language'
	/** Those of every server and worker: `URL`, `Request`, `crypto`. No `document`, no `process`. */
	| 'web'
	/** A page's: `document`, `localStorage`. */
	| 'browser'
	/** Node's, and its modules (`node:fs`). */
	| 'node';

/** Some files of `src` and all that they may use. What is not named is refused. */
export interface Room {
	/** Its files, by their paths from the project. */
	readonly files: RegExp;
	/** Other rooms that it may import. */
	readonly rooms: readonly string[];
	/** Packages, and modules that bundlers and runtimes make. */
	readonly packages: readonly string[];
	readonly globals: Globals;
}

/**
 * Which room may use what: the whole of it. A file that lies in none is an error, so a new folder needs a row. Arrows
 * point down, `pages → views → model → content → domain`; nothing in `src` imports a script or a test.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
	domain: { files: /^src\/domain\//, rooms: [], packages: [], globals: 'language' },
	routes: { files: /^src\/routes\//, rooms: ['domain'], packages: [], globals: 'language' },
	urls: { files: /^src\/urls\.ts$/, rooms: ['routes'], packages: [], globals: 'language' },
	strings: { files: /^src\/strings\.ts$/, rooms: ['domain'], packages: [], globals: 'language' },
	files: { files: /^src\/files\//, rooms: [], packages: [], globals: 'node' },
	terminal: { files: /^src\/terminal\//, rooms: [], packages: [], globals: 'node' },
	pictures: {
		files: /^src\/pictures\//,
		rooms: [],
		packages: ['astro', 'exif-reader', 'sharp', 'svgo'],
		globals: 'node',
	},
	markdown: {
		files: /^src\/markdown\//,
		rooms: ['domain', 'urls', 'strings'],
		packages: ['hast', 'mdast', 'remark-gfm', 'remark-mdx', 'remark-parse', 'satteri', 'unified', 'unist-util-visit'],
		globals: 'language',
	},
	content: {
		files: /^src\/(?:content\/|env\.d\.ts$)/,
		rooms: ['domain', 'markdown', 'files', 'routes', 'urls'],
		packages: ['astro', 'jszip', 'sharp', 'unpdf', 'vite', 'yaml', 'zod'],
		globals: 'node',
	},
	import: {
		files: /^src\/import\//,
		rooms: ['domain', 'content', 'pictures', 'markdown', 'files'],
		packages: [
			'hast',
			'jszip',
			'mammoth',
			'mdast',
			'rehype-parse',
			'rehype-remark',
			'remark-gfm',
			'remark-stringify',
			'sharp',
			'unified',
			'yaml',
		],
		globals: 'node',
	},
	check: {
		files: /^src\/check\//,
		rooms: ['domain', 'content', 'pictures', 'markdown', 'review', 'files', 'routes', 'urls'],
		packages: ['yaml'],
		globals: 'node',
	},
	review: { files: /^src\/review\//, rooms: [], packages: [], globals: 'node' },
	model: {
		files: /^src\/model\//,
		rooms: ['domain', 'content', 'routes', 'urls', 'strings'],
		packages: ['ical-generator', 'virtual:content'],
		globals: 'node',
	},
	'search/find': {
		files: /^src\/search\/find\//,
		rooms: ['domain', 'strings'],
		packages: [],
		globals: 'language',
	},
	'search/index': {
		files: /^src\/search\/index\//,
		rooms: ['domain', 'search/find', 'files', 'urls'],
		packages: ['pagefind'],
		globals: 'node',
	},
	'search/page': {
		files: /^src\/search\/page\//,
		rooms: ['domain', 'search/find', 'urls', 'strings'],
		packages: [],
		globals: 'browser',
	},
	edge: {
		files: /^src\/edge\/[\w-]+(?<!\/node|\/worker|\/cloudflare\.d)\.ts$/,
		rooms: ['domain', 'routes', 'urls'],
		packages: ['hono', 'ipaddr.js', 'isbot', 'node:crypto', 'zod'],
		globals: 'web',
	},
	'edge/worker': {
		files: /^src\/edge\/(?:worker|cloudflare\.d)\.ts$/,
		rooms: ['edge', 'domain', 'urls'],
		packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
		globals: 'web',
	},
	'edge/node': {
		files: /^src\/edge\/(?:node\/|node\.ts$)/,
		rooms: ['edge', 'domain', 'files', 'urls'],
		packages: ['@hono/node-server', 'fresh', 'hono', 'lru-cache', 'mime-types', 'negotiator', 'send', 'yaml'],
		globals: 'node',
	},
	'edge/page': {
		files: /^src\/edge\/page\//,
		rooms: ['edge'],
		packages: [],
		globals: 'browser',
	},
	desk: {
		files: /^src\/desk\/(?!browser\/)/,
		rooms: ['domain', 'content', 'files', 'urls', 'strings'],
		packages: ['@sveltia/cms', 'vite', 'zod'],
		globals: 'node',
	},
	'desk/browser': {
		files: /^src\/desk\/browser\//,
		rooms: ['domain', 'markdown', 'urls', 'strings'],
		packages: [
			'hast',
			'rehype-stringify',
			'remark-gfm',
			'remark-parse',
			'remark-rehype',
			'unified',
			'unist-util-visit',
		],
		globals: 'browser',
	},
	build: {
		files: /^src\/build\//,
		rooms: ['domain', 'content', 'pictures', 'search/index', 'search/find', 'files', 'routes', 'urls', 'strings'],
		packages: ['astro'],
		globals: 'node',
	},
	styles: { files: /^src\/styles\//, rooms: [], packages: [], globals: 'browser' },
	'components/page': {
		files: /^src\/components\/[\w-]+-client\.ts$/,
		rooms: ['domain'],
		packages: [],
		globals: 'browser',
	},
	components: {
		files: /^src\/components\//,
		rooms: ['domain', 'content', 'markdown', 'edge', 'edge/page', 'components/page', 'model', 'urls', 'strings'],
		packages: ['astro', 'astro:assets', 'virtual:content'],
		globals: 'node',
	},
	'views/page': { files: /^src\/views\/[\w-]+-client\.ts$/, rooms: [], packages: [], globals: 'browser' },
	views: {
		files: /^src\/views\//,
		rooms: ['domain', 'edge/page', 'views/page', 'model', 'components', 'styles', 'routes', 'urls', 'strings'],
		packages: ['@fontsource-variable/source-serif-4', 'astro', 'virtual:content'],
		globals: 'node',
	},
	pages: {
		files: /^src\/pages\//,
		rooms: ['domain', 'content', 'desk', 'model', 'search/page', 'components', 'views', 'routes', 'urls', 'strings'],
		packages: ['astro'],
		globals: 'node',
	},
};
