/** What is used of a syntax tree's node; both Sätteri's and remark's mdast fit. */
export interface TreeNode {
	readonly type: string;
	readonly value?: unknown;
	/** Of a JSX element. */
	readonly name?: unknown;
	readonly children?: readonly TreeNode[];
	readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** The words of a node as one line: its text and code, without raw HTML, images and expressions. */
export function plainText(node: TreeNode): string {
	if (node.type === 'text' || node.type === 'inlineCode') return String(node.value ?? '');
	if (node.type === 'break') return ' ';
	return node.children?.map(plainText).join('') ?? '';
}

/** A text node and where its text stands in the flat text. */
export interface Piece<T extends TreeNode = TreeNode> {
	readonly node: T;
	readonly start: number;
	readonly end: number;
	/** False in headings and in links, whose text is left as it is. */
	readonly linkable: boolean;
}

/** A body as one string: blocks with an empty line between them, markup gone. */
export interface FlatText<T extends TreeNode = TreeNode> {
	readonly text: string;
	readonly pieces: readonly Piece<T>[];
}

/** Blocks: what is read in one of them has nothing to do with the words of another. */
const BLOCKS = new Set([
	'paragraph',
	'heading',
	'tableCell',
	'listItem',
	'blockquote',
	'footnoteDefinition',
	'mdxJsxFlowElement',
]);
const UNLINKED = new Set(['heading', 'link', 'linkReference']);
/** The same, written as JSX. */
const UNLINKED_ELEMENT = /^(?:a|h[1-6])$/;
const BETWEEN_BLOCKS = '\n\n';
/** Stands for code and images, so that what is round them is not read as one. */
const OBJECT = '￼';

/**
 * Flattens a Markdown tree. Images and inline code are a single U+FFFC each; blocks of code, raw HTML and expressions
 * are left out.
 */
export function flatten<T extends TreeNode>(tree: T): FlatText<T> {
	const pieces: Piece<T>[] = [];
	let text = '';
	// Remembered, since a look at the end of a string that grows copies it together each time.
	let isBlockEnded = true;
	const add = (part: string) => {
		if (part === '') return;
		text += part;
		isBlockEnded = false;
	};
	const endBlock = () => {
		if (!isBlockEnded) text += BETWEEN_BLOCKS;
		isBlockEnded = true;
	};
	const walk = (node: TreeNode, linkable: boolean) => {
		if (node.type === 'text') {
			const start = text.length;
			add(String(node.value ?? ''));
			pieces.push({ node: node as T, start, end: text.length, linkable });
		} else if (node.type === 'break') {
			add('\n');
		} else if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference') {
			add(OBJECT);
		} else if (node.children) {
			const isBlock = BLOCKS.has(node.type);
			if (isBlock) endBlock();
			const leaves = UNLINKED.has(node.type) || UNLINKED_ELEMENT.test(String(node.name));
			for (const child of node.children) walk(child, linkable && !leaves);
			if (isBlock) endBlock();
		}
	};
	walk(tree, true);
	return { text: text.trimEnd(), pieces };
}
