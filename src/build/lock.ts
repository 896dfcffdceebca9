import { mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { replaceFile } from '../files/write-file.ts';

/** The build that has the lock: its process, and the moment it took it. */
export interface LockHolder {
	readonly pid: number;
	readonly since: number;
}

/** Is told, again and again, for whom one waits, where that is known, and for how many milliseconds. */
export type OnWait = (holder: LockHolder | undefined, waited: number) => void;

const PAUSE_MS = 200;
/** SQLite's codes. */
const BUSY = 5;
const NO_DATABASE = 26;

/**
 * Takes the lock, waiting for whoever has it, and returns a function that gives it back.
 *
 * It is a lock of the system on a file of SQLite that stays empty: it ends with the process that has it, however that
 * ends, so that no file, number or time has to be judged. Who has it is noted beside it for people alone.
 */
export async function lock(file: string, onWait: OnWait = () => {}): Promise<() => void> {
	mkdirSync(dirname(file), { recursive: true });
	const began = performance.now();
	for (;;) {
		const database = take(file);
		if (database === 'emptied') continue;
		if (database) {
			replaceFile(noteOf(file), JSON.stringify({ pid: process.pid, since: Date.now() }), { durable: false });
			return () => database.close();
		}
		onWait(holderOf(file), performance.now() - began);
		await setTimeout(PAUSE_MS);
	}
}

/** Undefined while another has it; `emptied` when it was no lock, and may be one now. */
function take(file: string): DatabaseSync | 'emptied' | undefined {
	const database = new DatabaseSync(file, { timeout: 0 });
	try {
		// Without a journal there is no second file that could lie there.
		database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
		return database;
	} catch (error) {
		database.close();
		const { errcode } = error as { errcode?: number };
		if (errcode === BUSY) return undefined;
		if (errcode !== NO_DATABASE) throw error;
		// Nobody has it: what is in it is looked at after that.
		truncateSync(file);
		return 'emptied';
	}
}

function holderOf(file: string): LockHolder | undefined {
	try {
		const { pid, since } = JSON.parse(readFileSync(noteOf(file), 'utf8')) as Partial<LockHolder>;
		return Number.isInteger(pid) && Number.isFinite(since) ? ({ pid, since } as LockHolder) : undefined;
	} catch {
		return undefined;
	}
}

function noteOf(file: string): string {
	return `${file}.json`;
}
