import { type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { Compressor, type Encoding } from './compression.ts';

/*
 * Measured beside nginx 1.22 on one machine (home page, 32 connections), `send` alone answers 0.10 as many requests, sirv
 * and Hono's serveStatic 0.07: each opens and streams a file for every request. sirv is faster only by listing the folder
 * once, and then never sees what a rebuild brings. Here one stat a request decides whether what is in memory still holds,
 * so that any way of publishing is seen at once.
 */

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

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** Of all sites together. */
const KEPT_BYTES = 64 * MEGABYTE;
/** What a file in memory takes besides its body, with its headers. */
const ENTRY_BYTES = 2 * KILOBYTE;
/** Larger files are sent from the disk as they are; a page has a tenth of it. */
const LARGEST_PLAIN = MEGABYTE / 4;
/** Of a text before it is compressed: two at once take some 40 MB and half a second. */
const LARGEST_COMPRESSED = 8 * MEGABYTE;
/** Below this a compressed body saves no packet. */
const SMALLEST_COMPRESSED = KILOBYTE;
const COMPRESSION = { atOnce: 2, waiting: 64 };

/** The memory that all sites of a server have for files. However many ask at once, a file is read and compressed once. */
export class FileMemory {
	readonly #compressor = new Compressor(COMPRESSION);
	readonly #reading = new Map<string, Promise<Buffer>>();
	readonly #kept = new LRUCache<string, KeptFile>({
		maxSize: KEPT_BYTES,
		sizeCalculation: ({ body }) => body.length + ENTRY_BYTES,
	});

	/** What was brought into memory for a file and an encoding, whether it is still so or not. */
	kept(file: string, encoding: Encoding): KeptFile | undefined {
		return this.#kept.get(`${encoding} ${file}`);
	}

	/**
	 * The body in the encoding asked for where that saves something, as the build has compressed it or compressed now;
	 * as it is where too many others wait for theirs. Undefined for a file that is too large to be kept so.
	 * @throws the system's error when it cannot be read.
	 */
	async bring(found: SiteFile, encoding: Encoding, isGone?: () => boolean): Promise<KeptFile | undefined> {
		const encoded = encoding === 'identity' ? undefined : await this.#encoded(found, encoding, isGone);
		if (encoded) return this.#keep(found, encoding, { body: encoded, encoding });
		if (found.stat.size > LARGEST_PLAIN) return undefined;
		const plain = { body: await this.#read(found.file, found.stat), encoding: 'identity' } as const;
		// What is sent as it is only because others wait must not stay so.
		return this.#keep(found, isWorthIt(found) ? 'identity' : encoding, plain);
	}

	async #encoded(found: SiteFile, coding: 'br' | 'gzip', isGone?: () => boolean): Promise<Buffer | undefined> {
		const { file, stat } = found;
		const twin = coding === 'br' && found.isText ? statSync(`${file}.br`, { throwIfNoEntry: false }) : undefined;
		// A twin has its file's time; one that is older was made of another file of that name.
		if (twin && twin.size <= LARGEST_COMPRESSED && twin.mtimeMs > stat.mtimeMs - 1)
			return this.#read(`${file}.br`, twin);
		if (!isWorthIt(found)) return undefined;
		const key = `${coding} ${versionOf(file, stat)}`;
		return this.#compressor.compress({ key, coding, read: () => readFile(file), isGone });
	}

	#read(file: string, stat: Stats): Promise<Buffer> {
		const version = versionOf(file, stat);
		const reading = this.#reading.get(version);
		if (reading) return reading;
		const begun = readFile(file).finally(() => this.#reading.delete(version));
		this.#reading.set(version, begun);
		return begun;
	}

	#keep(found: SiteFile, asked: Encoding, sent: Pick<KeptFile, 'body' | 'encoding'>): KeptFile {
		const known = this.kept(found.file, asked);
		// Others who asked at the same time have kept it.
		if (known?.body === sent.body) return known;
		const kept = { ...found, ...sent };
		this.#kept.set(`${asked} ${found.file}`, kept);
		return kept;
	}
}

function isWorthIt({ stat, isText }: SiteFile): boolean {
	return isText && stat.size >= SMALLEST_COMPRESSED && stat.size <= LARGEST_COMPRESSED;
}

/** Tells apart what a name has been: a file published meanwhile is another one. */
function versionOf(file: string, { size, mtimeMs, ino }: Stats): string {
	return `${size} ${mtimeMs} ${ino} ${file}`;
}
