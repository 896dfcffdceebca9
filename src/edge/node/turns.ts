import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface TurnLimits {
	/** Requests of one connection that wait for the answer before theirs. */
	readonly waitingOfConnection: number;
	/** The same of all connections together. */
	readonly waiting: number;
}

/**
 * Works on one answer at a time for each connection. A client may send requests without waiting for answers
 * (pipelining); Node hands on each as it comes, with a response that has no connection until those before it are sent,
 * and that hears nothing when the connection ends before: no `finish`, no `close`. Whatever was opened for such a
 * response stays open for good. Here a request is begun when its response has the connection, and is dropped, before
 * anything was done for it, when the connection ends first. A connection with more waiting than allowed is ended.
 */
export class Turns {
	readonly #limits: TurnLimits;
	readonly #waiting = new WeakMap<Socket, (() => void)[]>();
	#count = 0;

	constructor(limits: TurnLimits) {
		this.#limits = limits;
	}

	/** Requests that wait, over all connections. */
	get waiting(): number {
		return this.#count;
	}

	/** Calls `begin` when it is the request's turn, at once if no answer is before it; never if the client goes first. */
	take({ socket }: IncomingMessage, response: ServerResponse, begin: () => void): void {
		if (socket.destroyed) return;
		response.once('close', () => this.#next(socket));
		// Node has given it the connection: it is the first.
		if (response.socket) begin();
		else this.#wait(socket, begin);
	}

	#wait(socket: Socket, begin: () => void): void {
		const queue = this.#waiting.get(socket) ?? this.#newQueue(socket);
		if (queue.length >= this.#limits.waitingOfConnection || this.#count >= this.#limits.waiting) {
			socket.destroy();
			return;
		}
		queue.push(begin);
		this.#count++;
	}

	#newQueue(socket: Socket): (() => void)[] {
		const queue: (() => void)[] = [];
		this.#waiting.set(socket, queue);
		socket.once('close', () => {
			this.#count -= queue.splice(0).length;
		});
		return queue;
	}

	/** An answer has been sent, or its connection is gone. */
	#next(socket: Socket): void {
		if (socket.destroyed) return;
		const begin = this.#waiting.get(socket)?.shift();
		if (!begin) return;
		this.#count--;
		begin();
	}
}
