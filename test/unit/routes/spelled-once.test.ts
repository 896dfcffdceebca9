import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/paths.ts';
import { filesBelow } from '../../../src/files/files-below.ts';
import { routes } from '../../../src/routes/route-of.ts';

/** Where addresses are spelled. */
const TABLES = ['src/routes/table.ts', 'src/edge/api-urls.ts'];

const firstParts = new Set(
	routes.flatMap(({ path }) => /^\/([^/[]+)(?:\/|$)/.exec(path)?.[1] ?? []).map((part) => RegExp.escape(part)),
);
/** An address of the portal at the beginning of a text, or a path in the published folder that only the build makes. */
const ADDRESS = new RegExp(`^(?:/(?:${[...firstParts].join('|')})(?=[/?#]|$)|(?:_astro|pagefind)/)`);
/** The same in a pattern without its backslashes, also as one of several: `/(?:tin|ngay)/`. */
const IN_PATTERN = new RegExp(`/(?:\\(\\?:(?:[^()]*\\|)?)?(?:${[...firstParts].join('|')})(?![\\w-])`);

/** Texts, beginnings of templates, and patterns of a piece of TypeScript that spell an address. */
function spelledIn(code: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			if (IN_PATTERN.test(node.text.slice(1).replaceAll('\\', ''))) found.push(node.text);
		} else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
			if (ADDRESS.test(node.text)) found.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest));
	return found;
}

/** The same of an Astro file: its code, then the attributes of its elements. */
function spelledInAstro(source: string): string[] {
	const [, code = '', elements = ''] = /^---\n([\s\S]*?)^---$([\s\S]*)/m.exec(source) ?? ['', '', source];
	const texts = [...elements.matchAll(/["'`]([^"'`]*)["'`]/g)].flatMap(([, text]) => text ?? []);
	return [...spelledIn(code), ...texts.filter((text) => ADDRESS.test(text))];
}

it('finds what is spelled, and nothing else', () => {
	const template = (head: string, tail: string) => `\`${head}\${a}${tail}\``;
	const texts = ["'/tin/x/'", template('/van-ban/', '/'), "'/rss.xml'", "'_astro/a.js'"];
	const patterns = ['/^\\/(?:x|du-lieu)\\//', '/\\/feed\\.json$/'];
	expect(spelledIn(`f(${[...texts, ...patterns].join(', ')})`)).toHaveLength(6);
	const others = [
		"'tin/x/'",
		"'/tin-bai/'",
		template('', '/api/v4'),
		'/tin tức/',
		'/(?:ngay|tin)/',
		"import('./tin/x.ts')",
	];
	expect(spelledIn(`f(${others.join(', ')}) // '/tin/x/'`)).toEqual([]);
	expect(spelledInAstro("---\nf('/tin/');\n---\n<a href=\"/ngay/\">{urls.day('x')}</a>\n")).toEqual([
		'/tin/',
		'/ngay/',
	]);
});

it.each(
	['src', 'scripts']
		.flatMap((dir) => filesBelow(join(PROJECT_ROOT, dir)).map((file) => `${dir}/${file}`))
		.filter((file) => /\.(?:ts|mjs|astro)$/.test(file) && !TABLES.includes(file)),
)('%s spells no address', (file) => {
	const source = readFileSync(join(PROJECT_ROOT, file), 'utf8');
	expect(file.endsWith('.astro') ? spelledInAstro(source) : spelledIn(source)).toEqual([]);
});
