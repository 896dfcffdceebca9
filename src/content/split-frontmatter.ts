import { stripControls, toNfc } from '../domain/text.ts';
import { messages } from './messages.ts';

/** A content file taken apart. `bodyLine` is the line on which the body begins, counted from 1. */
export interface SplitFile {
	readonly yaml: string;
	readonly body: string;
	readonly bodyLine: number;
}

/** Line of the first YAML line: the one after the opening `---`. */
export const YAML_LINE = 2;

/** Windows line ends, a byte-order mark and stray control characters are simply read right; NFD becomes NFC. */
export function normalizeSource(source: string): string {
	return toNfc(stripControls(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')));
}

/** Splits a file at its two `---` lines. The source must be normalized. */
export function splitFrontmatter(source: string): SplitFile | { readonly problem: string } {
	if (source.trim() === '') return { problem: messages.emptyFile };
	if (!/^---[ \t]*\n/.test(source)) return { problem: messages.noFrontmatter };
	const opening = source.indexOf('\n') + 1;
	const closing = /^---[ \t]*$/m.exec(source.slice(opening));
	if (!closing) return { problem: messages.openFrontmatter };
	const yaml = source.slice(opening, opening + closing.index);
	const bodyStart = opening + closing.index + closing[0].length + 1;
	return { yaml, body: source.slice(bodyStart), bodyLine: YAML_LINE + yaml.split('\n').length };
}
