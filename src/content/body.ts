import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { squeeze } from '../domain/text.ts';
import { outline } from '../markdown/outline.ts';
import type { ContentFile } from './content.ts';
import { normalizeSource } from './normalize-source.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/** What stands for code and images in a flat text. */
const OBJECT = /￼/g;

/** The Markdown of a content file, without its frontmatter. `dir` is the content folder, `file` the path from there. */
export function readBody(dir: string, file: string): string {
	const split = splitFrontmatter(normalizeSource(readFileSync(join(dir, file), 'utf8')));
	if ('problem' in split) throw new Error(`${file}: ${split.problem}`);
	return split.body;
}

/** The words of a body that readers see, a paragraph, heading, list item or table cell each. `dir` is the content folder. */
export function bodyPassages(dir: string, { file, format }: ContentFile): string[] {
	return outline(readBody(dir, file), format)
		.flat.text.split('\n\n')
		.map((passage) => squeeze(passage.replace(OBJECT, ' ')))
		.filter((passage) => passage !== '');
}
