import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { addressOf } from '../edge/load.ts';
import { askServer } from '../edge/node-runtime.ts';
import { spawnServer } from '../edge/spawn-server.ts';

export interface CounterBenchOptions {
	/** Seconds of each load. */
	readonly seconds: number;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** How a server bore a load. Latencies are milliseconds. */
export interface Bearing {
	readonly load: string;
	readonly requestsPerSecond: number;
	readonly p50: number;
	readonly p99: number;
	/** Requests that were not answered with 200. */
	readonly failed: number;
}

export interface CounterBench {
	readonly connections: number;
	/** Of the machine before the first load: processes that wanted a core in the last minute. */
	readonly busy: number;
	readonly counter: readonly Bearing[];
	/** Node's bare HTTP server with an answer of the same size. */
	readonly peer: Bearing;
	/** Visits answered, and visits in the counter afterwards: those answered last may have been cut off. */
	readonly acknowledged: number;
	readonly counted: number;
}

const CONNECTIONS = 32;
const REPEATING_READERS = 1000;
const FIGURES = JSON.stringify({
	total: 12_111_833,
	online: 919,
	today: 4321,
	week: 12_345,
	month: 54_321,
	page: 1234,
});
const HEADERS = {
	host: 'mot.example',
	'sec-fetch-site': 'same-origin',
	'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** Measures the Node server's counter, in a process of its own, under visits of new readers and of some who return. */
export async function benchCounter({ seconds, onStage, signal }: CounterBenchOptions): Promise<CounterBench> {
	const dataDir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	const [busy = Number.NaN] = loadavg();
	const server = await spawnServer(dataDir);
	try {
		let reader = 0;
		const bear = async (load: string, from: () => string) => {
			onStage?.(load);
			return bearing(load, await visits(server.port, seconds, from, signal));
		};
		await visits(server.port, 1, () => addressOf(reader++), signal);
		const fresh = await bear('new readers', () => addressOf(reader++));
		const returning = await bear('returning readers', () => addressOf(reader++ % REPEATING_READERS));
		onStage?.('exactness');
		const before = await total(server.port);
		const exact = await visits(server.port, 2, () => addressOf(reader++), signal);
		const counted = (await total(server.port)) - before;
		onStage?.('peer');
		const peer = await benchPeer(seconds, signal);
		return { connections: CONNECTIONS, busy, counter: [fresh, returning], peer, acknowledged: exact['2xx'], counted };
	} finally {
		await server.end('SIGTERM');
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function visits(
	port: number,
	seconds: number,
	from: () => string,
	signal?: AbortSignal,
): Promise<autocannon.Result> {
	signal?.throwIfAborted();
	const run = autocannon({
		url: `http://127.0.0.1:${port}`,
		connections: CONNECTIONS,
		duration: seconds,
		requests: [
			{
				method: 'POST',
				path: '/api/visit?p=/tin/mot/',
				setupRequest: (request) => ({ ...request, headers: { ...HEADERS, 'x-forwarded-for': from() } }),
			},
		],
	});
	const stop = () => (run as unknown as { stop(): void }).stop();
	signal?.addEventListener('abort', stop);
	const result = await run;
	signal?.removeEventListener('abort', stop);
	signal?.throwIfAborted();
	return result;
}

function bearing(load: string, { requests, latency, non2xx, errors }: autocannon.Result): Bearing {
	return { load, requestsPerSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

async function total(port: number): Promise<number> {
	return ((await (await askServer(port)('/api/stats')).json()) as { total: number }).total;
}

async function benchPeer(seconds: number, signal?: AbortSignal): Promise<Bearing> {
	const server = createServer((_request, answered) =>
		answered.setHeader('content-type', 'application/json').end(FIGURES),
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	try {
		return bearing(
			'bare server',
			await visits((server.address() as AddressInfo).port, seconds, () => addressOf(0), signal),
		);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** The bench as plain text. */
export function counterReport({ connections, busy, counter, peer, acknowledged, counted }: CounterBench): string {
	const row = ({ load, requestsPerSecond, p50, p99, failed }: Bearing) =>
		`${load}: ${Math.round(requestsPerSecond)} requests/s, p50 ${p50} ms, p99 ${p99} ms, ${failed} failed.`;
	return [
		`Counter on Node, ${connections} connections; load of the machine before: ${busy.toFixed(1)}.`,
		...counter.map(
			(bearing) =>
				`${row(bearing)} Ratio to a bare server: ${(bearing.requestsPerSecond / peer.requestsPerSecond).toFixed(2)}.`,
		),
		row(peer),
		`Exactness: ${acknowledged} visits acknowledged, ${counted} counted (at most ${connections} more, cut off at the end).`,
		'',
	].join('\n');
}
