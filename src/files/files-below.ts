import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Files below a folder that are wanted (all, unless told otherwise), as paths from it with forward slashes; none where
 * there is no folder. They are sorted, so that nothing depends on the disk's order.
 */
export function filesBelow(dir: string, isWanted: (file: Dirent) => boolean = () => true): string[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory() && isWanted(entry))
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
