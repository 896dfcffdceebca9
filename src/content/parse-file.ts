import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { type Outline, outline, type SourceFormat } from '../markdown/outline.ts';
import { findCitations, type LeadText, type LocatedCitation } from './find-citations.ts';
import { messages, PLACEHOLDER } from './messages.ts';
import { normalizeSource } from './normalize-source.ts';
import type { Problem } from './problem.ts';
import { splitFrontmatter, YAML_LINE } from './split-frontmatter.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-source.ts';

/** One content file read and checked by itself, before it is held against the others. */
export interface ParsedFile<T> {
	readonly data: T | undefined;
	readonly problems: readonly Problem[];
	readonly digest: string;
	readonly outline: Outline;
	readonly bodyLine: number;
	readonly citations: readonly LocatedCitation[];
}

/** A bulletin's text is a few kilobytes; a megabyte of it is an image pasted as text. */
const MAX_BYTES = 1024 * 1024;
const NOTHING: Outline = { images: [], summary: '' };

/** Reads a Markdown or MDX file with frontmatter. `file` is the name for messages, `path` where it lies. */
export function parseMarkdownFile<T extends z.ZodType<TitledData>>(
	path: string,
	file: string,
	schema: T,
): ParsedFile<z.output<T>> {
	const source = readSource(path);
	const failed = (message: string, line = 1) => ({
		data: undefined,
		problems: [{ file, line, column: 1, message }],
		digest: '',
		outline: NOTHING,
		bodyLine: 1,
		citations: [],
	});
	if ('problem' in source) return failed(source.problem);
	const split = splitFrontmatter(source.text);
	if ('problem' in split) return failed(messages[split.problem]);
	const { data, problems } = validate(schema, readYaml(split.yaml, YAML_LINE), file);
	const format = file.endsWith('.mdx') ? 'mdx' : 'md';
	const body = readBody(split.body, format);
	if ('problem' in body)
		problems.push({ file, line: split.bodyLine + body.line - 1, column: 1, message: body.problem });
	const { bodyLine } = split;
	const untouched = data?.draft ? -1 : split.body.indexOf(PLACEHOLDER);
	if (untouched >= 0) {
		const line = bodyLine + split.body.slice(0, untouched).split('\n').length - 1;
		problems.push({ file, line, column: 1, message: messages.placeholder });
	}
	const read = { data, problems, digest: source.digest, bodyLine };
	if ('problem' in body) return { ...read, outline: NOTHING, citations: [] };
	const { flat, ...found } = body;
	return {
		...read,
		outline: found,
		citations: findCitations(leadOf(data), { flat, source: split.body, line: bodyLine }),
	};
}

/** What readers see above a body. */
interface TitledData {
	readonly title: string;
	readonly summary?: string | undefined;
	readonly draft?: boolean | undefined;
}

function leadOf(data: TitledData | undefined): LeadText[] {
	if (!data) return [];
	const { title, summary } = data;
	return [{ field: 'title', text: title }, ...(summary ? [{ field: 'summary', text: summary } as const] : [])];
}

/** Reads a YAML file. */
export function parseYamlFile<T extends z.ZodType>(path: string, file: string, schema: T): ParsedFile<z.output<T>> {
	const source = readSource(path);
	const empty = { outline: NOTHING, bodyLine: 1, citations: [] };
	const problem = 'problem' in source ? source.problem : source.text.trim() === '' ? messages.emptyFile : undefined;
	if ('problem' in source || problem !== undefined) {
		return { data: undefined, problems: [{ file, line: 1, column: 1, message: problem ?? '' }], digest: '', ...empty };
	}
	return { ...validate(schema, readYaml(source.text), file), digest: source.digest, ...empty };
}

function readSource(path: string): { text: string; digest: string } | { problem: string } {
	const { size } = statSync(path);
	if (size > MAX_BYTES) return { problem: messages.tooLarge(megabytes(size), megabytes(MAX_BYTES)) };
	const bytes = readFileSync(path);
	try {
		const text = normalizeSource(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		return { text, digest: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
	} catch {
		return { problem: messages.notUtf8 };
	}
}

function readBody(body: string, format: SourceFormat): ReturnType<typeof outline> | { problem: string; line: number } {
	if (body.trim() === '') return { problem: messages.emptyBody, line: 1 };
	try {
		return outline(body, format);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const line = Number(/\b(\d+):\d+/.exec(reason)?.[1] ?? 1);
		// Places in the reason count from the body's first line, and the problem has its own.
		return { problem: messages.mdx(reason.replace(/^\d+:\d+: | ?\((?:mdx[\w:-]+|\d+:\d+)\)/g, '')), line };
	}
}

function megabytes(bytes: number): string {
	return `${(bytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
