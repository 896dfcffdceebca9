import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { LIST } from '../find/catalogue.ts';
import { divide } from './chunks.ts';
import { chunkFile, listFile, type PlacedWord } from './pagefind-format.ts';

export interface PagefindIndexOptions {
	/** Pagefind's. */
	readonly version: string;
	/** Places of words in a chunk, which is what one look-up downloads. */
	readonly chunkPlaces: number;
}

/** Nobody asks which record of an index a word is found in. */
const RECORD = '';

/** Where gzip says which system has packed a file, and what it says when that is unknown. */
const SYSTEM = { at: 9, unknown: 255 };
/** Chunks are a few kilobytes; less to clear before each. */
const PACKING = { level: constants.Z_BEST_COMPRESSION, windowBits: 13, memLevel: 7 };

/**
 * Writes an index into a new folder: its list of chunks, which the server packs, and the chunks, packed here as there
 * are many. `words` are sorted.
 */
export function writePagefindIndex(
	dir: string,
	words: readonly PlacedWord[],
	{ version, chunkPlaces }: PagefindIndexOptions,
): void {
	const chunks = divide(words, chunkPlaces);
	mkdirSync(join(dir, 'index'), { recursive: true });
	for (const { name, words: own } of chunks) {
		writeFileSync(join(dir, 'index', `${name}.pf_index`), packed(chunkFile(own)));
	}
	writeFileSync(join(dir, LIST), listFile({ version, record: RECORD, words: words.length, chunks }));
}

/** The same on every system. */
function packed(bytes: Uint8Array): Uint8Array {
	const zipped = gzipSync(bytes, PACKING);
	zipped[SYSTEM.at] = SYSTEM.unknown;
	return zipped;
}
