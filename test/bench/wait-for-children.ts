/**
 * Preloaded (`node --import`) into a measured process. A child that is told to end while its parent ends too is never
 * waited for, and the system then counts its CPU to nobody: Pagefind's native process, most of a build's search.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

const children: ChildProcess[] = [];
subscribe('child_process', (message) => children.push((message as { process: ChildProcess }).process));
process.once('beforeExit', () => {
	// One that nobody has told to end would be waited for without end.
	for (const child of children) if (child.killed && child.exitCode === null && child.signalCode === null) child.ref();
});
