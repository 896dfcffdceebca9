import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { SITE, serveSite } from './served-site.ts';

const LARGE = Buffer.alloc(3_000_000, 'a');
const files = { ...SITE, 'tep.bin': LARGE };
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n`;
const last = (path: string) => get(path, 'Connection: close\r\n');
const statuses = (answers: string) => [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
const descriptors = () => readdirSync('/proc/self/fd').length;

async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('requests sent ahead on one connection', () => {
	it('are answered in their order, whatever they are', async () => {
		const { raw, get: ask } = await serveSite(files);
		const tag = (await ask('/')).headers.get('etag');
		const answers = await raw(
			[
				get('/tep.bin', 'Range: bytes=0-9\r\n'),
				get('/', `If-None-Match: ${tag}\r\n`),
				get('/tep.bin').replace('GET', 'HEAD'),
				get('/khong-co/'),
				get('/tin/mot'),
				get('/api/stats'),
				get('/tep.bin', 'Range: bytes=9999999-\r\n'),
				get('/tep.bin', 'Range: bytes=-5\r\n'),
				get('/').replace('GET', 'PUT'),
				last('/tin/mot/'),
			].join(''),
		);
		expect(statuses(answers)).toEqual([206, 304, 200, 404, 301, 200, 416, 206, 405, 200]);
		expect(answers.endsWith(String(Buffer.from(String(SITE['tin/mot/index.html'])).toString('latin1')))).toBe(true);
	});

	it('are answered when they come in pieces, and when they come while another is being answered', async () => {
		const { server } = await serveSite(files);
		const socket = connect(server.port, '127.0.0.1');
		const all = text(socket);
		const bytes = get('/tep.bin', `X-Long: ${'x'.repeat(3000)}\r\n`) + get('/tin/mot/', 'X: y\r\n');
		for (let start = 0; start < bytes.length; start += 700) socket.write(bytes.slice(start, start + 700));
		await until(() => socket.bytesRead > 0);
		socket.write(last('/'));
		expect(statuses(await all)).toEqual([200, 200, 200]);
	});

	it.runIf(process.platform === 'linux')('leave nothing open when the reader goes', async () => {
		const { server, get: ask } = await serveSite(files);
		await ask('/');
		const before = descriptors();
		for (let round = 0; round < 3; round++) {
			const sockets = Array.from({ length: 20 }, () => {
				const socket = connect(server.port, '127.0.0.1');
				socket.write(get('/tep.bin', 'Range: bytes=0-\r\n').repeat(20));
				return socket;
			});
			await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('readable', resolve))));
			for (const socket of sockets) socket.destroy();
			await until(() => descriptors() <= before);
		}
		expect((await ask('/')).status).toBe(200);
	});

	it('end the connection when they are more than any client sends', async () => {
		const { raw, get: ask } = await serveSite(files, { limits: { waitingOfConnection: 3 } });
		expect(statuses(await raw(get('/tep.bin') + get('/').repeat(2) + last('/')))).toEqual([200, 200, 200, 200]);
		const cut = raw(get('/tep.bin') + get('/').repeat(4)).catch(() => '');
		expect(statuses(await cut).length).toBeLessThan(2);
		expect((await ask('/')).status).toBe(200);
	});

	it('give their places back', async () => {
		const { server, raw } = await serveSite(files, { limits: { waiting: 10 } });
		for (let round = 0; round < 5; round++) {
			const socket = connect(server.port, '127.0.0.1');
			socket.write(get('/tep.bin') + get('/').repeat(9));
			await new Promise((resolve) => socket.once('readable', resolve));
			socket.destroy();
			await new Promise((resolve) => socket.once('close', resolve));
			expect(statuses(await raw(get('/tep.bin') + get('/') + last('/')))).toEqual([200, 200, 200]);
		}
	});
});

describe('a crowd of connections', () => {
	it('is refused beyond a number, and those only kept alive make room', async () => {
		const { server, get: ask } = await serveSite(SITE, { limits: { connections: 20, crowd: 10 } });
		const kept = Array.from({ length: 30 }, () => {
			const socket = connect(server.port, '127.0.0.1').on('error', () => {});
			socket.write(get('/'));
			return socket.resume();
		});
		const isDone = () => kept.every((socket) => socket.closed || socket.bytesRead > 0);
		await until(isDone);
		expect((await ask('/')).status).toBe(200);
		for (const socket of kept) socket.destroy();
	});
});
