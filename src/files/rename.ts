import { renameSync } from 'node:fs';

/**
 * Milliseconds between tries. Windows refuses to rename what somebody has open, if only for the moment in which a virus
 * scanner or an indexer looks at it; elsewhere a refusal is final.
 */
const PAUSES = process.platform === 'win32' ? [10, 20, 50, 100, 200, 400, 800] : [];

/** Renames a file or a folder; a file takes the place of another. @throws the system's error */
export function rename(from: string, to: string): void {
	untilFree(() => renameSync(from, to));
}

/** Does work, and does it again after each of the pauses while the system says that a file is in use. */
export function untilFree(work: () => void, pauses: readonly number[] = PAUSES): void {
	for (const pause of pauses) {
		try {
			work();
			return;
		} catch (error) {
			if (!/^(?:EPERM|EACCES|EBUSY)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
	}
	work();
}
