import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { replaceFile } from './write-file.ts';

/*
 * A seal is a note, beside a folder that is kept between runs, of the files that a finished run has left in it. What is
 * not as the note says was made or half removed by a run that was cut short, lost its bytes with the machine's power,
 * or was touched by somebody else. Nobody has to know who writes the files, or how.
 */

/** What is noted of a file: by the first three it is known as unchanged without being read. */
interface SealedFile {
	readonly size: number;
	readonly mtimeNs: string;
	readonly ino: string;
	readonly digest: string;
}

interface Note {
	/** The machine's run in which it was written; empty where the system does not tell. */
	readonly boot: string;
	readonly files: ReadonlyMap<string, SealedFile>;
}

/** How a folder differs from its seal, as paths from it with forward slashes. */
export interface Unsealed {
	/** There, and not in the note or not as the note says. */
	readonly strange: readonly string[];
	/** In the note, and not there. */
	readonly lost: readonly string[];
}

/**
 * Holds the files of a folder, or those that are named, against the note at `file`. Without a note, or with a torn one,
 * every file is strange.
 */
export function unsealed(dir: string, file: string, there: readonly string[] = filesBelow(dir)): Unsealed {
	const note = readNote(file);
	const isThisBoot = isKnown(note.boot);
	const left = new Set(there);
	return {
		strange: there.filter((path) => !isWhole(join(dir, path), note.files.get(path), isThisBoot)),
		lost: [...note.files.keys()].filter((path) => !left.has(path)),
	};
}

/** Notes at `file` that `paths` of a folder are whole. Only what has changed since its last note is read. */
export function seal(dir: string, file: string, paths: readonly string[]): void {
	const before = readNote(file);
	const isThisBoot = isKnown(before.boot);
	const files = paths.map((path) => {
		const now = statOf(join(dir, path));
		const old = before.files.get(path);
		const digest = isThisBoot && old && isSameStat(old, now) ? old.digest : digestOf(join(dir, path));
		return [path, now.size, now.mtimeNs, now.ino, digest];
	});
	replaceFile(file, JSON.stringify({ boot: bootId(), files }), { durable: false });
}

/** The paths that the note at `file` has. */
export function sealedPaths(file: string): ReadonlySet<string> {
	return new Set(readNote(file).files.keys());
}

/**
 * Times and sizes are on the disk before the bytes are, so that after another start of the machine only these count.
 */
function isWhole(path: string, noted: SealedFile | undefined, isThisBoot: boolean): boolean {
	if (!noted) return false;
	const now = statOf(path);
	if (now.size !== noted.size) return false;
	return (isThisBoot && isSameStat(noted, now)) || digestOf(path) === noted.digest;
}

function isSameStat(a: Omit<SealedFile, 'digest'>, b: Omit<SealedFile, 'digest'>): boolean {
	return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ino === b.ino;
}

/** The time of change is left out: it goes on with every name that a file gets or loses. What a link leads to counts. */
function statOf(path: string): Omit<SealedFile, 'digest'> {
	const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
	return { size: Number(stat?.size ?? -1), mtimeNs: String(stat?.mtimeNs), ino: String(stat?.ino) };
}

/** No digest of what can't be read. */
function digestOf(path: string): string | undefined {
	try {
		return hash('sha256', readFileSync(path), 'base64url');
	} catch {
		return undefined;
	}
}

function readNote(file: string): Note {
	try {
		const { boot, files } = JSON.parse(readFileSync(file, 'utf8')) as { boot: string; files: [string, ...unknown[]][] };
		const entries = files.map(([path, size, mtimeNs, ino, digest]) => {
			return [path, { size, mtimeNs, ino, digest } as SealedFile] as const;
		});
		return { boot, files: new Map(entries) };
	} catch {
		return { boot: '', files: new Map() };
	}
}

/** Where the system names no run of the machine, every one may be another. */
function isKnown(boot: string): boolean {
	return boot !== '' && boot === bootId();
}

function bootId(): string {
	try {
		return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
	} catch {
		return '';
	}
}
