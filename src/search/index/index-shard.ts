import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { removeAway } from '../../files/remove-away.ts';
import { type CatalogueShard, type CategoryName, type ResultText, spanColumns } from '../find/catalogue.ts';
import { facetColumns } from '../find/facets.ts';
import { layOut, type SearchText, type Span } from '../find/record.ts';
import { PARTITIONS, partitionOf } from '../find/terms.ts';
import { digestOf, updateFile, writeFolder } from './index-folder.ts';
import { placedWords } from './placed-words.ts';
import type { ShardPlan, ShardSizes } from './shards.ts';
import { writePagefindIndex } from './write-pagefind-index.ts';

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
	readonly shardSizes?: ShardSizes | undefined;
}

export interface ShardOptions extends Pick<SearchIndexOptions, 'dir' | 'version'> {
	/** Pagefind's version. */
	readonly pagefind: string;
}

/**
 * Places in a chunk. Smaller chunks make a longer list of them, which is downloaded once a partition, and more files. A
 * common syllable has a chunk to itself, whatever its size.
 */
const CHUNK_PLACES = { pairs: 700, singles: 1600 };

/**
 * Writes two folders of a shard into `options.dir`, unless they are there: `<name>-<digest>` with its indexes, spans
 * and facets, and `<name>` with a JSON file for each bulletin, which results show.
 */
export async function writeShard(plan: ShardPlan<SearchBulletin>, options: ShardOptions): Promise<CatalogueShard> {
	const { dir, version } = options;
	const { name, bulletins } = plan;
	const described = bulletins.map(({ body: _body, ...rest }) => JSON.stringify(rest));
	const folder = `${name}-${digestOf(version, options.pagefind, ...described)}`;
	await writeFolder(dir, folder, (fresh) => {
		const texts = bulletins.map(({ title, lead, body }): SearchText => ({ title, lead, body: body() }));
		const spans = writeIndexes(fresh, texts, options.pagefind);
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
	});
	for (const file of readdirSync(join(dir, name))) {
		const isText = /^\d+\.json$/.test(file) && Number.parseInt(file, 10) < bulletins.length;
		if (!isText) rmSync(join(dir, name, file));
	}
	return { name, bulletins: bulletins.length, folder };
}

/** Writes the index of each partition into a folder. Returns the spans of the texts. */
function writeIndexes(dir: string, texts: readonly SearchText[], version: string): Span[] {
	const laidOut = texts.map(layOut);
	const { pairs, singles } = placedWords(laidOut.flatMap(({ row }) => row));
	const own = Map.groupBy(pairs, ({ word }) => partitionOf(word)).set('singles', [...singles]);
	for (const partition of PARTITIONS) {
		const chunkPlaces = CHUNK_PLACES[partition === 'singles' ? 'singles' : 'pairs'];
		writePagefindIndex(join(dir, partition), own.get(partition) ?? [], { version, chunkPlaces });
	}
	return laidOut.map(({ span }) => span);
}
