import { type MdastNode, markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import { shorten, squeeze } from '../domain/text.ts';
import { checkSource, checkTree } from './bounds.ts';
import { type FlatText, flatten, plainText, type TreeNode } from './flat-text.ts';

/** An image of a body: its address as written, and the line of the body it stands on, counted from 1. */
export interface BodyImage {
	readonly src: string;
	readonly alt: string;
	readonly line: number;
}

/** A link of a body to what may be a file beside it: its address as written, its words, and its line of the body. */
export interface BodyFile {
	readonly url: string;
	readonly text: string;
	readonly line: number;
}

/** What a page's lists need to know of a body without rendering it. */
export interface Outline {
	readonly images: readonly BodyImage[];
	readonly files: readonly BodyFile[];
	/** The beginning of the first paragraph, at most {@link SUMMARY_LENGTH} characters. */
	readonly summary: string;
}

export type SourceFormat = 'md' | 'mdx';

interface SourcePoint {
	readonly line: number;
	readonly column: number;
	/** In UTF-16 units of the body. */
	readonly offset: number;
}

/** What is used of a parsed body's node; which of the fields are there depends on its type, as mdast has it. */
export interface SyntaxNode extends TreeNode {
	readonly children?: readonly SyntaxNode[];
	readonly position?: { readonly start: SourcePoint; readonly end: SourcePoint } | undefined;
	readonly url?: string;
	readonly alt?: string | null;
	readonly depth?: number;
	readonly identifier?: string;
}

const SUMMARY_LENGTH = 220;
const FEATURES = { frontmatter: false };
const FILE_ADDRESS = /^(?![a-z][a-z\d+.-]*:|[/#?])[^?#]*[^/?#]\.[a-z\d]{1,8}(?:[?#]|$)/i;

/** Reads images, the opening words and the flat text of a body. Throws on MDX that does not parse; Markdown always does. */
export function outline(body: string, format: SourceFormat): Outline & { readonly flat: FlatText<TreeNode> } {
	checkSource(body, format);
	// Compiling parses imports and expressions too, which the tree leaves unread.
	if (format === 'mdx') mdxToJs(body, { features: FEATURES });
	const tree = parse(body, format);
	const definitions = new Map<string, string>();
	const images: BodyImage[] = [];
	const files: BodyFile[] = [];
	let summary = '';
	walk(tree, (node) => {
		if (node.type === 'definition') definitions.set(node.identifier, node.url);
		if (node.type === 'paragraph' && summary === '') summary = squeeze(plainText(node));
	});
	walk(tree, (node) => {
		const url = addressOf(node, definitions);
		const line = node.position?.start.line ?? 1;
		if (url === undefined) return;
		if (node.type === 'image' || node.type === 'imageReference') images.push({ src: url, alt: node.alt || '', line });
		else if (isFileAddress(url)) files.push({ url, text: squeeze(plainText(node)), line });
	});
	return { images, files, summary: shorten(summary, SUMMARY_LENGTH), flat: flatten<TreeNode>(tree) };
}

/** Whether an address is relative to its file, and its path ends as names of files do. */
export function isFileAddress(url: string): boolean {
	return FILE_ADDRESS.test(url);
}

/** The address of an image or a link, looked up where it is a reference. */
function addressOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string | undefined {
	if (node.type === 'image' || node.type === 'link') return node.url;
	return node.type === 'imageReference' || node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
}

/** The syntax tree of a body. Throws on MDX that does not parse. */
export function parseTree(body: string, format: SourceFormat): SyntaxNode {
	return parse(body, format) as SyntaxNode;
}

function parse(body: string, format: SourceFormat): MdastNode {
	checkSource(body, format);
	const options = { position: true, features: FEATURES };
	const tree = format === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options);
	checkTree(tree);
	return tree;
}

function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
	visit(node);
	if ('children' in node) for (const child of node.children) walk(child, visit);
}
