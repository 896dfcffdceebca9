import { connect } from 'node:net';
import { seeded } from '../bench/generate.ts';
import type { Flood, FloodTarget } from './floods.ts';

/** How many clients came to what: the status of their first answer, `cut off` without one, `stayed`. */
export type Outcomes = Readonly<Record<string, number>>;

/**
 * Runs a flood to its end. Those who stay go when `released` resolves; `onAllThere` is told when every one of them is
 * connected and has sent its bytes, or has been cut off.
 */
export async function flood(
	{ clients, atOnce, sends, manner }: Flood,
	target: FloodTarget,
	{ released, onAllThere }: { readonly released: Promise<unknown>; readonly onAllThere?: () => void },
): Promise<Outcomes> {
	const random = seeded(target.seed);
	const outcomes: Record<string, number> = {};
	let next = 0;
	let there = 0;
	const client = async () => {
		while (next < clients) {
			const bytes = sends(target, next++, random);
			const isThere = () => ++there === Math.min(clients, atOnce) && onAllThere?.();
			const outcome = await visitor(target.port, bytes, manner, released, isThere);
			outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, client));
	return outcomes;
}

function visitor(
	port: number,
	bytes: string,
	manner: Flood['manner'],
	released: Promise<unknown>,
	isThere: () => void,
): Promise<string> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		let outcome = 'cut off';
		let isCounted = false;
		const count = () => {
			if (!isCounted) isThere();
			isCounted = true;
		};
		socket.once('connect', () => socket[manner === 'closes half' ? 'end' : 'write'](bytes, 'latin1', count));
		if (manner === 'stays') {
			socket.pause();
			void released.then(() => {
				if (!socket.destroyed) outcome = 'stayed';
				socket.destroy();
			});
		} else {
			socket.on('data', (chunk: Buffer) => {
				if (outcome === 'cut off') outcome = chunk.toString('latin1').slice('HTTP/1.1 '.length).slice(0, 3);
				if (manner === 'leaves') socket.destroy();
			});
		}
		// A connection that the server ends while bytes are under way.
		socket.on('error', () => {});
		socket.once('close', () => {
			count();
			resolve(outcome);
		});
	});
}
