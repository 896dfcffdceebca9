/**
 * The peer: the content folder as an ordinary Eleventy site, with Pagefind's own command for search. Set up as a user
 * who minds build time would: no template language in Markdown, no data files to look for, neighbours looked up once.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { slugify } from '../../../src/domain/text.ts';
import { type Archive, type Item, type Page, readArchive } from './archive.ts';

/** The part of Eleventy's configuration that this one uses. */
interface EleventyConfig {
	setQuietMode(quiet: boolean): void;
	setUseGitIgnore(use: boolean): void;
	setDataFileSuffixes(suffixes: readonly string[]): void;
	setLayoutResolution(search: boolean): void;
	setIncludesDirectory(dir: string): void;
	setTemplateFormats(formats: readonly string[]): void;
	addExtension(extension: string, options: { key: string }): void;
	addGlobalData(name: string, value: unknown): void;
	addCollection(name: string, collect: (api: { getAllSorted(): Item[] }) => readonly unknown[]): void;
	addFilter(name: string, filter: (value: never) => unknown): void;
	addTemplate(path: string, source: string): void;
}

interface Registered {
	readonly id: string;
	readonly kind: string;
	readonly symbol: string;
	readonly title: string;
	readonly issuer: string;
}

const here = import.meta.dirname;
const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');
const profile = parse(readFileSync(join(contentDir, 'phuong.yaml'), 'utf8')) as { name: string; categories: string[] };
const register = readRegister();
const categories = new Map(profile.categories.map((name) => [name, { name, url: `/chuyen-muc/${slugify(name)}/` }]));

export default function configure(config: EleventyConfig) {
	config.setQuietMode(true);
	config.setUseGitIgnore(false);
	config.setDataFileSuffixes([]);
	config.setLayoutResolution(false);
	config.setIncludesDirectory(relative(contentDir, join(here, 'layouts')));
	config.setTemplateFormats(['md', 'mdx', 'njk']);
	config.addExtension('mdx', { key: 'md' });
	config.addGlobalData('layout', 'bulletin.njk');
	config.addGlobalData('permalink', () => permalink);
	config.addGlobalData('site', { name: profile.name, url: 'https://phuong.example.vn' });
	config.addGlobalData('register', () => [...register.values()]);
	addArchive(config);
	config.addFilter('category', (name: string) => categories.get(name));
	config.addFilter('registered', (id: string) => register.get(id));
	config.addFilter('isoDay', (date: Date) => date.toISOString().slice(0, 10));
	config.addFilter('day', (date: Date) => date.toISOString().slice(0, 10).split('-').reverse().join('/'));
	config.addFilter('dayUrl', (date: Date) => `/ngay/${date.toISOString().slice(0, 10).replaceAll('-', '/')}/`);
	config.addFilter('rfc822', (date: Date) => date.toUTCString());
	for (const file of readdirSync(join(here, 'pages'))) {
		config.addTemplate(file, readFileSync(join(here, 'pages', file), 'utf8'));
	}
	return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}

/** The lists, and for each bulletin the one before and after it, found once for all pages. */
function addArchive(config: EleventyConfig): void {
	let archive: Archive | undefined;
	const collect = (pick: (archive: Archive) => readonly unknown[]) => (api: { getAllSorted(): Item[] }) => {
		archive ??= readArchive(api.getAllSorted(), [...categories.values()], [...register.values()]);
		return pick(archive);
	};
	config.addCollection(
		'lists',
		collect(({ lists }) => lists),
	);
	config.addCollection(
		'years',
		collect(({ lists }) => lists.filter(({ url }) => /^\/ngay\/\d+\/$/.test(url))),
	);
	config.addCollection(
		'newest',
		collect(({ newest }) => newest),
	);
	config.addFilter('neighbours', (url: string) => archive?.neighbours.get(url));
}

function permalink({ page }: { page: Page }): string {
	return page.inputPath.includes('/tin-bai/') ? `/tin/${page.fileSlug}/` : `/${page.fileSlug}/`;
}

function readRegister(): ReadonlyMap<string, Registered> {
	const dir = join(contentDir, 'van-ban');
	const entries = readdirSync(dir).sort();
	return new Map(
		entries.map((file) => {
			const id = file.replace(/\.yaml$/, '');
			return [id, { ...(parse(readFileSync(join(dir, file), 'utf8')) as Registered), id }];
		}),
	);
}
