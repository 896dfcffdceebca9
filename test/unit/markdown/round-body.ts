import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const BODY = join(SRC, 'components/Body.astro');
/** What every whole page is put into. */
const LAYOUT = join(SRC, 'views/Portal.astro');

/** The templates that a template imports itself. */
function importsOf(file: string): string[] {
	const found = readFileSync(file, 'utf8').matchAll(/^import .* from '(\.[^']+\.astro)';$/gm);
	return [...found].map(([, path = '']) => resolve(file, '..', path));
}

/** All that a template imports, itself among them, without what `isOther` says is none of its. */
function allOf(file: string, isOther: (file: string) => boolean = () => false, known = new Set<string>()): Set<string> {
	if (known.has(file) || isOther(file)) return known;
	known.add(file);
	for (const imported of importsOf(file)) allOf(imported, isOther, known);
	return known;
}

/**
 * The templates that stand on one page with the body of a bulletin or a standing page, by the imports of the pages that
 * show one. A page that shows another page in its place imports that too: it is a whole one without a body.
 */
export function templatesRoundBody(): string[] {
	const pages = readdirSync(join(SRC, 'pages'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.astro'))
		.map((file) => join(SRC, 'pages', file));
	const showsBody = (file: string) => allOf(file).has(BODY);
	const isOtherPage = (file: string) => importsOf(file).includes(LAYOUT) && !showsBody(file);
	return [...new Set(pages.filter(showsBody).flatMap((page) => [...allOf(page, isOtherPage)]))];
}
