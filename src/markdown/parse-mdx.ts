import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type MdxFault, mdxFaults } from './mdx-rules.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * What an MDX body holds that it may not, by the very parser that pages are compiled with: another one could take for
 * text what this one takes for code. Throws on MDX that does not parse.
 */
export function faultsInMdx(body: string): MdxFault[] {
	return mdxFaults(parser.parse(body));
}

/** Refuses as a remark plugin what {@link faultsInMdx} tells, should anything ever come to be compiled unread. */
export function remarkMdxRules() {
	return (tree: Root, file: { readonly path: string }): void => {
		const [fault] = mdxFaults(tree);
		if (fault) throw new Error(`${file.path}:${fault.line}: ${fault.is} ${fault.name}`);
	};
}
