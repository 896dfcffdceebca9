import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { compressTexts } from '../../src/build/compress.ts';
import { buildPaths } from '../../src/build/paths.ts';
import { publish, type SiteFile } from '../../src/build/publish.ts';
import { readContent } from '../../src/content/read.ts';
import { filesBelow } from '../../src/files/files-below.ts';
import { CHROMIUM } from '../browser/chromium-launch.ts';
import { type MeasuredRun, measureNode } from './measure.ts';
import {
	bruteForce,
	closest,
	type FoldedBulletin,
	foldBulletins,
	makeQueries,
	type Queries,
	writeCorpus,
} from './search-corpus.ts';
import { askPage, LINES, type Line, type Measured, median95 } from './search-page.ts';
import { stockPage } from './stock-search.ts';
import { startPortal } from './web-servers.ts';

export interface SearchBenchOptions {
	readonly root: string;
	readonly bulletins: number;
	/** Folder of news articles; made-up ones without it. */
	readonly articles?: string | undefined;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** Two numbers over all queries. */
export interface Spread {
	readonly median: number;
	readonly p95: number;
}

/** What a reader's first search of a query costs. */
export interface Cost {
	readonly firstKb: Spread;
	/** Of phrases that many bulletins have, and of phrases as they come. */
	readonly firstKbOf: { readonly common: Spread; readonly anyhow: Spread };
	readonly firstRequests: Spread;
	readonly completeKb: Spread;
	/** Milliseconds until the first results on a line, CPU slowed down four times. */
	readonly times: Readonly<Record<Line, Spread>>;
	/** Of the ten shown, how many hold the phrase. */
	readonly precision: number;
	/** How many of all are said to be found. */
	readonly recall: number;
}

/** Seconds. */
export interface Durations {
	/** Of all processes, reading the content included. */
	readonly cpu: number;
	/** Of the index alone, by the clock. */
	readonly indexing: number;
}

export interface SearchBench {
	readonly bulletins: number;
	readonly index: Durations & { readonly megabytes: number };
	/** After one new bulletin. */
	readonly changed: Durations;
	readonly stockIndex: Durations;
	readonly portal: Cost;
	readonly stock: Cost;
	/** Of the ten shown for syllables that stand apart, how many are among those in which they stand closest. */
	readonly apart: number;
	/** Half-typed queries of which everything is found. */
	readonly halfTyped: number;
}

/** Of each kind. */
const QUERIES = 20;
/** One in so many is timed. */
const TIMED = 5;

/** Measures the search page in Chromium against brute force and beside Pagefind as it comes, on the same bulletins. */
export async function benchSearch(options: SearchBenchOptions): Promise<SearchBench> {
	const { root, signal } = options;
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	const stage = (text: string) => {
		signal?.throwIfAborted();
		options.onStage?.(text);
	};
	const [content, site] = [join(dir, 'content'), join(dir, 'portal')];
	const stops: (() => Promise<void>)[] = [];
	try {
		stage('writing bulletins');
		writeCorpus(content, options.bulletins, join(root, 'content'), options.articles);
		stage('building a portal');
		await measureNode(['scripts/build.ts'], { cwd: root, env: { OUT_DIR: site, CONTENT_DIR: '' }, signal });
		const search = join(dir, 'search');
		const script = join(root, 'test/bench/search-index.ts');
		const index = (name: string, ...args: string[]) => {
			stage(name);
			return measureNode([script, content, ...args], { cwd: root, env: { CONTENT_DIR: content }, signal });
		};
		const cold = await index('indexing', search);
		const changed = await index('indexing after one new bulletin', search, 'new');
		const stockIndex = await index('indexing, Pagefind as it comes', join(dir, 'stock-site'), 'stock');
		publishSearch(dir, site, search);
		const { bulletins } = await readContent(content);
		const folded = foldBulletins(content, bulletins);
		const server = await startPortal(root, site, join(dir, 'data'));
		stops.push(server.stop);
		const browser = await chromium.launch(CHROMIUM);
		stops.push(() => browser.close());
		const queries = makeQueries(folded, QUERIES);
		const ask = { browser, url: server.url, folded, stage };
		return {
			bulletins: options.bulletins,
			index: { ...durations(cold), megabytes: megabytes(join(site, 'pagefind')) },
			changed: durations(changed),
			stockIndex: durations(stockIndex),
			portal: await costOf(queries, '/tim-kiem/', ask),
			stock: await costOf(queries, '/stock/', ask),
			apart: await precisionApart(queries.apart, ask),
			halfTyped: await completeHalfTyped(queries.halfTyped, ask),
		};
	} finally {
		for (const stop of stops.reverse()) await stop();
		rmSync(buildPaths(root, site).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

function durations({ usage, stdout }: MeasuredRun): Durations {
	return { cpu: usage.cpu, indexing: Number(stdout) };
}

interface Asking {
	readonly browser: Browser;
	readonly url: string;
	readonly folded: readonly FoldedBulletin[];
	readonly stage: (text: string) => void;
}

async function costOf(
	{ common, anyhow }: Queries,
	page: string,
	{ browser, url, folded, stage }: Asking,
): Promise<Cost> {
	const queries = [...common, ...anyhow];
	const asked: { query: string; measured: Measured }[] = [];
	for (const [index, query] of queries.entries()) {
		stage(`${page}, ${index + 1} of ${queries.length}`);
		asked.push({ query, measured: await askPage(browser, url + page, query) });
	}
	const times: Record<string, Spread> = {};
	for (const line of Object.keys(LINES) as Line[]) {
		const took: number[] = [];
		for (const query of queries.filter((_, index) => index % TIMED === 0)) {
			stage(`${page} at ${line}: ${query}`);
			took.push((await askPage(browser, url + page, query, line)).firstMs);
		}
		times[line] = median95(took);
	}
	const scores = asked.map(({ query, measured }) => {
		const truth = bruteForce(folded, query);
		const right = measured.links.filter((slug) => truth.has(slug)).length;
		return {
			precision: measured.links.length === 0 ? Number(truth.size === 0) : right / measured.links.length,
			recall: truth.size === 0 ? 1 : Math.min(1, measured.count / truth.size),
		};
	});
	const spread = (value: (measured: Measured) => number) => median95(asked.map(({ measured }) => value(measured)));
	return {
		firstKb: spread(({ firstBytes }) => firstBytes / 1000),
		firstKbOf: {
			common: median95(asked.slice(0, common.length).map(({ measured }) => measured.firstBytes / 1000)),
			anyhow: median95(asked.slice(common.length).map(({ measured }) => measured.firstBytes / 1000)),
		},
		firstRequests: spread(({ firstRequests }) => firstRequests),
		completeKb: spread(({ bytes }) => bytes / 1000),
		times: times as Record<Line, Spread>,
		precision: mean(scores.map(({ precision }) => precision)),
		recall: mean(scores.map(({ recall }) => recall)),
	};
}

async function precisionApart(queries: readonly string[], { browser, url, folded, stage }: Asking): Promise<number> {
	const precisions: number[] = [];
	for (const query of queries) {
		stage(`apart: ${query}`);
		const { links } = await askPage(browser, `${url}/tim-kiem/`, query);
		const truth = closest(folded, query);
		precisions.push(
			links.length === 0 ? 0 : links.filter((slug) => truth.has(slug)).length / Math.min(10, truth.size, links.length),
		);
	}
	return mean(precisions.map((precision) => Math.min(1, precision)));
}

async function completeHalfTyped(queries: readonly string[], { browser, url, folded, stage }: Asking): Promise<number> {
	const complete: number[] = [];
	for (const query of queries) {
		stage(`half typed: ${query}`);
		const { count } = await askPage(browser, `${url}/tim-kiem/`, `${query}*`);
		complete.push(Number(count === bruteForce(folded, query, true).size));
	}
	return mean(complete);
}

/** Puts the two indexes into the site, compressed as a build does it. */
function publishSearch(dir: string, site: string, search: string): void {
	const files = new Map<string, SiteFile>();
	const add = (from: string, to: string) => {
		for (const file of filesBelow(from)) files.set(to + file, { source: join(from, file), isFinal: true });
	};
	const kept = join(dir, 'kept');
	publish(
		new Map(
			filesBelow(site)
				.filter((file) => !file.startsWith('pagefind/'))
				.map((file) => [file, { source: join(site, file), isFinal: true }]),
		),
		kept,
	);
	add(kept, '');
	add(search, 'pagefind/');
	add(join(dir, 'stock-site'), '');
	const page = join(dir, 'stock.html');
	writeFileSync(page, stockPage(readFileSync(join(kept, 'tim-kiem/index.html'), 'utf8')));
	files.set('stock/index.html', { source: page, isFinal: true });
	for (const file of [...files.keys()]) if (file.endsWith('.br')) files.delete(file);
	publish(new Map([...files, ...compressTexts(files, join(dir, 'compressed'))]), site);
}

function megabytes(folder: string): number {
	return filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
