import { urls } from '../urls.ts';
import type {
	Catalogue,
	CatalogueIndex,
	CataloguePart,
	FacetColumns,
	ListedDocument,
	ResultText,
	SpanColumns,
} from './catalogue.ts';
import { HASH, spansOf } from './catalogue.ts';
import { type EngineOptions, Files, IndexUnreachableError } from './files.ts';
import { type Layout, layoutOf, type Places } from './match.ts';
import type { Term } from './phrase-terms.ts';
import type { Span } from './record.ts';
import type { SearchIndex } from './search-index.ts';
import { chunkTerms, type Lane } from './terms.ts';

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
 * The published index. Each lane of a part is one Pagefind record, and places in it are looked up with Pagefind's own
 * search. They are merged, as they are needed, into one instance, which alone loads the WebAssembly.
 */
export class PublishedIndex implements SearchIndex {
	readonly parts: readonly number[];
	readonly #catalogue: Catalogue;
	readonly #files: Files;
	readonly #open = new Map<string, Promise<void>>();
	/** How many indexes of a lane are open. */
	readonly #opened = new Map<Lane, number>();
	readonly #looks = new Map<string, Promise<ReadonlyMap<string, Places>>>();
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

	/** Starts downloading what every search needs and what is looked up first, in the newest part. */
	warmUp(terms: readonly Pick<Term, 'lane' | 'stems'>[] = []): void {
		const newest = this.parts.length > 0 ? [0] : [];
		const looks = terms.map(({ lane, stems }) => this.look(lane, stems, newest));
		Promise.all([this.#engine(), ...newest.map((part) => this.#spans(part)), ...looks]).catch(() => undefined);
	}

	async look(lane: Lane, stems: readonly string[], parts: readonly number[]): Promise<readonly Places[]> {
		await Promise.all(parts.map((part) => this.#openLane(part, lane)));
		const found = await Promise.all(stems.map((stem) => this.#lookUp(stem, `${lane} ${this.#opened.get(lane)}`)));
		return parts.map((part) => {
			const { record = '' } = this.#part(part).lanes[lane] ?? {};
			return joined(found.map((places) => places.get(record) ?? []));
		});
	}

	/** Places in the index of documents. */
	async lookInRegister(stems: readonly string[]): Promise<Places> {
		const { record } = this.#catalogue.engine;
		const found = await Promise.all(stems.map((stem) => this.#lookUp(stem, 'documents')));
		return joined(found.map((places) => places.get(record) ?? []));
	}

	async layout(part: number): Promise<Layout> {
		return layoutOf(await this.#spans(part));
	}

	/** Where the documents stand in their index; single syllables are as many places behind. */
	async registerLayout(): Promise<Layout> {
		return layoutOf(spansOf(await this.#files.json<SpanColumns>(`${this.#enginePath}spans.json`)));
	}

	facets(part: number): Promise<FacetColumns> {
		return this.#files.json<FacetColumns>(`${this.#folder(part)}facets.json`);
	}

	documents(): Promise<readonly ListedDocument[]> {
		return this.#files.json<ListedDocument[]>(`${this.#enginePath}documents.json`);
	}

	async text(part: number, bulletin: number): Promise<ResultText> {
		const { name } = this.#part(part);
		const text = await this.#files.json<ResultText>(urls.searchText(name, bulletin), 'no-cache');
		const span = (await this.#spans(part))[bulletin];
		const isSame = (['title', 'lead', 'whole'] as const).every((zone) => span?.[zone] === text.span[zone]);
		if (!isSame) throw new IndexUnreachableError(`${name}/${bulletin} is of another index`);
		return text;
	}

	/** Frees what the library holds. */
	async close(): Promise<void> {
		this.#files.close();
		await (await this.#pagefind?.catch(() => undefined))?.destroy();
	}

	/** All indexes that are open answer, so an answer holds `until` others are opened in which the word may stand. */
	#lookUp(stem: string, until: string): Promise<ReadonlyMap<string, Places>> {
		const key = `${until} ${stem}`;
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

	#openLane(part: number, lane: Lane): Promise<void> {
		const index = this.#part(part).lanes[lane];
		if (!index) return Promise.resolve();
		const folder = `${this.#folder(part)}${lane}/`;
		const open = this.#open.get(folder) ?? this.#merge(folder, lane, index);
		this.#open.set(folder, open);
		return open;
	}

	async #merge(folder: string, lane: Lane, index: CatalogueIndex): Promise<void> {
		const [pagefind] = await Promise.all([this.#engine(), this.#ready(folder, index)]);
		await this.#files.whole(pagefind.mergeIndex(this.#files.address(folder), { metaCacheTag: CACHE_TAG }));
		this.#opened.set(lane, (this.#opened.get(lane) ?? 0) + 1);
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

	/** Has what Pagefind opens an index with there, so that it never starts with half of it. */
	async #ready(folder: string, { hash }: CatalogueIndex): Promise<void> {
		this.#files.provide(`${folder}pagefind-entry.json`, this.#catalogue.entry.replace(HASH, hash));
		await this.#files.bytes(`${folder}pagefind.${hash}.pf_meta`);
	}

	async #spans(part: number): Promise<Span[]> {
		return spansOf(await this.#files.json<SpanColumns>(`${this.#folder(part)}spans.json`));
	}

	get #enginePath(): string {
		return urls.searchFolder(this.#catalogue.engine.folder);
	}

	#folder(part: number): string {
		return urls.searchFolder(this.#part(part).folder);
	}

	#part(part: number): CataloguePart {
		const found = this.#catalogue.parts[part];
		if (!found) throw new RangeError(`No part ${part}`);
		return found;
	}
}

function joined(lists: readonly Places[]): Places {
	const [only, ...others] = lists.filter((list) => list.length > 0);
	if (others.length === 0) return only ?? [];
	return lists.flat().sort((a, b) => a - b);
}
