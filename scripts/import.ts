/**
 * `npm run import -- FILE…`: makes a bulletin of each Word file, saved web page or text, with its pictures, in
 * `CONTENT_DIR`. Existing bulletins are never changed. Ends with 1 when a file gave none.
 */
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { contentDir } from '../src/content/content-dir.ts';
import { messages as contentMessages } from '../src/content/messages.ts';
import { within } from '../src/content/within.ts';
import { vietnamDay } from '../src/domain/calendar-date.ts';
import { oddityBelow, readRegularFile, UnreadableFile } from '../src/files/read-file.ts';
import { type ImportedBulletin, importFile } from '../src/import/import-file.ts';
import { importMessages as messages } from '../src/import/messages.ts';
import { ImportError } from '../src/import/notice.ts';
import { importReport } from '../src/import/report.ts';
import { save } from '../src/import/save.ts';
import { MAX_FILE_BYTES } from '../src/import/sniff.ts';
import { type ImportTarget, readImportTarget } from '../src/import/target.ts';
import { failure } from '../src/terminal/failure.ts';
import { showProgress } from '../src/terminal/progress-line.ts';
import { typedIn } from '../src/terminal/typed-in.ts';

const start = typedIn('import');
process.chdir(PROJECT_ROOT);
const named = process.argv.slice(2);
if (named.length === 0 || named.some((name) => name === '--help' || name === '-h')) {
	console.error(messages.usage);
	process.exit(named.length === 0 ? 2 : 0);
}
try {
	await importAll(readImportTarget(contentDir(PROJECT_ROOT)));
} catch (error) {
	process.exitCode = 1;
	console.error(error instanceof ImportError ? error.message : failure(error));
}

async function importAll(target: ImportTarget): Promise<void> {
	const counts = { new: 0, unchanged: 0, failed: 0 };
	const files = named.flatMap(expanded).flatMap((name) => filesAt(resolve(start, name)));
	for (const [index, path] of files.entries()) {
		const name = relative(start, path);
		showProgress(messages.progress(index + 1, files.length, name));
		try {
			const imported = await importOne(path, target);
			const { outcome, file } = save(imported, target);
			counts[outcome]++;
			showProgress('');
			console.log(told(name, outcome, file, imported, target));
		} catch (error) {
			counts.failed++;
			showProgress('');
			console.error(messages.failed(name, reasonOf(error)));
		}
	}
	console.log(`\n${messages.summary(counts.new, counts.unchanged, counts.failed)}.`);
	if (counts.new > 0) console.log(messages.next);
	if (counts.failed > 0) process.exitCode = 1;
}

/** What a name with `*` stands for, which the shell of Windows leaves as it is typed. */
function expanded(name: string): string[] {
	if (!/[*?]/.test(name) || existsSync(resolve(start, name))) return [name];
	const files = globSync(name, { cwd: start }).filter((file) => isOffered(basename(file)));
	return files.length > 0 ? files.sort() : [name];
}

/** Word puts `~$` before what it has open. */
function isOffered(name: string): boolean {
	return !/^[~.]/.test(name);
}

/** The file itself, or the files of a folder that can be imported. */
function filesAt(path: string): string[] {
	if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
	const files = readdirSync(path)
		.filter((name) => /\.(?:docx|docm|html?|txt)$/i.test(name) && isOffered(name))
		.sort();
	return files.length > 0 ? files.map((name) => join(path, name)) : [path];
}

async function importOne(path: string, target: ImportTarget): Promise<ImportedBulletin> {
	if (!existsSync(path)) throw new ImportError(messages.noFile);
	if (statSync(path).isDirectory()) throw new ImportError(messages.emptyFolder);
	const file = {
		name: basename(path, extname(path)),
		bytes: bytesOf(path),
		modified: vietnamDay(statSync(path).mtimeMs),
		beside: besideOf(path),
	};
	return importFile(file, target);
}

function bytesOf(path: string): Uint8Array {
	try {
		return readRegularFile(path, MAX_FILE_BYTES, { followLinks: true });
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		const { why, size } = error;
		throw new ImportError(why === 'large' ? messages.tooLarge(size, MAX_FILE_BYTES) : contentMessages.odd[why]);
	}
}

/** Files below the folder that a page was saved in; a page names none outside it. */
function besideOf(path: string): (name: string) => Uint8Array | undefined {
	const folder = dirname(path);
	return (name) => {
		const wanted = resolve(folder, name);
		const file = within(folder, wanted);
		if (file === undefined || oddityBelow(folder, file, MAX_FILE_BYTES)) return undefined;
		return readRegularFile(wanted, MAX_FILE_BYTES);
	};
}

function told(
	name: string,
	outcome: 'new' | 'unchanged',
	file: string,
	imported: ImportedBulletin,
	target: ImportTarget,
): string {
	const shown = relative(start, join(target.dir, file));
	if (outcome === 'unchanged') return messages.unchanged(name, shown);
	return `${messages.imported(name, shown)}\n${importReport(imported, target.categories)}`;
}

function reasonOf(error: unknown): string {
	if (error instanceof ImportError) return error.message;
	const { code, syscall } = error as NodeJS.ErrnoException;
	if (code === undefined) return failure(error);
	return /^(?:open|read|stat)$/.test(syscall ?? '') && code !== 'ENOSPC'
		? messages.unreadable
		: messages.cannotWrite(code);
}
