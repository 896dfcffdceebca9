import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { roomOf } from './imports.ts';
import { type Globals, ROOMS } from './table.ts';

interface Declarations {
	/** TypeScript's own libraries. */
	readonly lib: readonly string[];
	/** Packages of types. */
	readonly types: readonly string[];
	/** Files of this folder. */
	readonly files?: readonly string[];
}

/** What declares the names that are there without an import. */
const DECLARED: Readonly<Record<Globals, Declarations>> = {
	language: { lib: ['lib.esnext.d.ts'], types: [], files: ['everywhere.d.ts'] },
	web: { lib: ['lib.esnext.d.ts', 'lib.webworker.d.ts'], types: [] },
	browser: { lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] },
	node: { lib: ['lib.esnext.d.ts'], types: ['node'] },
};
/** “Cannot find name”, in its variants: with a likely other one, or a library or package to add. */
const UNKNOWN_NAME: ReadonlySet<number> = new Set([2304, 2552, 2580, 2583, 2584, 2591, 2592, 2593]);

/**
 * Names that files of a project use and that are not there where their room runs, a line each: the compiler knows of
 * each kind of globals nothing but their declarations. Components are left to Astro's own check.
 */
export function wrongGlobals(root: string): string[] {
	const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.map((file) => `src/${file.replaceAll('\\', '/')}`)
		.filter((file) => /(?<!\.d)\.ts$/.test(file));
	return (Object.keys(DECLARED) as Globals[]).flatMap((globals) => {
		const own = files.filter((file) => ROOMS[roomOf(file) ?? '']?.globals === globals);
		return unknownNames(root, own, globals);
	});
}

function unknownNames(root: string, files: readonly string[], globals: Globals): string[] {
	const { lib, types, files: declarations = [] } = DECLARED[globals];
	const program = ts.createProgram(
		[...files.map((file) => join(root, file)), ...declarations.map((file) => join(import.meta.dirname, file))],
		{ ...options(root), lib: [...lib], types: [...types] },
	);
	const brought = program.getSourceFiles().find(({ fileName }) => fileName.includes('/node_modules/@types/node/'));
	// Types of a package that refer to Node's would make every name of Node known, and this check blind.
	if (brought && globals !== 'node')
		return [`A package of the rooms with ${globals} globals brings Node's types along`];
	const unknown = files
		.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(join(root, file))))
		.filter(({ code, messageText }) => UNKNOWN_NAME.has(code) && !/'node:/.test(messageText.toString()));
	return unknown.map(({ file, start = 0, messageText }) => {
		const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
		const message = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/(?<=')\..*/, '');
		const path = relative(root, file?.fileName ?? root).replaceAll('\\', '/');
		return `${path}:${line} ${message}: its room has ${globals} globals`;
	});
}

/** The project's compiler options, without what it declares. */
function options(root: string): ts.CompilerOptions {
	const file = join(root, 'tsconfig.json');
	const { config } = ts.readConfigFile(file, ts.sys.readFile);
	const { options: read } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
	return { ...read, noEmit: true, skipLibCheck: true };
}
