import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/edge/node.ts';
import { client, publishAgain, SITE, serveSite, slowReader, temporaryFolder, writeFiles } from './served-site.ts';

const LARGE_BYTES = 20_000_000;

describe('when it is asked to stop, the server', () => {
	it('finishes what it is answering and takes nothing new', async () => {
		const { server, get } = await serveSite({ ...SITE, 'tep.bin': Buffer.alloc(LARGE_BYTES) });
		const reader = await slowReader(server.port);
		const closed = server.close();
		await expect(get('/')).rejects.toThrow('ECONNREFUSED');
		expect(await reader.readAll()).toBeGreaterThan(LARGE_BYTES);
		await closed;
	});

	it('lets no connection that is only kept alive hold it up', async () => {
		const { server } = await serveSite();
		const socket = connect(server.port, '127.0.0.1');
		socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
		await new Promise((resolve) => socket.once('data', resolve));
		socket.resume();
		await server.close();
	});

	it('waits for a reader who takes nothing only so long', async () => {
		const { server } = await serveSite({ ...SITE, 'tep.bin': Buffer.alloc(LARGE_BYTES) }, { limits: { closing: 100 } });
		const reader = await slowReader(server.port);
		await server.close();
		expect(await reader.readAll()).toBeLessThan(LARGE_BYTES);
	});

	it('can be asked twice', async () => {
		const { server } = await serveSite();
		await Promise.all([server.close(), server.close()]);
	});
});

describe('several wards on one server', () => {
	const sites = { mot: 'Phường Một', hai: 'Phường Hai' };

	async function serveWards() {
		const dir = temporaryFolder();
		const wards = Object.entries(sites).map(([id, text]) => {
			writeFiles(join(dir, id), { ...SITE, 'index.html': text });
			return { id, hosts: [`${id}.example.vn`, `www.${id}.example.vn`], siteDir: join(dir, id), counterOffset: 0 };
		});
		const server = await startServer({ wards, dataDir: join(dir, 'data'), port: 0 });
		return { server, dir, ...client(server) };
	}

	it('are told apart by the host name', async () => {
		const { server, get } = await serveWards();
		for (const [host, text] of [
			['mot.example.vn', sites.mot],
			['www.hai.example.vn', sites.hai],
			['HAI.example.VN.:8080', sites.hai],
		] as const)
			expect([host, await (await get('/', { host })).text()]).toEqual([host, text]);
		for (const host of ['khac.example.vn', '127.0.0.1', '', 'mot.example.vn.evil.example'])
			expect([host, (await get('/', { host })).status]).toEqual([host, 421]);
		await server.close();
	});

	it('count each for itself', async () => {
		const { server, get } = await serveWards();
		const reader = { 'user-agent': 'Mozilla/5.0 Firefox/140.0', 'sec-fetch-site': 'same-origin' };
		const total = async (host: string) => (await (await get('/api/stats', { host })).json()).total;
		await get('/api/visit?p=/', { host: 'mot.example.vn', ...reader }, 'POST');
		expect([await total('mot.example.vn'), await total('hai.example.vn')]).toEqual([11, 10]);
		await server.close();
	});

	it('are well while each has its site', async () => {
		const { server, get, dir } = await serveWards();
		expect((await get('/api/health', { host: '10.0.0.1' })).status).toBe(200);
		publishAgain(join(dir, 'hai'), { 'other.html': '' });
		expect((await get('/api/health')).status).toBe(503);
		await server.close();
	});
});

it('promises TLS only to readers who came by it, as a trusted proxy says', async () => {
	const hsts = async (trustedProxy: string | undefined, headers: Record<string, string>) => {
		const { get } = await serveSite(SITE, { trustedProxy });
		const answers = await Promise.all(['/', '/khong-co/', '/tin/mot', '/api/stats'].map((path) => get(path, headers)));
		return [...new Set(answers.map((answer) => answer.headers.get('strict-transport-security')))];
	};
	const https = { 'x-forwarded-proto': 'https' };
	expect(await hsts('127.0.0.1', https)).toEqual(['max-age=31536000']);
	expect(await hsts('10.0.0.1, 127.0.0.0/8', https)).toEqual(['max-age=31536000']);
	expect(await hsts('10.0.0.1', https)).toEqual([null]);
	expect(await hsts(undefined, https)).toEqual([null]);
	expect(await hsts('127.0.0.1', { 'x-forwarded-proto': 'http' })).toEqual([null]);
	expect(await hsts('127.0.0.1', { 'x-forwarded-proto': 'https, http' })).toEqual([null]);
	expect(await hsts('127.0.0.1', {})).toEqual([null]);
});

it('goes on from the count that the site states, and follows it when it is published anew', async () => {
	const { get, siteDir } = await serveSite();
	const total = async () => (await (await get('/api/stats')).json()).total;
	expect(await total()).toBe(10);
	publishAgain(siteDir, { ...SITE, 'du-lieu/cong.json': JSON.stringify({ counterOffset: 25, redirects: {} }) });
	expect(await total()).toBe(25);
});
