import { urls } from '../../urls.ts';
import type {
	Catalogue,
	CatalogueShard,
	FacetColumns,
	ListedDocument,
	ResultText,
	SpanColumns,
} from '../find/catalogue.ts';
import { DOCUMENTS_RECORD, LIBRARY, LIST, LIST_HASH, spansOf, WEBASSEMBLY } from '../find/catalogue.ts';
import { type Layout, layoutOf, type Positions } from '../find/match.ts';
import type { Term } from '../find/phrase-terms.ts';
import type { Span } from '../find/record.ts';
import type { PortalIndex } from '../find/search-index.ts';
import type { Partition } from '../find/terms.ts';
import { chunksOf, chunksWith, type ListedChunk } from './chunk-list.ts';
import { type EngineOptions, Files, IndexUnreachableError } from './files.ts';

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

/** A partition of a shard, or the index of documents. */
type IndexKind = Partition | typeof DOCUMENTS_RECORD;

/** An index that Pagefind has open. */
interface OpenIndex {
	/** Address. */
	readonly folder: string;
	readonly chunks: readonly ListedChunk[];
}

/** What Pagefind puts behind the address of an entry. */
const CACHE_TAG = '1';
/** The list of an index of nothing: in CBOR an array of a text without letters and five empty arrays. */
const NOTHING = Uint8Array.from('pagefind_dcd\x86\x60\x80\x80\x80\x80\x80', (byte) => byte.charCodeAt(0));

/**
 * The published index. Each partition of a shard is one Pagefind record, and positions in it are looked up with
 * Pagefind's own search. They are merged, as they are needed, into one instance, which alone loads the WebAssembly.
 */
export class PublishedIndex implements PortalIndex {
	readonly shards: readonly number[];
	readonly #catalogue: Catalogue;
	readonly #files: Files;
	readonly #opening = new Map<string, Promise<void>>();
	readonly #opened = new Map<IndexKind, readonly OpenIndex[]>();
	readonly #looks = new Map<string, Promise<ReadonlyMap<string, Positions>>>();
	#pagefind: Promise<PagefindInstance> | undefined;

	private constructor(catalogue: Catalogue, files: Files) {
		this.#catalogue = catalogue;
		this.#files = files;
		this.shards = catalogue.shards.map(({ bulletins }) => bulletins);
	}

	/**
	 * Opens the index by its catalogue, which is asked for anew each time. @throws {IndexUnreachableError} like every
	 * method.
	 */
	static async load(options: EngineOptions = {}): Promise<PublishedIndex> {
		const files = new Files(options);
		try {
			return new PublishedIndex(await files.json<Catalogue>(urls.searchCatalogue, 'no-cache'), files);
		} catch (error) {
			files.close();
			throw error;
		}
	}

