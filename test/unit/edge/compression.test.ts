import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CompressionJob, Compressor } from '../../../src/edge/node/compression.ts';

const TEXT = Buffer.from('Cộng hòa xã hội chủ nghĩa Việt Nam. '.repeat(100));

/** Jobs whose reading ends when it is told to, in the order in which they are begun. */
function desk() {
	const begun: string[] = [];
	const finish = new Map<string, (body: Buffer | Error) => void>();
	const job = (key: string, isGone?: () => boolean): CompressionJob => ({
		key,
		coding: 'gzip',
		isGone,
		read: () => {
			begun.push(key);
			return new Promise((resolve, reject) =>
				finish.set(key, (body) => (body instanceof Error ? reject(body) : resolve(body))),
			);
		},
	});
	return { begun, job, end: (key: string, body: Buffer | Error = TEXT) => finish.get(key)?.(body) };
}

describe('the compressor', () => {
	it('gives the body in the coding asked for', async () => {
		const compressor = new Compressor({ atOnce: 2, waiting: 2 });
		const read = async () => TEXT;
		const [br, gzip] = await Promise.all([
			compressor.compress({ key: 'br', coding: 'br', read }),
			compressor.compress({ key: 'gzip', coding: 'gzip', read }),
		]);
		expect(brotliDecompressSync(br ?? '').equals(TEXT)).toBe(true);
		expect(gunzipSync(gzip ?? '').equals(TEXT)).toBe(true);
		expect(compressor.load).toEqual({ running: 0, waiting: 0 });
	});

	it('does what many ask for at once, and what waits, once', async () => {
		const { begun, job, end } = desk();
		const compressor = new Compressor({ atOnce: 1, waiting: 1 });
		const first = Array.from({ length: 100 }, () => compressor.compress(job('a')));
		const second = Array.from({ length: 100 }, () => compressor.compress(job('b')));
		expect([begun, compressor.load]).toEqual([['a'], { running: 1, waiting: 1 }]);
		end('a');
		expect(new Set(await Promise.all(first)).size).toBe(1);
		expect(begun).toEqual(['a', 'b']);
		end('b');
		expect(new Set(await Promise.all(second)).size).toBe(1);
		// It keeps nothing.
		void compressor.compress(job('a'));
		expect(begun).toEqual(['a', 'b', 'a']);
	});

	it('has so many in work, lets so many wait in their order, and refuses more', async () => {
		const { begun, job, end } = desk();
		const compressor = new Compressor({ atOnce: 2, waiting: 2 });
		const all = ['a', 'b', 'c', 'd', 'e'].map((key) => compressor.compress(job(key)));
		expect([begun, compressor.load]).toEqual([['a', 'b'], { running: 2, waiting: 2 }]);
		expect(await all[4]).toBeUndefined();
		end('b');
		await all[1];
		expect([begun, compressor.load]).toEqual([['a', 'b', 'c'], { running: 2, waiting: 1 }]);
		for (const key of ['a', 'c']) end(key);
		await all[0];
		end('d');
		expect((await Promise.all(all)).map(Boolean)).toEqual([true, true, true, true, false]);
		expect(compressor.load).toEqual({ running: 0, waiting: 0 });
	});

	it('does not begin what nobody waits for any more, and gives its place to others', async () => {
		const { begun, job, end } = desk();
		const compressor = new Compressor({ atOnce: 1, waiting: 2 });
		const gone = { first: false, second: false };
		const running = compressor.compress(job('a', () => true));
		const left = compressor.compress(job('b', () => gone.first));
		const kept = [compressor.compress(job('c', () => true)), compressor.compress(job('c', () => gone.second))];
		expect(await compressor.compress(job('d'))).toBeUndefined();
		gone.first = true;
		const late = compressor.compress(job('d'));
		expect(await left).toBeUndefined();
		end('a');
		// What is in work is finished, for whoever asks next.
		expect(await running).toBeInstanceOf(Buffer);
		end('c');
		expect(await Promise.all(kept)).toEqual([expect.any(Buffer), expect.any(Buffer)]);
		end('d');
		expect(await late).toBeInstanceOf(Buffer);
		expect(begun).toEqual(['a', 'c', 'd']);
	});

	it('goes on after a file that cannot be read', async () => {
		const { job, end } = desk();
		const compressor = new Compressor({ atOnce: 1, waiting: 1 });
		const [broken, next] = [compressor.compress(job('a')), compressor.compress(job('b'))];
		end('a', new Error('ENOENT'));
		await expect(broken).rejects.toThrow('ENOENT');
		end('b');
		expect(await next).toBeInstanceOf(Buffer);
	});
});
