import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { type Catalogue, type CatalogueIndex, HASH } from '../find/catalogue.ts';
import { messages } from './messages.ts';

const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * What a page loads of Pagefind's output; the library and the WebAssembly once for all indexes. The catalogue has the
 * entry.
 */
const LOADED = /^index\/|\.pf_meta$/;
const LIBRARY = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
/**
 * Unpacked here, so that they travel in the server's compression: Pagefind takes both, and Brotli makes a seventh less
 * of them.
 */
const PACKED = /\.(?:pf_meta|pagefind)$/;
const FRAGMENT = /^fragment\/(\w+)\./;
const LIST = /^pagefind\.(\w+)\.pf_meta$/;

export interface PagefindIndexOptions {
	/** Goes into the record's id. */
	readonly url: string;
	/** Positions of words in a chunk, which is what one look-up downloads. */
	readonly chunkWords: number;
	/** Leave the library beside the index. */
	readonly withLibrary?: boolean;
}

/** An index, with Pagefind's entry of it in the form of {@link Catalogue.entry}. */
export type WrittenIndex = CatalogueIndex & Pick<Catalogue, 'entry'>;

/**
 * Has Pagefind index words, separated by spaces, as the one record of an index, and writes into `dir` those of its
 * files that a page loads. Returns how they are named.
 * @throws when Pagefind fails or ends.
 */
export async function writePagefindIndex(
	dir: string,
	words: string,
	{ url, chunkWords, withLibrary = false }: PagefindIndexOptions,
): Promise<WrittenIndex> {
	// The size is read when Pagefind's process starts.
	if (process.env[CHUNK_SIZE] !== String(chunkWords)) await pagefind.close();
	process.env[CHUNK_SIZE] = String(chunkWords);
	const { index, errors } = await unlessLost(pagefind.createIndex({ forceLanguage: 'vi' }));
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
	const added = await unlessLost(index.addCustomRecord({ url, language: 'vi', content: words }));
	// Not written by Pagefind, which never answers when it cannot.
	const made = await unlessLost(index.getFiles());
	const problems = [...added.errors, ...made.errors];
	if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
	await index.deleteIndex();
	mkdirSync(join(dir, 'index'), { recursive: true });
	for (const { path, content } of made.files) {
		if (LOADED.test(path) || (withLibrary && LIBRARY.test(path))) {
			writeFileSync(join(dir, path), PACKED.test(path) ? gunzipSync(content) : content);
		}
	}
	const record = find(made.files, FRAGMENT);
	const hash = find(made.files, LIST);
	const entry = made.files.find(({ path }) => path === 'pagefind-entry.json');
	return { record, hash, entry: new TextDecoder().decode(entry?.content).replace(hash, HASH) };
}

/** What a pattern captures of the first path that it fits. */
function find(files: readonly { readonly path: string }[], pattern: RegExp): string {
	for (const { path } of files) {
		const found = pattern.exec(path)?.[1];
		if (found) return found;
	}
	throw new Error(`Pagefind made no file like ${pattern}`);
}

/** Ends Pagefind's process, if there is one. */
export async function closePagefind(): Promise<void> {
	await pagefind.close();
	lost = loss();
}

/**
 * Fails when Pagefind's process ends of itself or is killed, for want of memory say: Pagefind would wait without end.
 */
function unlessLost<T>(work: Promise<T>): Promise<T> {
	return Promise.race([work, lost.promise]);
}

function loss(): PromiseWithResolvers<never> {
	const made = Promise.withResolvers<never>();
	made.promise.catch(() => undefined);
	return made;
}

let lost = loss();
subscribe('child_process', (message) => {
	const { process: child } = message as { process: ChildProcess };
	child.once('exit', (code, signal) => {
		// Killed from here it is when it is closed.
		if (child.killed || !/pagefind/.test(child.spawnfile)) return;
		lost.reject(new Error(messages.indexingLost(signal ?? `${code}`)));
	});
});
