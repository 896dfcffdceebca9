import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPaths } from '../../src/build/paths.ts';
import { readContent } from '../../src/content/read.ts';
import { find } from '../../src/domain/citation/find.ts';
import type { CitationWork } from './citation-work.ts';
import { generateContent } from './generate.ts';
import { measureNode, median } from './measure.ts';

export interface CitationBenchOptions {
	/** The project. */
	readonly root: string;
	readonly bulletins: number;
	/** How often the texts are read; medians are returned. */
	readonly runs: number;
	readonly onStage?: ((stage: string) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** How fast one text is read. Megabytes are of UTF-8. */
export interface Throughput {
	readonly text: string;
	readonly citations: number;
	readonly megabytesPerSecond: number;
	/** One regular expression over the same text, which knows words and symbols and nothing else. */
	readonly peer: { readonly matches: number; readonly megabytesPerSecond: number };
}

export interface CitationBench {
	readonly throughput: readonly Throughput[];
	readonly build: {
		readonly bulletins: number;
		/** CPU seconds of the whole build: of all its processes, the search index included. */
		readonly cpu: number;
		/** The citations' part of it, done by itself to the same bulletins right afterwards. */
		readonly work: CitationWork;
	};
}

const WORK = fileURLToPath(new URL('citation-work.ts', import.meta.url));
/** What a portal without a recogniser would try. */
const PEER =
	/(?<!\p{L})(?:chỉ thị|nghị quyết|nghị định|kế hoạch|quyết định|quy định|thông tư|thông báo|hướng dẫn|kết luận|công văn|luật)\s+(?:số\s*)?\d+(?:[-/][\p{L}\d]+)*/giu;
const MEASURED_BYTES = 20_000_000;

/** Measures the recogniser on real and on dense text, and its share of a build of generated bulletins. */
export async function benchCitations({
	root,
	bulletins,
	runs,
	...options
}: CitationBenchOptions): Promise<CitationBench> {
	const samples = join(root, 'content');
	const { bulletins: real } = await readContent(samples);
	const bodies = real.map(({ file }) => readFileSync(join(samples, file), 'utf8'));
	const dense = JSON.parse(readFileSync(join(root, 'test/fixtures/citations/forms.json'), 'utf8')) as {
		text: string;
	}[];
	options.onStage?.('reading texts');
	const throughput = [
		measureThroughput("the portal's own bulletins", bodies, runs),
		measureThroughput(
			'a citation in every sentence',
			dense.map(({ text }) => text),
			runs,
		),
	];
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	try {
		options.onStage?.('generating content');
		generateContent(join(dir, 'content'), bulletins, samples);
		options.onStage?.('building');
		const folders = { CONTENT_DIR: join(dir, 'content'), OUT_DIR: join(dir, 'portal'), SITE_URL: '' };
		const { usage } = await measureNode(['scripts/build.ts'], { cwd: root, env: folders, signal: options.signal });
		options.onStage?.('reading the same texts again');
		const { stdout } = await measureNode([WORK, join(dir, 'content'), samples], { cwd: root, signal: options.signal });
		return { throughput, build: { bulletins, cpu: usage.cpu, work: JSON.parse(stdout) as CitationWork } };
	} finally {
		rmSync(buildPaths(root, join(dir, 'portal')).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

function measureThroughput(name: string, texts: readonly string[], runs: number): Throughput {
	const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const rounds = Math.ceil(MEASURED_BYTES / bytes);
	const speedOf = (count: (text: string) => number) => {
		const once = () => texts.reduce((sum, text) => sum + count(text), 0);
		const counted = once();
		const speeds = Array.from({ length: runs + 1 }, () => {
			const start = process.cpuUsage();
			for (let round = 0; round < rounds; round++) once();
			const { user, system } = process.cpuUsage(start);
			return (bytes * rounds) / (user + system);
		});
		// The first one warms up.
		return { counted, speed: median(speeds.slice(1)) };
	};
	const own = speedOf((text) => find(text).length);
	const peer = speedOf((text) => text.normalize('NFC').match(PEER)?.length ?? 0);
	return {
		text: name,
		citations: own.counted,
		megabytesPerSecond: own.speed,
		peer: { matches: peer.counted, megabytesPerSecond: peer.speed },
	};
}

/** The bench as plain text. */
export function citationReport({ throughput, build }: CitationBench): string {
	const rows = throughput.map(({ text, citations, megabytesPerSecond, peer }) =>
		[
			`${text}: ${megabytesPerSecond.toFixed(1)} MB of text a second (${citations} citations).`,
			`  One regular expression: ${peer.megabytesPerSecond.toFixed(1)} MB/s (${peer.matches} matches).`,
			`  Ratio of time: ${(peer.megabytesPerSecond / megabytesPerSecond).toFixed(2)} (below 1: ours is faster).`,
		].join('\n'),
	);
	const { bulletins, cpu, work } = build;
	return [
		'Citations, CPU time of one core.',
		...rows,
		`Build of ${bulletins} bulletins, search index included: ${cpu.toFixed(1)} CPU s.`,
		`  Finding, resolving, checking and linking their ${work.citations} citations: ${work.cpu.toFixed(1)} CPU s, ` +
			`${((100 * work.cpu) / cpu).toFixed(1)} % of it (${(work.megabytes / work.cpu).toFixed(1)} MB of Markdown a second).`,
		'',
	].join('\n');
}
