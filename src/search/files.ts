import { urls } from '../urls.ts';

/** Where files are fetched and the library is loaded from; in the browser its own two ways. */
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

/** Downloads, each once. Pagefind's own go through the global `fetch`, where they are answered or their failures noticed. */
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

	address(path: string): string {
		return this.#origin + path;
	}

	json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
		const known = this.#json.get(path) as Promise<T> | undefined;
		const value = known ?? this.#get(path, cache, (response) => response.json() as Promise<T>);
		this.#json.set(path, value);
		return value;
	}

	/** Only has a file in the browser's cache. */
	async bytes(path: string): Promise<void> {
		await this.#get(path, 'default', (response) => response.arrayBuffer());
	}

	/** Answers Pagefind when it asks for a file, whatever the address has behind a `?`. */
	provide(path: string, text: string): void {
		this.#watcher.provided.set(this.address(path), text);
	}

	async module<T>(path: string): Promise<T> {
		try {
			return (await this.#load(this.address(path))) as T;
		} catch (cause) {
			throw new IndexUnreachableError(path, { cause });
		}
	}

	/** The result of work by Pagefind, which answers as if nothing had been found when a download fails. */
	async whole<T>(work: Promise<T>): Promise<T> {
		const result = await Promise.race([work, this.#failed.promise]);
		// A failure during the work is there now, before this.
		await Promise.race([this.#failed.promise, Promise.resolve()]);
		return result;
	}

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
