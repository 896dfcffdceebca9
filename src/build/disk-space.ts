import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from '../files/disk-full.ts';
import { messages } from './messages.ts';

/** There was no room to write; the message says where. */
export class DiskFullError extends Error {
	constructor(dir: string, needed?: number) {
		super(messages.diskFull(dir, freeBytes(dir), needed));
		this.name = 'DiskFullError';
	}
}

/**
 * Does work that writes into a folder, `needed` bytes where that is known.
 * @throws {DiskFullError} in place of whatever says that there was no room.
 */
export async function withRoom<T>(dir: string, work: () => Promise<T> | T, needed?: () => number): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw isDiskFull(error) ? new DiskFullError(dir, needed?.()) : error;
	}
}

/** What the disk of a folder has left for whoever is not root. */
function freeBytes(dir: string): number | undefined {
	try {
		const { bavail, bsize } = statfsSync(nearest(dir));
		return bavail * bsize;
	} catch {
		return undefined;
	}
}

/** The folder, or of those that it is to lie in the first that is there. */
function nearest(dir: string): string {
	return existsSync(dir) || dirname(dir) === dir ? dir : nearest(dirname(dir));
}
