import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeSource } from '../content/split-frontmatter.ts';
import { replaceFile } from '../files/write-file.ts';
import { type CheckOptions, readText, rulesOf } from './check.ts';
import { type FileRules, findingsOf, proseOf } from './check-file.ts';

/**
 * The text with all that is certain mended: NFC, and what rules know one mending for. Code, addresses and markup stay;
 * so do the ends of lines. Mending what is mended changes nothing.
 */
export function mended(file: string, raw: string, rules: FileRules): string {
	const source = normalizeSource(raw);
	const text = settle(file, source, rules);
	// What only reading drops, such as a byte-order mark, is no reason to touch a file.
	if (text === source && raw === raw.normalize('NFC')) return raw;
	return /\r\n/.test(raw) ? text.replaceAll('\n', '\r\n') : text;
}

/** One mending can bring out another, such as two spaces where a hidden character was. */
function settle(file: string, text: string, rules: FileRules): string {
	let last = text;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = mendOnce(file, last, rules);
		if (next === last) return last;
		last = next;
	}
	return last;
}

const MOST_ROUNDS = 8;

function mendOnce(file: string, source: string, rules: FileRules): string {
	let text = '';
	let done = 0;
	for (const { start, end, edit } of findingsOf(proseOf(file, source), rules)) {
		if (edit === undefined || start < done) continue;
		text += source.slice(done, start) + edit;
		done = end;
	}
	return text + source.slice(done);
}

/** Mends files of a content folder, each in one step. Returns those that changed. */
export async function fixFiles(options: CheckOptions, files: readonly string[]): Promise<string[]> {
	const { rules } = await rulesOf(options);
	return files.filter((file) => {
		const path = join(options.dir, file);
		const raw = existsSync(path) ? readText(path) : undefined;
		if (raw === undefined) return false;
		const text = mended(file, raw, rules);
		if (text === raw) return false;
		replaceFile(path, text);
		return true;
	});
}
