import type { Browser, CDPSession } from 'playwright-core';
import { USER_AGENT } from '../browser/chromium-launch.ts';
import type { Spread } from './search-bench.ts';

/** Lines that readers have. */
export const LINES = {
	'1.6 Mbps, 75 ms': { kilobits: 1600, latency: 75 },
	'400 kbps, 400 ms': { kilobits: 400, latency: 400 },
} as const;
export type Line = keyof typeof LINES;
const CPU_SLOWDOWN = 4;

/** One search from nothing, as the browser saw it. */
export interface Measured {
	/** Milliseconds from opening the page to its first results. */
	readonly firstMs: number;
	/** Of scripts, index and texts, headers included, until the first results and until all was found. */
	readonly firstBytes: number;
	readonly firstRequests: number;
	readonly bytes: number;
	/** Slugs of the results shown. */
	readonly links: readonly string[];
	/** How many are said to be found. */
	readonly count: number;
}

/** Opens a search page with a query in a browser that has nothing of it yet. */
export async function askPage(browser: Browser, page: string, query: string, line?: Line): Promise<Measured> {
	const context = await browser.newContext({ userAgent: USER_AGENT, viewport: { width: 360, height: 740 } });
	try {
		const tab = await context.newPage();
		if (line) await slowDown(await context.newCDPSession(tab), line);
		await tab.addInitScript(noteFirstResult);
		await tab.goto(`${page}?q=${encodeURIComponent(query)}`, { timeout: 120_000 });
		await tab.waitForSelector('[data-search-state=done]', { state: 'attached', timeout: 120_000 });
		const seen = await tab.evaluate(readPage);
		const links = seen.links.map((href) => href.split('/')[2] ?? '');
		const count = Number(/^\d[\d.]*/.exec(seen.status)?.[0].replaceAll('.', '') ?? 0);
		return { ...seen.measured, links, count };
	} finally {
		await context.close();
	}
}

/** Middle and nearly largest of several measurements. */
export function median95(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
	return { median: at(0.5), p95: at(0.95) };
}

async function slowDown(session: CDPSession, line: Line): Promise<void> {
	const { kilobits, latency } = LINES[line];
	const throughput = (kilobits * 1000) / 8;
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: throughput,
		uploadThroughput: throughput,
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** In the page: notes when the first result, or the news that there is none, is there. */
function noteFirstResult(): void {
	const note = () => {
		const isDone = document.querySelector('ol[data-results] > li, [data-search-state=done]');
		if (!isDone) return;
		performance.mark('first-result');
		observer.disconnect();
	};
	const observer = new MutationObserver(note);
	observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** In the page: what was downloaded for the search, and what is shown. */
function readPage() {
	const [mark] = performance.getEntriesByName('first-result');
	const firstMs = mark?.startTime ?? Infinity;
	const entries = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
		/\/pagefind\/|\/_astro\/.*\.js$/.test(name),
	);
	const bytes = (list: readonly PerformanceResourceTiming[]) =>
		list.reduce((sum, { transferSize }) => sum + transferSize, 0);
	const first = entries.filter(({ responseEnd }) => responseEnd <= firstMs);
	return {
		measured: {
			firstMs,
			firstBytes: bytes(first),
			firstRequests: first.filter(({ transferSize }) => transferSize > 0).length,
			bytes: bytes(entries),
		},
		links: [...document.querySelectorAll('ol[data-results] > li')].map(
			(item) => item.querySelector('a')?.getAttribute('href') ?? '',
		),
		status: document.querySelector('[role=status]')?.textContent ?? '',
	};
}
