/** A content file taken apart. `bodyLine` is the line on which the body begins, counted from 1. */
export interface SplitFile {
	readonly yaml: string;
	readonly body: string;
	readonly bodyLine: number;
}

/** Line of the first YAML line: the one after the opening `---`. */
export const YAML_LINE = 2;

/** Why a file can't be taken apart, by the name of the message that says so. */
export type SplitProblem = 'emptyFile' | 'noFrontmatter' | 'openFrontmatter';

/** Splits a file at its two `---` lines. The source must be normalized (`normalize-source.ts`). */
export function splitFrontmatter(source: string): SplitFile | { readonly problem: SplitProblem } {
	if (source.trim() === '') return { problem: 'emptyFile' };
	if (!/^---[ \t]*\n/.test(source)) return { problem: 'noFrontmatter' };
	const opening = source.indexOf('\n') + 1;
	const closing = /^---[ \t]*$/m.exec(source.slice(opening));
	if (!closing) return { problem: 'openFrontmatter' };
	const yaml = source.slice(opening, opening + closing.index);
	const bodyStart = opening + closing.index + closing[0].length + 1;
	return { yaml, body: source.slice(bodyStart), bodyLine: YAML_LINE + yaml.split('\n').length };
}
