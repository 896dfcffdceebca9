import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type CitationLinks, linkCitations } from './citation-links.ts';

/**
 * The links of citations as a remark plugin, for MDX and for any other unified pipeline. `linksOf` gives what the file
 * at a path cites.
 */
export function remarkCitations(linksOf: (path: string) => CitationLinks | Promise<CitationLinks>) {
	return async (tree: Root, file: { readonly path: string }): Promise<void> => {
		const replacements = new Map(linkCitations<Nodes>(tree, await linksOf(file.path)));
		visit(tree, 'text', (node, index, parent) => {
			const replacement = replacements.get(node);
			if (!replacement || !parent || index === undefined) return undefined;
			(parent as Parents).children.splice(index, 1, ...(replacement as never[]));
			return [SKIP, index + replacement.length];
		});
	};
}
