/** How files are fetched and the library is imported; the browser's own ways by default. */
export interface EngineOptions {
	/** Before every address, without a slash at the end. */
	readonly origin?: string;
	readonly fetch?: typeof fetch;
	readonly load?: (address: string) => Promise<unknown>;
}

/** A file of the index did not come: no network, or the site was published anew since the page was opened. */
export class IndexUnreachableError extends Error {
	override name = 'IndexUnreachableError';
}

const plainFetch = globalThis.fetch.bind(globalThis);

/**
 * Downloads files, each once. Pagefind takes a download that failed for an index without the word, so it gets only what
 * has come: while a `Files` is open, Pagefind's own downloads, which go through the global `fetch`, are answered with
 * what is {@link Files.provide provided}.
 */
export class Files {
	readonly #origin: string;
	readonly #fetch: typeof fetch;
	readonly #load: (address: string) => Promise<unknown>;
	readonly #known = new Map<string, Promise<unknown>>();
	/** What Pagefind gets, by address. */
	readonly #provided = new Map<string, Uint8Array<ArrayBuffer>>();

	constructor({ origin = '', fetch = plainFetch, load }: EngineOptions) {
		this.#origin = origin;
		this.#fetch = fetch.bind(globalThis);
		this.#load = load ?? ((address) => import(/* @vite-ignore */ address));
		open.add(this.#provided);
		globalThis.fetch = providedFetch;
	}

	/** The absolute address of a path. */
	address(path: string): string {
		return this.#origin + path;
	}

	/** The content of a JSON file. @throws {IndexUnreachableError} */
	json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
		return this.#once(path, cache, (response) => response.json() as Promise<T>);
	}

	/** Downloads a file that Pagefind will ask for, and returns it. @throws {IndexUnreachableError} */
	bytes(path: string): Promise<Uint8Array> {
		return this.#once(path, 'default', async (response) => {
			const bytes = new Uint8Array(await response.arrayBuffer());
			this.provide(path, bytes);
			return bytes;
		});
	}

	/** Gives a file that Pagefind will ask for, whatever its address has behind a `?` then. */
	provide(path: string, bytes: Uint8Array<ArrayBuffer>): void {
		this.#provided.set(this.address(path), bytes);
	}

	/** Imports a JavaScript module. @throws {IndexUnreachableError} */
	async module<T>(path: string): Promise<T> {
		try {
			return (await this.#load(this.address(path))) as T;
		} catch (cause) {
			throw new IndexUnreachableError(path, { cause });
		}
	}

	/** Leaves `fetch` as it was before. */
	close(): void {
		open.delete(this.#provided);
		if (open.size === 0 && globalThis.fetch === providedFetch) globalThis.fetch = plainFetch;
	}

	#once<T>(path: string, cache: RequestCache, read: (response: Response) => Promise<T>): Promise<T> {
		const known = this.#known.get(path) as Promise<T> | undefined;
		const value = known ?? this.#get(path, cache, read);
		this.#known.set(path, value);
		return value;
	}

	/** A download can fail before its first byte and after it. */
	async #get<T>(path: string, cache: RequestCache, read: (response: Response) => Promise<T>): Promise<T> {
		try {
			const response = await this.#fetch(this.address(path), { cache });
			if (!response.ok) throw new Error(`${response.status}`);
			return await read(response);
		} catch (cause) {
			throw new IndexUnreachableError(path, { cause });
		}
	}
}

/** What is provided by all that are open: several where one index is opened in the place of another. */
const open = new Set<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>();

async function providedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
	const [file = ''] = String(request[0]).split('?');
	for (const provided of open) {
		const bytes = provided.get(file);
		if (bytes) return new Response(bytes);
	}
	return plainFetch(...request);
}
