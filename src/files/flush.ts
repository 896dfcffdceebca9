import { spawnSync } from 'node:child_process';

/**
 * Waits until all that was written to the disk of a folder is on it, in one go: names are on it before bytes, so that
 * what is renamed into its place would be empty files after a loss of power. Only where the system has a program for it;
 * to wait for each of thousands of files would take minutes on a slow disk.
 */
export function flushDisk(dir: string): void {
	if (process.platform === 'linux') spawnSync('sync', ['-f', dir], { stdio: 'ignore' });
}
