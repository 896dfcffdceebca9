import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages.ts';

/** Another build is writing to the same folder. */
export class BuildRunningError extends Error {
	constructor(pid: number) {
		super(messages.buildRunning(pid));
		this.name = 'BuildRunningError';
	}
}

/**
 * Takes the lock and returns a function that gives it back. A lock whose process is gone is taken over.
 * @throws {BuildRunningError} when another process has it.
 */
export function lock(file: string): () => void {
	mkdirSync(dirname(file), { recursive: true });
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const owner = Number(readFileSync(file, 'utf8'));
		if (owner !== process.pid && isRunning(owner)) throw new BuildRunningError(owner);
		writeFileSync(file, String(process.pid));
	}
	return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
	// Zero, which an empty file gives, would ask about this process's own group.
	if (!(pid > 0)) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
