import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { vietnamDay, vietnamDayStart } from '../../domain/calendar-date.ts';
import { replaceFile } from '../../files/write-file.ts';
import { apiUrls } from '../api-urls.ts';
import { Counter } from '../counter.ts';
import { type Counts, type ImportMode, parseCounts, totalOf } from '../counter-transfer.ts';
import { messages } from '../messages.ts';
import { ONLY_WARD } from '../wards.ts';
import { databaseFile, openStorage } from './counter-node.ts';
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

/** Runs `export`, `import`, `backup` or `restore`. @throws {CommandError} and what counters throw. */
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
				const path = join(file ?? join(options.dataDir, 'backup'), `${ward}-${timeStamp()}.json`);
				replaceFile(path, serialize(counts));
				say(messages.backedUp(path, totalOf(counts)));
			}
			return;
		case 'restore':
			return say(messages.imported(await placeOf(options).write(await readFileOf(file), 'replace')));
		default:
			throw new CommandError(messages.usage);
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
function servedPlace(url: string, token: string | undefined): CountsPlace {
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

/** `20240702-081500`, the time in Vietnam; a second backup of a day leaves the first. */
function timeStamp(): string {
	const now = Date.now();
	const time = new Date(now - vietnamDayStart(now)).toISOString().slice(11, 19);
	return `${vietnamDay(now).replaceAll('-', '')}-${time.replaceAll(':', '')}`;
}

function serialize(counts: Counts): string {
	return `${JSON.stringify(counts, null, '\t')}\n`;
}
