import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body is sent; `identity` is as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A piece of work for the compressor. */
export interface CompressionJob {
	/** The same for the same body in the same coding, and for nothing else. */
	readonly key: string;
	readonly coding: Exclude<Encoding, 'identity'>;
	/** Reads the body, when its turn has come and no sooner. */
	readonly read: () => Promise<Buffer>;
	/** Whether whoever asked no longer waits. */
	readonly isGone?: (() => boolean) | undefined;
}

export interface CompressionLimits {
	/** Bodies in work at one moment: each is in memory as it is and as it becomes. */
	readonly atOnce: number;
	/** Bodies that wait their turn. */
	readonly waiting: number;
}

interface Waiting {
	readonly job: CompressionJob;
	/** Of all who asked for it. */
	readonly gone: (() => boolean)[];
	readonly settle: (result: Promise<Buffer> | undefined) => void;
}

const compress = {
	// Level 5 is as fast as gzip's usual one and a tenth smaller; the build's own files have level 11.
	br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Compresses bodies for all sites of a process, in a bounded number at a time. Who asks for a body that is in work or
 * waits shares its result. What nobody waits for any more when its turn comes is not begun. Keeps nothing: the caller
 * does.
 */
export class Compressor {
	readonly #limits: CompressionLimits;
	readonly #running = new Map<string, Promise<Buffer | undefined>>();
	readonly #waiting = new Map<string, Waiting & { readonly result: Promise<Buffer | undefined> }>();

	constructor(limits: CompressionLimits) {
		this.#limits = limits;
	}

	/** Bodies in work, and bodies that wait. */
	get load(): { readonly running: number; readonly waiting: number } {
		return { running: this.#running.size, waiting: this.#waiting.size };
	}

	/**
	 * The compressed body; undefined when more wait than may, or nobody does: then it is sent as it is.
	 * @throws what `read` does.
	 */
	compress(job: CompressionJob): Promise<Buffer | undefined> {
		const running = this.#running.get(job.key);
		if (running) return running;
		const gone = job.isGone ?? (() => false);
		const waiting = this.#waiting.get(job.key);
		if (waiting) {
			waiting.gone.push(gone);
			return waiting.result;
		}
		if (this.#running.size < this.#limits.atOnce) return this.#run(job);
		if (this.#waiting.size >= this.#limits.waiting) this.#dropGone();
		if (this.#waiting.size >= this.#limits.waiting) return Promise.resolve(undefined);
		const { promise, resolve } = Promise.withResolvers<Buffer | undefined>();
		this.#waiting.set(job.key, { job, gone: [gone], settle: resolve, result: promise });
		return promise;
	}

	#run({ key, coding, read }: CompressionJob): Promise<Buffer> {
		const result = read()
			.then(compress[coding])
			.finally(() => {
				this.#running.delete(key);
				this.#startNext();
			});
		this.#running.set(key, result);
		return result;
	}

	#startNext(): void {
		for (const [key, { job, gone, settle }] of this.#waiting) {
			if (this.#running.size >= this.#limits.atOnce) return;
			this.#waiting.delete(key);
			settle(gone.every((isGone) => isGone()) ? undefined : this.#run(job));
		}
	}

	#dropGone(): void {
		for (const [key, { gone, settle }] of this.#waiting) {
			if (!gone.every((isGone) => isGone())) continue;
			this.#waiting.delete(key);
			settle(undefined);
		}
	}
}
