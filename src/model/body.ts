import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '../content/project-content.ts';
import { normalizeSource, splitFrontmatter } from '../content/split-frontmatter.ts';

/** The Markdown of a content file, without its frontmatter. `file` is its path from the content folder. */
export async function readBody(file: string): Promise<string> {
	const source = normalizeSource(await readFile(join(contentDir(), file), 'utf8'));
	const split = splitFrontmatter(source);
	if ('problem' in split) throw new Error(`${file}: ${split.problem}`);
	return split.body;
}
