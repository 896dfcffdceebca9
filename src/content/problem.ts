import { messages } from './messages.ts';

/** Something wrong in a content file, told to an editor in Vietnamese. Lines and columns count from 1. */
export interface Problem {
	/** Path from the content folder, with forward slashes. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** The frontmatter key, where the problem is in one: `date`, `corrections[1].note` for the first correction. */
	readonly field?: string | undefined;
	readonly message: string;
	/** Something to look at again; without it the content is wrong and nothing is published. */
	readonly severity?: 'warning' | undefined;
	/** The text to put instead, ready to be typed. */
	readonly fix?: string | undefined;
	/** Where what is wrong ends, the end exclusive; a rule of `content:check` knows it. */
	readonly end?: { readonly line: number; readonly column: number } | undefined;
	/** The rule of `content:check` that was broken. */
	readonly rule?: string | undefined;
}

/** All that is wrong with the content at once: a build either has none of these or does not happen. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(formatProblems(problems));
		this.name = 'ContentError';
		// Whoever shows it, as the dev server does, shows editors where their files are wrong, not where ours told it.
		this.stack = `${this.name}: ${this.message}`;
		this.problems = problems;
	}
}

/** One problem as editors read it: where, what, and what to type instead on a line of its own. */
export function formatProblem({ file, line, column, field, severity, message, fix }: Problem): string {
	const kind = severity === 'warning' ? messages.warning : '';
	const what = `${file}:${line}:${column}  ${kind}${field ? `${field}: ` : ''}${message}`;
	return fix ? `${what}\n${messages.fix(fix)}` : what;
}

function formatProblems(problems: readonly Problem[]): string {
	return `${messages.problems(problems.length)}\n\n${inOrder(problems).map(formatProblem).join('\n')}\n`;
}

/** What to look at again, for an editor; nothing when there is nothing. */
export function formatWarnings(warnings: readonly Problem[]): string {
	if (warnings.length === 0) return '';
	return `${messages.warnings(warnings.length)}\n\n${inOrder(warnings).map(formatProblem).join('\n')}\n`;
}

/** Problems by file and line; those of one line stay in the order they came. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
