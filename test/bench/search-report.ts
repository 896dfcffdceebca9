import type { Cost, Durations, SearchBench, Spread } from './search-bench.ts';
import { LINES, type Line } from './search-page.ts';

/** The bench as plain text. */
export function searchReport(bench: SearchBench): string {
	const { index, changed, stockIndex, portal, stock } = bench;
	const seconds = ({ cpu, indexing }: Durations) => `${indexing.toFixed(1)} s (CPU ${cpu.toFixed(1)} s)`;
	return [
		`Search of ${bench.bulletins} bulletins in Chromium, nothing cached; median and 95th percentile of 40 queries.`,
		`Index: ${seconds(index)}, ${index.megabytes.toFixed(1)} MB; after one new bulletin ${seconds(changed)}; Pagefind as it comes ${seconds(stockIndex)}.`,
		'By the clock without reading the content; CPU of all processes with it.',
		'',
		...table([
			['', 'portal', 'Pagefind as it comes'],
			['kB to the first ten results', ...both(portal, stock, ({ firstKb }) => firstKb)],
			['of common phrases', ...both(portal, stock, ({ firstKbOf }) => firstKbOf.common)],
			['of phrases as they come', ...both(portal, stock, ({ firstKbOf }) => firstKbOf.anyhow)],
			['requests', ...both(portal, stock, ({ firstRequests }) => firstRequests)],
			['kB to the complete result', ...both(portal, stock, ({ completeKb }) => completeKb)],
			...(Object.keys(LINES) as Line[]).map((line) => [
				`ms at ${line}`,
				...both(portal, stock, ({ times }) => times[line]),
			]),
			['precision of the first ten', portal.precision.toFixed(3), stock.precision.toFixed(3)],
			['recall', portal.recall.toFixed(3), stock.recall.toFixed(3)],
		]),
		'',
		`kB to the first ten results, of Pagefind's: ${(portal.firstKb.median / stock.firstKb.median).toFixed(2)}.`,
		`Syllables that stand apart: precision of the first ten ${bench.apart.toFixed(3)}.`,
		`Two letters of the last syllable typed: ${(100 * bench.halfTyped).toFixed(0)} % of queries complete.`,
		'',
	].join('\n');
}

function both(portal: Cost, stock: Cost, value: (cost: Cost) => Spread): string[] {
	return [portal, stock].map((cost) => {
		const { median, p95 } = value(cost);
		return `${median.toFixed(0)} / ${p95.toFixed(0)}`;
	});
}

function table(rows: readonly (readonly string[])[]): string[] {
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
	return rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}
