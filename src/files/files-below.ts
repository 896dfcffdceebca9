import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type Oddity, oddityOf } from './read-file.ts';

/** Something below a folder that is no file to be read, by its path from there with forward slashes. */
export interface OddEntry {
	readonly file: string;
	readonly why: Oddity | 'name' | 'same-name' | 'too-many';
	/** Of a name that another has too, but for case or the form of its letters: that other one. */
	readonly other?: string | undefined;
}

/** What is below a folder: regular files and folders, each sorted by path, and what is neither. */
export interface Below {
	readonly files: readonly string[];
	readonly folders: readonly string[];
	readonly odd: readonly OddEntry[];
}

/** Room for 50,000 bulletins, the largest archive measured, with pictures of most; a folder with more was filled by a program. */
const MAX_ENTRIES = 90_000;
/** Bytes; disks take 255, and a page's or a compressed twin's name is longer than its file's. */
const MAX_NAME = 200;
/** Control characters, letters that turn the order of others, and what stands for bytes that are no UTF-8. */
const ODD_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/**
 * Looks through a folder without following a link, so that it ends, and nothing outside is taken for something inside.
 * Where there is no folder there is nothing. What can't be looked into is told in `odd`. Never throws for what it meets.
 */
export function lookBelow(dir: string, maxEntries = MAX_ENTRIES): Below {
	const own = lookAt(dir);
	if (own === 'folder') return walk(dir, maxEntries);
	const odd: OddEntry[] = own === 'missing' ? [] : [{ file: '', why: own ?? 'no-folder' }];
	return { files: [], folders: [], odd };
}

/**
 * Regular files below a folder that are wanted (all, unless told otherwise), as paths from it with forward slashes; none
 * where there is no folder. They are sorted, so that nothing depends on the disk's order.
 */
export function filesBelow(dir: string, isWanted: (file: { readonly name: string }) => boolean = () => true): string[] {
	return walk(dir, Infinity).files.filter((file) => isWanted({ name: file.slice(file.lastIndexOf('/') + 1) }));
}

function walk(dir: string, maxEntries: number): Below {
	const files: string[] = [];
	const folders: string[] = [];
	const odd: OddEntry[] = [];
	const pending = [''];
	let count = 0;
	for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
		const entries = entriesOf(join(dir, folder));
		if (!entries) {
			odd.push({ file: folder, why: 'unreadable' });
			continue;
		}
		count += entries.length;
		if (count > maxEntries) return { files: [], folders: [], odd: [...odd, { file: folder, why: 'too-many' }] };
		odd.push(...sameNames(folder, entries));
		for (const entry of entries) {
			const file = inFolder(folder, entry.name);
			const why = nameOddity(entry.name) ?? oddityOf(entry);
			if (why === undefined) files.push(file);
			else if (why !== 'folder') odd.push({ file, why });
			else {
				folders.push(file);
				pending.push(file);
			}
		}
	}
	return { files: files.sort(), folders: folders.sort(), odd };
}

function inFolder(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}

/** Names that are one name on other disks. */
function sameNames(folder: string, entries: readonly Dirent[]): OddEntry[] {
	const names = new Map<string, string>();
	return entries.flatMap(({ name }) => {
		const folded = name.normalize('NFC').toLowerCase();
		const other = names.get(folded);
		names.set(folded, inFolder(folder, name));
		return other === undefined ? [] : [{ file: inFolder(folder, name), why: 'same-name' as const, other }];
	});
}

function nameOddity(name: string): 'name' | undefined {
	return ODD_NAME.test(name) || Buffer.byteLength(name) > MAX_NAME ? 'name' : undefined;
}

function lookAt(path: string): Oddity | undefined {
	let stats: Stats | undefined;
	try {
		stats = lstatSync(path, { throwIfNoEntry: false });
	} catch {
		return 'unreadable';
	}
	return stats ? oddityOf(stats) : 'missing';
}

/** The entries of a folder; none where it is not there, undefined where it can't be looked into. */
function entriesOf(dir: string): Dirent[] | undefined {
	try {
		return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined;
	}
}
