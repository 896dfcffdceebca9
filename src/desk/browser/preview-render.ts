import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { decodePercent } from '../../domain/text.ts';
import { shownAlt } from '../../markdown/ornament.ts';
import { rehypeBody } from '../../markdown/rehype-body.ts';
import { strings } from '../../strings.ts';

/**
 * Markdown as HTML for the preview. The portal's own renderer is no program for browsers; this one has the same rules
 * for bodies. Raw HTML is dropped, and so are pictures without an address.
 */
export function renderPreview(markdown: string, picture: (src: string) => string | undefined): string {
	const processor = unified()
		.use(remarkParse)
		.use(remarkGfm)
		.use(remarkRehype, { footnoteLabel: strings.footnotes, clobberPrefix: 'chu_thich-' })
		.use(rehypeBody)
		.use(() => (tree: Root) => placePictures(tree, picture))
		.use(rehypeStringify);
	return String(processor.processSync(markdown));
}

function placePictures(tree: Root, picture: (src: string) => string | undefined): void {
	visit(tree, 'element', (element: Element, index, parent) => {
		if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
		const src = picture(decodePercent(String(element.properties['src'] ?? '')));
		if (src === undefined) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		element.properties['src'] = src;
		element.properties['alt'] = shownAlt(String(element.properties['alt'] ?? ''));
		return undefined;
	});
}
