import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processName } from './process-name.mjs';

/** How often it is looked whether it is one's turn, and whoever has it says that it lives. */
const LOOK_MS = 200;
/** So many looks at a turn of which nothing was heard, and nobody has it: time alone could have been slept through. */
const PATIENCE = 100;

/**
 * Does something that only one process may do at a time, waiting for the one that is at it. A process that died at it
 * is not waited for, whoever has its number now; where that can't be told, not longer than {@link PATIENCE}.
 * @template T
 * @param {string} file names the turn; holds the name of the process whose it is
 * @param {(share: (pid: number) => void) => T} work leaves the event loop free, which says meanwhile that this process
 * lives; `share` names a process that it has started, whose turn it stays should this one be killed
 * @param {(pid: number | undefined) => void} onWait told once, where there is another
 * @param {{ nameOf?: typeof processName, patience?: number }} [surroundings]
 * @returns {Promise<Awaited<T>>}
 */
export async function inTurn(file, work, onWait, { nameOf = processName, patience = PATIENCE } = {}) {
	mkdirSync(dirname(file), { recursive: true });
	const named = (/** @type {number} */ pid) => ({ pid, ...nameOf(pid) });
	let own = JSON.stringify([named(process.pid)]);
	const watch = new Watch(file, nameOf, patience);
	for (let told = false; !take(file, own); ) {
		if (watch.isDead()) takeAway(file, watch.seen);
		else if (!told && watch.seen !== undefined) {
			onWait(ownersIn(watch.seen)?.[0]?.pid);
			told = true;
		}
		await wait(LOOK_MS);
	}
	const beat = setInterval(() => touch(file), LOOK_MS);
	const share = (/** @type {number} */ pid) => {
		own = JSON.stringify([named(process.pid), named(pid)]);
		writeFileSync(`${file}.${process.pid}`, own);
		renameSync(`${file}.${process.pid}`, file);
	};
	try {
		return await work(share);
	} finally {
		clearInterval(beat);
		// Unless this process was taken for dead, and it is another's turn by now.
		if (textOf(file) === own) rmSync(file, { force: true });
	}
}

/** Looks, again and again, whether the process whose turn it is lives. */
class Watch {
	/** @type {string | undefined} what the file said at the last look; undefined when it was not there */
	seen;
	#heard = '';
	#silent = 0;

	/**
	 * @param {string} file
	 * @param {typeof processName} nameOf
	 * @param {number} patience
	 */
	constructor(file, nameOf, patience) {
		this.file = file;
		this.nameOf = nameOf;
		this.patience = patience;
	}

	isDead() {
		this.seen = textOf(this.file);
		if (this.seen === undefined) return false;
		const owners = ownersIn(this.seen);
		// It was written in one step, so it has lost its bytes with the machine's power, or somebody else wrote it.
		if (owners === undefined) return true;
		const here = this.nameOf(process.pid);
		if (here && owners.every(({ boot, space }) => boot === here.boot && space === here.space))
			return owners.every(({ pid, start }) => this.nameOf(pid)?.start !== start);
		// Of another machine or container, of a run before this one, or the system names no process: its life must show.
		const heard = this.seen + (statSync(this.file, { throwIfNoEntry: false })?.mtimeMs ?? '');
		this.#silent = heard === this.#heard ? this.#silent + 1 : 0;
		this.#heard = heard;
		return this.#silent >= this.patience;
	}
}

/**
 * @param {string} file
 * @param {string} own
 */
function take(file, own) {
	const beside = `${file}.${process.pid}`;
	writeFileSync(beside, own);
	try {
		// A link is made with its content or not at all.
		linkSync(beside, file);
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(beside);
	}
}

/**
 * Ends a dead process's turn, not that of another that has ended it meanwhile.
 * @param {string} file
 * @param {string | undefined} seen
 */
function takeAway(file, seen) {
	const away = `${file}.${process.pid}.dead`;
	try {
		renameSync(file, away);
	} catch {
		return;
	}
	if (textOf(away) !== seen) take(file, textOf(away) ?? '');
	rmSync(away, { force: true });
}

/** @param {string} file */
function textOf(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

/** @param {string} file */
function touch(file) {
	try {
		utimesSync(file, new Date(), new Date());
	} catch {
		// It was taken away from this process.
	}
}

/**
 * @param {string} text
 * @returns {{ pid: number, start?: string, boot?: string, space?: string }[] | undefined} undefined when it names nobody
 */
function ownersIn(text) {
	try {
		const owners = JSON.parse(text);
		const areNamed = Array.isArray(owners) && owners.length > 0 && owners.every((owner) => owner?.pid > 0);
		return areNamed ? owners : undefined;
	} catch {
		return undefined;
	}
}
