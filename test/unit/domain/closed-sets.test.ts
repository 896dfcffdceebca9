import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CITED_KINDS } from '../../../src/domain/citation/kinds.ts';
import { DOCUMENT_KINDS } from '../../../src/domain/document.ts';

/*
 * Whoever adds a value to a set of the register in one place only is told by the compiler where else it belongs.
 */

// Much of the program is type-checked.
vi.setConfig({ hookTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DOCUMENT = join(ROOT, 'src/domain/document.ts');
/** What is checked, with all that it imports and that itself imports document.ts. */
const ROOTS = [
	'src/content/schema.ts',
	'src/content/suggest.ts',
	'src/desk/labels.ts',
	'src/domain/citation/find.ts',
	'src/markdown/citation-links.ts',
	'src/model/statistics.ts',
	'src/strings.ts',
];

/** A line of document.ts and the same with one value more. */
const ADDED = {
	'giay-gioi-thieu': ["lenh: 'Lệnh',", "lenh: 'Lệnh', 'giay-gioi-thieu': 'Giấy giới thiệu',"],
	'to-dan-pho': ["'huyen', 'phuong'] as const;", "'huyen', 'phuong', 'to-dan-pho'] as const;"],
	'mat-tran': ["['dang', 'nha-nuoc'] as const;", "['dang', 'nha-nuoc', 'mat-tran'] as const;"],
	suspended: ["| { readonly is: 'in-force' }", "| { readonly is: 'in-force' } | { readonly is: 'suspended' }"],
} as const;

type Added = keyof typeof ADDED;

/** What the compiler says when values are added to their sets in document.ts alone. */
function errorsWith(values: readonly Added[]): { readonly file: string; readonly message: string }[] {
	let source = readFileSync(DOCUMENT, 'utf8');
	for (const [line, longer] of values.map((value) => ADDED[value])) {
		expect(source.split(line), `in document.ts once: ${line}`).toHaveLength(2);
		source = source.replace(line, longer);
	}
	const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
	const host = ts.createCompilerHost(options, true);
	const document = ts.createSourceFile(DOCUMENT, source, ts.ScriptTarget.ESNext, true);
	const getSourceFile: typeof host.getSourceFile = (file, ...given) =>
		join(file) === DOCUMENT ? document : host.getSourceFile(file, ...given);
	const roots = ROOTS.map((file) => join(ROOT, file));
	const program = ts.createProgram(roots, options, { ...host, getSourceFile });
	return program
		.getSourceFiles()
		.filter(({ fileName, text }) => !fileName.includes('/node_modules/') && /from '[^']*\/document\.ts'/.test(text))
		.flatMap((file) => program.getSemanticDiagnostics(file))
		.map(({ file, messageText }) => ({
			file: relative(ROOT, file?.fileName ?? '').replaceAll('\\', '/'),
			message: ts.flattenDiagnosticMessageText(messageText, ' '),
		}));
}

describe('the compiler names every place for a new', () => {
	let errors: ReturnType<typeof errorsWith>;

	beforeAll(() => {
		// A row that lacks a system is told before it is seen that another row is missing.
		errors = [...errorsWith(['giay-gioi-thieu', 'to-dan-pho', 'suspended']), ...errorsWith(['mat-tran'])];
	});

	it.each<[set: string, value: Added, places: string[]]>([
		['kind', 'giay-gioi-thieu', ['src/domain/citation/kinds.ts']],
		['level', 'to-dan-pho', ['src/content/schema.ts', 'src/content/suggest.ts', 'src/strings.ts']],
		[
			'system',
			'mat-tran',
			[
				'src/domain/citation/codes.ts',
				'src/domain/citation/kinds.ts',
				'src/domain/citation/symbols.ts',
				'src/strings.ts',
			],
		],
		[
			'status',
			'suspended',
			['src/content/schema.ts', 'src/markdown/citation-links.ts', 'src/model/statistics.ts', 'src/strings.ts'],
		],
	])('%s', (_set, value, places) => {
		const files = errors.flatMap(({ file, message }) => (message.includes(value) ? [file] : []));
		expect([...new Set(files)].sort()).toEqual(places);
	});
});

it('each kind is found by its own name', () => {
	const missing = CITED_KINDS.filter(({ kind, words }) => !words.includes(DOCUMENT_KINDS[kind].toLowerCase()));
	expect(missing, 'words of src/domain/citation/kinds.ts').toEqual([]);
});
