import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PAGE_TYPES } from './chromium.ts';
import { EXECUTABLE, OFFLINE } from './chromium-launch.ts';
import { useOwnServer } from './own-server.ts';

const portal = useOwnServer();
const REPORT = PAGE_TYPES.bulletin;
/** Has the report prerendered, and opens it once its script has run. */
const DRIVER = `<!doctype html><title>x</title>
<script type="speculationrules">${JSON.stringify({ prerender: [{ source: 'list', urls: [REPORT], eagerness: 'immediate' }] })}</script>
<script type="module">
	await fetch('/prerendered');
	setTimeout(() => location.assign(${JSON.stringify(REPORT)}), 300);
</script>`;

interface Seen {
	readonly line: string;
	readonly isAhead: boolean;
}

/** The portal with a page more, and with a record of what is asked of it. */
async function recordingProxy(
	onSeen: (seen: Seen, all: readonly Seen[]) => void,
): Promise<{ url: string; seen: Seen[] }> {
	const seen: Seen[] = [];
	let scriptCame = () => {};
	const script = new Promise<void>((resolve) => {
		scriptCame = resolve;
	});
	const server = createServer(async (asked: IncomingMessage, answer: ServerResponse) => {
		if (asked.url === '/driver') return void answer.setHeader('content-type', 'text/html').end(DRIVER);
		if (asked.url === '/prerendered') return void script.then(() => answer.end());
		const entry = {
			line: `${asked.method} ${asked.url}`,
			isAhead: /prerender/.test(String(asked.headers['sec-purpose'])),
		};
		seen.push(entry);
		const target = new URL(asked.url ?? '', portal.url);
		// The portal must know itself by the name that the browser uses.
		const forwarded = request(target, { method: asked.method, headers: asked.headers }, (got) => {
			answer.writeHead(got.statusCode ?? 500, got.headers);
			got.pipe(answer);
			got.on('end', () => {
				if (entry.isAhead && /\.js$/.test(target.pathname)) scriptCame();
				onSeen(entry, seen);
			});
		});
		forwarded.on('error', () => answer.destroy());
		asked.pipe(forwarded);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return { url: `http://localhost:${(server.address() as AddressInfo).port}`, seen };
}

it('counts a prerendered page when it is opened, not before', async () => {
	let visited = (_seen: readonly Seen[]) => {};
	const visit = new Promise<readonly Seen[]>((resolve) => {
		visited = resolve;
	});
	const { url } = await recordingProxy(({ line }, all) => {
		if (line.startsWith('POST')) visited(all);
	});
	const profile = mkdtempSync(join(tmpdir(), 'ban-tin-chromium-'));
	// By itself: a browser that is driven from outside doesn't prerender.
	const agent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 ${Math.random()}`;
	const chromium = spawn(
		EXECUTABLE ?? '',
		[
			'--headless=new',
			'--no-sandbox',
			'--disable-gpu',
			...OFFLINE,
			`--user-data-dir=${profile}`,
			`--user-agent=${agent}`,
			`${url}/driver`,
		],
		{ stdio: 'ignore' },
	);
	onTestFinished(async () => {
		chromium.kill('SIGKILL');
		await once(chromium, 'close');
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	});
	const before = await portal.total();
	const seen = await visit;
	expect(seen.filter(({ line }) => line === `GET ${REPORT}`)).toEqual([{ line: `GET ${REPORT}`, isAhead: true }]);
	const posts = seen.filter(({ line }) => line.startsWith('POST'));
	expect(posts).toEqual([{ line: `POST /api/visit?p=${encodeURIComponent(REPORT)}`, isAhead: false }]);
	expect(await portal.total()).toBe(before + 1);
});
