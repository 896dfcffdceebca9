import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programWords, type Words } from './messages.ts';

/*
 * Sveltia CMS as its package has it, served file by file. It is 2 MB of program that no other page loads, so nothing is
 * gained by bundling it (measured: 3.8 CPU seconds in every build, and 292 files of 17 MB, most for languages of code).
 */

/** A file of the editors' page: where it is served, from `/quan-tri/`, and what it holds. */
export interface DeskAsset {
	readonly path: string;
	readonly type: string;
	read(): Uint8Array<ArrayBuffer> | string;
}

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
function packageDir(name: string, from: string): string {
	const entry = createRequire(from).resolve(name);
	return entry.slice(0, entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
}

/** Libraries that the program imports by their names, on demand, and that the page has a use for. */
const LIBRARIES = [
	// Reads how a phone held its camera.
	{ name: 'exifr', file: 'dist/lite.esm.mjs' },
	// Makes Markdown of what is pasted from Word and from pages.
	{ name: 'turndown', file: 'lib/turndown.browser.es.js' },
	// What it hands to templates of previews.
	{ name: 'immutable', file: 'dist/immutable.es.js', specifier: 'immutable' },
] as const;

const LOCALE = 'vi';

export interface DeskProgram {
	readonly assets: readonly DeskAsset[];
	/** Path of the module to import. */
	readonly entry: string;
	/** The module's imports by name → path. */
	readonly imports: Readonly<Record<string, string>>;
}

/** The program's files. Their folder is named by its version, so that a browser never mixes two. */
export function deskProgram(): DeskProgram {
	const main = require.resolve('@sveltia/cms');
	const root = dirname(dirname(main));
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
	const folder = `sveltia-${version}`;
	const parts = ['npm', 'npm/chunks', 'npm/assets'].flatMap((dir) =>
		readdirSync(join(root, dir), { withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(?:js|wasm|woff2|png|txt)$/.test(entry.name))
			.map(({ name }) => file(`${folder}/${dir}/${name}`, join(root, dir, name))),
	);
	const libraries = LIBRARIES.map((library) => ({
		specifier: 'specifier' in library ? library.specifier : `${library.name}/${library.file}`,
		asset: file(`${folder}/${library.name}.js`, join(packageDir(library.name, main), library.file)),
	}));
	const locale = join(root, 'locales', `${LOCALE}.json`);
	const strings: DeskAsset = {
		path: `${folder}/locales/${LOCALE}.js`,
		type: TYPES.js,
		read: () => `export default ${JSON.stringify(together(JSON.parse(readFileSync(locale, 'utf8')), programWords))};\n`,
	};
	return {
		assets: [
			...parts,
			file(`${folder}/LICENSE.txt`, join(root, 'LICENSE.txt')),
			...libraries.map(({ asset }) => asset),
			strings,
		],
		entry: `${folder}/npm/index.js`,
		imports: {
			...Object.fromEntries(libraries.map(({ specifier, asset }) => [specifier, asset.path])),
			// Browsers import no JSON without being told that it is.
			[`./${folder}/locales/${LOCALE}.json`]: strings.path,
		},
	};
}

/** Words with more of them, all the way down; of two for one place the second. */
function together(words: Words, more: Words): Words {
	const both = Object.entries(more).map(([key, value]) => {
		const known = words[key];
		return [key, typeof value === 'object' && typeof known === 'object' ? together(known, value) : value];
	});
	return { ...words, ...Object.fromEntries(both) };
}

const TYPES = {
	js: 'text/javascript; charset=utf-8',
	wasm: 'application/wasm',
	woff2: 'font/woff2',
	png: 'image/png',
	txt: 'text/plain; charset=utf-8',
} as const;

function file(path: string, source: string): DeskAsset {
	const extension = path.slice(path.lastIndexOf('.') + 1) as keyof typeof TYPES;
	return { path, type: TYPES[extension], read: () => new Uint8Array(readFileSync(source)) };
}
