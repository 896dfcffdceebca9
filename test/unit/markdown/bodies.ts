import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalizeSource } from '../../../src/content/normalize-source.ts';
import { splitFrontmatter } from '../../../src/content/split-frontmatter.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

/** The Markdown files of the project's own content, and the body of each. */
export const BODIES: readonly (readonly [file: string, body: string])[] = (
	readdirSync(CONTENT, { recursive: true }) as string[]
)
	.filter((file) => file.endsWith('.md'))
	.sort()
	.map((file) => {
		// The guide's pictures lie outside of the content, where no bulletin's image may be.
		const text = readFileSync(`${CONTENT}/${file}`, 'utf8').replace(/!\[[^\]]*\]\(\.\.\/\.docs\/[^)]*\)/g, '');
		const source = normalizeSource(text);
		const split = splitFrontmatter(source);
		return [file, 'problem' in split ? source : split.body];
	});
