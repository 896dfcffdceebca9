/* What every runtime has besides JavaScript itself, as far as code that runs anywhere may use it. */

declare class URLSearchParams implements Iterable<[string, string]> {
	constructor(init?: string | Record<string, string> | Iterable<readonly [string, string]>);
	readonly size: number;
	append(name: string, value: string): void;
	delete(name: string): void;
	get(name: string): string | null;
	getAll(name: string): string[];
	has(name: string): boolean;
	set(name: string, value: string): void;
	sort(): void;
	keys(): IterableIterator<string>;
	[Symbol.iterator](): IterableIterator<[string, string]>;
}

declare class URL {
	constructor(url: string | URL, base?: string | URL);
	static parse(url: string, base?: string | URL): URL | null;
	static canParse(url: string, base?: string | URL): boolean;
	hash: string;
	host: string;
	hostname: string;
	readonly href: string;
	readonly origin: string;
	pathname: string;
	port: string;
	protocol: string;
	search: string;
	readonly searchParams: URLSearchParams;
}

declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(input?: Uint8Array): string;
}
