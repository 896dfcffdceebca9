/**
 * `npm run content:check [-- FILE… | --changed [--base REF]] [--format text|json|github] [--fix] [--strict]`: what is
 * wrong with the content of `CONTENT_DIR`, on stdout. Exit code 0: nothing, or warnings only; 1: errors, or warnings
 * with `--strict`; 2: the command was called in a wrong way.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { changedFiles } from '../src/check/changed-files.ts';
import { type CheckOptions, checkContent, checkedFiles } from '../src/check/check.ts';
import { fixFiles } from '../src/check/fix.ts';
import { report as texts } from '../src/check/messages.ts';
import { pictureFiles } from '../src/check/pictures.ts';
import { count, FORMATS, type Format, report } from '../src/check/report.ts';
import { installedSyllables } from '../src/check/syllable-list.ts';
import { contentDir } from '../src/content/content-dir.ts';
import { ContentError } from '../src/content/problem.ts';
import { publicationDay } from '../src/content/project-content.ts';
import { within } from '../src/content/within.ts';
import { codeDigest } from '../src/files/code-digest.ts';
import { failure } from '../src/terminal/failure.ts';
import { showProgress } from '../src/terminal/progress-line.ts';
import { typedIn } from '../src/terminal/typed-in.ts';

const start = typedIn('content:check');

interface Asked {
	readonly format: Format;
	readonly fix: boolean;
	readonly strict: boolean;
	/** Whether the files are those that a change touches. */
	readonly isChange: boolean;
	/** Paths from the content folder; undefined for all. */
	readonly files: readonly string[] | undefined;
}

process.chdir(PROJECT_ROOT);
const dir = contentDir(PROJECT_ROOT);
// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
	const request = asked();
	if ('wrong' in request) {
		console.error(request.wrong);
		process.exitCode = 2;
	} else {
		process.exitCode = await run(request);
	}
} catch (error) {
	process.exitCode = 1;
	console.error(error instanceof ContentError ? error.message : failure(error));
}

async function run({ format, fix, strict, isChange, files }: Asked): Promise<number> {
	const known = [...checkedFiles(dir), ...pictureFiles(dir)];
	const chosen = files ? known.filter((file) => files.includes(file)) : known;
	const options: CheckOptions = {
		dir,
		publicDir: join(PROJECT_ROOT, 'public'),
		today: publicationDay(),
		cacheDir: join(buildPaths(PROJECT_ROOT).work, 'check'),
		version: codeDigest(PROJECT_ROOT, ['src/check/check.ts']),
		only: files && new Set(chosen),
		alsoBroken: isChange,
		onProgress: showRead,
	};
	if (fix) {
		const fixed = await fixFiles(options, chosen);
		if (fixed.length > 0) console.error(texts.fixed(fixed.map(shown)));
	}
	if (installedSyllables().length === 0) console.error(texts.noSyllables);
	const problems = await checkContent(options);
	process.stdout.write(report(problems, format, shown));
	if (problems.length === 0 && format === 'text') {
		console.log(chosen.length === 0 && isChange ? texts.nothingChanged : texts.clean(chosen.length));
	}
	return count(problems).errors > 0 || (strict && problems.length > 0) ? 1 : 0;
}

function asked(): Asked | { readonly wrong: string } {
	const options = {
		format: { type: 'string', default: 'text' },
		changed: { type: 'boolean', default: false },
		base: { type: 'string' },
		fix: { type: 'boolean', default: false },
		strict: { type: 'boolean', default: false },
	} as const;
	try {
		const { values, positionals } = parseArgs({ allowPositionals: true, options });
		const { changed, base, fix, strict } = values;
		const format = FORMATS.find((name) => name === values.format);
		const isChange = changed || base !== undefined;
		if (!format || (isChange && positionals.length > 0)) return { wrong: texts.usage };
		const files = isChange ? filesOfChange(base) : positionals.length > 0 ? namedFiles(positionals) : undefined;
		return files !== undefined && 'wrong' in files ? files : { format, fix, strict, isChange, files };
	} catch {
		return { wrong: texts.usage };
	}
}

function filesOfChange(base: string | undefined): string[] | { readonly wrong: string } {
	if (!existsSync(dir)) return [];
	const changed = changedFiles(dir, base);
	if ('files' in changed) return [...changed.files];
	return { wrong: changed.problem === 'no-base' ? texts.noBase(base ?? '') : texts.noRepository };
}

/** The content files that are named, or lie in the folders that are; the first name that means none is told. */
function namedFiles(names: readonly string[]): string[] | { readonly wrong: string } {
	const known = [...checkedFiles(dir), ...pictureFiles(dir)];
	const files: string[] = [];
	for (const name of names) {
		const path = [start, PROJECT_ROOT, dir].map((from) => resolve(from, name)).find((from) => existsSync(from));
		if (!path) return { wrong: texts.notThere(name) };
		const file = within(dir, path);
		const isFolder = statSync(path).isDirectory();
		const below = known.filter((other) => other === file || file === '' || (isFolder && other.startsWith(`${file}/`)));
		if (file === undefined || below.length === 0) return { wrong: texts.notContent(name, shown('')) };
		files.push(...below);
	}
	return files;
}

/** A content file as seen from the project, or whole when it lies elsewhere. */
function shown(file: string): string {
	const path = join(dir, file);
	return within(PROJECT_ROOT, path) ?? path;
}

function showRead(done: number, total: number): void {
	if (done === total) showProgress('');
	else if (done % 20 === 0) showProgress(texts.reading(done, total));
}
