import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { replaceFile } from '../../files/write-file.ts';
import { type Counts, parseCounts, totalOf } from '../counter-transfer.ts';
import { messages } from '../messages.ts';
import { makeOwnFile, makeOwnFolder } from './database-file.ts';
import { dayStamp } from './time-stamp.ts';

/*
 * Backups are the counts of a ward as `npm run counter -- export` writes them: a file each. Those that the server makes by
 * itself are named by their day, `kim-tra-20240702.json`; those of the command by their moment, `kim-tra-20240702-081500.json`,
 * and stay until somebody removes them.
 */

export interface Backup {
	readonly file: string;
	/** `20240702` or `20240702-081500`, in Vietnam's time. */
	readonly time: string;
	/** Visits of all days; undefined where the file can't be read. */
	readonly total: number | undefined;
}

/** Nightly backups of a ward that are kept: a month's, if the server runs every day. The fullest is kept besides. */
const KEPT = 30;
const OWNER_ONLY = 0o600;

/** Where a data folder's backups lie. */
export function backupFolder(dataDir: string): string {
	return join(dataDir, 'backup');
}

/** Counts as a file of text. */
export function serialize(counts: Counts): string {
	return `${JSON.stringify(counts, null, '\t')}\n`;
}

/** Writes a backup into a folder and reads it again. Gives its file. @throws when what is on the disk is not the counts */
export function writeBackup(dir: string, ward: string, time: string, counts: Counts): string {
	makeOwnFolder(dir);
	const file = join(dir, `${ward}-${time}.json`);
	const text = serialize(counts);
	replaceFile(file, text, { mode: OWNER_ONLY });
	makeOwnFile(file);
	const written = readFileSync(file, 'utf8');
	if (written !== text || totalOf(parseCounts(written)) !== totalOf(counts)) throw new Error(messages.badBackup(file));
	return file;
}

/** Lets nobody but the owner read a ward's backups, those of earlier versions too. */
export function makeOwnBackups(dir: string, ward: string): void {
	if (existsSync(dir)) makeOwnFolder(dir);
	for (const { file } of listBackups(dir, ward)) makeOwnFile(file);
}

/** A ward's backups in a folder, newest first. Their totals are read as they are asked for. */
export function listBackups(dir: string, ward: string): Backup[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir)
		.flatMap((name) => {
			const time = /^(\d{8}(?:-\d{6})?)\.json$/.exec(
				name.startsWith(`${ward}-`) ? name.slice(ward.length + 1) : '',
			)?.[1];
			return time === undefined ? [] : [{ time, file: join(dir, name) }];
		})
		.sort((a, b) => (a.time < b.time ? 1 : -1))
		.map(({ time, file }) => ({
			time,
			file,
			get total() {
				return totalIn(file);
			},
		}));
}

function totalIn(file: string): number | undefined {
	try {
		return totalOf(parseCounts(readFileSync(file, 'utf8')));
	} catch {
		return undefined;
	}
}

export interface NightlyBackup {
	readonly dataDir: string;
	readonly ward: string;
	/** The day that has begun. */
	readonly day: CalendarDate;
	readonly counts: () => Counts;
}

/**
 * Backs a ward up once a day, when days before it have been counted; the oldest backups beyond a month go. Those are told by
 * their number and not by the clock, which may be wrong by years, and the fullest stays: a counter that had begun anew unseen
 * would else take its own backups away in time. False while there is nothing to back up. @throws the system's error
 */
export function backUpNightly({ dataDir, ward, day, counts }: NightlyBackup): boolean {
	const dir = backupFolder(dataDir);
	const time = dayStamp(day);
	if (existsSync(join(dir, `${ward}-${time}.json`))) return true;
	const present = counts();
	if (!Object.keys(present.days).some((counted) => counted < day)) return false;
	writeBackup(dir, ward, time, present);
	removeOld(dir, ward);
	return true;
}

function removeOld(dir: string, ward: string): void {
	const nightly = listBackups(dir, ward).filter((backup) => /^\d{8}$/.test(backup.time));
	const old = nightly.slice(KEPT);
	if (old.length === 0) return;
	const totals = new Map(nightly.map((backup) => [backup, backup.total ?? 0]));
	const fullest = Math.max(...totals.values());
	const kept = nightly.find((backup) => totals.get(backup) === fullest);
	for (const backup of old) if (backup !== kept) rmSync(backup.file, { force: true });
}
