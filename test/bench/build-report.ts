import type { BuildBench, BuildPart, BuildRound } from './build-bench.ts';
import type { Usage } from './measure.ts';

const LABEL_WIDTH = 38;
const COLUMN_WIDTH = 9;
const COLUMNS = ['CPU s', 'wall s', 'peak MB'];

const PARTS: Readonly<Record<BuildPart, string>> = {
	'start-up': 'start-up',
	content: 'content',
	pages: 'pages',
	search: 'search, own process',
	'native search': 'search, native process',
	compress: 'compress',
	publish: 'publish',
};

/** CPU of the portal as a share of its peers' CPU: below 1, ours takes less. */
export interface BuildRatios {
	/** Everything against Eleventy and Pagefind's command. */
	readonly whole: number;
	/** All but the search index against Eleventy. */
	readonly withoutSearch: number;
	/** Everything against Eleventy, which makes no search. */
	readonly againstEleventyAlone: number;
}

/** The ratios of one round. */
export function buildRatios({ portal, parts, eleventy, pagefind }: BuildRound): BuildRatios {
	return {
		whole: portal.cpu / (eleventy.cpu + pagefind.cpu),
		withoutSearch: (portal.cpu - parts.search - parts['native search']) / eleventy.cpu,
		againstEleventyAlone: portal.cpu / eleventy.cpu,
	};
}

/** The bench as a plain text table: cold at the left, after a change at the right. */
export function buildReport({ bulletins, runs, pages, cold, changed }: BuildBench): string {
	const of = `median of ${runs} ${runs === 1 ? 'run' : 'runs'}`;
	const both = [cold, changed];
	const usages = (label: string, usage: (round: BuildRound) => Usage) =>
		row(label, ...both.flatMap((round) => usageCells(usage(round))));
	const ratios = (label: string, name: keyof BuildRatios) =>
		row(label, ...both.flatMap((round) => [buildRatios(round)[name].toFixed(2), '', '']));
	return [
		`Build of ${bulletins} bulletins, ${of}. Pages: portal ${pages.portal}, Eleventy ${pages.peer}.`,
		'CPU is user and system time of all processes; wall time says little on a busy machine.',
		'Cold: nothing there before. Changed: again, after the body of one bulletin changed.',
		'',
		row('', 'cold', '', '', 'changed', '', ''),
		row('', ...COLUMNS, ...COLUMNS),
		usages('Portal', ({ portal }) => portal),
		...(Object.keys(PARTS) as BuildPart[]).map((part) => partRow(part, both)),
		usages('Eleventy', ({ eleventy }) => eleventy),
		usages('Pagefind', ({ pagefind }) => pagefind),
		usages('Eleventy + Pagefind', ({ eleventy, pagefind }) => sum(eleventy, pagefind)),
		'',
		'Ratio of CPU (below 1: the portal takes less)',
		ratios('Portal / (Eleventy + Pagefind)', 'whole'),
		ratios('Portal without search / Eleventy', 'withoutSearch'),
		ratios('Portal / Eleventy', 'againstEleventyAlone'),
		'',
	].join('\n');
}

function partRow(part: BuildPart, rounds: readonly BuildRound[]): string {
	const cells = rounds.flatMap(({ portal, parts }) => {
		const share = `${Math.round((100 * parts[part]) / portal.cpu)} %`;
		return [parts[part].toFixed(1), share, ''];
	});
	return row(`  ${PARTS[part]}`, ...cells);
}

function usageCells({ cpu, wall, rss }: Usage): string[] {
	return [cpu.toFixed(1), wall.toFixed(1), rss === undefined ? '?' : rss.toFixed(0)];
}

/** Two commands, one after the other. */
function sum(a: Usage, b: Usage): Usage {
	const rss = a.rss === undefined || b.rss === undefined ? undefined : Math.max(a.rss, b.rss);
	return { cpu: a.cpu + b.cpu, wall: a.wall + b.wall, rss };
}

function row(label: string, ...cells: readonly string[]): string {
	return (label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(COLUMN_WIDTH + 1)).join('')).trimEnd();
}
