import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { shorten, squeeze } from '../domain/text.ts';
import { readRegularFile, UnreadableFile } from '../files/read-file.ts';
import { UnfitBody } from '../markdown/bounds.ts';
import { COMPONENTS, ELEMENTS, type MdxFault } from '../markdown/mdx-rules.ts';
import { type Outline, outline, type SourceFormat } from '../markdown/outline.ts';
import { faultsInMdx } from '../markdown/parse-mdx.ts';
import { findCitations, type LeadText, type LocatedCitation } from './find-citations.ts';
import { messages } from './messages.ts';
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
export const MAX_BYTES = 1024 * 1024;
const NOTHING: Outline = { images: [], files: [], summary: '' };

/**
 * Reads a Markdown or MDX file with frontmatter. `file` is the name for messages, `path` where it lies.
 * @throws {UnreadableFile} when it is no file or the system refuses it, which may be otherwise the next time
 */
export function parseMarkdownFile<T extends z.ZodType<TitledData>>(
	path: string,
	file: string,
	schema: T,
): ParsedFile<z.output<T>> {
	const source = readSource(path);
	if ('problem' in source) return unread(file, source.problem);
	const split = splitFrontmatter(source.text);
	if ('problem' in split) return unread(file, messages[split.problem]);
	const { data, problems } = validate(schema, readYaml(split.yaml, YAML_LINE), file);
	const { bodyLine } = split;
	const { read, faults } = readBody(split.body, file.endsWith('.mdx') ? 'mdx' : 'md');
	problems.push(...faults.map((fault) => ({ ...fault, file, line: bodyLine + fault.line - 1 })));
	const own = { data, problems, digest: source.digest, bodyLine };
	if (!read) return { ...own, outline: NOTHING, citations: [] };
	const { flat, ...found } = read;
	return {
		...own,
		outline: found,
		citations: findCitations(leadOf(data), { flat, source: split.body, line: bodyLine }),
	};
}

/** A file of which nothing could be read, with the reason. */
export function unread(file: string, message: string): ParsedFile<never> {
	const problems = [{ file, line: 1, column: 1, message }];
	return { data: undefined, problems, digest: '', outline: NOTHING, bodyLine: 1, citations: [] };
}

/** What readers see above a body. */
interface TitledData {
	readonly title: string;
	readonly summary?: string | undefined;
}

function leadOf(data: TitledData | undefined): LeadText[] {
	if (!data) return [];
	const { title, summary } = data;
	return [{ field: 'title', text: title }, ...(summary ? [{ field: 'summary', text: summary } as const] : [])];
}

/** Reads a YAML file. @throws {UnreadableFile} as {@link parseMarkdownFile} does */
export function parseYamlFile<T extends z.ZodType>(path: string, file: string, schema: T): ParsedFile<z.output<T>> {
	const source = readSource(path);
	if ('problem' in source) return unread(file, source.problem);
	if (source.text.trim() === '') return unread(file, messages.emptyFile);
	const empty = { outline: NOTHING, bodyLine: 1, citations: [] };
	return { ...validate(schema, readYaml(source.text), file), digest: source.digest, ...empty };
}

function readSource(path: string): { text: string; digest: string } | { problem: string } {
	let bytes: Buffer;
	try {
		bytes = readRegularFile(path, MAX_BYTES);
	} catch (error) {
		if (error instanceof UnreadableFile && error.why === 'large')
			return { problem: messages.tooLarge(megabytes(error.size), megabytes(MAX_BYTES)) };
		throw error;
	}
	try {
		const text = normalizeSource(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		return { text, digest: createHash('sha256').update(text).digest('base64url').slice(0, 22) };
	} catch {
		return { problem: messages.notUtf8 };
	}
}

type BodyFault = Pick<Problem, 'line' | 'column' | 'message'>;

/** What is known of a body, and what is wrong with it, by lines of the body. */
function readBody(
	body: string,
	format: SourceFormat,
): { readonly read?: ReturnType<typeof outline>; readonly faults: readonly BodyFault[] } {
	const failed = (message: string, line = 1) => ({ faults: [{ line, column: 1, message }] });
	if (body.trim() === '') return failed(messages.emptyBody);
	try {
		const read = outline(body, format);
		return { read, faults: format === 'mdx' ? faultsInMdx(body).map(mdxFault) : [] };
	} catch (error) {
		if (error instanceof UnfitBody) return failed(messages.unfit[error.why], error.line);
		const reason = error instanceof Error ? error.message : String(error);
		const line = Number(/\b(\d+):\d+/.exec(reason)?.[1] ?? 1);
		// Places in the reason count from the body's first line, and the problem has its own.
		return failed(messages.mdx(reason.replace(/^\d+:\d+: | ?\((?:mdx[\w:-]+|\d+:\d+)\)/g, '')), line);
	}
}

function mdxFault({ is, name, line, column }: MdxFault): BodyFault {
	const known = [...Object.keys(COMPONENTS), ...ELEMENTS.keys()];
	const shown = shorten(squeeze(name), 60);
	return {
		line,
		column,
		message: is === 'element' ? messages.mdxFault[is](shown, known) : messages.mdxFault[is](shown),
	};
}

function megabytes(bytes: number): string {
	return `${(bytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
