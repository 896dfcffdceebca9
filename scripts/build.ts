/** `npm run build`: checks the content, builds the portal and publishes it at OUT_DIR. */
import { type BuildStep, build } from '../src/build/build.ts';
import { DiskFullError } from '../src/build/disk-space.ts';
import type { LockHolder } from '../src/build/lock.ts';
import { messages } from '../src/build/messages.ts';
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { ForeignFolderError } from '../src/build/publish.ts';
import { ContentError, formatWarnings } from '../src/content/problem.ts';
import { strings } from '../src/strings.ts';
import { showProgress } from '../src/terminal/progress-line.ts';

process.chdir(PROJECT_ROOT);
const start = performance.now();
let hasWaited = false;
try {
	const { bulletins, files, cpu, warnings } = await build(PROJECT_ROOT, { onStep: showStep, onWait: showWait });
	showProgress('');
	if (warnings.length > 0) console.error(formatWarnings(warnings));
	console.log(messages.built(bulletins, files, (performance.now() - start) / 1000));
	if (process.env['BUILD_TIMES']) console.log(JSON.stringify(cpu));
} catch (error) {
	showProgress('');
	process.exitCode = 1;
	const expected = [ContentError, DiskFullError, ForeignFolderError].some((kind) => error instanceof kind);
	console.error(expected ? (error as Error).message : error);
}

/** Says where the build is. Reading a file of content takes no longer than saying so. */
function showStep(step: BuildStep, done?: number, total?: number): void {
	if (step === 'content' && done !== undefined && done % 100 !== 0) return;
	const share = total && done !== undefined ? ` ${strings.number(done)}/${strings.number(total)}` : '';
	showProgress(messages.steps[step] + share);
}

/** On a terminal the line goes on counting; a log gets it once. */
function showWait(holder: LockHolder | undefined, waited: number): void {
	const other = holder && { pid: holder.pid, running: (Date.now() - holder.since) / 1000 };
	const text = messages.waiting(waited / 1000, other);
	if (process.stderr.isTTY) showProgress(text);
	else if (!hasWaited) console.error(text);
	hasWaited = true;
}
