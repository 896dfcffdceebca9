import { urls } from '../urls.ts';
import type { Catalogue, CatalogueFolder, FacetColumns, ListedDocument, ResultText, SpanColumns } from './catalogue.ts';
import { spansOf } from './catalogue.ts';
import { type EngineOptions, Files, IndexUnreachableError } from './files.ts';
import { type Layout, layoutOf, type Places } from './match.ts';
import type { Lane, Span } from './record.ts';
import type { SearchIndex } from './search.ts';
import { chunkTerms } from './terms.ts';

/** What is used of Pagefind's browser library, all of it public. */
interface Pagefind {
	createInstance(options: object): PagefindInstance;
}

interface PagefindInstance {
	mergeIndex(path: string, options: object): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
	destroy(): Promise<void>;
}

/** Folder names change with what is in them, so nothing below needs to be asked for twice. */
const CACHE_TAG = '1';

/**
 * The published index. Each part is one Pagefind record, and places in it are looked up with Pagefind's own search.
 * Parts are merged into one instance, which alone loads the WebAssembly.
 */
export class PublishedIndex implements SearchIndex {
	readonly parts: readonly number[];
	readonly #catalogue: Catalogue;
	readonly #files: Files;
	readonly #open = new Map<string, Promise<void>>();
	readonly #looks = new Map<string, Promise<ReadonlyMap<string, Places>>>();
	#merged = 0;
	#pagefind: Promise<PagefindInstance> | undefined;

	private constructor(catalogue: Catalogue, files: Files) {
		this.#catalogue = catalogue;
		this.#files = files;
		this.parts = catalogue.parts.map(({ bulletins }) => bulletins);
	}

	/** @throws {IndexUnreachableError} like every method. */
	static async load(options: EngineOptions = {}): Promise<PublishedIndex> {
		const files = new Files(options);
		try {
			return new PublishedIndex(await files.json<Catalogue>(urls.searchCatalogue, 'no-cache'), files);
		} catch (error) {
			files.close();
			throw error;
		}
	}

	/** Starts downloading what every search of a lane needs: the library and the newest part's list of chunks. */
	warmUp(lane: Lane = 'pairs'): void {
		const newest = this.parts.length > 0 ? [0] : [];
		Promise.all([this.#engine(), this.open(lane, newest)]).catch(() => undefined);
	}

	async open(lane: Lane, parts: readonly number[]): Promise<void> {
		await Promise.all(parts.map((part) => this.#openPart(lane, part)));
	}

	async look(lane: Lane, stems: readonly string[]): Promise<readonly Places[]> {
		const found = await Promise.all(stems.map((stem) => this.#lookUp(stem)));
		return this.#catalogue.parts.map(({ lanes }) =>
			joined(found.map((places) => places.get(lanes[lane].record) ?? [])),
		);
	}

	/** Places in the index of documents. */
	async lookInRegister(stems: readonly string[]): Promise<Places> {
		const { record } = this.#catalogue.engine;
		const found = await Promise.all(stems.map((stem) => this.#lookUp(stem)));
		return joined(found.map((places) => places.get(record) ?? []));
	}

	async layout(lane: Lane, part: number): Promise<Layout> {
		return layoutOf(await this.#spans(lane, part), lane);
	}

	/** Where the documents stand in their index. */
	async registerLayout(): Promise<Layout> {
		return layoutOf(spansOf(await this.#files.json<SpanColumns>(`${this.#enginePath}spans.json`)));
	}

	facets(part: number): Promise<FacetColumns> {
		return this.#files.json<FacetColumns>(`${this.#folder('pairs', part)}facets.json`);
	}

	documents(): Promise<readonly ListedDocument[]> {
		return this.#files.json<ListedDocument[]>(`${this.#enginePath}documents.json`);
	}

	async text(part: number, bulletin: number): Promise<ResultText> {
		const { name } = this.#catalogue.parts[part] ?? { name: '' };
		const text = await this.#files.json<ResultText>(urls.searchText(name, bulletin), 'no-cache');
		const span = (await this.#spans('pairs', part))[bulletin];
		const isSame = (['title', 'lead', 'whole'] as const).every((zone) => span?.[zone] === text.span[zone]);
		if (!isSame) throw new IndexUnreachableError(`${name}/${bulletin} is of another index`);
		return text;
	}

	/** Frees what the library holds. */
	async close(): Promise<void> {
		this.#files.close();
		await (await this.#pagefind?.catch(() => undefined))?.destroy();
	}

	/** Every open part is searched, so an answer holds for as long as no other part is opened. */
	#lookUp(stem: string): Promise<ReadonlyMap<string, Places>> {
		const key = `${this.#merged} ${stem}`;
		const look = this.#looks.get(key) ?? this.#ask(stem);
		this.#looks.set(key, look);
		return look;
	}

	async #ask(stem: string): Promise<ReadonlyMap<string, Places>> {
		const pagefind = await this.#engine();
		await this.#files.whole(pagefind.preload(chunkTerms(stem)));
		const { results } = await this.#files.whole(pagefind.search(stem));
		return new Map(results.map(({ id, words }) => [id, words]));
	}

	#openPart(lane: Lane, part: number): Promise<void> {
		const folder = this.#catalogue.parts[part]?.lanes[lane];
		if (!folder) throw new RangeError(`No part ${part}`);
		const open = this.#open.get(folder.folder) ?? this.#merge(folder);
		this.#open.set(folder.folder, open);
		return open;
	}

	async #merge(folder: CatalogueFolder): Promise<void> {
		const [pagefind] = await Promise.all([this.#engine(), this.#ready(folder)]);
		const path = this.#files.address(urls.searchFolder(folder.folder));
		await this.#files.whole(pagefind.mergeIndex(path, { metaCacheTag: CACHE_TAG }));
		this.#merged++;
	}

	#engine(): Promise<PagefindInstance> {
		this.#pagefind ??= (async () => {
			const path = this.#enginePath;
			const [library] = await Promise.all([
				this.#files.module<Pagefind>(`${path}pagefind.js`),
				this.#ready(this.#catalogue.engine),
				this.#files.bytes(`${path}wasm.unknown.pagefind`),
			]);
			return library.createInstance({
				basePath: this.#files.address(path),
				noWorker: true,
				metaCacheTag: CACHE_TAG,
			});
		})();
		return this.#pagefind;
	}

	/** Fetches what Pagefind opens an index with, so that it never starts with half of it. */
	async #ready({ folder, chunks }: CatalogueFolder): Promise<void> {
		const path = urls.searchFolder(folder);
		const entry = this.#files.bytes(`${path}pagefind-entry.json?ts=${CACHE_TAG}`);
		await Promise.all([entry, this.#files.bytes(path + chunks)]);
	}

	async #spans(lane: Lane, part: number): Promise<Span[]> {
		return spansOf(await this.#files.json<SpanColumns>(`${this.#folder(lane, part)}spans.json`));
	}

	get #enginePath(): string {
		return urls.searchFolder(this.#catalogue.engine.folder);
	}

	#folder(lane: Lane, part: number): string {
		return urls.searchFolder(this.#catalogue.parts[part]?.lanes[lane].folder ?? '');
	}
}

function joined(lists: readonly Places[]): Places {
	const [only, ...others] = lists.filter((list) => list.length > 0);
	if (others.length === 0) return only ?? [];
	return lists.flat().sort((a, b) => a - b);
}
