import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does something that only one process may do at a time, waiting for the one that is at it. A process that died at it
 * is not waited for.
 * @template T
 * @param {string} file names the turn; holds the number of the process whose it is
 * @param {() => T} work
 * @param {(pid: number) => void} onWait told once, where there is another
 * @returns {Promise<Awaited<T>>}
 */
export async function inTurn(file, work, onWait) {
	mkdirSync(dirname(file), { recursive: true });
	for (let told = false; !take(file); told = true) {
		const owner = ownerOf(file);
		if (owner === undefined) continue;
		if (owner === process.pid || !isRunning(owner)) rmSync(file, { force: true });
		else if (!told) onWait(owner);
		await wait(200);
	}
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}

/** @param {string} file */
function take(file) {
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		// A link is made with its content or not at all.
		linkSync(own, file);
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(own);
	}
}

/**
 * @param {string} file
 * @returns {number | undefined} undefined when it has just been given back
 */
function ownerOf(file) {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		// A file that lost its content with the machine's power reads as 0, which would ask after this process's own group.
		return pid > 0 && process.kill(pid, 0);
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
