import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { removeAway } from '../../files/remove-away.ts';
import { type CatalogueShard, type CategoryName, type ResultText, spanColumns } from '../find/catalogue.ts';
import { facetColumns } from '../find/facets.ts';
import { type LaidOut, layOut, partitionWords, type SearchText, type Span } from '../find/record.ts';
import { FILLER, PARTITIONS, type Partition } from '../find/terms.ts';
import { digestOf, readNote, updateFile, writeFolder } from './index-folder.ts';
import type { IndexTask, IndexWriters } from './index-writers.ts';
import type { WrittenIndex } from './pagefind-index.ts';
import type { ShardPlan } from './shards.ts';

/** A published bulletin to be found. */
export interface SearchBulletin {
	readonly slug: string;
	readonly date: CalendarDate;
	readonly title: string;
	readonly category?: CategoryName | undefined;
	/** Register ids of what it is filed under and what it cites. */
	readonly documents: readonly string[];
	readonly documentCount: number;
	/** See {@link SearchText.lead}. */
	readonly lead: readonly string[];
	/** Changes when the body does. */
	readonly digest: string;
	/** Reads the body's paragraphs; asked for only when they are indexed. */
	readonly body: () => readonly string[];
}

export interface SearchIndexOptions {
	/** Folder of the index, all of it made by this function. */
	readonly dir: string;
	/** Names the code and versions that make the index. */
	readonly version: string;
	readonly onProgress?: ((shard: string, done: number, total: number) => void) | undefined;
	/** See {@link planShards}. */
	readonly shardSize?: number | undefined;
}

/**
 * Positions in a chunk. Smaller chunks make a longer list of them, which is downloaded once a partition: at 2,000 news
 * articles chunk and list are about equal, 3 kB. A common syllable has a chunk to itself, whatever its size.
 */
const CHUNK_WORDS = { pairs: 1100, singles: 2500 };
/** Shards of more positions are worth the start of threads. */
const LARGE = 100_000;
/** A partition's index, with the digest of its words. */
type WrittenPartition = WrittenIndex & { readonly digest: string };
/** What is written of a shard, as the catalogue has it, with the digests by which indexes are taken over. */
export type WrittenShard = Omit<CatalogueShard, 'partitions'> & {
	readonly partitions: Readonly<Partial<Record<Partition, WrittenPartition>>>;
};

/**
 * Writes two folders of a shard into `options.dir`, unless they are there: `<name>-<digest>` with its indexes, spans
 * and facets, and `<name>` with a JSON file for each bulletin, which results show.
 */
export async function writeShard(
	writers: IndexWriters,
	plan: ShardPlan<SearchBulletin>,
	options: SearchIndexOptions,
): Promise<WrittenShard> {
	const { dir, version } = options;
	const { name, bulletins } = plan;
	const described = bulletins.map(({ body: _body, ...rest }) => JSON.stringify(rest));
	const folder = `${name}-${digestOf(version, ...described)}`;
	const partitions = await writeFolder<WrittenShard['partitions']>(dir, folder, async (fresh) => {
		const texts = bulletins.map(({ title, lead, body }): SearchText => ({ title, lead, body: body() }));
		const { spans, ...words } = layOutAll(texts);
		const written = await writePartitions(writers, fresh, name, words, options);
		writeFileSync(join(fresh, 'spans.json'), JSON.stringify(spanColumns(spans)));
		writeFileSync(join(fresh, 'facets.json'), JSON.stringify(facetColumns(bulletins)));
		// Another index of the shard would be taken for one of these texts, were the build cut short here.
		for (const old of readdirSync(dir)) if (old.startsWith(`${name}-`)) removeAway(join(dir, old));
		mkdirSync(join(dir, name), { recursive: true });
		for (const [index, bulletin] of bulletins.entries()) {
			const { slug, date, category, documentCount } = bulletin;
			const [span, searched] = [spans[index] as Span, texts[index] as SearchText];
			const text: ResultText = { slug, date, category, documentCount, span, ...searched };
			updateFile(join(dir, name, `${index}.json`), JSON.stringify(text));
		}
		return written;
	});
	for (const file of readdirSync(join(dir, name))) {
		const isText = /^\d+\.json$/.test(file) && Number.parseInt(file, 10) < bulletins.length;
		if (!isText) rmSync(join(dir, name, file));
	}
	return { name, bulletins: bulletins.length, folder, partitions };
}

function layOutAll(texts: readonly SearchText[]): Pick<LaidOut, 'pairs' | 'singles'> & { spans: Span[] } {
	const pairs: string[] = [];
	const singles: string[] = [];
	const spans: Span[] = [];
	for (const text of texts) {
		const laidOut = layOut(text);
		for (const word of laidOut.pairs) pairs.push(word);
		for (const word of laidOut.singles) singles.push(word);
		spans.push(laidOut.span);
	}
	return { pairs, singles, spans };
}

/**
 * Writes the indexes of a shard into `fresh`, or copies those over whose words are as before: a small change touches
 * only some.
 */
async function writePartitions(
	writers: IndexWriters,
	fresh: string,
	name: string,
	words: Pick<LaidOut, 'pairs' | 'singles'>,
	{ dir, version }: SearchIndexOptions,
): Promise<WrittenShard['partitions']> {
	const before = partitionsBefore(dir, name);
	const written = new Map<Partition, WrittenPartition>();
	const tasks: (IndexTask & { partition: Partition; digest: string })[] = [];
	for (const partition of PARTITIONS) {
		const own = partitionWords(words, partition);
		if (own.every((word) => word === FILLER)) continue;
		const text = own.join(' ');
		const digest = digestOf(version, text);
		const old = before.get(`${partition} ${digest}`);
		if (old) {
			cpSync(old.path, join(fresh, partition), { recursive: true, preserveTimestamps: true });
			written.set(partition, old.partition);
			continue;
		}
		const chunkWords = partition === 'singles' ? CHUNK_WORDS.singles : CHUNK_WORDS.pairs;
		tasks.push({
			partition,
			digest,
			dir: join(fresh, partition),
			words: text,
			options: { url: `/${name}/${partition}`, chunkWords },
		});
	}
	const indexes = await writers.write(tasks, words.pairs.length > LARGE);
	for (const [at, index] of indexes.entries()) {
		const { partition, digest } = tasks[at] ?? {};
		if (partition && digest) written.set(partition, { ...index, digest });
	}
	return Object.fromEntries(
		PARTITIONS.flatMap((partition) => {
			const index = written.get(partition);
			return index ? [[partition, index]] : [];
		}),
	);
}

/** The indexes in a shard's earlier folders, by partition and digest. */
function partitionsBefore(
	dir: string,
	name: string,
): Map<string, { readonly path: string; readonly partition: WrittenPartition }> {
	const folders = readdirSync(dir).filter((folder) => folder.startsWith(`${name}-`));
	return new Map(
		folders.flatMap((folder) => {
			const partitions = readNote<WrittenShard['partitions']>(join(dir, folder)) ?? {};
			return Object.entries(partitions).map(
				([name, partition]) => [`${name} ${partition.digest}`, { path: join(dir, folder, name), partition }] as const,
			);
		}),
	);
}
