import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './node-runtime.ts';

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer({ limits: { keepAliveTimeout: 1000 } });
});
afterAll(() => server.close());

/** What the server answers to some bytes until it closes; the socket stays open on this side. */
async function answerTo(bytes: string, keepSending?: (socket: Socket) => void): Promise<string> {
	const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
	socket.on('error', () => {});
	socket.write(bytes);
	keepSending?.(socket);
	try {
		return await text(socket);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
		return '';
	} finally {
		socket.destroy();
	}
}

const VISIT =
	'POST /api/visit?p=/ HTTP/1.1\r\nHost: mot.example\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: Firefox/140.0\r\n';

describe.concurrent('cuts off', () => {
	it.each([
		['what is no HTTP', 'GEI NO\r\n\r\n', '400'],
		['a head without end', `${VISIT}X: ${'x'.repeat(20_000)}`, '431'],
		['a body that it never asked for', `${VISIT}Content-Length: 1000000000\r\n\r\nx`, '413'],
		['a body of unknown length', `${VISIT}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`, '413'],
		['two lengths', `${VISIT}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, '400'],
		['a length and chunks', `${VISIT}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
		['a name of a host that is none', VISIT.replace('mot.example', 'a b').concat('\r\n'), '400'],
		['no name of a host', VISIT.replace(/Host.*?\r\n/, '').concat('\r\n'), '400'],
		['who is slow to say what', VISIT.slice(0, -2), '408'],
		['who says nothing', '', ''],
		['who waits after an answer', `${VISIT}\r\n`, '200'],
	])('%s', async (_name, bytes, status) => {
		expect(await answerTo(bytes)).toMatch(
			status === '' ? /^(?:HTTP\/1\.1 408|$)/ : new RegExp(`^HTTP/1\\.1 ${status}`),
		);
	});
});

it('is well afterwards', async () => {
	expect((await server.ask('/api/stats')).status).toBe(200);
	expect(server.logged).toEqual([]);
});
