import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentName } from '../../domain/document.ts';
import { removeAway } from '../../files/remove-away.ts';
import {
	type Catalogue,
	type CatalogueFolder,
	type CatalogueIndex,
	type ListedDocument,
	spanColumns,
} from '../find/catalogue.ts';
import { layOut } from '../find/record.ts';
import { digestOf, updateFile, writeFolder } from './index-folder.ts';
import { type SearchBulletin, type SearchIndexOptions, type WrittenShard, writeShard } from './index-shard.ts';
import { IndexWriters } from './index-writers.ts';
import { type WrittenIndex, writePagefindIndex } from './pagefind-index.ts';
import { planShards } from './shards.ts';

/** The index of documents is small, and every search asks it. */
const REGISTER_CHUNK_WORDS = 250;
/** Pagefind writes no index without a word. It stands behind all others. */
const NO_WORD = '0';

/**
 * Writes the index: a folder with Pagefind's library and the index of documents, and two for each shard, one with its
 * indexes and one with the texts that results show. A shard whose bulletins are unchanged is left as it is, and
 * whatever belongs to none is removed. Output depends on input alone.
 *
 * Each index is a single Pagefind record, the index words of all its bulletins in a row. Pagefind then keeps nothing
 * but the positions of words, which `spans.json` turns into bulletins. With a record for each bulletin its list of
 * records, 10 bytes each, would have to be downloaded before the first word is looked up.
 */
export async function writeSearchIndex(
	bulletins: readonly SearchBulletin[],
	documents: readonly ListedDocument[],
	options: SearchIndexOptions,
): Promise<void> {
	const { dir, onProgress } = options;
	mkdirSync(dir, { recursive: true });
	const plans = planShards(bulletins, options.shardSize).reverse();
	const keep = new Set(['shards.json']);
	const writers = new IndexWriters();
	const shards: WrittenShard[] = [];
	let engine: CatalogueFolder & WrittenIndex;
	try {
		engine = await writeEngine(documents, options);
		for (const [index, plan] of plans.entries()) {
			onProgress?.(plan.name, index, plans.length);
			shards.push(await writeShard(writers, plan, options));
		}
	} finally {
		await writers.close();
	}
	for (const { folder } of [engine, ...shards]) keep.add(folder);
	for (const { name } of shards) keep.add(name);
	const catalogue = catalogueOf(engine, shards);
	updateFile(join(dir, 'shards.json'), JSON.stringify(catalogue));
	// Indexes before their texts, so that none is ever there without them.
	const left = readdirSync(dir).filter((name) => !keep.has(name));
	for (const name of left.sort((a, b) => b.length - a.length)) removeAway(join(dir, name));
}

/** All that pages need to know, what is the same of all indexes once. */
function catalogueOf(engine: CatalogueFolder & WrittenIndex, shards: readonly WrittenShard[]): Catalogue {
	const { entry } = engine;
	const indexOf = ({ entry: own, record, hash }: WrittenIndex): CatalogueIndex => {
		if (own !== entry) throw new Error(`Pagefind wrote an entry of another form: ${own}`);
		return { record, hash };
	};
	return {
		entry,
		engine: { folder: engine.folder, ...indexOf(engine) },
		shards: shards.map((shard) => ({
			...shard,
			partitions: Object.fromEntries(
				Object.entries(shard.partitions).map(([partition, index]) => [partition, indexOf(index)]),
			),
		})),
	};
}

/**
 * The library with the index of documents, which is its first index so that it need not have one of its own. Its
 * positions are counted twice: pairs have the first half, single syllables the second.
 */
async function writeEngine(
	documents: readonly ListedDocument[],
	{ dir, version }: SearchIndexOptions,
): Promise<CatalogueFolder & WrittenIndex> {
	const laidOut = documents.map((document) => {
		const { title, aliases, issuer } = document;
		return layOut({ title: documentName(document), lead: [title, ...aliases], body: [issuer] });
	});
	const words = [...laidOut.flatMap(({ pairs }) => pairs), ...laidOut.flatMap(({ singles }) => singles)];
	const folder = `engine-${digestOf(version, JSON.stringify(documents))}`;
	const index = await writeFolder<WrittenIndex>(dir, folder, async (fresh) => {
		const options = { url: '/', chunkWords: REGISTER_CHUNK_WORDS, withLibrary: true };
		const written = await writePagefindIndex(fresh, [...words, NO_WORD].join(' '), options);
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(laidOut.map(({ span }) => span))));
		writeFileSync(join(fresh, 'documents.json'), JSON.stringify(documents));
		return written;
	});
	return { folder, ...index };
}
