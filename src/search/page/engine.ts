import { urls } from '../../urls.ts';
import type {
	Catalogue,
	CatalogueIndex,
	CatalogueShard,
	FacetColumns,
	ListedDocument,
	ResultText,
	SpanColumns,
} from '../find/catalogue.ts';
import { HASH, spansOf } from '../find/catalogue.ts';
import { type Layout, layoutOf, type Positions } from '../find/match.ts';
import type { Term } from '../find/phrase-terms.ts';
import type { Span } from '../find/record.ts';
import type { PortalIndex } from '../find/search-index.ts';
import { chunkTerms, type Partition } from '../find/terms.ts';
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

/** Folder names change with what is in them, so nothing below needs to be asked for twice. */
const CACHE_TAG = '1';

/**
 * The published index. Each partition of a shard is one Pagefind record, and positions in it are looked up with
 * Pagefind's own search. They are merged, as they are needed, into one instance, which alone loads the WebAssembly.
 */
export class PublishedIndex implements PortalIndex {
	readonly shards: readonly number[];
	readonly #catalogue: Catalogue;
	readonly #files: Files;
	readonly #open = new Map<string, Promise<void>>();
	/** How many indexes of a partition are open. */
	readonly #opened = new Map<Partition, number>();
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
		Promise.all([this.#engine(), ...newest.map((shard) => this.#spans(shard)), ...looks]).catch(() => undefined);
	}

	async look(
		partition: Partition,
		prefixes: readonly string[],
		shards: readonly number[],
	): Promise<readonly Positions[]> {
		await Promise.all(shards.map((shard) => this.#openPartition(shard, partition)));
		const found = await Promise.all(
			prefixes.map((prefix) => this.#lookUp(prefix, `${partition} ${this.#opened.get(partition)}`)),
		);
		return shards.map((shard) => {
			const { record = '' } = this.#shard(shard).partitions[partition] ?? {};
			return joined(found.map((positions) => positions.get(record) ?? []));
		});
	}

	async lookInRegister(prefixes: readonly string[]): Promise<Positions> {
		const { record } = this.#catalogue.engine;
		const found = await Promise.all(prefixes.map((prefix) => this.#lookUp(prefix, 'documents')));
		return joined(found.map((positions) => positions.get(record) ?? []));
	}

	async layout(shard: number): Promise<Layout> {
		return layoutOf(await this.#spans(shard));
	}

	async registerLayout(): Promise<Layout> {
		return layoutOf(spansOf(await this.#files.json<SpanColumns>(`${this.#enginePath}spans.json`)));
	}

	facets(shard: number): Promise<FacetColumns> {
		return this.#files.json<FacetColumns>(`${this.#folder(shard)}facets.json`);
	}

	documents(): Promise<readonly ListedDocument[]> {
		return this.#files.json<ListedDocument[]>(`${this.#enginePath}documents.json`);
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
		this.#files.close();
		await (await this.#pagefind?.catch(() => undefined))?.destroy();
	}

	/**
	 * What {@link #ask} answers, remembered. All indexes that are open answer, so `until` names how many those are: an
	 * answer holds until others are opened in which the word may stand.
	 */
	#lookUp(prefix: string, until: string): Promise<ReadonlyMap<string, Positions>> {
		const key = `${until} ${prefix}`;
		const look = this.#looks.get(key) ?? this.#ask(prefix);
		this.#looks.set(key, look);
		return look;
	}

	/** Positions of all index words that begin with a prefix, by the id of the index's record. */
	async #ask(prefix: string): Promise<ReadonlyMap<string, Positions>> {
		const pagefind = await this.#engine();
		await this.#files.whole(pagefind.preload(chunkTerms(prefix)));
		const { results } = await this.#files.whole(pagefind.search(prefix));
		return new Map(results.map(({ id, words }) => [id, words]));
	}

	#openPartition(shard: number, partition: Partition): Promise<void> {
		const index = this.#shard(shard).partitions[partition];
		if (!index) return Promise.resolve();
		const folder = `${this.#folder(shard)}${partition}/`;
		const open = this.#open.get(folder) ?? this.#merge(folder, partition, index);
		this.#open.set(folder, open);
		return open;
	}

	async #merge(folder: string, partition: Partition, index: CatalogueIndex): Promise<void> {
		const [pagefind] = await Promise.all([this.#engine(), this.#ready(folder, index)]);
		await this.#files.whole(pagefind.mergeIndex(this.#files.address(folder), { metaCacheTag: CACHE_TAG }));
		this.#opened.set(partition, (this.#opened.get(partition) ?? 0) + 1);
	}

	#engine(): Promise<PagefindInstance> {
		this.#pagefind ??= (async () => {
			const path = this.#enginePath;
			const [library] = await Promise.all([
				this.#files.module<Pagefind>(`${path}pagefind.js`),
				this.#ready(path, this.#catalogue.engine),
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

	/**
	 * Brings what Pagefind opens an index with, its entry and its list of chunks, so that it never starts with half of
	 * it.
	 */
	async #ready(folder: string, { hash }: CatalogueIndex): Promise<void> {
		this.#files.provide(`${folder}pagefind-entry.json`, this.#catalogue.entry.replace(HASH, hash));
		await this.#files.bytes(`${folder}pagefind.${hash}.pf_meta`);
	}

	async #spans(shard: number): Promise<Span[]> {
		return spansOf(await this.#files.json<SpanColumns>(`${this.#folder(shard)}spans.json`));
	}

	get #enginePath(): string {
		return urls.searchFolder(this.#catalogue.engine.folder);
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
