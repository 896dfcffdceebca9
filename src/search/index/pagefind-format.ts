import type { ListedChunk } from '../find/catalogue.ts';
import { CborWriter } from './cbor.ts';

/*
 * The files of an index as Pagefind 1.6 writes them, for its library to read. A test indexes the same words with
 * Pagefind itself and compares bytes, so that another version's format is seen when the version is changed.
 */

/** Before what Pagefind packs; a file that begins so is not packed. */
const MARKER = 'pagefind_dcd';
/** Pagefind's weight of plain text, negative among the positions that follow it. */
const PLAIN_WEIGHT = -25;
/** Of the only record of an index. */
const RECORD = 0;

/** A word with its ascending positions: those of `places` from index `from` up to `to`, that one not among them. */
export interface PlacedWord {
	readonly word: string;
	/** Its beginning that all spellings share which a search looks up together. */
	readonly stem: string;
	readonly places: Int32Array;
	readonly from: number;
	readonly to: number;
}

export interface ChunkList {
	/** Pagefind's. */
	readonly version: string;
	/** Id of the index's only record, which stands in every result. */
	readonly record: string;
	/** How long the record is, for Pagefind's ranking. */
	readonly words: number;
	readonly chunks: readonly ListedChunk[];
}

const writer = new CborWriter();

/**
 * A file of words, sorted. The weight of plain text is what Pagefind's library supposes; Pagefind itself spells it out
 * (`withWeight`), at two bytes a word.
 */
export function chunkFile(words: readonly PlacedWord[], { withWeight = false } = {}): Uint8Array {
	writer.array(1);
	writer.array(words.length);
	for (const { word, places, from, to } of words) {
		writer.array(3);
		writer.text(word);
		writer.array(1);
		writer.array(3);
		writer.number(RECORD);
		writer.array(to - from + (withWeight ? 1 : 0));
		if (withWeight) writer.number(PLAIN_WEIGHT);
		let before = 0;
		for (let index = from; index < to; index++) {
			const place = places[index] ?? 0;
			writer.number(place - before);
			before = place;
		}
		// In no field of the record's metadata, and with no other spellings.
		writer.array(0);
		writer.array(0);
	}
	return writer.take(MARKER);
}

/** The list of an index's chunks, which Pagefind's library opens the index with. */
export function listFile({ version, record, words, chunks }: ChunkList): Uint8Array {
	writer.array(6);
	writer.text(version);
	writer.array(1);
	writer.array(3);
	writer.text(record);
	writer.number(words);
	writer.text('');
	writer.array(chunks.length);
	for (const { first, last, name } of chunks) {
		writer.array(3);
		writer.text(first);
		writer.text(last);
		writer.text(name);
	}
	// No filters, no orders, no fields.
	for (let kind = 0; kind < 3; kind++) writer.array(0);
	return writer.take(MARKER);
}
