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
 * Downloads files, each once. Pagefind takes a download that failed for an index without the word; so what it is to
 * know is downloaded before it is asked. While a `Files` is open, Pagefind's own downloads, which go through the global
 * `fetch`, are answered from there.
 */
export class Files {
	readonly #origin: string;
	readonly #fetch: typeof fetch;
	readonly #load: (address: string) => Promise<unknown>;
	readonly #known = new Map<string, Promise<unknown>>();

	constructor({ origin = '', fetch = plainFetch, load }: EngineOptions) {
		this.#origin = origin;
		this.#fetch = fetch.bind(globalThis);
		this.#load = load ?? ((address) => import(/* @vite-ignore */ address));
		open.unshift(this);
		globalThis.fetch = pagefindFetch;
	}

	/** The absolute address of a path. */
	address(path: string): string {
		return this.#origin + path;
	}

	/** The path of an absolute address of the index's files. */
	pathOf(address: string): string | undefined {
		return address.startsWith(this.address(urls.searchFiles)) ? address.slice(this.#origin.length) : undefined;
	}

	/** The content of a JSON file. @throws {IndexUnreachableError} */
	json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
		return this.#once(path, cache, (response) => response.json() as Promise<T>);
	}

	/** The content of any other file. @throws {IndexUnreachableError} */
	bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
		return this.#once(path, 'default', async (response) => new Uint8Array(await response.arrayBuffer()));
	}

	/** Gives a file that is not downloaded. */
	provide(path: string, bytes: Uint8Array<ArrayBuffer>): void {
		this.#known.set(path, Promise.resolve(bytes));
	}

	/** Whether a file is there, or on its way. */
	knows(path: string | undefined): boolean {
		return path !== undefined && this.#known.has(path);
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
		open.splice(open.indexOf(this), 1);
		if (open.length === 0 && globalThis.fetch === pagefindFetch) globalThis.fetch = plainFetch;
	}

	#once<T>(path: string, cache: RequestCache, read: (response: Response) => Promise<T>): Promise<T> {
		const known = this.#known.get(path) as Promise<T> | undefined;
		if (known) return known;
		const value = this.#get(path, cache, read);
		this.#known.set(path, value);
		value.catch(() => this.#known.delete(path));
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

/** All that are open, the newest first: several where one index is opened in the place of another. */
const open: Files[] = [];

async function pagefindFetch(...request: Parameters<typeof fetch>): Promise<Response> {
	// Behind a `?` is nothing that a file depends on.
	const [address = ''] = String(request[0]).split('?');
	const owner = open.find((files) => files.knows(files.pathOf(address)));
	const path = owner?.pathOf(address);
	if (owner && path !== undefined) return new Response(await owner.bytes(path));
	return plainFetch(...request);
}
