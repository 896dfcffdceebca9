import { randomUUID } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	existsSync,
	linkSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rename } from '../../files/rename.ts';
import { timeStamp } from './time-stamp.ts';

/*
 * The files of a counter's database: where they lie, whose they are, and how they come and go. A database begins, and is
 * set aside, by renaming: there is no moment at which its name stands for an empty or a half-written file, so a file that
 * is empty has been emptied by something else.
 */

/** What SQLite puts beside a database while it is open, and leaves there when the process is killed. */
const BESIDE = ['-wal', '-shm'];
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const HEADER = Buffer.from('SQLite format 3\0');
const HALF_MADE = /^\.[\da-f-]{36}\.sqlite(?:$|-)/;
const HOUR_MS = 60 * 60 * 1000;
/** What lies in a folder that is the counters' own. */
const OURS = /\.sqlite(?:$|[-.])|^backup$|-\d{8}(?:-\d{6})?\.json$|^\.[\da-f-]{36}\.tmp$/;

/** Name of a ward's database in a data folder. */
export function databaseFile(dataDir: string, ward: string): string {
	return join(dataDir, `${ward}.sqlite`);
}

/** Makes a folder that only its owner may look into, whatever the umask; one that is there becomes so if it holds nothing else. */
export function makeOwnFolder(dir: string): void {
	const made = mkdirSync(dir, { recursive: true, mode: OWNER_ONLY_FOLDER }) !== undefined;
	if (made || readdirSync(dir).every((name) => OURS.test(name))) tighten(dir, OWNER_ONLY_FOLDER);
}

/** Lets nobody but the owner read a file that is there, nor what SQLite has beside it if it is a database. */
export function makeOwnFile(file: string): void {
	for (const path of [file, ...BESIDE.map((suffix) => file + suffix)]) tighten(path, OWNER_ONLY);
}

function tighten(path: string, mode: number): void {
	const stat = statSync(path, { throwIfNoEntry: false });
	const isOurs = stat?.uid === (process.geteuid?.() ?? stat?.uid);
	if (stat && isOurs && (stat.mode & 0o077) !== 0) chmodSync(path, mode & stat.mode);
}

/** Whether a file begins as every SQLite database does. */
export function hasDatabaseHeader(file: string): boolean {
	const start = Buffer.alloc(HEADER.length);
	const descriptor = openSync(file, 'r');
	try {
		readSync(descriptor, start);
	} finally {
		closeSync(descriptor);
	}
	return start.equals(HEADER);
}

/**
 * Makes a database beside its place and puts it there, whole. `fill` gets the path to write to. False when another process
 * was quicker: its database stands there then, and nothing of this one is left.
 */
export function beginDatabase(file: string, fill: (beside: string) => void): boolean {
	sweep(dirname(file));
	const beside = join(dirname(file), `.${randomUUID()}.sqlite`);
	try {
		closeSync(openSync(beside, 'wx', OWNER_ONLY));
		fill(beside);
		return putInPlace(beside, file);
	} finally {
		for (const suffix of ['', ...BESIDE]) rmSync(beside + suffix, { force: true });
	}
}

/** What processes that were killed have left half made. */
function sweep(dir: string): void {
	for (const name of readdirSync(dir).filter((file) => HALF_MADE.test(file))) {
		const made = statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
		if (Date.now() - made > HOUR_MS) rmSync(join(dir, name), { force: true });
	}
}

function putInPlace(beside: string, file: string): boolean {
	setLeftoversAside(file);
	try {
		linkSync(beside, file);
		return true;
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		// Some file systems have no links.
		if (!/^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/.test(code) || existsSync(file)) throw error;
		renameSync(beside, file);
		return true;
	}
}

/**
 * A log whose database is gone would be taken for the new one's. Looked for first, so that what another process makes
 * beside a database of its own, begun in this moment, is never one.
 */
function setLeftoversAside(file: string): void {
	const left = BESIDE.map((suffix) => [suffix, inode(file + suffix)] as const);
	if (existsSync(file)) return;
	const aside = asideName(file);
	for (const [suffix, number] of left)
		if (number !== undefined && inode(file + suffix) === number) rename(file + suffix, aside + suffix);
}

/** The number by which a file is known, whatever its name; undefined where there is none. */
export function inode(path: string): number | undefined {
	return statSync(path, { throwIfNoEntry: false })?.ino;
}

/**
 * Renames a database and what SQLite has beside it; nothing is deleted. Gives its new name, which is a database's still
 * with its log beside it; undefined when there was nothing.
 */
export function setAside(file: string): string | undefined {
	const aside = asideName(file);
	const moved = ['', ...BESIDE].filter((suffix) => existsSync(file + suffix));
	for (const suffix of moved) rename(file + suffix, aside + suffix);
	return moved.length > 0 ? aside : undefined;
}

/** `kim-tra.sqlite.hong-20240702-081500`, and a number where there is one already. */
function asideName(file: string): string {
	const name = `${file}.hong-${timeStamp(Date.now())}`;
	const taken = new Set(readdirSync(dirname(file)));
	for (let number = 1; ; number++) {
		const numbered = number === 1 ? name : `${name}-${number}`;
		if (['', ...BESIDE].every((suffix) => !taken.has(basename(numbered + suffix)))) return numbered;
	}
}
