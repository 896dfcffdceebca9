import { Counter } from '../counter.ts';
import { ImpossibleCountsError } from '../counter-schema.ts';
import { type Counts, totalOf, writeCounts } from '../counter-transfer.ts';
import { DamagedDatabaseError, isCorruption, makeDatabase, openStorage } from './counter-storage-node.ts';
import { setAside } from './database-file.ts';

/** What became of a restore. */
export interface Restored {
	/** Visits that are there now. */
	readonly total: number;
	/** Where the damaged database lies now, if it was one. */
	readonly aside?: string;
}

/**
 * Puts counts into a ward's database in place of those that are there, while a server may have it open. A whole database
 * takes them in one transaction. A damaged one is set aside with its log, and a new one that has the counts already gets
 * its name: a server sees at its next request that it is another file.
 * @throws {NewerDatabaseError} and the system's errors; nothing has changed then.
 */
export function restoreCounts(file: string, counts: Counts): Restored {
	try {
		return { total: replaceCounts(file, counts) };
	} catch (error) {
		const isBad = [DamagedDatabaseError, ImpossibleCountsError].some((kind) => error instanceof kind);
		if (!isBad && !isCorruption(error)) throw error;
	}
	let aside: string | undefined;
	const isPlaced = makeDatabase(
		file,
		({ sql, transaction }) => transaction(() => writeCounts(sql, counts, 'replace')),
		() => {
			aside = setAside(file);
		},
	);
	// False when a server has begun one in the moment between.
	return { total: isPlaced ? totalOf(counts) : replaceCounts(file, counts), ...(aside && { aside }) };
}

function replaceCounts(file: string, counts: Counts): number {
	const storage = openStorage(file);
	try {
		const counter = new Counter(storage, Date.now);
		counter.importCounts(counts, 'replace');
		return counter.figures().total;
	} finally {
		storage.close();
	}
}
