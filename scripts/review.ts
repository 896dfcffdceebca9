/**
 * `npm run review -- FILE`: tells of a proposed change what `content:check --format json` wrote to FILE: beside the
 * lines (GitHub, Gitea), as a code quality report (GitLab), and as one comment on the change. Exit code 0: nothing, or
 * warnings only; 1: errors; 2: FILE is no such report. A host that takes no comment fails nothing.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { annotations } from '../src/review/annotations.ts';
import { type CheckReport, codeQuality, comment, readReport } from '../src/review/check-report.ts';
import { commentsOf, writeComment } from '../src/review/host.ts';
import { reviewStrings } from '../src/review/messages.ts';

const [file] = process.argv.slice(2);
const report = file === undefined ? undefined : read(file);
if (report) await tell(report);
else {
	console.error(file === undefined ? reviewStrings.usage : reviewStrings.notReport(file));
	process.exitCode = 2;
}

function read(path: string): CheckReport | undefined {
	try {
		return readReport(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}

async function tell(report: CheckReport): Promise<void> {
	const { env } = process;
	const text = comment(report);
	if (env['GITHUB_ACTIONS']) process.stdout.write(annotations(report.problems));
	else console.log(text);
	if (env['GITHUB_STEP_SUMMARY']) appendFileSync(env['GITHUB_STEP_SUMMARY'], text);
	if (env['GITLAB_CI']) writeFileSync('gl-code-quality-report.json', JSON.stringify(codeQuality(report)));
	process.exitCode = report.errors > 0 ? 1 : 0;
	const comments = commentsOf(env);
	if (!comments) return;
	try {
		if (await writeComment(comments, text, report.problems.length === 0)) console.log(reviewStrings.commented);
	} catch (error) {
		console.error(reviewStrings.notCommented((error as Error).message));
	}
}
