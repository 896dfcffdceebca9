/** Preloaded (`node --import`) into a measured process: its last line on stderr is the CPU seconds of this process alone. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
	process.once('exit', () => {
		const { user, system } = process.cpuUsage();
		writeSync(process.stderr.fd, `\n${(user + system) / 1e6}\n`);
	});
}
