import { existsSync, readFileSync, statSync } from 'node:fs';
import { replaceFile } from '../files/write-file.ts';

/** What is remembered of a file: its stat as a fingerprint, and what was made of it. */
interface Remembered {
	readonly stat: string;
	readonly value: unknown;
}

/**
 * Remembers what was read from each file, so that a build after one edit reads one file.
 * A file counts as unchanged while size, mtime and ctime (in nanoseconds) and inode are the same.
 * `version` names the code that makes the values: another version forgets everything.
 */
export class FileCache {
	readonly #path: string | undefined;
	readonly #version: string;
	readonly #before: Map<string, Remembered>;
	readonly #now = new Map<string, Remembered>();
	#changed = false;

	constructor(path: string | undefined, version: string) {
		this.#path = path;
		this.#version = version;
		this.#before = path ? load(path, version) : new Map();
	}

	/** The remembered value for the file as it is now, or `make()`'s. */
	get<T>(file: string, make: () => T): T {
		const known = this.#now.get(file);
		if (known) return known.value as T;
		const stat = fingerprint(file);
		if (stat === undefined) return make();
		const before = this.#before.get(file);
		const entry = before?.stat === stat ? before : { stat, value: make() };
		if (entry !== before) this.#changed = true;
		this.#now.set(file, entry);
		return entry.value as T;
	}

	/** Like {@link get}, for work that waits. */
	async getAsync<T>(file: string, make: () => Promise<T>): Promise<T> {
		const stat = fingerprint(file);
		const before = this.#before.get(file);
		if (before && before.stat === stat) return this.get(file, () => before.value as T);
		const value = await make();
		return this.get(file, () => value);
	}

	/** Writes what this run used. Files no longer asked for are forgotten. */
	save(): void {
		if (!this.#path || (!this.#changed && this.#now.size === this.#before.size)) return;
		const stored = JSON.stringify({ version: this.#version, files: [...this.#now] });
		replaceFile(this.#path, stored, { durable: false });
	}
}

/** Undefined where the system tells nothing of the file, which is then not remembered. */
function fingerprint(file: string): string | undefined {
	if (!existsSync(file)) return undefined;
	const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
	return `${size}-${mtimeNs}-${ctimeNs}-${ino}`;
}

function load(path: string, version: string): Map<string, Remembered> {
	try {
		const stored = JSON.parse(readFileSync(path, 'utf8')) as { version: string; files: [string, Remembered][] };
		return new Map(stored.version === version ? stored.files : []);
	} catch {
		return new Map();
	}
}
