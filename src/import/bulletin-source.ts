import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Document } from 'yaml';
import type { CalendarDate } from '../domain/calendar-date.ts';

/** Frontmatter of a bulletin, in the order in which it is written. */
export interface Frontmatter {
	readonly title: string;
	readonly date: CalendarDate;
	readonly author?: string | undefined;
	readonly category?: string | undefined;
	/** Register ids, with the document's name as a comment. */
	readonly directives: readonly { readonly id: string; readonly name: string }[];
	/** Why it is not to be published yet; it then is a draft, and says this as a comment. */
	readonly draft?: string | undefined;
	readonly attachments: readonly { readonly file: string; readonly title: string }[];
	readonly legacyUrls: readonly string[];
}

/** The text of a bulletin's file. */
export function bulletinSource(frontmatter: Frontmatter, body: string): string {
	return `---\n${yamlOf(frontmatter)}---\n\n${body}`.normalize('NFC');
}

/** Blocks as Markdown, ending in a line end. */
export function markdownOf(blocks: readonly RootContent[]): string {
	const processor = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, {
		bullet: '-',
		rule: '-',
		emphasis: '*',
		listItemIndent: 'one',
		fences: true,
		tightDefinitions: true,
	});
	const tree: Root = { type: 'root', children: [...blocks] };
	return processor.stringify(tree);
}

function yamlOf({ title, date, author, category, directives, draft, attachments, legacyUrls }: Frontmatter): string {
	const document = new Document(
		{
			title,
			date,
			...(author && { author }),
			...(category && { category }),
			...(directives.length > 0 && { directives: [] }),
			...(draft && { draft: 'true' }),
			...(attachments.length > 0 && {
				attachments: attachments.map(({ file, title: name }) => ({ file, title: name })),
			}),
			...(legacyUrls.length > 0 && { legacyUrls }),
		},
		{ schema: 'failsafe' },
	);
	for (const { id, name } of directives) {
		const item = document.createNode(id);
		item.comment = ` ${name}`;
		document.addIn(['directives'], item);
	}
	const flag = document.getIn(['draft'], true) as { comment?: string } | undefined;
	if (flag && draft) flag.comment = ` ${draft}`;
	return document.toString({ lineWidth: 0 });
}
