import type { RootContent } from 'mdast';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { shorten } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';
import { type Attachment, attach, linksOf } from './attachments.ts';
import { bulletinSource, markdownOf } from './bulletin-source.ts';
import { personIn } from './bylines.ts';
import { cleanTree } from './clean-tree.ts';
import { readDocx } from './docx.ts';
import { dateOf, directiveName, leftOfText, titleOf } from './facts.ts';
import { categoryOf, type Filing, fileUnder } from './filing.ts';
import { readFoot } from './foot.ts';
import { markFootnotes } from './footnotes.ts';
import { readHead } from './head.ts';
import { readHtml } from './html.ts';
import { type LeftOut, leftNotices, unaccounted } from './left-out.ts';
import { importMessages as messages } from './messages.ts';
import { oldAddress, slugFor } from './names.ts';
import { ImportError, type Notice } from './notice.ts';
import { withoutFrame } from './official-frame.ts';
import { tidyBlocks } from './paragraphs.ts';
import { type Picture, placePictures } from './pictures.ts';
import { readPlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';
import type { Beside, Source } from './source.ts';
import { mergedTables } from './table-grid.ts';
import type { ImportTarget } from './target.ts';
import { toMdast } from './to-mdast.ts';
import { headTyped } from './typed-headings.ts';
import { listTyped } from './typed-lists.ts';
import { bodyWords, wordsOf } from './words.ts';

/** A file to be imported. */
export interface SourceFile {
	/** For messages, and for the title when the text has none. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The day it was last changed. */
	readonly modified: CalendarDate;
	readonly beside: Beside;
}

/** A bulletin made from a file. */
export interface ImportedBulletin {
	/** Path from the content folder. */
	readonly file: string;
	readonly source: string;
	/** To lie beside it. */
	readonly pictures: readonly Picture[];
	/** Documents to lie beside it. */
	readonly attachments: readonly Attachment[];
	readonly legacyUrls: readonly string[];
	/** The same without old address, where that may be another page's too. */
	readonly unaddressed?: string | undefined;
	readonly facts: ImportedFacts;
	readonly notices: readonly Notice[];
	/** All that the file says and the bulletin does not. */
	readonly left: readonly LeftOut[];
}

/** What an imported bulletin says and where its day is from, for the editor to look at. */
export interface ImportedFacts {
	readonly title: string;
	readonly date: CalendarDate;
	readonly dateFrom: string;
	readonly author: string | undefined;
	readonly category: string | undefined;
	readonly paragraphs: number;
	readonly filing: Filing;
}

/** In UTF-16 units; a bulletin's file may have a megabyte. */
const MAX_BODY = 500_000;

/**
 * Makes a bulletin of a file. Word, HTML and plain text differ only in how they are parsed, so that one report saved
 * in each of them gives one bulletin.
 * @throws {ImportError} when there is none to be made.
 */
export async function importFile(
	file: SourceFile,
	target: Pick<ImportTarget, 'categories' | 'register'>,
): Promise<ImportedBulletin> {
	try {
		return await makeBulletin(file, await parse(file), target);
	} catch (error) {
		// Trees are walked by recursion, which ends where the stack does.
		throw error instanceof RangeError ? new ImportError(messages.tooDeep) : error;
	}
}

async function makeBulletin(
	file: SourceFile,
	source: Source,
	target: Pick<ImportTarget, 'categories' | 'register'>,
): Promise<ImportedBulletin> {
	const merged = mergedTables(source.tree).map((first) => ({ message: messages.mergedCells(shorten(first, 60)) }));
	const links = linksOf(source.tree);
	const frame = withoutFrame(blocksOf(source));
	const known = { expected: source.hints.title, about: frame.about, isPage: source.kind === 'page' };
	const head = readHead(frame.blocks, known);
	const foot = readFoot(head.blocks, head);
	const text = headTyped(listTyped(foot.blocks));
	if (!text.some((block) => /\p{L}/u.test(plainText(block)))) throw new ImportError(messages.noText);
	const title = titleOf(head, source.hints, file.name);
	const slug = slugFor(title.text);
	const dated = dateOf({ head, foot, frame, text: source.text }, source.hints, file.modified);
	const placed = await placePictures(text, source.images, slug);
	const attached = attach(source.files, links, file.beside, slug);
	const body = markdownOf(placed.blocks);
	if (body.length > MAX_BODY) throw new ImportError(messages.tooLong(body.length));
	const byline = head.byline ?? foot.byline;
	const author = byline?.name ?? personIn(head.date?.by ?? foot.date?.by ?? '') ?? source.hints.author;
	const accounted = [
		...source.left,
		...leftOfText(source, { frame, head, foot, title: title.text, author }),
		...placed.left,
	];
	const written = [title.text, author ?? '', ...attached.attachments.map((attachment) => attachment.title)];
	const words = [...written.flatMap(wordsOf), ...bodyWords(body)];
	const left = [...accounted, ...unaccounted(source.text, words, accounted)];
	const filing = fileUnder(title.text, body, target.register, dated.day);
	const trail = source.hints.trail ?? head.trail ?? [];
	const category = categoryOf(trail, target.categories);
	const address = source.hints.address && oldAddress(source.hints.address.url);
	const notices: Notice[] = [
		...title.notices,
		...dated.notices,
		...(byline?.hadContact ? [{ message: messages.contactLeft }] : []),
		...(trail.length > 1 && !category ? [{ message: messages.unknownTrail(trail) }] : []),
		...leftNotices(left),
		...source.notices,
		...merged,
		...placed.notices,
		...attached.notices,
	];
	const todos = notices.filter(({ todo }) => todo).length;
	const directives = filing.main.map((document) => ({ id: document.id, name: directiveName(document) }));
	const frontmatter = {
		title: title.text,
		date: dated.day,
		author,
		category,
		directives,
		draft: todos > 0 ? messages.draftBecause(todos) : undefined,
		attachments: attached.attachments,
	};
	const facts = {
		title: title.text,
		date: dated.day,
		dateFrom: dated.from,
		author,
		category,
		paragraphs: text.length,
		filing,
	};
	return {
		file: `tin-bai/${dated.day.slice(0, 4)}/${dated.day}-${slug}.md`,
		source: bulletinSource({ ...frontmatter, legacyUrls: address ? [address] : [] }, body),
		pictures: placed.pictures,
		attachments: attached.attachments,
		legacyUrls: address ? [address] : [],
		unaddressed:
			source.hints.address?.isSure === false ? bulletinSource({ ...frontmatter, legacyUrls: [] }, body) : undefined,
		facts,
		notices,
		left,
	};
}

async function parse({ bytes, beside }: SourceFile): Promise<Source> {
	switch (sniff(bytes)) {
		case 'docx':
			return readDocx(bytes);
		case 'html':
			return readHtml(bytes, beside);
		case 'text':
			return readPlainText(bytes);
	}
}

function blocksOf({ tree }: Source): RootContent[] {
	const clean = cleanTree(tree);
	markFootnotes(clean);
	return tidyBlocks(toMdast(clean).children);
}
