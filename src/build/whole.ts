import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';
import { removeAway } from '../files/remove-away.ts';
import { unsealed } from '../files/seal.ts';
import type { BuildPaths } from './paths.ts';

/*
 * What a build keeps for the next one is taken for what it says without being looked at again. So before a step begins,
 * whatever in its folder is not as the last finished step has left it goes, and is made anew by the step.
 */

/** Leaves of a folder's files, or of those that are named, the ones that are as they were sealed. Returns what went or was gone. */
export function keepWhole(dir: string, note: string, paths?: readonly string[]): string[] {
	const { strange, lost } = unsealed(dir, note, paths);
	const damaged = [...strange, ...lost];
	// In the place of a file that is lost may be something else.
	for (const path of damaged) rmSync(join(dir, path), { recursive: true, force: true });
	return damaged;
}

/**
 * Leaves in the folder of the index what is whole with all that belongs to it: of a shard, `2024-07`, the folder with
 * its texts and the one with its indexes, `2024-07-0123456789`.
 */
export function keepWholeIndex({ search, seals }: Pick<BuildPaths, 'search' | 'seals'>): void {
	const { strange, lost } = unsealed(search, seals.search);
	const folderOf = (path: string) => path.replace(/\/.*/s, '');
	const partOf = (path: string) => folderOf(path).replace(/-[0-9a-f]{10}$/, '');
	const damaged = new Set([...strange, ...lost].map(partOf));
	const folders = new Set([...filesBelow(search), ...lost].map(folderOf));
	for (const folder of folders) if (damaged.has(partOf(folder))) removeAway(join(search, folder));
}
