import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rename } from './rename.ts';

/*
 * Removing a folder takes many steps, and a process may be killed between any two of them. So that nobody ever takes
 * half a folder for a whole one, it gets a name first under which nobody looks for it.
 */

/** Removes a file or a folder with all that is in it, under its name in one step; does nothing where there is none. */
export function removeAway(path: string): void {
	if (!lstatSync(path, { throwIfNoEntry: false })) return;
	const away = join(dirname(path), `${prefixOf(path)}${randomUUID()}`);
	rename(path, away);
	rmSync(away, { recursive: true, force: true });
}

/** Removes what processes have left of a path that were killed while they removed it. */
export function sweepRemoved(path: string): void {
	const left = listOf(dirname(path)).filter((name) => name.startsWith(prefixOf(path)));
	for (const name of left) rmSync(join(dirname(path), name), { recursive: true, force: true });
}

function prefixOf(path: string): string {
	return `.${basename(path)}.removed-`;
}

function listOf(dir: string): string[] {
	try {
		return readdirSync(dir);
	} catch {
		return [];
	}
}
