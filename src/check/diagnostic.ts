import type { Problem } from '../content/problem.ts';
import type { LineIndex } from './line-index.ts';
import { fieldAt, type Prose } from './prose.ts';

/** Every rule has a name, which `--format json` and annotations give. */
export const RULES = [
	'schema',
	'citation',
	'unknown-document',
	'spelling',
	'doubled-word',
	'confusion',
	'name-of-body',
	'typography',
	'unbalanced',
	'raw-html',
	'heading-level',
	'image-text',
	'link',
	'personal-data',
	'same-story',
	'picture-place',
] as const;

export type Rule = (typeof RULES)[number];

/** What a rule tells of a file; `start` and `end` (exclusive) are UTF-16 offsets into its normalized source. */
export interface Diagnostic {
	readonly rule: Rule;
	readonly start: number;
	readonly end: number;
	/** What is wrong, in Vietnamese. */
	readonly message: string;
	readonly severity?: 'warning' | undefined;
	/** What to type instead, for people. */
	readonly fix?: string | undefined;
	/** What `--fix` puts for [start, end) without asking: only where nothing else can be meant. */
	readonly edit?: string | undefined;
}

/** A diagnostic of `file` as a problem: its offsets as lines and columns, with the frontmatter field it lies in. */
export function toProblem(diagnostic: Diagnostic, file: string, prose: Prose, lines: LineIndex): Problem {
	const { rule, start, end, message, severity, fix } = diagnostic;
	const field = fieldAt(prose, start);
	return { file, ...lines.at(start), end: lines.at(end), field, rule, message, severity, fix };
}
