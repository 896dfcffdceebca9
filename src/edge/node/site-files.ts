import { existsSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { contentType } from 'mime-types';
import { typeOf } from '../headers.ts';
import type { Encoding } from './compression.ts';
import type { FileMemory, KeptFile, SiteFile } from './file-memory.ts';

const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|wasm)\b|image\/svg)/;
const PUBLISHING_PATIENCE_MS = 2000;

/** Files of a published site, the small ones from memory, which a server's sites share. */
export class SiteFiles {
	readonly dir: string;
	readonly #memory: FileMemory;

	/** `dir` is the folder of the site: what `publish` replaces as a whole. */
	constructor(dir: string, memory: FileMemory) {
		this.dir = dir;
		this.#memory = memory;
	}

	/** The file in memory, when it is there and still the one on disk. */
	inMemory(path: string, encoding: Encoding): KeptFile | undefined {
		const kept = this.#memory.kept(this.#fileOf(path), encoding);
		if (!kept) return undefined;
		const stat = statOf(kept.file);
		return stat && isSame(stat, kept.stat) ? kept : undefined;
	}

	/**
	 * The file of a path, where a path with a slash at its end is a page; brought into memory unless it is large.
	 * `isGone` says whether whoever asked no longer waits.
	 */
	async find(path: string, encoding: Encoding, isGone?: () => boolean): Promise<KeptFile | SiteFile | undefined> {
		const kept = this.inMemory(path, encoding);
		if (kept) return kept;
		const file = this.#fileOf(path);
		for (;;) {
			const stat = await this.#patientStat(file);
			if (!stat?.isFile()) return undefined;
			const type = typeOf(path) ?? (contentType(file.slice(file.lastIndexOf('/') + 1)) || 'application/octet-stream');
			const found = { file, stat, type, isText: TEXT.test(type) };
			try {
				return (await this.#memory.bring(found, encoding, isGone)) ?? found;
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

	/** Paths are safe to be put behind a folder (`requestTarget`). */
	#fileOf(path: string): string {
		return path.endsWith('/') ? `${this.dir}${path}index.html` : this.dir + path;
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
