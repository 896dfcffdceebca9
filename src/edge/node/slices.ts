import type { Socket } from 'node:net';

const SLICE_BYTES = 1024;

/**
 * Hands on what a connection sends in slices, until the connection is ended. Node's parser else makes objects of all the
 * requests in 64 KB, some 2,500, before anybody can say that they are too many: 1,500 connections came to 1.7 GB.
 */
export function readInSlices(socket: Socket): void {
	const push = socket.push.bind(socket);
	socket.push = (chunk, encoding) => {
		if (!(chunk instanceof Buffer) || chunk.length <= SLICE_BYTES) return push(chunk, encoding);
		let wantsMore = true;
		for (let start = 0; start < chunk.length && !socket.destroyed; start += SLICE_BYTES)
			wantsMore = push(chunk.subarray(start, start + SLICE_BYTES));
		return wantsMore;
	};
	// The parser takes bytes past JavaScript until somebody listens.
	socket.on('data', () => {});
}
