/**
 * Preloaded (`node --import`) into a measured process. Its last line on stderr is the CPU seconds of this process
 * alone. It waits for its children, as each of its threads does: a child told to end while its parent ends too is never
 * waited for, and the system then counts its CPU to nobody: for a build that is Pagefind's native process, most of the
 * search.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const children: ChildProcess[] = [];
subscribe('child_process', (message) => children.push((message as { process: ChildProcess }).process));
process.once('beforeExit', () => {
	// One that nobody has told to end would be waited for without end.
	for (const child of children) if (child.killed && child.exitCode === null && child.signalCode === null) child.ref();
});
if (isMainThread) {
	process.once('exit', () => {
		const { user, system } = process.cpuUsage();
		writeSync(process.stderr.fd, `\n${(user + system) / 1e6}\n`);
	});
}
