import type { Survival } from './survive-bench.ts';

/** The bench as a plain text table. */
export function surviveReport(survivals: readonly Survival[]): string {
	const columns = (cells: readonly string[]) =>
		cells.map((cell, index) => (index ? cell.padStart(index > 7 ? 10 : 9) : cell.padEnd(42))).join('');
	const figure = (number: number) => (Number.isNaN(number) ? '–' : number.toFixed(number < 10 ? 1 : 0));
	const rows = survivals.map(({ flood, project, resident, descriptors, cpu, honest, isAlive, outcomes }) => [
		columns([
			`${flood}${project === 'other' ? ' (other)' : ''}`,
			...[resident.before, resident.peak, resident.after].map((megabytes) => megabytes.toFixed(0)),
			...[descriptors.before, descriptors.peak, descriptors.after].map(String),
			figure(cpu),
			figure(honest.p99),
			`${honest.failed}/${honest.requests}`,
		]),
		`    ${isAlive ? '' : 'DEAD. '}${Object.entries(outcomes)
			.map(([outcome, count]) => `${outcome}: ${count}`)
			.join(', ')}`,
	]);
	return [
		'Resident megabytes and descriptors of the server before, at most and two seconds after each flood; its CPU seconds;',
		'an honest reader meanwhile: milliseconds for 99 of 100 pages, failed of all. Below, what the flood was answered.',
		'',
		columns(['', 'MB', 'peak', 'after', 'fds', 'peak', 'after', 'CPU s', 'p99 ms', 'failed']),
		...rows.flat(),
		'',
	].join('\n');
}
