import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of processes that may have so much memory together, caches of files among it. */
export interface MemoryLimit {
	/** Commands for a shell, whose process and children then belong to the group. */
	readonly enter: string;
	/** Megabytes that the group had at most. */
	peak(): number;
	remove(): void;
}

const ROOT = '/sys/fs/cgroup';

/** Makes a control group of Linux, of either version. @throws the system's error where this user may make none. */
export function limitMemory(megabytes: number): MemoryLimit {
	const isSecond = existsSync(join(ROOT, 'cgroup.controllers'));
	const dir = join(ROOT, isSecond ? '' : 'memory', `ban-tin-bench-${process.pid}`);
	mkdirSync(dir);
	const [limit, peak] = isSecond
		? ['memory.max', 'memory.peak']
		: ['memory.limit_in_bytes', 'memory.max_usage_in_bytes'];
	writeFileSync(join(dir, limit), String(megabytes * 1024 * 1024));
	return {
		enter: `echo $$ > ${join(dir, 'cgroup.procs')};`,
		peak: () => Number(readFileSync(join(dir, peak), 'utf8')) / 1024 / 1024,
		remove: () => rmdirSync(dir),
	};
}
