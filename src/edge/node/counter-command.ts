import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { replaceFile } from '../../files/write-file.ts';
import { apiUrls } from '../api-urls.ts';
import { Counter } from '../counter.ts';
import { type Counts, type ImportMode, parseCounts, totalOf } from '../counter-transfer.ts';
import { messages } from '../messages.ts';
import { ONLY_WARD } from '../wards.ts';
import { backupFolder, listBackups, serialize, writeBackup } from './counter-backup.ts';
import { restoreCounts } from './counter-restore.ts';
import { openStorage } from './counter-storage-node.ts';
import { databaseFile } from './database-file.ts';
import { timeStamp } from './time-stamp.ts';
import { readWardList } from './wards-node.ts';

/** A command that was not given what it needs, or a server that did not do what it asked. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
}

export interface CounterCommandOptions {
	/** What is read or written; `-` is standard input. */
	readonly file?: string | undefined;
	/** Which of several wards. */
	readonly ward?: string | undefined;
	/** A served portal, instead of a database on this machine. */
	readonly url?: string | undefined;
	readonly mode: ImportMode;
	readonly dataDir: string;
	/** The file that lists wards, where there are several. */
	readonly wardsFile?: string | undefined;
	readonly token?: string | undefined;
	/** Takes what people are told; exported counts alone go to standard output. */
	readonly say: (line: string) => void;
}

/** Where counts are moved from or to. */
interface CountsPlace {
	read(): Promise<Counts>;
	/** Returns the visits that are there then. */
	write(counts: Counts, mode: ImportMode): Promise<number>;
}

/** Runs `export`, `import`, `backup`, `restore` or `rewind`. @throws {CommandError} and what counters throw. */
export async function runCounterCommand(command: string, options: CounterCommandOptions): Promise<void> {
	const { file, mode, say } = options;
	switch (command) {
		case 'export': {
			const counts = await placeOf(options).read();
			if (file === undefined) process.stdout.write(serialize(counts));
			else replaceFile(file, serialize(counts));
			return say(messages.exported(totalOf(counts), file));
		}
		case 'import':
			return say(messages.imported(await placeOf(options).write(await readFileOf(file), mode)));
		case 'backup':
			if (options.url !== undefined) throw new CommandError(messages.usage);
			for (const ward of options.ward === undefined ? wardIds(options) : [wardId(options)]) {
				const counts = await databasePlace({ ...options, ward }).read();
				const path = writeBackup(file ?? backupFolder(options.dataDir), ward, timeStamp(Date.now()), counts);
				say(messages.backedUp(path, totalOf(counts)));
			}
			return;
		case 'restore':
			return file === undefined ? sayBackups(options) : restore(file, options);
		case 'rewind':
			return rewind(file, options);
		default:
			throw new CommandError(messages.usage);
	}
}

/** Puts back what a backup holds; it is read first, so that nothing changes when it is none. */
async function restore(named: string, options: CounterCommandOptions): Promise<void> {
	const kept = join(backupFolder(options.dataDir), named);
	const file = named !== '-' && !existsSync(named) && existsSync(kept) ? kept : named;
	const counts = await readFileOf(file);
	if (options.url !== undefined)
		return options.say(messages.imported(await servedPlace(options.url, options.token).write(counts, 'replace')));
	const ward = options.ward ?? wardOfBackup(file, wardIds(options));
	refuseOtherUser(options.dataDir);
	const { total, aside } = restoreCounts(databaseFile(options.dataDir, wardId({ ...options, ward })), counts);
	if (aside !== undefined) options.say(messages.setAside(aside));
	options.say(messages.imported(total));
}

/** Takes a counter on Cloudflare back to a moment. */
async function rewind(moment: string | undefined, { url, token, say }: CounterCommandOptions): Promise<void> {
	const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/.exec(moment ?? '') ?? [];
	const to = `${day}T${time}:00+07:00`;
	if (url === undefined || Number.isNaN(Date.parse(to))) throw new CommandError(messages.badMoment);
	await servedPlace(url, token).rewind(to);
	say(messages.rewound(`${day} ${time}`, url));
}

