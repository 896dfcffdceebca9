import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { closePagefind, type PagefindIndexOptions, type WrittenIndex, writePagefindIndex } from './pagefind-index.ts';

/** An index to be written into a folder. */
export interface IndexTask {
	readonly dir: string;
	readonly options: PagefindIndexOptions;
	/** Makes the index words, separated by spaces, when it is this index's turn. */
	readonly words: () => string;
}

/** A task as it goes to a thread. */
export type SentTask = Omit<IndexTask, 'words'> & { readonly words: string };

/** Each needs some 300 MB for a part of 2,000 news articles. */
const MOST_THREADS = 2;

/** Writes indexes, large ones several at once. */
export class IndexWriters {
	#threads: readonly Worker[] | undefined;

	/** Results in the order of the tasks. */
	async write(tasks: readonly IndexTask[], areLarge: boolean): Promise<WrittenIndex[]> {
		const written: WrittenIndex[] = [];
		const writers = areLarge ? this.#start().map((thread) => (task: SentTask) => inThread(thread, task)) : [here];
		// One queue for all: whoever is done takes the next.
		const queue = tasks.entries();
		await Promise.all(
			writers.map(async (write) => {
				for (const [place, task] of queue) written[place] = await write({ ...task, words: task.words() });
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

function here({ dir, words, options }: SentTask): Promise<WrittenIndex> {
	return writePagefindIndex(dir, words, options);
}

async function inThread(thread: Worker, task: SentTask): Promise<WrittenIndex> {
	const answered = once(thread, 'message');
	thread.postMessage(task);
	const [written] = await answered;
	return written as WrittenIndex;
}

async function ended(thread: Worker): Promise<void> {
	// It has failed.
	if (thread.threadId < 0) return;
	const exit = once(thread, 'exit');
	thread.postMessage(undefined);
	await exit;
}
