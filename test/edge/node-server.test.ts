import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onlyWard } from '../../src/edge/node/wards-node.ts';
import { type PortalServer, startServer } from '../../src/edge/node.ts';

const READER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const FROM_PAGE = { 'sec-fetch-site': 'same-origin', 'user-agent': READER };

let dir = '';
let server: PortalServer;
const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const total = async () => ((await (await fetch(url('/api/stats'))).json()) as { total: number }).total;
const visit = (path: string, headers: Record<string, string>, method = 'POST') =>
	fetch(url(`/api/visit?p=${path}`), { method, headers });

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'ban-tin-server-'));
	const siteDir = join(dir, 'dist');
	mkdirSync(join(siteDir, 'tin', 'mot'), { recursive: true });
	mkdirSync(join(siteDir, '_astro'));
	for (const file of ['index.html', 'tin/mot/index.html', '404.html', '_astro/a.12345678.css'])
		writeFileSync(join(siteDir, file), file);
	server = await startServer({ wards: [onlyWard(siteDir, 0)], dataDir: join(dir, 'data'), port: 0 });
});

afterAll(async () => {
	await server.close();
	rmSync(dir, { recursive: true, force: true });
});

it('serves pages, redirects to the slash, and answers 404 with the page for it', async () => {
	expect(await (await fetch(url('/'))).text()).toBe('index.html');
	expect(await (await fetch(url('/tin/mot/'))).text()).toBe('tin/mot/index.html');
	const redirect = await fetch(url('/tin/mot'), { redirect: 'manual' });
	expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/tin/mot/']);
	const missing = await fetch(url('/khong-co/'));
	expect([missing.status, await missing.text()]).toEqual([404, '404.html']);
	expect((await fetch(url('/..%2fdata/visits.sqlite'))).status).toBe(404);
});

it('lets hashed files be kept for long and nothing else', async () => {
	expect((await fetch(url('/_astro/a.12345678.css'))).headers.get('cache-control')).toBe(
		'public, max-age=31536000, immutable',
	);
	expect((await fetch(url('/'))).headers.get('cache-control')).toBe('no-cache');
	expect((await fetch(url('/api/stats'))).headers.get('cache-control')).toBe('no-store');
});

it('counts a visit that a page of the portal asks for, once a reader', async () => {
	const before = await total();
	const first = (await (await visit('/tin/mot/', FROM_PAGE)).json()) as Record<string, number>;
	expect(first).toMatchObject({ total: before + 1, page: 1 });
	await visit('/', FROM_PAGE);
	expect(await total()).toBe(before + 1);
	await visit('/', { ...FROM_PAGE, 'user-agent': `${READER} other` });
	expect(await total()).toBe(before + 2);
});

describe('does not count', () => {
	const uncounted: [name: string, status: number, ask: () => Promise<Response>][] = [
		['another site', 403, () => visit('/', { ...FROM_PAGE, 'sec-fetch-site': 'cross-site' })],
		['a bad origin', 403, () => visit('/', { origin: 'https://evil.example', 'user-agent': READER })],
		['neither origin nor fetch metadata', 403, () => visit('/', { 'user-agent': READER })],
		['GET', 405, () => visit('/', FROM_PAGE, 'GET')],
		['a page that is not', 404, () => visit('/khong-co/', FROM_PAGE)],
		['a robot', 200, () => visit('/', { ...FROM_PAGE, 'user-agent': 'Googlebot/2.1' })],
		['a prefetch', 200, () => visit('/', { ...FROM_PAGE, 'user-agent': `${READER} p`, 'sec-purpose': 'prefetch' })],
	];
	it.each(uncounted)('%s', async (_name, status, ask) => {
		const before = await total();
		expect((await ask()).status).toBe(status);
		expect(await total()).toBe(before);
	});
});
