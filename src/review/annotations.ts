import type { ReportedProblem } from './check-report.ts';
import { reviewStrings } from './messages.ts';

/**
 * Workflow commands, a line each, by which GitHub shows problems beside the lines of a proposed change; Gitea reads
 * them too. (docs.github.com: Workflow commands for GitHub Actions.)
 */
export function annotations(problems: readonly ReportedProblem[]): string {
	return problems.map((problem) => `${annotation(problem)}\n`).join('');
}

function annotation(problem: ReportedProblem): string {
	const { file, field, rule, severity, message, fix } = problem;
	const properties = Object.entries({ file, ...placeOf(problem), ...(rule && { title: rule }) })
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
		.join(',');
	const text = `${field ? `${field}: ` : ''}${message}${fix ? `\n${reviewStrings.fix} ${fix}` : ''}`;
	return `::${severity} ${properties}::${escapeData(text)}`;
}

/** What is marked ends with the last column or line named. Columns are taken only where it is on one line. */
function placeOf({ line, column, endLine, endColumn }: ReportedProblem): Readonly<Record<string, number>> {
	if (!endLine || !endColumn) return { line, col: column };
	// The end is exclusive: at the first column of a line it is the end of the line before.
	const last = endColumn > 1 ? endLine : endLine - 1;
	if (last > line) return { line, endLine: last };
	return endLine === line && endColumn > column
		? { line, col: column, endColumn: endColumn - 1 }
		: { line, col: column };
}

/** In a message everything stands for itself but line ends, which would end the command, and what stands for them. */
function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property also what separates properties from each other and from the message. */
function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
