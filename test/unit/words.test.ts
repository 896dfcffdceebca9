import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * What people read is written once: the words of pages in strings.ts, what a room tells editors and operators in its own
 * messages.ts. Comments and patterns that texts are matched with are no such words.
 */

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const VIETNAMESE = /[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]/iu;

const isWords = (file: string) => /(?:^|\/)(?:strings|messages)\.ts$/.test(file) || file === 'desk/labels.ts';

/** Vietnamese as data: what texts are read with, and names. */
const TABLES = [
	'check/bodies.ts',
	'check/compounds.ts',
	'check/confusion-pairs.ts',
	'check/doubled-words.ts',
	'check/more-words.ts',
	'check/renamed-bodies.ts',
	'check/swap-compounds.ts',
	'check/vocabulary.ts',
	'domain/citation/context-words.ts',
	'domain/citation/issuers.ts',
	'domain/citation/kind-words.ts',
	'domain/citation/kinds.ts',
	'domain/citation/same-issuer.ts',
	'domain/dates/named-month.ts',
	'domain/document.ts',
	'domain/scan-text.ts',
	'domain/syllable-table.ts',
	'import/dates.ts',
	'import/foreign-dates.ts',
	'import/legacy-letters.ts',
];

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(?:ts|astro)$/.test(file));

const LITERALS = new Set([
	ts.SyntaxKind.StringLiteral,
	ts.SyntaxKind.NoSubstitutionTemplateLiteral,
	ts.SyntaxKind.TemplateHead,
	ts.SyntaxKind.TemplateMiddle,
	ts.SyntaxKind.TemplateTail,
]);

/** The Vietnamese literals of TypeScript, as they are typed; a letter by itself is no word. */
function literalsOf(code: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node) => {
		const text = LITERALS.has(node.kind) ? node.getText() : '';
		if (VIETNAMESE.test(text) && /\p{L}{2}/u.test(text)) found.push(text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true));
	return found;
}

/** The same of a template: of the code above it, and all that is no comment below. */
function wordsOf(file: string, source: string): string[] {
	if (!file.endsWith('.astro')) return literalsOf(source);
	const [, code = '', template = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
	const shown = template.replace(/<!--.*?-->|\/\*.*?\*\/|(?<=^|\s)\/\/.*$/gms, '');
	return [...literalsOf(code), ...shown.split('\n').filter((line) => VIETNAMESE.test(line))];
}

const wordsIn = (file: string) => wordsOf(file, readFileSync(join(SRC, file), 'utf8'));

describe('words that people read', () => {
	it.each(FILES.filter((file) => !isWords(file) && !TABLES.includes(file)))('are not in %s', (file) => {
		expect(wordsIn(file), 'belongs in strings.ts, or in messages.ts of the room').toEqual([]);
	});

	it('are seen where they are written', () => {
		expect([...TABLES, 'strings.ts', 'desk/labels.ts'].filter((file) => wordsIn(file).length === 0)).toEqual([]);
		for (const [file, source] of [
			['a.ts', "const a = 'Trang chủ';"],
			['a.ts', 'const a = `$' + '{b} lượt đọc`;'],
			['a.astro', "---\nconst a = 'Trang chủ';\n---\n<p>{a}</p>\n"],
			['a.astro', '---\n---\n<p title="Trang chủ">{a}</p>\n'],
			['a.astro', '<p>\n\tTrang chủ\n</p>\n'],
		] as const) {
			expect([source, wordsOf(file, source).length]).toEqual([source, 1]);
		}
	});

	it.each([
		['a.ts', "/** Trang chủ */\nconst a = b.replace(/trang chủ|đ/u, 'đ'); // Trang chủ"],
		['a.astro', '---\n/** Trang chủ */\n---\n<!-- Trang chủ -->\n{/* Trang chủ */}\n<p>{a}</p>\n'],
	])('are not seen in comments and patterns: %s', (file, source) => {
		expect(wordsOf(file, source)).toEqual([]);
	});
});
