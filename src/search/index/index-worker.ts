import { parentPort } from 'node:worker_threads';
import type { IndexTask } from './index-writers.ts';
import { closePagefind, writePagefindIndex } from './pagefind-index.ts';

/* A thread that writes indexes, with a Pagefind process of its own, since each does one thing after the other. */

parentPort?.on('message', async (task: IndexTask | undefined) => {
	if (task) {
		parentPort?.postMessage(await writePagefindIndex(task.dir, task.words, task.options));
		return;
	}
	await closePagefind();
	parentPort?.close();
});
