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

/** Downloads, each once. Pagefind's own go through the global `fetch`, where their failures are noticed. */
export class Files {
	readonly #origin: string;
	readonly #fetch: typeof fetch;
	readonly #load: (address: string) => Promise<unknown>;
	readonly #json = new Map<string, Promise<unknown>>();
	readonly #failed = Promise.withResolvers<never>();

	constructor({ origin = '', fetch = globalThis.fetch, load }: EngineOptions) {
		this.#origin = origin;
		this.#fetch = fetch.bind(globalThis);
		this.#load = load ?? ((address) => import(/* @vite-ignore */ address));
		this.#failed.promise.catch(() => undefined);
		watch(this.address(urls.searchFolder('').slice(0, -1)), this.#failed.reject);
	}

	address(path: string): string {
		return this.#origin + path;
	}

	json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
		const known = this.#json.get(path) as Promise<T> | undefined;
		const value = known ?? this.#get(path, cache).then((response) => response.json() as Promise<T>);
		this.#json.set(path, value);
		return value;
	}

	/** Only has a file in the browser's cache. */
	async bytes(path: string): Promise<void> {
		await (await this.#get(path, 'default')).arrayBuffer();
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

	async #get(path: string, cache: RequestCache): Promise<Response> {
		try {
			const response = await this.#fetch(this.address(path), { cache });
			if (response.ok) return response;
			throw new Error(`${response.status}`);
		} catch (cause) {
			throw new IndexUnreachableError(path, { cause });
		}
	}

	/** Stops watching the library's downloads. */
	close(): void {
		watchers.delete(this.#failed.reject);
	}
}

type Watcher = (error: IndexUnreachableError) => void;
const watchers = new Set<Watcher>();
let isWatching = false;

/** Has failed downloads below an address told, whoever starts them with the global `fetch`. */
function watch(folder: string, watcher: Watcher): void {
	watchers.add(watcher);
	if (isWatching) return;
	isWatching = true;
	const plain = globalThis.fetch;
	const tell = (error: IndexUnreachableError) => {
		for (const one of watchers) one(error);
	};
	globalThis.fetch = async (...request) => {
		const address = String(request[0]);
		const isIndex = address.startsWith(folder);
		try {
			const response = await plain.apply(globalThis, request);
			if (isIndex && !response.ok) tell(new IndexUnreachableError(address));
			return response;
		} catch (cause) {
			if (isIndex) tell(new IndexUnreachableError(address, { cause }));
			throw cause;
		}
	};
}
