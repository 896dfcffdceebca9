import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What tells a process from all others that have had or will have its number: when it was started, in which run of the
 * machine, and in which space of numbers, since each container counts from 1.
 * @typedef {{ start: string, boot: string, space: string }} ProcessName
 */

/**
 * The name of the living process with a number; undefined where there is none, or the system (all but Linux) tells no
 * names. One that has ended and is only kept for its parent to ask is none.
 * @param {number} pid
 * @returns {ProcessName | undefined}
 */
export function processName(pid) {
	try {
		// The program's name, in parentheses, may hold anything; what follows are numbers: state, parent, … start as 20th.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		const [state = '', start = ''] = [fields[0], fields[19]];
		if (/[ZXx]/.test(state)) return undefined;
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return { start, boot, space: readlinkSync('/proc/self/ns/pid') };
	} catch {
		return undefined;
	}
}
