import { createHash } from 'node:crypto';
import { reviewStrings } from './messages.ts';

/** What `content:check --format json` prints; paths are from the repository's top, lines and columns count from 1. */
export interface CheckReport {
	readonly errors: number;
	readonly warnings: number;
	readonly problems: readonly ReportedProblem[];
}

/** A problem as the report has it; `fix` is what to type instead. */
export interface ReportedProblem {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** Where what is wrong ends, exclusive; known of what a rule found in a text. */
	readonly endLine?: number | null;
	readonly endColumn?: number | null;
	readonly field?: string | null;
	readonly rule?: string | null;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	readonly fix?: string | null;
}

/** By this line a comment is known as this program's, so that it is changed and not written again. */
export const COMMENT_MARK = '<!-- ban-tin-phuong: content:check -->';

/** A comment of one hundred problems is read by nobody, and hosts limit its length. */
const MOST_SHOWN = 50;

/** Reads the report. @throws when the text is none. */
export function readReport(text: string): CheckReport {
	const data = JSON.parse(text) as Partial<CheckReport>;
	if (!Array.isArray(data.problems) || typeof data.errors !== 'number' || typeof data.warnings !== 'number') {
		throw new TypeError('This is no report of content:check');
	}
	return data as CheckReport;
}

/** The comment on a proposed change, in Markdown: what is wrong, where, what to type instead. */
export function comment({ errors, warnings, problems }: CheckReport): string {
	const head = `${COMMENT_MARK}\n${reviewStrings.summary(errors, warnings)}`;
	const shown = [...problems].sort(errorsFirst).slice(0, MOST_SHOWN);
	const files = [...Map.groupBy(shown, ({ file }) => file)].map(
		([file, found]) => `**\`${file}\`**\n\n${found.map(listItem).join('\n')}`,
	);
	const rest = problems.length - shown.length;
	return `${[head, ...files, ...(rest > 0 ? [reviewStrings.more(rest)] : [])].join('\n\n')}\n`;
}

function errorsFirst(a: ReportedProblem, b: ReportedProblem): number {
	return Number(a.severity === 'warning') - Number(b.severity === 'warning');
}

function listItem({ line, field, severity, message, fix }: ReportedProblem): string {
	const kind = severity === 'error' ? reviewStrings.error : reviewStrings.warning;
	const what = `- ${reviewStrings.line(line)}, ${kind}: ${field ? `\`${field}\`: ` : ''}${plain(message)}`;
	return fix ? `${what}\n${fenced(fix)}` : what;
}

/** Quoted content must not become Markdown, mentions or references of the host. */
function plain(text: string): string {
	return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/@/g, '@\u{2060}');
}

function fenced(text: string): string {
	const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
	return [fence, ...text.split('\n'), fence].map((row) => `  ${row}`).join('\n');
}

/** GitLab's code quality report: a row for each problem, shown beside its line. */
export function codeQuality({ problems }: CheckReport): object[] {
	return problems.map(({ file, line, rule, severity, message, fix, field }) => ({
		description: `${field ? `${field}: ` : ''}${message}${fix ? ` ${reviewStrings.fix} ${fix}` : ''}`,
		check_name: rule ?? 'content',
		fingerprint: createHash('sha256')
			.update(JSON.stringify([file, line, field, message]))
			.digest('hex'),
		severity: severity === 'error' ? 'major' : 'minor',
		location: { path: file, lines: { begin: line } },
	}));
}
