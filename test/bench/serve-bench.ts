import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPaths } from '../../src/build/paths.ts';
import { filesBelow } from '../../src/files/files-below.ts';
import { measureNode, median } from './measure.ts';
import { startNginx, startPortal, type WebServer } from './web-servers.ts';

export interface ServeBenchOptions {
	/** The project; its own content is what is served. */
	readonly root: string;
	readonly runs: number;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

export interface Load {
	readonly requestsPerSecond: number;
	/** Milliseconds within which 99 of 100 requests were answered. */
	readonly p99: number;
}

export interface ServeCase {
	readonly name: string;
	readonly bytes: number;
	readonly portal: Load;
	readonly nginx: Load;
}

const CONNECTIONS = 32;
const SECONDS = 4;
const ACCEPT = 'Accept-Encoding: gzip';
const TEXT = /\.(?:html|css|js|json|svg|txt|xml)$/;

/**
 * Builds the portal and serves it in turns by our server and by nginx, which gets files compressed beforehand too, each
 * asked as fast as it answers by one thread over 32 connections. Works in a temporary folder that is gone afterwards.
 */
export async function benchServe({ root, runs, onStage, signal }: ServeBenchOptions): Promise<ServeCase[]> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	const [siteDir, peerDir] = [join(dir, 'dist'), join(dir, 'peer')];
	const servers: WebServer[] = [];
	try {
		onStage?.('building');
		await measureNode(['scripts/build.ts'], { cwd: root, env: { OUT_DIR: siteDir, CONTENT_DIR: '' }, signal });
		compressedCopy(siteDir, peerDir);
		const portal = await startPortal(root, siteDir, join(dir, 'data'));
		servers.push(portal);
		const nginx = await startNginx(peerDir, join(dir, 'nginx'));
		servers.push(nginx);
		const cases: ServeCase[] = [];
		for (const { name, path, isKnown } of questions(siteDir)) {
			const loads = { portal: [] as Load[], nginx: [] as Load[] };
			for (let run = 0; run < runs; run++) {
				signal?.throwIfAborted();
				onStage?.(`${name}, run ${run + 1} of ${runs}`);
				loads.portal.push(await load(portal.url + path, isKnown));
				loads.nginx.push(await load(nginx.url + path, isKnown));
			}
			const bytes = isKnown ? 0 : Number((await ask(portal.url + path)).headers.get('content-length'));
			cases.push({ name, bytes, portal: medianLoad(loads.portal), nginx: medianLoad(loads.nginx) });
		}
		return cases;
	} finally {
		for (const server of servers) await server.stop();
		rmSync(buildPaths(root, siteDir).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

/** What is asked for. `isKnown`: the client has it and asks whether it has changed. */
function questions(siteDir: string): { name: string; path: string; isKnown: boolean }[] {
	const files = filesBelow(siteDir);
	const bulletin = files.find((file) => /^tin\/.*\.html$/.test(file))?.replace(/index\.html$/, '');
	const asset = files.find((file) => /^_astro\/.*\.css$/.test(file));
	return [
		{ name: 'home page', path: '/', isKnown: false },
		{ name: 'a bulletin', path: `/${bulletin}`, isKnown: false },
		{ name: 'a hashed asset', path: `/${asset}`, isKnown: false },
		{ name: 'home page, unchanged (304)', path: '/', isKnown: true },
	];
}

/** For nginx, whose Debian package has no Brotli. */
function compressedCopy(from: string, to: string): void {
	cpSync(from, to, { recursive: true, preserveTimestamps: true });
	for (const file of filesBelow(to).filter((name) => TEXT.test(name)))
		writeFileSync(join(to, `${file}.gz`), gzipSync(readFileSync(join(to, file))));
}

function ask(url: string): Promise<Response> {
	return fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } });
}

async function load(url: string, isKnown: boolean): Promise<Load> {
	const tag = isKnown ? ['-H', `If-None-Match: ${(await ask(url)).headers.get('etag')}`] : [];
	const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-H', ACCEPT, ...tag, url];
	const { stdout } = await promisify(execFile)('wrk', args);
	const requestsPerSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
	const [, time, unit = ''] = /99%\s+([\d.]+)(us|ms|s)\b/.exec(stdout) ?? [];
	const p99 = Number(time) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
	if (/Non-2xx|Socket errors/.test(stdout) || Number.isNaN(requestsPerSecond + p99))
		throw new Error(`${url}:\n${stdout}`);
	return { requestsPerSecond, p99 };
}

function medianLoad(loads: readonly Load[]): Load {
	return {
		requestsPerSecond: median(loads.map((one) => one.requestsPerSecond)),
		p99: median(loads.map(({ p99 }) => p99)),
	};
}

/** The bench as a plain text table. */
export function serveReport(cases: readonly ServeCase[]): string {
	const columns = (cells: readonly string[]) =>
		cells.map((cell, index) => (index ? cell.padStart(12) : cell.padEnd(28))).join('');
	const figures = ({ requestsPerSecond, p99 }: Load) => [requestsPerSecond.toFixed(0), p99.toFixed(1)];
	return [
		`Static files over ${CONNECTIONS} connections: requests per second, and milliseconds for 99 of 100. gzip for both.`,
		'',
		columns(['', 'bytes', 'portal/s', 'p99', 'nginx/s', 'p99', 'ratio']),
		...cases.map(({ name, bytes, portal, nginx }) =>
			columns([
				name,
				String(bytes),
				...figures(portal),
				...figures(nginx),
				(portal.requestsPerSecond / nginx.requestsPerSecond).toFixed(2),
			]),
		),
		'',
	].join('\n');
}
