import path, { type PlatformPath } from 'node:path';

/**
 * The path of a file from a folder that it lies in, with forward slashes; empty for the folder itself, undefined for
 * what lies elsewhere. Both are absolute. A test says by `rules` which system they are of.
 */
export function within(dir: string, file: string, rules: PlatformPath = path): string | undefined {
	const from = rules.relative(dir, file);
	const isElsewhere = from === '..' || from.startsWith(`..${rules.sep}`) || rules.isAbsolute(from);
	return isElsewhere ? undefined : from.split(rules.sep).join('/');
}
