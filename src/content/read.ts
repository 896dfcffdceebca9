import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableFile } from '../files/read-file.ts';
import type { Bulletin, Content, ContentFile, ContentImage, StandingPage } from './content.ts';
import { FileCache } from './file-cache.ts';
import { checkImage } from './images.ts';
import { baseName, bulletinSlug, listFiles, oddProblems, PROFILE_FILE } from './list-files.ts';
import { messages } from './messages.ts';
import { type ParsedFile, parseMarkdownFile, parseYamlFile, unread } from './parse-file.ts';
import { ContentError, type Problem } from './problem.ts';
import { Problems } from './problems.ts';
import { AttachmentReader } from './read-attachments.ts';
import { bulletinSchema, documentSchema, type Profile, pageSchema, profileSchema } from './schema.ts';
import { type Drafted, validateReferences } from './validate-references.ts';
import type { RegisterFile } from './validate-register.ts';

export interface ReadOptions {
	/** Where to remember what was read; without it every file is read anew. */
	readonly cacheFile?: string | undefined;
	/** Names the code that reads; see {@link FileCache}. */
	readonly version?: string | undefined;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
	/** The folder that is served as it is; what of it is no file is told too. */
	readonly publicDir?: string | undefined;
}

/**
 * Reads and checks a whole content folder: `phuong.yaml`, `tin-bai/**`, `van-ban/*`, `trang/*`.
 * @throws {ContentError} with every problem there is.
 */
export async function readContent(dir: string, options: ReadOptions = {}): Promise<Content> {
	const { content, problems } = await examineContent(dir, options);
	if (problems.length > 0) throw new ContentError(problems);
	return content;
}

/**
 * A content folder as far as it can be read: `content` holds the files that are in order, `problems` say what is wrong
 * with the others. It is whole when there are none.
 */
export interface Examined {
	readonly content: Content;
	readonly problems: readonly Problem[];
}

/**
 * Reads and checks as much of a content folder as can be read.
 * @throws {ContentError} when there is no such folder.
 */
export async function examineContent(dir: string, options: ReadOptions = {}): Promise<Examined> {
	if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new ContentError([at('.', messages.missingFolder(dir))]);
	const cache = new FileCache(options.cacheFile, options.version ?? '');
	const reader = new ContentReader(dir, cache, options.onProgress);
	reader.problems.list.push(...oddProblems(dir, options.publicDir));
	const content = await reader.read();
	cache.save();
	return { content, problems: reader.problems.list };
}

class ContentReader {
	readonly problems: Problems;
	readonly #dir: string;
	readonly #cache: FileCache;
	readonly #onProgress: ReadOptions['onProgress'];
	readonly #attachments: AttachmentReader;
	readonly #faultyBulletins = new Set<string>();

	constructor(dir: string, cache: FileCache, onProgress: ReadOptions['onProgress']) {
		this.#dir = dir;
		this.problems = new Problems(dir);
		this.#cache = cache;
		this.#attachments = new AttachmentReader(dir, cache, this.problems);
		this.#onProgress = onProgress;
	}