	/** What fails here is told by the search that needs the file. */
	warmUp(terms: readonly Pick<Term, 'partition' | 'prefixes'>[] = []): void {
		const newest = this.shards.length > 0 ? [0] : [];
		const looks = terms.map(({ partition, prefixes }) => this.look(partition, prefixes, newest));
		const documents = this.#openIndex(this.#documents, DOCUMENTS_RECORD);
		Promise.all([documents, ...newest.map((shard) => this.#spans(shard)), ...looks]).catch(() => undefined);
	}

	async look(
		partition: Partition,
		prefixes: readonly string[],
		shards: readonly number[],
	): Promise<readonly Positions[]> {
		await Promise.all(shards.map((shard) => this.#openIndex(`${this.#folder(shard)}${partition}/`, partition)));
		const found = await Promise.all(prefixes.map((prefix) => this.#lookUp(prefix, partition)));
		return shards.map((shard) => joined(found.map((positions) => positions.get(this.#shard(shard).name) ?? [])));
	}

	async lookInRegister(prefixes: readonly string[]): Promise<Positions> {
		await this.#openIndex(this.#documents, DOCUMENTS_RECORD);
		const found = await Promise.all(prefixes.map((prefix) => this.#lookUp(prefix, DOCUMENTS_RECORD)));
		return joined(found.map((positions) => positions.get(DOCUMENTS_RECORD) ?? []));
	}

	async layout(shard: number): Promise<Layout> {
		return layoutOf(await this.#spans(shard));
	}

	async registerLayout(): Promise<Layout> {
		return layoutOf(spansOf(await this.#files.json<SpanColumns>(`${this.#documents}spans.json`)));
	}

	facets(shard: number): Promise<FacetColumns> {
		return this.#files.json<FacetColumns>(`${this.#folder(shard)}facets.json`);
	}

	documents(): Promise<readonly ListedDocument[]> {
		return this.#files.json<ListedDocument[]>(`${this.#documents}documents.json`);
	}

	async text(shard: number, bulletin: number): Promise<ResultText> {
		const { name } = this.#shard(shard);
		const text = await this.#files.json<ResultText>(urls.searchText(name, bulletin), 'no-cache');
		const span = (await this.#spans(shard))[bulletin];
		const isSame = (['title', 'lead', 'whole'] as const).every((zone) => span?.[zone] === text.span[zone]);
		if (!isSame) throw new IndexUnreachableError(`${name}/${bulletin} is of another index`);
		return text;
	}

	/** Frees the memory that the library holds. The index is not to be used after that. */
	async close(): Promise<void> {
		await (await this.#pagefind?.catch(() => undefined))?.destroy();
		this.#files.close();
	}

	/** What {@link #ask} answers, remembered until more indexes with such words are open. */
	#lookUp(prefix: string, kind: IndexKind): Promise<ReadonlyMap<string, Positions>> {
		const key = `${kind} ${this.#openOf(kind).length} ${prefix}`;
		const look = this.#looks.get(key) ?? this.#ask(prefix);
		this.#looks.set(key, look);
		return look;
	}

	/**
	 * Positions of all index words that begin with a prefix, by the id of the index's record, from all indexes that are
	 * open. Pagefind loads only the chunk in which the prefix itself would stand, so it is told where all chunks begin
	 * that can have such words.
	 */
	async #ask(prefix: string): Promise<ReadonlyMap<string, Positions>> {
		const needed = [...this.#opened.values()].flat().flatMap(({ folder, chunks }) =>
			chunksWith(chunks, prefix).map(({ first, name }) => ({ first, path: `${folder}index/${name}.pf_index` })),
		);
		if (needed.length === 0) return new Map();
		const [pagefind] = await Promise.all([this.#engine(), ...needed.map(({ path }) => this.#files.bytes(path))]);
		await pagefind.preload([prefix, ...new Set(needed.map(({ first }) => first))].join(' '));
		const { results } = await pagefind.search(prefix);
		return new Map(results.map(({ id, words }) => [id, words]));
	}

	/** Opens an index unless it is. */
	#openIndex(folder: string, kind: IndexKind): Promise<void> {
		const open = this.#opening.get(folder) ?? this.#merge(folder, kind);
		this.#opening.set(folder, open);
		return open;
	}

	async #merge(folder: string, kind: IndexKind): Promise<void> {
		const [pagefind, list] = await Promise.all([this.#engine(), this.#files.bytes(folder + LIST)]);
		this.#provideEntry(folder);
		await pagefind.mergeIndex(this.#files.address(folder), { metaCacheTag: CACHE_TAG });
		this.#opened.set(kind, [...this.#openOf(kind), { folder, chunks: chunksOf(list) }]);
	}

	#openOf(kind: IndexKind): readonly OpenIndex[] {
		return this.#opened.get(kind) ?? [];
	}

	/** Pagefind's library opens with an index, which here is of nothing; others are merged into it. */
	#engine(): Promise<PagefindInstance> {
		this.#pagefind ??= (async () => {
			const path = urls.searchLibrary(this.#catalogue.version);
			const [library] = await Promise.all([
				this.#files.module<Pagefind>(path + LIBRARY),
				this.#files.bytes(path + WEBASSEMBLY),
			]);
			this.#provideEntry(path);
			this.#files.provide(path + LIST, NOTHING);
			const basePath = this.#files.address(path);
			const instance = library.createInstance({ basePath, noWorker: true, metaCacheTag: CACHE_TAG });
			// Answers when it has read what it begins with.
			await instance.preload('');
			return instance;
		})();
		return this.#pagefind;
	}

	/** What Pagefind opens an index with, before its list: the same of every one. */
	#provideEntry(folder: string): void {
		const languages = { vi: { hash: LIST_HASH, wasm: null, page_count: 1 } };
		const entry = { version: this.#catalogue.version, languages, include_characters: [] };
		this.#files.provide(`${folder}pagefind-entry.json`, new TextEncoder().encode(JSON.stringify(entry)));
	}

	async #spans(shard: number): Promise<Span[]> {
		return spansOf(await this.#files.json<SpanColumns>(`${this.#folder(shard)}spans.json`));
	}

	get #documents(): string {
		return urls.searchFolder(this.#catalogue.documents.folder);
	}

	#folder(shard: number): string {
		return urls.searchFolder(this.#shard(shard).folder);
	}

	#shard(shard: number): CatalogueShard {
		const found = this.#catalogue.shards[shard];
		if (!found) throw new RangeError(`No shard ${shard}`);
		return found;
	}
}

function joined(lists: readonly Positions[]): Positions {
	const [only, ...others] = lists.filter((list) => list.length > 0);
	if (others.length === 0) return only ?? [];
	return lists.flat().sort((a, b) => a - b);
}
