import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { type Catalogue, type CatalogueIndex, HASH } from './catalogue.ts';

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** What a page loads of Pagefind's output; the library and the WebAssembly once for all indexes. The catalogue has the entry. */
const LOADED = /^(?:index|pagefind\..*\.pf_meta)$/;
const PACKED = /\.(?:pf_meta|pagefind)$/;
const LIBRARY = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

export interface PagefindIndexOptions {
	/** Goes into the record's id. */
	readonly url: string;
	/** Places of words in a chunk, which is what one look-up downloads. */
	readonly chunkWords: number;
	/** Leave the library beside the index. */
	readonly withLibrary?: boolean;
}

/** An index, with Pagefind's entry of it in the form of {@link Catalogue.entry}. */
export type WrittenIndex = CatalogueIndex & Pick<Catalogue, 'entry'>;

/** Indexes words, separated by spaces, as the one record of an index. Of Pagefind's output only what a page loads is left. */
export async function writePagefindIndex(
	dir: string,
	words: string,
	{ url, chunkWords, withLibrary = false }: PagefindIndexOptions,
): Promise<WrittenIndex> {
	// The size is read when Pagefind's process starts.
	if (process.env[CHUNK_SIZE] !== String(chunkWords)) await pagefind.close();
	process.env[CHUNK_SIZE] = String(chunkWords);
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
	const added = await index.addCustomRecord({ url, language: 'vi', content: words });
	const written = await index.writeFiles({ outputPath: dir });
	const problems = [...added.errors, ...written.errors];
	if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
	await index.deleteIndex();
	const [fragment = ''] = readdirSync(join(dir, 'fragment'));
	const entry = readFileSync(join(dir, 'pagefind-entry.json'), 'utf8');
	for (const file of readdirSync(dir)) {
		const isKept = LOADED.test(file) || (withLibrary && LIBRARY.test(file));
		if (!isKept) rmSync(join(dir, file), { recursive: true });
		else if (PACKED.test(file)) unpack(join(dir, file));
	}
	const hash = /"hash":"(\w+)"/.exec(entry)?.[1] ?? '';
	return { record: fragment.replace(/\.\w+$/, ''), hash, entry: entry.replace(hash, HASH) };
}

/** So that they travel in the server's compression: Pagefind takes both, and Brotli makes a seventh less of them. */
function unpack(file: string): void {
	writeFileSync(file, gunzipSync(readFileSync(file)));
}

/** Ends Pagefind's process. */
export async function closePagefind(): Promise<void> {
	await pagefind.close();
}
