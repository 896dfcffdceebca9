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
] as const;

export type Rule = (typeof RULES)[number];

/** What a rule found in a file, by offsets into its normalized source. */
export interface Finding {
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

/** A finding as every problem of content is told. */
export function toProblem(finding: Finding, file: string, prose: Prose, lines: LineIndex): Problem {
	const { rule, start, end, message, severity, fix } = finding;
	const field = fieldAt(prose, start);
	return { file, ...lines.at(start), end: lines.at(end), field, rule, message, severity, fix };
}
