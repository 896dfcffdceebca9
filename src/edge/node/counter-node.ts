import { statSync } from 'node:fs';
import { vietnamDay } from '../../domain/calendar-date.ts';
import { Counter } from '../counter.ts';
import { ImpossibleCountsError } from '../counter-schema.ts';
import { messages } from '../messages.ts';
import { type Backup, backUpNightly, backupFolder, listBackups, makeOwnBackups } from './counter-backup.ts';
import { DamagedDatabaseError, type FileStorage, isCorruption, openStorage } from './counter-storage-node.ts';
import { databaseFile, inode } from './database-file.ts';

/** How often it is looked whether the day has turned, and whether a broken counter works again. */
const TICK_MS = 30_000;
/** The same failure is told no more often than this. */
const REPORT_MS = 10 * 60_000;

export interface NodeCountersOptions {
	readonly dataDir: string;
	/** Milliseconds since 1970 UTC. */
	readonly now: () => number;
	/** Takes lines for the server's log that somebody has to do something about. */
	readonly log: (line: string) => void;
	/** Takes the others; standard output where none is given. */
	readonly note?: ((line: string) => void) | undefined;
}

interface OpenCounter {
	readonly counter: Counter;
	readonly storage: FileStorage;
	/** The file's identity, by which it is noticed when another has its name. */
	readonly file: number | undefined;
}

/** A damaged file, which is not looked through again until it has changed. */
interface DamagedFile {
	readonly version: string;
	readonly error: DamagedDatabaseError;
}

/** The counters of wards, a SQLite file each. A file that can't be used is tried again and hinders nothing else. */
export class NodeCounters {
	readonly #wards: readonly string[];
	readonly #options: NodeCountersOptions;
	readonly #open = new Map<string, OpenCounter>();
	readonly #damaged = new Map<string, DamagedFile>();
	/** Wards that this process has seen a file of: one that is made after that takes the place of one that is lost. */
	readonly #expected = new Set<string>();
	/** The last day on which a ward was backed up. */
	readonly #backedUp = new Map<string, string>();
	readonly #reported = new Map<string, number>();
	readonly #timer: NodeJS.Timeout;

	constructor(wards: readonly string[], options: NodeCountersOptions) {
		this.#wards = wards;
		this.#options = options;
		this.look();
		this.#timer = setInterval(() => this.look(), TICK_MS).unref();
	}

	/** A ward's counter, of the file that has its name now. @throws what keeps it from being opened. */
	of(ward: string): Counter {
		const file = databaseFile(this.#options.dataDir, ward);
		const opened = this.#open.get(ward);
		if (opened && opened.file === inode(file)) return opened.counter;
		this.#closeWard(ward);
		const known = this.#damaged.get(ward);
		if (known && known.version === versionOf(file)) throw known.error;
		const anew = this.#openWard(ward, file);
		this.#open.set(ward, anew);
		return anew.counter;
	}

	/**
	 * Puts a failure into the log, the same one no more often than every ten minutes. Nothing of the request is in it. A
	 * file in which SQLite has come upon damage is opened anew, and so looked through.
	 */
	report(ward: string, error: unknown): void {
		if (isCorruption(error)) this.#closeWard(ward);
		const needsRestore = error instanceof DamagedDatabaseError || error instanceof ImpossibleCountsError;
		const detail = error instanceof Error ? error.message : String(error);
		this.#tell(needsRestore ? messages.broken(ward, detail) : messages.unavailable(ward, detail));
	}

	/**
	 * What the clock has done for every counter: one whose file was moved away is opened anew, readers of a day that is over
	 * are forgotten, and the day before is backed up.
	 */
	look(): void {
		for (const ward of this.#wards) this.#lookAfter(ward);
	}

	close(): void {
		clearInterval(this.#timer);
		for (const ward of this.#wards) this.#closeWard(ward);
	}

	#closeWard(ward: string): void {
		this.#open.get(ward)?.storage.close();
		this.#open.delete(ward);
	}

	#openWard(ward: string, file: string): OpenCounter {
		const storage = this.#openFile(ward, file);
		try {
			const counter = new Counter(storage, this.#options.now);
			this.#tellBegin(ward, file, storage, counter.figures().total);
			this.#expected.add(ward);
			this.#damaged.delete(ward);
			return { counter, storage, file: inode(file) };
		} catch (error) {
			storage.close();
			throw error;
		}
	}

	#openFile(ward: string, file: string): FileStorage {
		const version = versionOf(file);
		if (version !== undefined) this.#expected.add(ward);
		try {
			return openStorage(file);
		} catch (error) {
			if (error instanceof DamagedDatabaseError && version !== undefined) this.#damaged.set(ward, { version, error });
			throw error;
		}
	}

	/** A counter never begins at nothing in silence, nor with less than it is known to have had. */
	#tellBegin(ward: string, file: string, { isNew, hasLostLog }: FileStorage, total: number): void {
		const backup = this.#newestBackup(ward);
		const before = backup?.total ?? 0;
		if (isNew && !this.#expected.has(ward) && !backup) (this.#options.note ?? console.log)(messages.begun(ward, file));
		else if (isNew) this.#options.log(messages.begunAnew(ward, file, backup?.file));
		else if (backup && total < before) this.#options.log(messages.fewerThanBackup(ward, total, backup.file, before));
		if (hasLostLog) this.#options.log(messages.lostLog(ward, `${file}-wal`, total));
	}

	/** Backups that can't be read hinder no counting. */
	#newestBackup(ward: string): Backup | undefined {
		const dir = backupFolder(this.#options.dataDir);
		try {
			makeOwnBackups(dir, ward);
			return listBackups(dir, ward)[0];
		} catch (error) {
			this.#tellBackup(ward, error);
			return undefined;
		}
	}

	#lookAfter(ward: string): void {
		const { dataDir, now } = this.#options;
		let counter: Counter;
		try {
			counter = this.of(ward);
			counter.turnDay();
		} catch (error) {
			this.report(ward, error);
			return;
		}
		const day = vietnamDay(now());
		if (this.#backedUp.get(ward) === day) return;
		try {
			const isDone = backUpNightly({ dataDir, ward, day, counts: () => counter.exportCounts() });
			if (isDone) this.#backedUp.set(ward, day);
		} catch (error) {
			this.#tellBackup(ward, error);
		}
	}

	#tellBackup(ward: string, error: unknown): void {
		this.#tell(messages.notBackedUp(ward, error instanceof Error ? error.message : String(error)));
	}

	#tell(line: string): void {
		const now = performance.now();
		const last = this.#reported.get(line);
		if (last !== undefined && now - last < REPORT_MS) return;
		this.#reported.set(line, now);
		this.#options.log(line);
	}
}

/** Tells whether a file has changed. */
function versionOf(file: string): string | undefined {
	const stat = statSync(file, { throwIfNoEntry: false });
	return stat && [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(' ');
}
