import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from '../content/content-dir.ts';
import { formatProblem, formatWarnings, type Problem } from '../content/problem.ts';
import { unreadFiles } from '../content/unread-files.ts';
import { replaceFile } from '../files/write-file.ts';
import { messages } from './messages.ts';
import { buildPaths } from './paths.ts';

/** Files that had warnings at the last build, with the digest of what they were then. */
type Told = Readonly<Record<string, string>>;

/**
 * What a build tells of the content besides errors, as lines: the files that nobody reads, the warnings of files that
 * have changed since the last build, and how many the others have. The first build counts them all. `root` is the project;
 * what was told is remembered in its working folder, for the next build of the same `OUT_DIR`.
 */
export function warningLines(root: string, warnings: readonly Problem[]): string[] {
	const dir = contentDir(root);
	const memory = join(buildPaths(root).work, 'warnings.json');
	const last = readTold(memory);
	const now: Told = Object.fromEntries(
		[...new Set(warnings.map(({ file }) => file))].map((file) => [file, digest(dir, file)]),
	);
	const fresh = last ? warnings.filter(({ file }) => last[file] !== now[file]) : [];
	const kept = warnings.length - fresh.length;
	replaceFile(memory, JSON.stringify(now), { durable: false });
	return [
		...unreadFiles(dir).map(formatProblem),
		...(fresh.length > 0 ? [formatWarnings(fresh)] : []),
		...(kept > 0 ? [last ? messages.warningsKept(kept) : messages.warningsFirst(kept)] : []),
	];
}

function digest(dir: string, file: string): string {
	const path = join(dir, file);
	return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22) : '';
}

/** Undefined where nothing is remembered, or nothing that can be read. */
function readTold(memory: string): Told | undefined {
	try {
		return JSON.parse(readFileSync(memory, 'utf8')) as Told;
	} catch {
		return undefined;
	}
}