	async read(): Promise<Content> {
		const profile = this.#profile();
		const documents = await this.#documents();
		const bulletins = await this.#bulletins(profile);
		const pages = await this.#pages();
		const faultyBulletins = this.#faultyBulletins;
		const content = validateReferences({ profile, documents, bulletins, faultyBulletins, pages }, this.problems);
		return { ...content, warnings: [...content.warnings, ...this.#attachments.warnings] };
	}

	#profile() {
		const path = join(this.#dir, PROFILE_FILE);
		if (!existsSync(path)) {
			this.problems.list.push(at(PROFILE_FILE, messages.missingProfile));
			return undefined;
		}
		return this.#collect(this.#parse(PROFILE_FILE, () => parseYamlFile(path, PROFILE_FILE, profileSchema)));
	}

	/** Register entries; one that is faulty is there by its id alone, so that references to it are not blamed too. */
	async #documents(): Promise<RegisterFile[]> {
		const entries: RegisterFile[] = [];
		for (const file of listFiles(this.#dir, 'van-ban')) {
			const path = join(this.#dir, file);
			const data = this.#collect(this.#parse(file, () => parseYamlFile(path, file, documentSchema)));
			const id = baseName(file);
			const attachment = data && (await this.#attachments.ofDocument(file, data.file, data.title));
			entries.push({ file, id, document: data && { id, ...data, ...(attachment && { attachment }) } });
		}
		return entries;
	}

	async #bulletins(profile: Profile | undefined): Promise<Drafted<Bulletin>[]> {
		const files = listFiles(this.#dir, 'tin-bai');
		const bulletins: Drafted<Bulletin>[] = [];
		for (const [index, file] of files.entries()) {
			this.#onProgress?.(index, files.length);
			const path = join(this.#dir, file);
			const parsed = this.#parse(file, () => parseMarkdownFile(path, file, bulletinSchema));
			const data = this.#collect(parsed);
			if (profile && !profile.mdxBulletins && file.endsWith('.mdx')) this.problems.add(file, [], messages.mdxBulletin);
			const { images, digest: shown } = await this.#images(file, parsed, data?.image);
			const attachments = await this.#attachments.ofBulletin(
				file,
				data?.attachments ?? [],
				parsed.outline.files,
				parsed.bodyLine,
			);
			const digest = digestOf(shown, attachments);
			const slug = bulletinSlug(file);
			if (!data) {
				this.#faultyBulletins.add(slug);
				continue;
			}
			const { directives, image, imageAlt, event = [], events = [], ...rest } = data;
			const summary = data.summary ?? parsed.outline.summary;
			bulletins.push({
				...rest,
				...fileParts(file, digest),
				slug,
				summary,
				lede: data.summary,
				images,
				attachments,
				image: image && imageAlt ? { src: image, alt: imageAlt } : undefined,
				event: event.length + events.length > 0 ? [...event, ...events] : undefined,
				directives,
				citations: parsed.citations,
			});
		}
		this.#onProgress?.(files.length, files.length);
		return bulletins;
	}

	async #pages(): Promise<Drafted<StandingPage>[]> {
		const pages: Drafted<StandingPage>[] = [];
		for (const file of listFiles(this.#dir, 'trang')) {
			const path = join(this.#dir, file);
			const parsed = this.#parse(file, () => parseMarkdownFile(path, file, pageSchema));
			const data = this.#collect(parsed);
			const { images, digest } = await this.#images(file, parsed);
			if (data)
				pages.push({ ...data, ...fileParts(file, digest), slug: baseName(file), images, citations: parsed.citations });
		}
		return pages;
	}

	/** Checks the image of a file's head and those of its body; the digest returned covers the file and all of them. */
	async #images(file: string, parsed: ParsedFile<unknown>, lead?: string) {
		const images = new Map<string, ContentImage>();
		const hash = createHash('sha256').update(parsed.digest);
		const check = async (src: string, tell: (problem: string) => void) => {
			if (images.has(src)) return;
			const image = await checkImage(this.#dir, file, src, this.#cache);
			if ('problem' in image) return tell(image.problem);
			const { digest: imageDigest, ...found } = image;
			images.set(src, found);
			hash.update(imageDigest);
		};
		if (lead) await check(lead, (problem) => this.problems.add(file, ['image'], problem));
		for (const { src, line } of parsed.outline.images) {
			const place = { file, line: line + parsed.bodyLine - 1, column: 1 };
			await check(src, (message) => this.problems.list.push({ ...place, message }));
		}
		const digest = images.size === 0 ? parsed.digest : hash.digest('base64url').slice(0, 22);
		return { images: [...images.values()], digest };
	}

	/** Reads a file that is not remembered. Nor is one that can't be read: the next time it may be another's to read. */
	#parse<T>(file: string, read: () => ParsedFile<T>): ParsedFile<T> {
		try {
			return this.#cache.get(join(this.#dir, file), read);
		} catch (error) {
			if (error instanceof UnreadableFile) return unread(file, messages.odd[error.why]);
			throw error;
		}
	}

	#collect<T>(parsed: ParsedFile<T>): T | undefined {
		this.problems.list.push(...parsed.problems);
		return parsed.data;
	}
}

/** The digest of a file together with those of the files that it names. */
function digestOf(digest: string, attachments: readonly { readonly digest: string }[]): string {
	if (attachments.length === 0) return digest;
	const all = [digest, ...attachments.map((attachment) => attachment.digest)].join();
	return createHash('sha256').update(all).digest('base64url').slice(0, 22);
}

function fileParts(file: string, digest: string): ContentFile {
	return { file, format: file.endsWith('.mdx') ? 'mdx' : 'md', digest };
}

function at(file: string, message: string): Problem {
	return { file, line: 1, column: 1, message };
}