/** The ward that a backup's name names, where it does. */
function wardOfBackup(file: string, wards: readonly string[]): string | undefined {
	const [, ward] = /^(.+?)-\d{8}(?:-\d{6})?\.json$/.exec(basename(file)) ?? [];
	return wards.find((id) => id === ward);
}

function sayBackups(options: CounterCommandOptions): void {
	if (options.url !== undefined) throw new CommandError(messages.usage);
	const dir = backupFolder(options.dataDir);
	for (const ward of options.ward === undefined ? wardIds(options) : [wardId(options)]) {
		const backups = listBackups(dir, ward);
		options.say(backups.length === 0 ? messages.noBackups(ward, dir) : messages.backupsOf(ward, dir));
		for (const { file, time, total } of backups) options.say(messages.backup(file, time, total));
	}
}

function placeOf(options: CounterCommandOptions): CountsPlace {
	return options.url === undefined ? databasePlace(options) : servedPlace(options.url, options.token);
}

/** A database on this machine, whether or not a server has it open. */
function databasePlace(options: CounterCommandOptions): CountsPlace {
	const use = <T>(work: (counter: Counter) => T): T => {
		refuseOtherUser(options.dataDir);
		const storage = openStorage(databaseFile(options.dataDir, wardId(options)));
		try {
			return work(new Counter(storage, Date.now));
		} finally {
			storage.close();
		}
	};
	return {
		read: async () => {
			const file = databaseFile(options.dataDir, wardId(options));
			if (!existsSync(file)) throw new CommandError(messages.noDatabase(file));
			return use((counter) => counter.exportCounts());
		},
		write: async (counts, mode) =>
			use((counter) => {
				counter.importCounts(counts, mode);
				return counter.figures().total;
			}),
	};
}

/** A counter that answers at an address, on Node or on Cloudflare. */
function servedPlace(url: string, token: string | undefined): CountsPlace & { rewind(to: string): Promise<void> } {
	if (!token) throw new CommandError(messages.noToken);
	const base = URL.parse(url);
	if (!base) throw new CommandError(messages.badUrl(url));
	const ask = async (path: string, init: RequestInit = {}) => {
		let response: Response;
		try {
			response = await fetch(new URL(path, base), { ...init, headers: { authorization: `Bearer ${token}` } });
		} catch (error) {
			throw new CommandError(messages.noAnswer(base.host, error instanceof Error ? String(error.cause ?? error) : ''));
		}
		const body = await response.text();
		if (!response.ok) throw new CommandError(messages.refused(base.host, response.status, errorIn(body)));
		return body;
	};
	return {
		read: async () => parseCounts(await ask(apiUrls.counts)),
		write: async (counts, mode) => {
			await ask(apiUrls.countsIn(mode), { method: 'PUT', body: JSON.stringify(counts) });
			return totalOf(parseCounts(await ask(apiUrls.counts)));
		},
		rewind: async (to) => {
			await ask(apiUrls.rewindTo(to), { method: 'POST' });
		},
	};
}

function errorIn(body: string): string {
	try {
		return String((JSON.parse(body) as { error?: unknown }).error ?? '');
	} catch {
		return '';
	}
}

function wardIds({ wardsFile }: CounterCommandOptions): string[] {
	return wardsFile === undefined ? [ONLY_WARD] : readWardList(wardsFile).map(({ id }) => id);
}

function wardId(options: CounterCommandOptions): string {
	const ids = wardIds(options);
	const id = options.ward ?? (ids.length === 1 ? ids[0] : undefined);
	if (id === undefined || !ids.includes(id)) throw new CommandError(messages.whichWard(options.ward, ids));
	return id;
}

/** A database that another user began would be left with files which the server can't open. */
function refuseOtherUser(dataDir: string): void {
	const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
	const user = process.getuid?.();
	if (owner !== undefined && user !== undefined && owner !== user)
		throw new CommandError(messages.otherUser(dataDir, owner));
}

async function readFileOf(file: string | undefined): Promise<Counts> {
	if (file === undefined) throw new CommandError(messages.usage);
	return parseCounts(file === '-' ? await text(process.stdin) : readFileSync(file, 'utf8'));
}
