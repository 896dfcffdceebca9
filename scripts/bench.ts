/**
 * `npm run bench [-- NAME] [--bulletins N] [--runs N] [--seconds N] [--articles DIR]
 * [--against DIR] [--site DIR] [--memory MB] [--only TEXT] [--json FILE]`: the benchmarks, or the one named, as ratios
 * against peers measured in the same run. The last four but `--json` are of `survive`: another checkout, a built site, a
 * limit, floods by name.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { showProgress } from '../src/terminal/progress-line.ts';
import { benchBuild } from '../test/bench/build-bench.ts';
import { buildRatios, buildReport } from '../test/bench/build-report.ts';
import { benchCheck, checkReport } from '../test/bench/check-bench.ts';
import { benchCitations, citationReport } from '../test/bench/citation-bench.ts';
import { benchCounter, counterReport } from '../test/bench/counter-bench.ts';
import { benchSearch } from '../test/bench/search-bench.ts';
import { searchReport } from '../test/bench/search-report.ts';
import { benchServe, serveReport } from '../test/bench/serve-bench.ts';
import { benchSurvival } from '../test/bench/survive-bench.ts';
import { surviveReport } from '../test/bench/survive-report.ts';

interface Outcome {
	/** For people. */
	readonly report: string;
	/** For `--json`. */
	readonly result: object;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		bulletins: { type: 'string', default: '10000' },
		runs: { type: 'string', default: '1' },
		seconds: { type: 'string', default: '10' },
		articles: { type: 'string' },
		against: { type: 'string' },
		site: { type: 'string' },
		memory: { type: 'string' },
		only: { type: 'string' },
		json: { type: 'string' },
	},
});
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => interrupted.abort());

const benches: Readonly<Record<string, () => Promise<Outcome>>> = {
	build: async () => {
		const sizes = { bulletins: count('bulletins'), runs: count('runs') };
		const bench = await benchBuild({ root: PROJECT_ROOT, ...sizes, onStage: showProgress, signal: interrupted.signal });
		const ratios = { cold: buildRatios(bench.cold), changed: buildRatios(bench.changed) };
		return { report: buildReport(bench), result: { ...bench, ratios } };
	},
	counter: async () => {
		const bench = await benchCounter({ seconds: count('seconds'), onStage: showProgress, signal: interrupted.signal });
		return { report: counterReport(bench), result: bench };
	},
	citations: async () => {
		const sizes = { bulletins: count('bulletins'), runs: count('runs') };
		const bench = await benchCitations({
			root: PROJECT_ROOT,
			...sizes,
			onStage: showProgress,
			signal: interrupted.signal,
		});
		return { report: citationReport(bench), result: bench };
	},
	serve: async () => {
		const options = { root: PROJECT_ROOT, runs: count('runs'), onStage: showProgress, signal: interrupted.signal };
		const cases = await benchServe(options);
		return { report: serveReport(cases), result: { cases } };
	},
	survive: async () => {
		const { against, site, only } = values;
		const survivals = await benchSurvival({
			root: PROJECT_ROOT,
			bulletins: count('bulletins'),
			...{ against, site, only },
			memory: values.memory === undefined ? undefined : count('memory'),
			onStage: showProgress,
			signal: interrupted.signal,
		});
		return { report: surviveReport(survivals), result: { survivals } };
	},
	search: async () => {
		const { articles } = values;
		const sizes = { bulletins: count('bulletins'), articles };
		const bench = await benchSearch({
			root: PROJECT_ROOT,
			...sizes,
			onStage: showProgress,
			signal: interrupted.signal,
		});
		return { report: searchReport(bench), result: bench };
	},
	check: async () => {
		const sizes = { bulletins: count('bulletins'), runs: count('runs') };
		const bench = await benchCheck({ root: PROJECT_ROOT, ...sizes, onStage: showProgress, signal: interrupted.signal });
		return { report: checkReport(bench), result: bench };
	},
};

try {
	const results: Record<string, object> = {
		machine: { node: process.version, platform: process.platform, cpus: availableParallelism() },
	};
	for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
		const bench = benches[name];
		if (!bench) throw new Error(`No benchmark ${name}; there are: ${Object.keys(benches).join(', ')}`);
		const { report, result } = await bench();
		showProgress('');
		console.log(report);
		results[name] = result;
	}
	if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, '\t')}\n`);
} catch (error) {
	showProgress('');
	console.error(interrupted.signal.aborted ? 'Interrupted' : error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** An option that is a whole number from 1. */
function count(option: 'bulletins' | 'runs' | 'seconds' | 'memory'): number {
	const number = Number(values[option]);
	if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes a whole number from 1`);
	return number;
}
