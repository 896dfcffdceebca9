import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const known = new Map<string, readonly string[]>();

/**
 * The words of the package dictionary-vi, plain syllables without affixes; none where it is not installed. Its list is
 * under the GNU GPL, which this project is not: it is read as a file of data, is no part of the program or of a portal,
 * and whoever does without it loses the spelling of single words and nothing else. `from` is the module whose packages
 * are looked through.
 */
export function installedSyllables(from: string = import.meta.url): readonly string[] {
	const list = known.get(from) ?? read(from);
	known.set(from, list);
	return list;
}

function read(from: string): readonly string[] {
	let entry: string;
	try {
		entry = createRequire(from).resolve('dictionary-vi');
	} catch {
		return [];
	}
	// The first line of a Hunspell list is the number of its words.
	const [, ...words] = readFileSync(join(dirname(entry), 'index.dic'), 'utf8').split(/\r?\n/);
	return words;
}
