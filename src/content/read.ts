import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OfficialDocument } from '../domain/document.ts';
import { checkReferences, type Drafted } from './check-references.ts';
import type { Bulletin, Content, ContentFile, ContentImage, StandingPage } from './content.ts';
import { FileCache } from './file-cache.ts';
import { checkImage } from './images.ts';
import { messages } from './messages.ts';
import { type ParsedFile, parseMarkdownFile, parseYamlFile } from './parse-file.ts';
import { ContentError, type Problem } from './problem.ts';
import { bulletinSchema, documentSchema, pageSchema, profileSchema } from './schema.ts';

export interface ReadOptions {
	/** Where to remember what was read; without it every file is read anew. */
	readonly cacheFile?: string | undefined;
	/** Names the code that reads; see {@link FileCache}. */
	readonly version?: string | undefined;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const PROFILE_FILE = 'phuong.yaml';

/**
 * Reads and checks a whole content folder: `phuong.yaml`, `tin-bai/**`, `van-ban/*`, `trang/*`.
 * @throws {ContentError} with every problem there is.
 */
export async function readContent(dir: string, options: ReadOptions = {}): Promise<Content> {
	if (!existsSync(dir)) throw new ContentError([at('.', messages.missingFolder(dir))]);
	const cache = new FileCache(options.cacheFile, options.version ?? '');
	const reader = new ContentReader(dir, cache, options.onProgress);
	const content = await reader.read();
	cache.save();
	if (reader.problems.length > 0) throw new ContentError(reader.problems);
	return content;
}

class ContentReader {
	readonly problems: Problem[] = [];
	readonly #dir: string;
	readonly #cache: FileCache;
	readonly #onProgress: ReadOptions['onProgress'];

	constructor(dir: string, cache: FileCache, onProgress: ReadOptions['onProgress']) {
		this.#dir = dir;
		this.#cache = cache;
		this.#onProgress = onProgress;
	}

	async read(): Promise<Content> {
		const profile = this.#profile();
		const documents = this.#documents();
		const bulletins = await this.#bulletins();
		const pages = await this.#pages();
		const checked = checkReferences(this.#dir, { profile, documents, bulletins, pages });
		this.problems.push(...checked.problems);
		return checked.content;
	}

	#profile() {
		const path = join(this.#dir, PROFILE_FILE);
		if (!existsSync(path)) {
			this.problems.push(at(PROFILE_FILE, messages.missingProfile));
			return undefined;
		}
		return this.#collect(this.#cache.get(path, () => parseYamlFile(path, PROFILE_FILE, profileSchema)));
	}

	#documents(): OfficialDocument[] {
		return this.#files('van-ban', /\.ya?ml$/).flatMap((file) => {
			const path = join(this.#dir, file);
			const data = this.#collect(this.#cache.get(path, () => parseYamlFile(path, file, documentSchema)));
			return data ? [{ id: baseName(file), ...data }] : [];
		});
	}

	async #bulletins(): Promise<Drafted<Bulletin>[]> {
		const files = this.#files('tin-bai', /\.mdx?$/);
		const bulletins: Drafted<Bulletin>[] = [];
		for (const [index, file] of files.entries()) {
			this.#onProgress?.(index, files.length);
			const path = join(this.#dir, file);
			const parsed = this.#cache.get(path, () => parseMarkdownFile(path, file, bulletinSchema));
			const data = this.#collect(parsed);
			const lead = data?.image ? [{ src: data.image, line: 1 }] : [];
			const { images, digest } = await this.#images(file, parsed, lead);
			if (!data) continue;
			const { directives, image, imageAlt, ...rest } = data;
			const summary = data.summary ?? parsed.outline.summary;
			bulletins.push({
				...rest,
				...fileParts(file, digest),
				slug: baseName(file).replace(/^\d{4}-\d{2}-\d{2}-/, ''),
				summary,
				lede: data.summary,
				images,
				image: image && imageAlt ? { src: image, alt: imageAlt } : undefined,
				directives,
			});
		}
		this.#onProgress?.(files.length, files.length);
		return bulletins;
	}

	async #pages(): Promise<StandingPage[]> {
		const pages: StandingPage[] = [];
		for (const file of this.#files('trang', /\.mdx?$/)) {
			const path = join(this.#dir, file);
			const parsed = this.#cache.get(path, () => parseMarkdownFile(path, file, pageSchema));
			const data = this.#collect(parsed);
			const { images, digest } = await this.#images(file, parsed, []);
			if (data) pages.push({ ...data, ...fileParts(file, digest), slug: baseName(file), images });
		}
		return pages;
	}

	/** Checks a file's images; the digest returned covers the file and all of them. */
	async #images(file: string, parsed: ParsedFile<unknown>, lead: readonly { src: string; line: number }[]) {
		const named = [
			...lead,
			...parsed.outline.images.map(({ src, line }) => ({ src, line: line + parsed.bodyLine - 1 })),
		];
		const images = new Map<string, ContentImage>();
		const hash = createHash('sha256').update(parsed.digest);
		for (const { src, line } of named) {
			if (images.has(src)) continue;
			const image = await checkImage(this.#dir, file, src, this.#cache);
			if ('problem' in image) {
				this.problems.push({ file, line, column: 1, message: image.problem });
				continue;
			}
			images.set(src, { src, file: image.file });
			hash.update(image.digest);
		}
		const digest = images.size === 0 ? parsed.digest : hash.digest('base64url').slice(0, 22);
		return { images: [...images.values()], digest };
	}

	#collect<T>(parsed: ParsedFile<T>): T | undefined {
		this.problems.push(...parsed.problems);
		return parsed.data;
	}

	/** Files below a folder of the content, sorted by path, so that nothing depends on the disk's order. */
	#files(folder: string, pattern: RegExp): string[] {
		const root = join(this.#dir, folder);
		if (!existsSync(root)) return [];
		return readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && pattern.test(entry.name) && entry.name !== 'README.md')
			.map((entry) => relative(this.#dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
			.sort();
	}
}

function fileParts(file: string, digest: string): ContentFile {
	return { file, format: file.endsWith('.mdx') ? 'mdx' : 'md', digest };
}

function baseName(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function at(file: string, message: string): Problem {
	return { file, line: 1, column: 1, message };
}
