import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeSource } from '../content/normalize-source.ts';
import { replaceFile } from '../files/write-file.ts';
import { PICTURE_NAME } from '../pictures/gps.ts';
import { type CheckOptions, readText, rulesOf } from './check.ts';
import { diagnosticsOf, type FileRules, proseOf } from './check-file.ts';
import { forgetPlaces } from './pictures.ts';

/**
 * The text of a content file with every certain fix applied: NFC, and the `edit` of each diagnostic. Code, addresses,
 * markup and the ends of lines stay as they are. What is fixed is not changed by fixing it again. `raw` is the text as it
 * lies on the disk, `file` its path from the content folder.
 */
export function applyFixes(file: string, raw: string, rules: FileRules): string {
	const source = normalizeSource(raw);
	const text = settle(file, source, rules);
	// What only reading drops, such as a byte-order mark, is no reason to touch a file.
	if (text === source && raw === raw.normalize('NFC')) return raw;
	return /\r\n/.test(raw) ? text.replaceAll('\n', '\r\n') : text;
}

/** One fix can bring out another, such as two spaces where a hidden character was. */
function settle(file: string, text: string, rules: FileRules): string {
	let last = text;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = applyOnce(file, last, rules);
		if (next === last) return last;
		last = next;
	}
	return last;
}

const MOST_ROUNDS = 8;

function applyOnce(file: string, source: string, rules: FileRules): string {
	let text = '';
	let done = 0;
	for (const { start, end, edit } of diagnosticsOf(proseOf(file, source), rules)) {
		if (edit === undefined || start < done) continue;
		text += source.slice(done, start) + edit;
		done = end;
	}
	return text + source.slice(done);
}

/** Mends files of a content folder, each in one step. Returns those that changed. */
export async function fixFiles(options: CheckOptions, files: readonly string[]): Promise<string[]> {
	const { rules } = await rulesOf(options);
	const pictures = await forgetPlaces(
		options.dir,
		files.filter((file) => PICTURE_NAME.test(file)),
	);
	const texts = files.filter((file) => !PICTURE_NAME.test(file));
	return [...fixTexts(options.dir, texts, rules), ...pictures];
}

function fixTexts(dir: string, files: readonly string[], rules: FileRules): string[] {
	return files.filter((file) => {
		const path = join(dir, file);
		const raw = existsSync(path) ? readText(path) : undefined;
		if (raw === undefined) return false;
		const text = applyFixes(file, raw, rules);
		if (text === raw) return false;
		replaceFile(path, text);
		return true;
	});
}
