/**
 * `npm run documents:suggest [-- --min N]`: proposes register entries for documents that at least N bulletins (2)
 * cite and the register lacks, as files in `van-ban-de-xuat` of the content folder. Existing files are kept.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPaths, PROJECT_ROOT } from '../src/build/paths.ts';
import { contentDir } from '../src/content/content-dir.ts';
import { ContentError } from '../src/content/problem.ts';
import { readProjectContent } from '../src/content/project-content.ts';
import { suggest } from '../src/content/suggest.ts';
import { unregisteredDocuments } from '../src/content/unregistered.ts';
import { replaceFile } from '../src/files/write-file.ts';
import { failure } from '../src/terminal/failure.ts';
import { messages } from './messages.ts';

process.chdir(PROJECT_ROOT);
const min = minimum();
if (min === undefined) {
	console.error(messages.badMinimum);
	process.exit(2);
}
try {
	const { bulletins } = await readProjectContent(PROJECT_ROOT, buildPaths(PROJECT_ROOT).cache);
	const cited = unregisteredDocuments(bulletins).filter((document) => document.bulletins.length >= min);
	if (cited.length === 0) console.log(messages.suggestedNothing(min));
	const dir = join(contentDir(PROJECT_ROOT), 'van-ban-de-xuat');
	for (const document of cited) {
		const suggestion = suggest(document);
		if (!suggestion) continue;
		const path = join(dir, `${suggestion.id}.yaml`);
		const file = relative(process.cwd(), path);
		if (existsSync(path)) {
			console.log(messages.suggestionKept(file));
			continue;
		}
		replaceFile(path, suggestion.yaml);
		console.log(messages.suggested(file, document.bulletins.length));
	}
} catch (error) {
	process.exitCode = 1;
	console.error(error instanceof ContentError ? error.message : failure(error));
}

function minimum(): number | undefined {
	try {
		const { min } = parseArgs({ options: { min: { type: 'string', default: '2' } } }).values;
		return /^[1-9]\d{0,3}$/.test(min) ? Number(min) : undefined;
	} catch {
		return undefined;
	}
}
