import { spawnSync } from 'node:child_process';

export type ChangedFiles = { readonly files: readonly string[] } | { readonly problem: 'no-repository' | 'no-base' };

/**
 * Files below a folder that differ from a commit, those not yet in git included; paths from the folder. Without a base
 * the commit is HEAD; with one (a branch, a tag, a commit) it is where HEAD and the base parted.
 */
export function changedFiles(dir: string, base?: string): ChangedFiles {
	const root = git(dir, ['rev-parse', '--show-toplevel']);
	if (root === undefined) return { problem: 'no-repository' };
	const commit = base === undefined ? 'HEAD' : git(dir, ['merge-base', '--end-of-options', base, 'HEAD'])?.trim();
	if (commit === undefined) return { problem: 'no-base' };
	// A repository without a commit has all its files yet to come.
	const changed =
		git(dir, ['diff', '--name-only', '-z', '--relative', '--diff-filter=d', commit, '--', '.']) ??
		git(dir, ['ls-files', '-z']) ??
		'';
	const added = git(dir, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']) ?? '';
	return { files: [...new Set([...changed.split('\0'), ...added.split('\0')])].filter((file) => file !== '') };
}

function git(dir: string, args: readonly string[]): string | undefined {
	const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
		cwd: dir,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
	});
	return status === 0 ? stdout : undefined;
}
