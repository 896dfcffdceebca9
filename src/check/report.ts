import { formatProblem, type Problem } from '../content/problem.ts';
import { annotations } from '../review/annotations.ts';
import type { CheckReport } from '../review/check-report.ts';
import { report as texts } from './messages.ts';

export const FORMATS = ['text', 'json', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * All problems of a check as one text for stdout, empty where there are none to tell. `pathOf` gives the path of a
 * content file as its reader has it.
 */
export function report(problems: readonly Problem[], format: Format, pathOf: (file: string) => string): string {
	const named = problems.map((problem) => ({ ...problem, file: pathOf(problem.file) }));
	if (format === 'json') return `${JSON.stringify(asJson(named), null, '\t')}\n`;
	if (format === 'github') return annotations(asJson(named).problems);
	if (named.length === 0) return '';
	const { errors, warnings } = count(problems);
	return `${named.map(asText).join('\n')}\n\n${texts.summary(errors, warnings)}\n`;
}

export function count(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
	const warnings = problems.filter(({ severity }) => severity === 'warning').length;
	return { errors: problems.length - warnings, warnings };
}

/** A build's problems are all errors and don't say so; here the two stand side by side. */
function asText(problem: Problem): string {
	return formatProblem(problem.severity ? problem : { ...problem, message: `${texts.error}${problem.message}` });
}

function asJson(problems: readonly Problem[]): CheckReport {
	return {
		...count(problems),
		problems: problems.map(({ file, line, column, end, field, rule, severity, message, fix }) => ({
			file,
			line,
			column,
			endLine: end?.line ?? null,
			endColumn: end?.column ?? null,
			field: field ?? null,
			rule: rule ?? null,
			severity: severity ?? 'error',
			message,
			fix: fix ?? null,
		})),
	};
}
