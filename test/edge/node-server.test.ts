import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PortalServer, startServer } from '../../src/edge/node.ts';
import { onlyWard } from '../../src/edge/wards-node.ts';

let dir = '';
let server: PortalServer;
const url = (path: string) => `http://127.0.0.1:${server.port}${path}`;

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'ban-tin-server-'));
	const siteDir = join(dir, 'dist');
	mkdirSync(join(siteDir, 'tin', 'mot'), { recursive: true });
	mkdirSync(join(siteDir, '_astro'));
	for (const file of ['index.html', 'tin/mot/index.html', '404.html', '_astro/a.12345678.css'])
		writeFileSync(join(siteDir, file), file);
	server = await startServer({ wards: [onlyWard(siteDir, 10)], dataDir: join(dir, 'data'), port: 0 });
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
