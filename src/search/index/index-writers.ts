import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { closePagefind, type PagefindIndexOptions, type WrittenIndex, writePagefindIndex } from './pagefind-index.ts';

/** An index to be written into a folder. */
export interface IndexTask {
	readonly dir: string;
	/** Index words, separated by spaces. */
	readonly words: string;
	readonly options: PagefindIndexOptions;
}

/** Each needs some 300 MB for a shard of 2,000 news articles. */
const MOST_THREADS = 2;

/** Writes indexes, large ones several at once. */
export class IndexWriters {
	#threads: readonly Worker[] | undefined;

	/** Writes an index for each task, in threads where they `areLarge`. Results are in the order of the tasks. */
	async write(tasks: readonly IndexTask[], areLarge: boolean): Promise<WrittenIndex[]> {
		const written: WrittenIndex[] = [];
		const writers = areLarge ? this.#start().map((thread) => (task: IndexTask) => inThread(thread, task)) : [here];
		// One queue for all: whoever is done takes the next.
		const queue = tasks.entries();
		await Promise.all(
			writers.map(async (write) => {
				for (const [index, task] of queue) written[index] = await write(task);
			}),
		);
		return written;
	}

	/** Ends the threads and Pagefind's processes. */
	async close(): Promise<void> {
		await closePagefind();
		await Promise.all((this.#threads ?? []).map(ended));
		this.#threads = undefined;
	}

	#start(): readonly Worker[] {
		this.#threads ??= Array.from(
			{ length: Math.min(MOST_THREADS, availableParallelism()) },
			() => new Worker(new URL('./index-worker.ts', import.meta.url)),
		);
		return this.#threads;
	}
}

function here({ dir, words, options }: IndexTask): Promise<WrittenIndex> {
	return writePagefindIndex(dir, words, options);
}

async function inThread(thread: Worker, task: IndexTask): Promise<WrittenIndex> {
	const answered = once(thread, 'message');
	const { dir, words, options } = task;
	thread.postMessage({ dir, words, options } satisfies IndexTask);
	const [written] = await answered;
	return written as WrittenIndex;
}

async function ended(thread: Worker): Promise<void> {
	// It has failed.
	if (thread.threadId < 0) return;
	const exit = once(thread, 'exit');
	thread.postMessage(undefined);
	// What it is still doing nobody waits for, since something else has failed.
	await exit.catch(() => undefined);
}
