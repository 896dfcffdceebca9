import { build } from 'vite';
import { codeDigest } from '../files/code-digest.ts';
import type { DeskAsset } from './assets.ts';

/** What runs round the program in the editors' page; paths from the project, which commands are run from. */
const ENTRY = 'src/desk/browser/desk.ts';

/** Where it is served, from `/quan-tri/`. */
export const DESK_SCRIPT = 'ban-tin.js';

/** Digest of the code that the script is made of. */
export function deskScriptVersion(): string {
	return codeDigest(process.cwd(), [ENTRY]);
}

/** One file, with the libraries that draw the preview: a third of a second. */
export async function deskScript(): Promise<DeskAsset> {
	const made = await build({
		root: process.cwd(),
		configFile: false,
		publicDir: false,
		logLevel: 'silent',
		build: {
			write: false,
			target: 'es2023',
			lib: { entry: ENTRY, formats: ['es'], fileName: () => DESK_SCRIPT },
		},
	});
	const outputs = Array.isArray(made) ? made : [made];
	const chunk = outputs
		.flatMap((output) => ('output' in output ? output.output : []))
		.find(({ type }) => type === 'chunk');
	if (chunk?.type !== 'chunk') throw new Error('The script of the editors’ page came out empty');
	return { path: DESK_SCRIPT, type: 'text/javascript; charset=utf-8', read: () => chunk.code };
}
