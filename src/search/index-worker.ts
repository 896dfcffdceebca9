import { parentPort } from 'node:worker_threads';
import type { SentTask } from './index-writers.ts';
import { writePagefindIndex } from './pagefind-index.ts';

/* A thread that writes indexes, with a Pagefind process of its own, since each does one thing after the other. */

parentPort?.on('message', async ({ dir, words, options }: SentTask) => {
	parentPort?.postMessage(await writePagefindIndex(dir, words, options));
});
