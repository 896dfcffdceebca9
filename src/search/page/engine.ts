import { urls } from '../../urls.ts';
import type {
	Catalogue,
	CatalogueShard,
	FacetColumns,
	ListedDocument,
	ResultText,
	SpanColumns,
} from '../find/catalogue.ts';
import { spansOf } from '../find/catalogue.ts';
import { type Layout, layoutOf, type Positions } from '../find/match.ts';
import type { Term } from '../find/phrase-terms.ts';
import type { Span } from '../find/record.ts';
import type { PortalIndex } from '../find/search-index.ts';
import type { Partition } from '../find/terms.ts';
import { type EngineOptions, Files, IndexUnreachableError } from './files.ts';
import { type OpenIndex, Pagefind } from './pagefind.ts';

/** The published index. Each partition of a shard is an index of Pagefind's, with which its words are looked up. */
export class PublishedIndex implements PortalIndex {
	readonly shards: readonly number[];
	readonly #catalogue: Catalogue;
	readonly #files: Files;
	readonly #pagefind: Pagefind;
	/** By folder. */
	readonly #indexes = new Map<string, Promise<OpenIndex>>();

	private constructor(catalogue: Catalogue, files: Files) {
		this.#catalogue = catalogue;
		this.#files = files;
		this.#pagefind = new Pagefind(files, catalogue.version);
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
		Promise.all([this.#index(this.#documents), ...newest.map((shard) => this.#spans(shard)), ...looks]).catch(
			() => undefined,
		);
	}

	async look(
		partition: Partition,
		prefixes: readonly string[],
		shards: readonly number[],
	): Promise<readonly Positions[]> {
		return Promise.all(
			shards.map(async (shard) => (await this.#index(`${this.#folder(shard)}${partition}/`)).look(prefixes)),
		);
	}

	async lookInRegister(prefixes: readonly string[]): Promise<Positions> {
		return (await this.#index(this.#documents)).look(prefixes);
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
		await this.#pagefind.close();
		this.#files.close();
	}

	/** Opens the index of a folder, unless it is. */
	#index(folder: string): Promise<OpenIndex> {
		const index = this.#indexes.get(folder) ?? this.#pagefind.open(folder);
		this.#indexes.set(folder, index);
		return index;
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
