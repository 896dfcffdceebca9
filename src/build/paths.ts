import { basename, dirname, join, resolve } from 'node:path';

/** Where a build works. All beside the published folder, on the same disk, so that renaming is atomic. */
export interface BuildPaths {
	readonly root: string;
	/** The published site: `OUT_DIR`. */
	readonly out: string;
	/** What survives between builds; safe to delete at any time. */
	readonly work: string;
	/** Astro's output, changed in place from build to build. */
	readonly staging: string;
	readonly cache: string;
	readonly search: string;
}

export function buildPaths(root: string, outDir: string = process.env['OUT_DIR'] || 'dist'): BuildPaths {
	const out = resolve(root, outDir);
	const work = join(dirname(out), `.${basename(out)}-build`);
	return { root, out, work, staging: join(work, 'site'), cache: join(work, 'astro'), search: join(work, 'search') };
}
