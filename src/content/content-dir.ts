import { resolve } from 'node:path';

/** The folder named by `CONTENT_DIR`, or `content` in the project, which commands are run from. */
export function contentDir(root: string = process.cwd()): string {
	return resolve(root, process.env['CONTENT_DIR'] || 'content');
}
