import { urls } from '../../urls.ts';

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
 * Downloads files, each JSON file once. While it is open, Pagefind's own downloads, which go through the global
 * `fetch`, are answered by what is {@link Files.provide provided}, and their failures noticed.
 */
export class Files {
	readonly #origin: string;
	readonly #fetch: typeof fetch;
	readonly #load: (address: string) => Promise<unknown>;
	readonly #json = new Map<string, Promise<unknown>>();
	readonly #failed = Promise.withResolvers<never>();
	readonly #watcher: Watcher;

	constructor({ origin = '', fetch = plainFetch, load }: EngineOptions) {
		this.#origin = origin;
		this.#fetch = fetch.bind(globalThis);
		this.#load = load ?? ((address) => import(/* @vite-ignore */ address));
		this.#failed.promise.catch(() => undefined);
		const below = this.address(urls.searchFiles);
		this.#watcher = { below, failed: this.#failed.reject, provided: new Map() };
		watch(this.#watcher);
	}

	/** The absolute address of a path. */
	address(path: string): string {
		return this.#origin + path;
	}

	/** The content of a JSON file. @throws {IndexUnreachableError} */
	json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
		const known = this.#json.get(path) as Promise<T> | undefined;
		const value = known ?? this.#get(path, cache, (response) => response.json() as Promise<T>);
		this.#json.set(path, value);
		return value;
	}

	/** Downloads a file into the browser's cache, for Pagefind to find it there. @throws {IndexUnreachableError} */
	async bytes(path: string): Promise<void> {
		await this.#get(path, 'default', (response) => response.arrayBuffer());
	}

	/** Gives the text of a file that Pagefind will ask for, whatever its address has behind a `?` then. */
	provide(path: string, text: string): void {
		this.#watcher.provided.set(this.address(path), text);
	}

	/** Imports a JavaScript module. @throws {IndexUnreachableError} */
	async module<T>(path: string): Promise<T> {
		try {
			return (await this.#load(this.address(path))) as T;
		} catch (cause) {
			throw new IndexUnreachableError(path, { cause });
		}
	}

	/**
	 * The result of work by Pagefind. @throws {IndexUnreachableError} when one of its downloads failed: Pagefind itself
	 * answers then as if nothing had been found.
	 */
	async whole<T>(work: Promise<T>): Promise<T> {
		const result = await Promise.race([work, this.#failed.promise]);
		// A failure during the work is there now, before this.
		await Promise.race([this.#failed.promise, Promise.resolve()]);
		return result;
	}

	/** Leaves `fetch` as it was before. */
	close(): void {
		unwatch(this.#watcher);
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

/** Is asked for each download below an address, and told of those that fail. */
interface Watcher {
	readonly below: string;
	readonly failed: (error: IndexUnreachableError) => void;
	/** What needs no download, by address. */
	readonly provided: Map<string, string>;
}

/** Several where one index is opened in the place of another. */
const watchers = new Set<Watcher>();

function watch(watcher: Watcher): void {
	watchers.add(watcher);
	globalThis.fetch = watchedFetch;
}

function unwatch(watcher: Watcher): void {
	watchers.delete(watcher);
	if (watchers.size === 0 && globalThis.fetch === watchedFetch) globalThis.fetch = plainFetch;
}

async function watchedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
	const address = String(request[0]);
	// An index that is opened later has nothing to do with this download.
	const concerned = [...watchers].filter(({ below }) => address.startsWith(below));
	if (concerned.length === 0) return plainFetch(...request);
	const [file = ''] = address.split('?');
	for (const { provided } of concerned) {
		const text = provided.get(file);
		if (text !== undefined) return new Response(text);
	}
	try {
		const response = await plainFetch(...request);
		if (!response.ok) throw new Error(`${response.status}`);
		return new Response(await response.arrayBuffer(), response);
	} catch (cause) {
		for (const { failed } of concerned) failed(new IndexUnreachableError(address, { cause }));
		throw cause;
	}
}
