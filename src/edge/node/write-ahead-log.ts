import { existsSync, readFileSync } from 'node:fs';

/*
 * SQLite reads its log as far as it is whole and takes the rest for what a process had not finished: right where the log
 * was torn at its end, but silent where something in its middle has gone. Format: https://www.sqlite.org/fileformat2.html
 */

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** The last bit says in which order checksums read their bytes. */
const MAGIC = 0x377f0682;

/** A log as it lay on the disk before the database was opened. */
export interface LeftLog {
	readonly bytes: Buffer;
}

/** The log beside a database, where there is one with something in it. */
export function leftLog(database: string): LeftLog | undefined {
	const file = `${database}-wal`;
	const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
	return bytes.length > HEADER_BYTES ? { bytes } : undefined;
}

/** Whether a log held something finished beyond the frames of it that SQLite could read. */
export function hasLost({ bytes }: LeftLog, framesRead: number): boolean {
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
