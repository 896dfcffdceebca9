import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import { hasTooManyKeys } from '../content/yaml-source.ts';
import { parseTree, type SourceFormat, type SyntaxNode } from '../markdown/outline.ts';

/**
 * The words of a content file, and nothing else, where they stand: `text` is as long as `source`, so an offset of one
 * is an offset of the other. What is not prose is put out of sight, unit by unit.
 */
export interface Prose {
	/** The whole file, normalized. */
	readonly source: string;
	/** Prose as typed; markup is {@link MARKUP}, code, images and addresses {@link OBJECT}, the rest {@link BREAK}. */
	readonly text: string;
	/** The frontmatter fields that readers see, in their order. */
	readonly fields: readonly ProseField[];
	/** The tree of the body; undefined where there is none. Its offsets count from `bodyStart`. */
	readonly tree: SyntaxNode | undefined;
	readonly bodyStart: number;
}

/** A frontmatter field that readers see, by the offsets of its value. */
export interface ProseField {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** In place of emphasis and link brackets: words on both sides stand side by side. */
export const MARKUP = '\u2060';
/** In place of something between words that is no word. */
export const OBJECT = '\uFFFC';
/** In place of what is between blocks, whose words have nothing to do with each other. */
export const BREAK = '\u2029';

/** Keys whose values are sentences or names that readers see, of frontmatter and of YAML files. */
const PROSE_KEYS = new Set([
	'title',
	'summary',
	'imageAlt',
	'note',
	'portal',
	'unit',
	'name',
	'shortName',
	'issuer',
	'categories',
]);

/** The prose of a Markdown or MDX file, which must be normalized; none where it cannot be read as one. */
export function markdownProse(source: string, format: SourceFormat): Prose {
	const split = splitFrontmatter(source);
	if ('problem' in split)
		return { source, text: BREAK.repeat(source.length), fields: [], tree: undefined, bodyStart: 0 };
	const canvas = new Canvas(source);
	const yamlStart = source.indexOf('\n') + 1;
	const fields = yamlFields(split.yaml, yamlStart);
	for (const { start, end } of fields) canvas.show(start, end);
	const bodyStart = source.length - split.body.length;
	const tree = readTree(split.body, format);
	if (tree) showTree(tree, bodyStart, canvas);
	return { source, text: canvas.text(), fields, tree, bodyStart };
}

/** The prose of a YAML file, which must be normalized. */
export function yamlProse(source: string): Prose {
	const canvas = new Canvas(source);
	const fields = yamlFields(source, 0);
	for (const { start, end } of fields) canvas.show(start, end);
	return { source, text: canvas.text(), fields, tree: undefined, bodyStart: source.length };
}

/** MDX that does not parse is an error told elsewhere. */
function readTree(body: string, format: SourceFormat): SyntaxNode | undefined {
	try {
		return parseTree(body, format);
	} catch {
		return undefined;
	}
}

/** The scalars below {@link PROSE_KEYS}, whole as typed, quotes included. */
function yamlFields(yaml: string, offset: number): ProseField[] {
	const fields: ProseField[] = [];
	const walk = (node: unknown, name: string, isProse: boolean): void => {
		if (isScalar(node) && node.range && isProse) {
			fields.push({ name, start: offset + node.range[0], end: offset + node.range[1] });
		} else if (isSeq(node)) {
			for (const [index, item] of node.items.entries()) walk(item, `${name}[${index + 1}]`, isProse);
		} else if (isMap(node)) {
			for (const { key, value } of node.items) {
				const own = isScalar(key) ? String(key.value) : '';
				walk(value, name ? `${name}.${own}` : own, PROSE_KEYS.has(own));
			}
		}
	};
	if (hasTooManyKeys(yaml)) return [];
	try {
		walk(parseDocument(yaml, { schema: 'failsafe', prettyErrors: false }).contents, '', false);
	} catch (error) {
		// Nested without end, which reading it as content tells.
		if (!(error instanceof RangeError)) throw error;
	}
	return fields;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const OBJECTS = new Set([
	'inlineCode',
	'image',
	'imageReference',
	'html',
	'mdxTextExpression',
	'footnoteReference',
	'break',
]);

function showTree(tree: SyntaxNode, bodyStart: number, canvas: Canvas): void {
	const walk = (node: SyntaxNode, isUrl: boolean) => {
		const start = bodyStart + (node.position?.start.offset ?? 0);
		const end = bodyStart + (node.position?.end.offset ?? 0);
		if (BLOCKS.has(node.type)) canvas.fill(start, end, MARKUP);
		// Cells touch each other.
		if (node.type === 'tableCell') canvas.fill(start, start + 1, BREAK);
		if (node.type === 'text') return isUrl ? canvas.fill(start, end, OBJECT) : canvas.showText(start, end);
		if (OBJECTS.has(node.type)) return canvas.fill(start, end, node.type === 'break' ? '\n' : OBJECT);
		const isAutolink = node.type === 'link' && !canvas.source.startsWith('[', start) && !isMail(node);
		for (const child of node.children ?? []) walk(child, isUrl || isAutolink);
	};
	walk(tree, false);
}

function isMail({ url }: SyntaxNode): boolean {
	return url?.startsWith('mailto:') ?? false;
}

/** Written for what Markdown would read otherwise: `&nbsp;`, and the sign before `\\*`. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

/** A copy of a source on which all is {@link BREAK} until it is shown. */
class Canvas {
	readonly source: string;
	readonly #units: Uint16Array;

	constructor(source: string) {
		this.source = source;
		this.#units = new Uint16Array(source.length).fill(BREAK.charCodeAt(0));
	}

	fill(start: number, end: number, filler: string): void {
		this.#units.fill(filler.charCodeAt(0), start, end);
	}

	show(start: number, end: number): void {
		for (let index = start; index < end; index++) this.#units[index] = this.source.charCodeAt(index);
	}

	/** Shows a text of a body, but not what begins its lines in lists and quotations, nor signs for other signs. */
	showText(start: number, end: number): void {
		this.show(start, end);
		const text = this.source.slice(start, end);
		const hide = (pattern: RegExp, filler: string) => {
			for (const { index, 0: hidden } of text.matchAll(pattern))
				this.fill(start + index, start + index + hidden.length, filler);
		};
		hide(/(?<=\n)[ \t>]+/g, ' ');
		hide(ENTITY, OBJECT);
		hide(ESCAPE, MARKUP);
	}

	text(): string {
		return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units);
	}
}

/** The name of the frontmatter field that an offset lies in; undefined where it lies in none. */
export function fieldAt({ fields, bodyStart }: Prose, offset: number): string | undefined {
	if (offset >= bodyStart) return undefined;
	let low = 0;
	let high = fields.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((fields[middle] as ProseField).end <= offset) low = middle + 1;
		else high = middle;
	}
	const field = fields[low];
	return field && field.start <= offset ? field.name : undefined;
}
