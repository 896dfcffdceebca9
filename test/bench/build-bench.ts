import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildStep } from '../../src/build/build.ts';
import { buildPaths } from '../../src/build/paths.ts';
import { changeBody, generateContent } from './generate.ts';
import { measureNode, median, medianUsage, type Usage } from './measure.ts';

export interface BuildBenchOptions {
	/** The project. */
	readonly root: string;
	readonly bulletins: number;
	/** How often everything is measured; medians are returned. */
	readonly runs: number;
	/** Told what is being done now. */
	readonly onStage?: ((stage: string) => void) | undefined;
	/** Ends the bench early. */
	readonly signal?: AbortSignal | undefined;
}

/** A step of the build in its own process; what that process does besides; and Pagefind's native process. */
export type BuildPart = BuildStep | 'start-up' | 'native search';

/** One build of the portal and of its peer from the same content. */
export interface BuildRound {
	readonly portal: Usage;
	/** CPU seconds of each part of the portal's build. Together they are all of it. */
	readonly parts: Readonly<Record<BuildPart, number>>;
	readonly eleventy: Usage;
	readonly pagefind: Usage;
}

export interface BuildBench {
	readonly bulletins: number;
	readonly runs: number;
	/** Pages built, search apart. */
	readonly pages: { readonly portal: number; readonly peer: number };
	readonly cold: BuildRound;
	/** After the body of one bulletin changed: ours as it rebuilds, the peer's in full, since it knows no other. */
	readonly changed: BuildRound;
}

const ELEVENTY = fileURLToPath(new URL('../cmd.cjs', import.meta.resolve('@11ty/eleventy')));
const PAGEFIND = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
const CONFIG = fileURLToPath(new URL('eleventy/eleventy.config.ts', import.meta.url));

/**
 * Builds a portal of generated bulletins from nothing and again after a change, in turns with Eleventy and Pagefind's
 * command on the same content, and measures whole process trees. Works in a temporary folder that is gone afterwards.
 */
export async function benchBuild(options: BuildBenchOptions): Promise<BuildBench> {
	const dir = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'));
	try {
		options.onStage?.('generating content');
		const files = generateContent(join(dir, 'content'), options.bulletins, join(options.root, 'content'));
		const rounds: { cold: BuildRound; changed: BuildRound }[] = [];
		for (let run = 0; run < options.runs; run++) {
			const site = new Sites(dir, run, options);
			const cold = await site.build('cold');
			changeBody(files[Math.floor(files.length / 2)] ?? '', `Đoạn thêm lần ${run + 1}.`);
			rounds.push({ cold, changed: await site.build('after a change') });
			if (run < options.runs - 1) site.remove();
		}
		return {
			bulletins: options.bulletins,
			runs: options.runs,
			pages: { portal: countPages(join(dir, 'portal')), peer: countPages(join(dir, 'peer')) },
			cold: medianRound(rounds.map(({ cold }) => cold)),
			changed: medianRound(rounds.map(({ changed }) => changed)),
		};
	} finally {
		rmSync(buildPaths(options.root, join(dir, 'portal')).work, { recursive: true, force: true });
		rmSync(dir, { recursive: true, force: true });
	}
}

/** The portal and its peer, built into folders of `dir`. */
class Sites {
	readonly #dir: string;
	readonly #run: number;
	readonly #options: BuildBenchOptions;

	constructor(dir: string, run: number, options: BuildBenchOptions) {
		this.#dir = dir;
		this.#run = run;
		this.#options = options;
	}

	/** Builds both. Who is first changes from run to run, so that neither always has the warmer machine. */
	async build(label: string): Promise<BuildRound> {
		if (this.#run % 2 === 0) return { ...(await this.#portal(label)), ...(await this.#peer(label)) };
		return { ...(await this.#peer(label)), ...(await this.#portal(label)) };
	}

	remove(): void {
		const { out, work } = buildPaths(this.#options.root, join(this.#dir, 'portal'));
		for (const folder of [out, work, join(this.#dir, 'peer')]) rmSync(folder, { recursive: true, force: true });
	}

	async #portal(label: string) {
		const { usage, ownCpu, stdout } = await this.#measure(`portal, ${label}`, ['scripts/build.ts'], this.#options.root);
		const milliseconds = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<BuildStep, number>;
		const steps = mapValues(milliseconds, (value) => value / 1000);
		const stepSum = Object.values(steps).reduce((sum, seconds) => sum + seconds, 0);
		return { portal: usage, parts: { 'start-up': ownCpu - stepSum, ...steps, 'native search': usage.cpu - ownCpu } };
	}

	async #peer(label: string) {
		const build = [ELEVENTY, '--input', 'content', '--output', 'peer', '--config', CONFIG, '--quiet'];
		const eleventy = await this.#measure(`Eleventy, ${label}`, build, this.#dir);
		const index = [PAGEFIND, '--site', 'peer', '--quiet'];
		const pagefind = await this.#measure(`Pagefind, ${label}`, index, this.#dir);
		return { eleventy: eleventy.usage, pagefind: pagefind.usage };
	}

	#measure(stage: string, args: readonly string[], cwd: string) {
		const { runs, signal, onStage } = this.#options;
		onStage?.(runs > 1 ? `run ${this.#run + 1} of ${runs}: ${stage}` : stage);
		const folders = { CONTENT_DIR: join(this.#dir, 'content'), OUT_DIR: join(this.#dir, 'portal') };
		return measureNode(args, { cwd, env: { ...folders, SITE_URL: '', BUILD_TIMES: '1' }, signal });
	}
}

function medianRound(rounds: readonly BuildRound[]): BuildRound {
	const usage = (name: 'portal' | 'eleventy' | 'pagefind') => medianUsage(rounds.map((round) => round[name]));
	const [first] = rounds;
	if (!first) throw new RangeError('Nothing was measured');
	return {
		portal: usage('portal'),
		parts: mapValues(first.parts, (_, part) => median(rounds.map(({ parts }) => parts[part]))),
		eleventy: usage('eleventy'),
		pagefind: usage('pagefind'),
	};
}

function mapValues<K extends string>(record: Readonly<Record<K, number>>, change: (value: number, key: K) => number) {
	const entries = Object.entries(record) as [K, number][];
	return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, number>;
}

function countPages(site: string): number {
	const files = readdirSync(site, { recursive: true }) as string[];
	return files.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind')).length;
}
