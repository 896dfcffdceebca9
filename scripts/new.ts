/** `npm run new -- "Tiêu đề"`: a new bulletin file of today in Vietnam, by whoever Git says works here. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PROJECT_ROOT } from '../src/build/paths.ts';
import { contentDir } from '../src/content/content-dir.ts';
import { bulletinSlug } from '../src/content/list-files.ts';
import { publicationDay } from '../src/content/project-content.ts';
import { slugify, squeeze, toNfc } from '../src/domain/text.ts';
import { importMessages as messages } from '../src/import/messages.ts';
import { newBulletin } from '../src/import/new-bulletin.ts';
import { ImportError } from '../src/import/notice.ts';
import { readImportTarget } from '../src/import/target.ts';
import { failure } from '../src/terminal/failure.ts';

process.chdir(PROJECT_ROOT);
const title = squeeze(toNfc(process.argv.slice(2).join(' ')));
try {
	if (title === '') stop(messages.newUsage, 2);
	else if (slugify(title) === '') stop(messages.badTitle(title), 2);
	else create(title);
} catch (error) {
	stop(error instanceof ImportError ? error.message : failure(error));
}

function create(title: string): void {
	const target = readImportTarget(contentDir(PROJECT_ROOT));
	const { file, source } = newBulletin(title, {
		day: publicationDay(),
		author: gitName(),
		categories: target.categories,
	});
	const path = join(target.dir, file);
	const taken = target.bySlug.get(bulletinSlug(file)) ?? (existsSync(path) ? file : undefined);
	if (taken) throw new ImportError(messages.titleInUse(relative(process.cwd(), join(target.dir, taken))));
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, source, { flag: 'wx' });
	console.log(`${messages.created(relative(process.cwd(), path))}\n\n${messages.createdNext}`);
}

/** The name that Git signs changes with, never the address. */
function gitName(): string | undefined {
	try {
		return (
			squeeze(
				execFileSync('git', ['config', 'user.name'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
			) || undefined
		);
	} catch {
		return undefined;
	}
}

function stop(message: string, code = 1): void {
	console.error(message);
	process.exitCode = code;
}
