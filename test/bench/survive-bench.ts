import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { buildPaths } from '../../src/build/paths.ts';
import { filesBelow } from '../../src/files/files-below.ts';
import { FLOODS, type FloodTarget } from '../edge/floods.ts';
import { forgetPeak, processFigures } from '../edge/process-figures.ts';
import type { Outcomes } from '../edge/run-flood.ts';
import { spawnServer } from '../edge/spawn-server.ts';
import { generateContent } from './generate.ts';
import { measureNode } from './measure.ts';
import { limitMemory } from './memory-limit.ts';

export interface SurviveBenchOptions {
	readonly root: string;
	/** Another checkout of the project, measured in turns with this one. */
	readonly against?: string | undefined;
	readonly bulletins: number;
	/** Megabytes that the server may have, by a control group; no limit where none are given. */
	readonly memory?: number | undefined;
	/** A site that is built already, in place of one of generated bulletins. */
	readonly site?: string | undefined;
	/** Floods whose names hold this text. */
	readonly only?: string | undefined;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** How a server bore a flood. Memory in megabytes. */
export interface Survival {
	readonly flood: string;
	readonly project: 'this' | 'other';
	readonly resident: { readonly before: number; readonly peak: number; readonly after: number };
	readonly descriptors: { readonly before: number; readonly peak: number; readonly after: number };
	/** Seconds. */
	readonly cpu: number;
	readonly outcomes: Outcomes;
	/** An honest reader's requests meanwhile: milliseconds within which 99 of 100 were answered, and those that failed. */
	readonly honest: { readonly requests: number; readonly p99: number; readonly failed: number };
	readonly isAlive: boolean;
}

const SAMPLING_MS = 20;
/** For what a server lets go of by and by. */
const SETTLING_MS = 2000;
const HONEST_REQUESTS = 100;

/**
 * Floods a server of a portal, for each flood a new one in a process of its own, while an honest reader asks for pages.
 * Works in a temporary folder that is gone afterwards. Linux only.
 */
export async function benchSurvival(options: SurviveBenchOptions): Promise<Survival[]> {
	const { root, against, only = '', onStage, signal } = options;
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	try {
		const siteDir = options.site ?? (await builtSite(dir, options));
		const survivals: Survival[] = [];
		for (const { name } of FLOODS.filter((one) => one.name.includes(only))) {
			for (const project of ['other', 'this'] as const) {
				const of = project === 'this' ? root : against;
				if (!of) continue;
				signal?.throwIfAborted();
				onStage?.(`${name}, ${project}`);
				const dataDir = join(dir, `data-${survivals.length}`);
				survivals.push({ flood: name, project, ...(await survive(of, name, siteDir, dataDir, options.memory)) });
			}
		}
		return survivals;
	} finally {
		rmSync(buildPaths(root, join(dir, 'dist')).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

async function builtSite(dir: string, { root, bulletins, onStage, signal }: SurviveBenchOptions): Promise<string> {
	onStage?.(`building ${bulletins} bulletins`);
	const [content, siteDir] = [join(dir, 'content'), join(dir, 'dist')];
	generateContent(content, bulletins, join(root, 'content'));
	await measureNode(['scripts/build.ts'], { cwd: root, env: { OUT_DIR: siteDir, CONTENT_DIR: content }, signal });
	return siteDir;
}

async function survive(
	root: string,
	name: string,
	siteDir: string,
	dataDir: string,
	memory: number | undefined,
): Promise<Omit<Survival, 'flood' | 'project'>> {
	const limit = memory === undefined ? undefined : limitMemory(memory);
	const env = {
		WARDS: '',
		OUT_DIR: siteDir,
		NODE_ENV: 'production',
		COUNTER_TOKEN: 'a token of more than thirty-two characters',
	};
	const server = await spawnServer(dataDir, { root, env, before: limit?.enter ?? '' });
	try {
		return await measured(server.port, server.pid, name, siteDir);
	} finally {
		await server.end('SIGKILL');
		limit?.remove();
	}
}

async function measured(port: number, pid: number, name: string, siteDir: string) {
	for (let warm = 0; warm < 50; warm++) await honestRequest(port);
	const before = processFigures(pid);
	forgetPeak(pid);
	let last = before;
	let descriptors = before.descriptors;
	const look = () => {
		// Gone when the flood has killed it.
		if (!existsSync(`/proc/${pid}/fd/0`)) return;
		last = processFigures(pid);
		descriptors = Math.max(descriptors, last.descriptors);
	};
	const sampling = setInterval(look, SAMPLING_MS);
	const target = { port, ...contentsOf(siteDir), page: '/', seed: 1 };
	const { outcomes, honest } = await underFlood(name, target);
	await wait(SETTLING_MS);
	look();
	clearInterval(sampling);
	const again = await honestRequest(port);
	return {
		resident: { before: before.resident, peak: last.peak, after: last.resident },
		descriptors: { before: before.descriptors, peak: descriptors, after: last.descriptors },
		cpu: last.cpu - before.cpu,
		outcomes,
		honest,
		isAlive: again !== undefined,
	};
}

/** The honest reader asks for as long as the flood lasts, and until he has asked often enough to say something. */
async function underFlood(name: string, target: FloodTarget): Promise<Pick<Survival, 'outcomes' | 'honest'>> {
	const worker = new Worker(new URL('./flood-worker.ts', import.meta.url), { workerData: { name, target } });
	let [isThere, isOver] = [false, false];
	const outcomes = new Promise<Outcomes>((resolve, reject) => {
		worker.on('error', reject);
		worker.on('message', (message: 'there' | Outcomes) => {
			isThere = true;
			if (message === 'there') return;
			isOver = true;
			resolve(message);
		});
	});
	const times: number[] = [];
	let failed = 0;
	while (!isOver && !(isThere && times.length + failed >= HONEST_REQUESTS)) {
		const time = await honestRequest(target.port);
		if (time === undefined) failed++;
		else times.push(time);
	}
	worker.postMessage('go');
	while (!isOver) {
		const time = await honestRequest(target.port);
		if (time !== undefined) times.push(time);
		else failed++;
	}
	times.sort((a, b) => a - b);
	const p99 = times[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? Number.NaN;
	return { outcomes: await outcomes, honest: { requests: times.length + failed, p99, failed } };
}

/** Milliseconds until a page is there, over a connection of its own; undefined without one. */
function honestRequest(port: number): Promise<number | undefined> {
	const start = performance.now();
	return new Promise((resolve) => {
		const headers = { host: 'mot.example', 'accept-encoding': 'br' };
		const asked = request({ host: '127.0.0.1', port, path: '/', agent: false, headers, timeout: 10_000 }, (answer) => {
			answer.on('error', () => resolve(undefined));
			answer.on('end', () => resolve(answer.statusCode === 200 ? performance.now() - start : undefined));
			answer.resume();
		});
		asked.on('timeout', () => asked.destroy());
		asked.on('error', () => resolve(undefined)).end();
	});
}

function contentsOf(siteDir: string): Pick<FloodTarget, 'large' | 'pages'> {
	const texts = filesBelow(siteDir).filter((file) => /\.(?:js|json|xml|html)$/.test(file));
	const size = (file: string) => statSync(join(siteDir, file)).size;
	const [largest = ''] = texts.toSorted((a, b) => size(b) - size(a));
	const pages = texts
		.filter((file) => file.endsWith('/index.html'))
		.map((file) => `/${file.slice(0, -'index.html'.length)}`);
	return { large: `/${largest}`, pages };
}
