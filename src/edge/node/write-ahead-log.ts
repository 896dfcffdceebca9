import { existsSync, readFileSync } from 'node:fs';

/*
 * SQLite reads its log as far as it is whole and takes the rest for what a process had not finished: right where that is
 * so, but silent where something of it has gone. Formats: https://www.sqlite.org/fileformat2.html (log),
 * https://www.sqlite.org/walformat.html (index).
 */

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** The last bit says in which order checksums read their bytes. */
const MAGIC = 0x377f0682;
/** The index begins with its header, twice, in the machine's own order of bytes. */
const INDEX_HEADER_BYTES = 48;
const INDEX_VERSION = 3_007_000;

/** A log as a process that was killed, or one that still runs, has it on the disk. */
export interface LeftLog {
	readonly bytes: Buffer;
	/** Frames of it that were finished, as far as the index says. */
	readonly frames: number;
}

/** The log beside a database, and what its index knows of it, as they are before the database is opened. */
export function leftLog(database: string): LeftLog {
	return { bytes: bytesOf(`${database}-wal`), frames: finishedFrames(bytesOf(`${database}-shm`)) };
}

/** Whether a log held something finished beyond the frames of it that SQLite could read. */
export function hasLost({ bytes, frames }: LeftLog, framesRead: number): boolean {
	if (framesRead < frames) return true;
	if (bytes.length <= HEADER_BYTES) return false;
	if (bytes.readUInt32BE(0) >>> 1 !== MAGIC >>> 1) return true;
	const salt = bytes.subarray(16, 24);
	const frameBytes = FRAME_HEADER_BYTES + bytes.readUInt32BE(8);
	for (let at = HEADER_BYTES + framesRead * frameBytes; at + frameBytes <= bytes.length; at += frameBytes) {
		// The size of the database after a transaction, in the frame that ends one; frames of an earlier round have another salt.
		const isEnd = bytes.readUInt32BE(at + 4) !== 0;
		if (isEnd && bytes.subarray(at + 8, at + 16).equals(salt)) return true;
	}
	return false;
}

function bytesOf(file: string): Buffer {
	return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

/** 0 where there is no index, or none that can be believed: its two headers differ while one is being written. */
function finishedFrames(index: Buffer): number {
	const [first, second] = [0, 1].map((copy) =>
		index.subarray(copy * INDEX_HEADER_BYTES, (copy + 1) * INDEX_HEADER_BYTES),
	);
	if (!first || !second || first.length < INDEX_HEADER_BYTES || !first.equals(second)) return 0;
	if (first.readUInt32LE(0) === INDEX_VERSION) return first.readUInt32LE(16);
	return first.readUInt32BE(0) === INDEX_VERSION ? first.readUInt32BE(16) : 0;
}
