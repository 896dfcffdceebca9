import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentName } from '../../domain/document.ts';
import { removeAway } from '../../files/remove-away.ts';
import { urls } from '../../urls.ts';
import { type Catalogue, type CatalogueShard, type ListedDocument, spanColumns } from '../find/catalogue.ts';
import { layOut } from '../find/record.ts';
import { digestOf, updateFile, writeFolder } from './index-folder.ts';
import { type SearchBulletin, type SearchIndexOptions, type ShardOptions, writeShard } from './index-shard.ts';
import { pagefindVersion, writeLibrary } from './library.ts';
import { placedWords } from './placed-words.ts';
import { planShards } from './shards.ts';
import { writePagefindIndex } from './write-pagefind-index.ts';

/** The index of documents is small, and every search asks it. */
const REGISTER_CHUNK_PLACES = 250;

/**
 * Writes the index: a folder with Pagefind's library, one with the index of documents, and two for each shard, one with
 * its indexes and one with the texts that results show. A shard whose bulletins are unchanged is left as it is, and
 * whatever belongs to none is removed. Output depends on input alone.
 *
 * Each index is a single Pagefind record, the syllables of all its bulletins in a row. Pagefind then keeps nothing but
 * the positions of words, which `spans.json` turns into bulletins. With a record for each bulletin its list of records,
 * 10 bytes each, would have to be downloaded before the first word is looked up.
 */
export async function writeSearchIndex(
	bulletins: readonly SearchBulletin[],
	documents: readonly ListedDocument[],
	{ dir, version, onProgress, shardSizes }: SearchIndexOptions,
): Promise<void> {
	mkdirSync(dir, { recursive: true });
	const plans = planShards(bulletins, shardSizes).reverse();
	const options = { dir, version, pagefind: pagefindVersion() };
	const library = libraryFolder(options.pagefind);
	await writeFolder(dir, library, writeLibrary);
	const folder = await writeDocuments(documents, options);
	const shards: CatalogueShard[] = [];
	for (const [index, plan] of plans.entries()) {
		onProgress?.(plan.name, index, plans.length);
		shards.push(await writeShard(plan, options));
	}
	const catalogue: Catalogue = { version: options.pagefind, documents: { folder }, shards };
	updateFile(join(dir, 'shards.json'), JSON.stringify(catalogue));
	const keep = new Set(['shards.json', library, folder, ...shards.flatMap((shard) => [shard.folder, shard.name])]);
	// Indexes before their texts, so that none is ever there without them.
	const left = readdirSync(dir).filter((name) => !keep.has(name));
	for (const name of left.sort((a, b) => b.length - a.length)) removeAway(join(dir, name));
}

/** Its address changes with Pagefind's version alone, so that nobody loads it twice. */
function libraryFolder(version: string): string {
	return urls.searchLibrary(version).slice(urls.searchFiles.length, -1);
}

/** Writes the index of documents, pairs and single syllables in one, and returns its folder. */
async function writeDocuments(
	documents: readonly ListedDocument[],
	{ dir, version, pagefind }: ShardOptions,
): Promise<string> {
	const folder = `documents-${digestOf(version, pagefind, JSON.stringify(documents))}`;
	await writeFolder(dir, folder, (fresh) => {
		const laidOut = documents.map((document) => {
			const { title, aliases, issuer } = document;
			return layOut({ title: documentName(document), lead: [title, ...aliases], body: [issuer] });
		});
		const { pairs, singles } = placedWords(laidOut.flatMap(({ row }) => row));
		writePagefindIndex(fresh, [...singles, ...pairs], {
			version: pagefind,
			chunkPlaces: REGISTER_CHUNK_PLACES,
		});
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(laidOut.map(({ span }) => span))));
		writeFileSync(join(fresh, 'documents.json'), JSON.stringify(documents));
	});
	return folder;
}
