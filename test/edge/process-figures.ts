import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What Linux tells of a process. */
export interface ProcessFigures {
	/** Open files and connections. */
	readonly descriptors: number;
	/** Megabytes in memory now, and at most since {@link forgetPeak}. */
	readonly resident: number;
	readonly peak: number;
	/** User and system seconds since its start. */
	readonly cpu: number;
}

const TICKS_A_SECOND = 100;

/** @throws the system's error when there is no such process. */
export function processFigures(pid: number): ProcessFigures {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
	// After the program's name, which may hold anything: utime and stime are the 14th and 15th of all.
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	return {
		descriptors: readdirSync(`/proc/${pid}/fd`).length,
		resident: megabytes('VmRSS'),
		peak: megabytes('VmHWM'),
		cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
	};
}

/** Lets the peak of a process's memory begin anew at what it has now. */
export function forgetPeak(pid: number): void {
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
