import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';

/** The project's root, wherever a command is run from. `scripts/setup.mjs` alone, which imports nothing, finds its own. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/** Where a build works. */
export interface BuildPaths {
	readonly root: string;
	/** The published site: `OUT_DIR`. */
	readonly out: string;
	/** What survives between builds of this `out`; safe to delete at any time. */
	readonly work: string;
	/** Astro's output, changed in place from build to build. */
	readonly staging: string;
	readonly cache: string;
	readonly search: string;
	/** Copies of attached files. */
	readonly attachments: string;
	/** Compressed twins of the site's files. */
	readonly compressed: string;
	/** Pictures of `public` without their metadata. */
	readonly stripped: string;
	/** Notes of what each step has left that came to its end last, see `files/seal.ts`. */
	readonly seals: { readonly [step in 'pages' | 'search' | 'compressed']: string };
}

/** The working folder lies within the project, whose packages Astro's rendering code must find, one for each `out`. */
export function buildPaths(root: string, outDir: string = process.env['OUT_DIR'] || 'dist'): BuildPaths {
	const out = resolve(root, outDir);
	const key = createHash('sha256').update(out).digest('hex').slice(0, 8);
	const work = join(root, '.build', `${basename(out)}-${key}`);
	return {
		root,
		out,
		work,
		staging: join(work, 'site'),
		cache: join(work, 'astro'),
		search: join(work, 'search'),
		attachments: join(work, 'attachments'),
		compressed: join(work, 'compressed'),
		stripped: join(work, 'stripped'),
		seals: {
			pages: join(work, 'seals', 'pages.json'),
			search: join(work, 'seals', 'search.json'),
			compressed: join(work, 'seals', 'compressed.json'),
		},
	};
}
