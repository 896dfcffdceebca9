import { existsSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { contentType } from 'mime-types';
import { typeOf } from '../headers.ts';

/*
 * Files of a published site, the small ones from memory. Measured beside nginx 1.22 on one machine (home page, 32
 * connections), `send` alone answers 0.10 as many requests, sirv and Hono's serveStatic 0.07: each opens and streams a
 * file for every request. sirv is faster only by listing the folder once, and then never sees what a rebuild brings.
 * Here one stat a request decides whether what is in memory still holds, so that any way of publishing is seen at once.
 */

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file with what its headers say of it. */
export interface SiteFile {
	readonly file: string;
	readonly stat: Stats;
	readonly type: string;
	readonly isText: boolean;
}

/** A file in memory, as it is sent in one encoding. */
export interface KeptFile extends SiteFile {
	readonly body: Buffer;
	readonly encoding: Encoding;
}

const MEGABYTE = 1024 * 1024;
const MEMORY_BYTES = 64 * MEGABYTE;
/** Text is kept because it is compressed once; other files only when they are small. */
const LARGEST_TEXT = 8 * MEGABYTE;
const LARGEST_OTHER = MEGABYTE / 4;
/** Below this a compressed body saves no packet. */
const SMALLEST_COMPRESSED = 1024;

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|wasm)\b|image\/svg)/;
const PUBLISHING_PATIENCE_MS = 2000;
const compress = {
	br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (body: Buffer) => promisify(gzip)(body),
};

export class SiteFiles {
	readonly dir: string;
	readonly #kept = new LRUCache<string, KeptFile>({
		maxSize: MEMORY_BYTES,
		sizeCalculation: ({ body }) => body.length + 1024,
	});

	/** `dir` is the folder of the site: what `publish` replaces as a whole. */
	constructor(dir: string) {
		this.dir = dir;
	}

	/** The file in memory, when it is there and still the one on disk. */
	inMemory(path: string, encoding: Encoding): KeptFile | undefined {
		const kept = this.#kept.get(`${encoding} ${path}`);
		if (!kept) return undefined;
		const stat = statOf(kept.file);
		return stat && isSame(stat, kept.stat) ? kept : undefined;
	}

	/** The file of a path, where a path with a slash at its end is a page; brought into memory unless it is large. */
	async find(path: string, encoding: Encoding): Promise<KeptFile | SiteFile | undefined> {
		const kept = this.inMemory(path, encoding);
		if (kept) return kept;
		const file = join(this.dir, path.endsWith('/') ? `${path}index.html` : path);
		for (;;) {
			const stat = await this.#patientStat(file);
			if (!stat?.isFile()) return undefined;
			const type = typeOf(path) ?? (contentType(file.slice(file.lastIndexOf('/') + 1)) || 'application/octet-stream');
			const isText = TEXT.test(type);
			const found = { file, stat, type, isText };
			if (stat.size > (isText ? LARGEST_TEXT : LARGEST_OTHER)) return found;
			try {
				const fresh = { ...found, ...(await readEncoded(found, encoding)) };
				this.#kept.set(`${encoding} ${path}`, fresh);
				return fresh;
			} catch (error) {
				// It went between the two looks at it.
				if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			}
		}
	}

	/** Whether there is a page at a path with a slash at its end. */
	hasPage(path: string): boolean {
		return statOf(join(this.dir, path, 'index.html'))?.isFile() ?? false;
	}

	/**
	 * A published folder is replaced by two renames, between which it has no name: what is missing then is looked for
	 * again, as is what was missing just before the folder was seen to be there.
	 */
	async #patientStat(file: string): Promise<Stats | undefined> {
		for (const end = Date.now() + PUBLISHING_PATIENCE_MS; ; await wait(5)) {
			const stat = statOf(file);
			if (stat) return stat;
			if (existsSync(this.dir)) return statOf(file);
			if (Date.now() > end) return undefined;
		}
	}
}

/**
 * The ETag of a file in an encoding. Size, time and inode tell apart what a path has been: a published file is replaced,
 * never written into. The inode counts where files are copied with a time that stays the same.
 */
export function entityTag({ size, mtimeMs, ino }: Stats, encoding: Encoding): string {
	const tag = [size, Math.floor(mtimeMs * 1000), ino].map((part) => part.toString(16)).join('-');
	return `W/"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/** The body in the encoding asked for where that saves something, as the build has compressed it or compressed now. */
async function readEncoded(
	{ file, stat, isText }: SiteFile,
	encoding: Encoding,
): Promise<{ body: Buffer; encoding: Encoding }> {
	const twin = encoding === 'br' && isText ? statOf(`${file}.br`) : undefined;
	// A twin has its file's time; one that is older was made of another file of that name.
	if (twin && twin.mtimeMs > stat.mtimeMs - 1) return { body: await readFile(`${file}.br`), encoding: 'br' };
	const body = await readFile(file);
	if (encoding === 'identity' || !isText || body.length < SMALLEST_COMPRESSED) return { body, encoding: 'identity' };
	return { body: await compress[encoding](body), encoding };
}

function isSame(a: Stats, b: Stats): boolean {
	return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;
}

/** Undefined also for names that no file can have. */
function statOf(file: string): Stats | undefined {
	try {
		return statSync(file, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}
