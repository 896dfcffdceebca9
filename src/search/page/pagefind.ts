import { urls } from '../../urls.ts';
import { LIBRARY, LIST, LIST_HASH, type ListedChunk, WEBASSEMBLY } from '../find/catalogue.ts';
import type { Positions } from '../find/match.ts';
import { chunksOf, chunksWith } from './chunk-list.ts';
import { type Files, IndexUnreachableError } from './files.ts';

/** What is used of Pagefind's browser library, all of it public. */
interface Library {
	createInstance(options: object): Instance;
}

interface Loaded {
	readonly library: Library;
	readonly wasm: Uint8Array<ArrayBuffer>;
}

interface Instance {
	preload(term: string): Promise<void>;
	search(term: string): Promise<{ results: readonly { readonly words: readonly number[] }[] }>;
	destroy(): Promise<void>;
}

/** The list of an index of nothing: in CBOR an array of a text without letters and five empty arrays. */
const NOTHING = Uint8Array.from('pagefind_dcd\x86\x60\x80\x80\x80\x80\x80', (byte) => byte.charCodeAt(0));

/**
 * Pagefind's library, which opens indexes. Each has an instance of its own, so that nothing is looked up, and therefore
 * downloaded, in any other; they share the WebAssembly.
 */
export class Pagefind {
	readonly #files: Files;
	readonly #version: string;
	/** Each with when it has read what it begins with. */
	readonly #instances = new Map<Instance, Promise<void>>();
	#isClosed = false;
	#loaded: Promise<Loaded> | undefined;

	constructor(files: Files, version: string) {
		this.#files = files;
		this.#version = version;
	}

	/** Opens the index of a folder. @throws {IndexUnreachableError} */
	async open(folder: string): Promise<OpenIndex> {
		const [loaded, list] = await Promise.all([this.#load(), this.#files.bytes(folder + LIST)]);
		return new OpenIndex(this.#files, folder, chunksOf(list), this.#instance(loaded, folder));
	}

	/** Frees what the library holds; no index is to be used after that. */
	async close(): Promise<void> {
		this.#isClosed = true;
		await this.#loaded?.catch(() => undefined);
		await Promise.allSettled(this.#instances.values());
		for (const instance of this.#instances.keys()) await instance.destroy();
	}

	#load(): Promise<Loaded> {
		this.#loaded ??= (async () => {
			const folder = urls.searchLibrary(this.#version);
			const [library, wasm] = await Promise.all([
				this.#files.module<Library>(folder + LIBRARY),
				this.#files.bytes(folder + WEBASSEMBLY),
			]);
			this.#files.provide(folder + LIST, NOTHING);
			// Answers when the WebAssembly runs. Whatever asks for it after that gets the same one.
			await this.#instances.get(this.#instance({ library, wasm }, folder));
			return { library, wasm };
		})();
		return this.#loaded;
	}

	/** An instance for the index of a folder, whose list has come. */
	#instance({ library, wasm }: Loaded, folder: string): Instance {
		if (this.#isClosed) throw new IndexUnreachableError(folder);
		const languages = { vi: { hash: LIST_HASH, wasm: null, page_count: 1 } };
		const entry = { version: this.#version, languages, include_characters: [] };
		this.#files.provide(`${folder}pagefind-entry.json`, new TextEncoder().encode(JSON.stringify(entry)));
		this.#files.provide(folder + WEBASSEMBLY, wasm);
		const instance = library.createInstance({ basePath: this.#files.address(folder), noWorker: true });
		const ready = instance.preload('');
		ready.catch(() => undefined);
		this.#instances.set(instance, ready);
		return instance;
	}
}

/** An index, open to be looked into. */
export class OpenIndex {
	readonly #files: Files;
	readonly #folder: string;
	readonly #chunks: readonly ListedChunk[];
	readonly #instance: Instance;
	readonly #looks = new Map<string, Promise<Positions>>();

	constructor(files: Files, folder: string, chunks: readonly ListedChunk[], instance: Instance) {
		this.#files = files;
		this.#folder = folder;
		this.#chunks = chunks;
		this.#instance = instance;
	}

	/** The positions of all index words that begin with one of the prefixes, ascending. @throws {IndexUnreachableError} */
	async look(prefixes: readonly string[]): Promise<Positions> {
		const looks = prefixes.map((prefix) => {
			const look = this.#looks.get(prefix) ?? this.#ask(prefix);
			this.#looks.set(prefix, look);
			return look;
		});
		const [only, ...others] = (await Promise.all(looks)).filter((positions) => positions.length > 0);
		return others.length === 0 ? (only ?? []) : [only ?? [], ...others].flat().sort((a, b) => a - b);
	}

	/**
	 * Pagefind loads only the chunk in which a word itself would stand, so it is told the beginnings of all chunks that can
	 * have words with the prefix.
	 */
	async #ask(prefix: string): Promise<Positions> {
		const chunks = chunksWith(this.#chunks, prefix);
		if (chunks.length === 0) return [];
		await Promise.all(chunks.map(({ name }) => this.#files.bytes(`${this.#folder}index/${name}.pf_index`)));
		await this.#instance.preload([prefix, ...chunks.map(({ first }) => first)].join(' '));
		const { results } = await this.#instance.search(prefix);
		return results[0]?.words ?? [];
	}
}
