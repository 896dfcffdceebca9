import type { RootContent } from 'mdast';
import { type CalendarDate, formatDate } from '../domain/calendar-date.ts';
import { documentName } from '../domain/document.ts';
import { shorten, slugify, squeeze } from '../domain/text.ts';
import { plainText } from '../markdown/flat-text.ts';
import { bulletinSource, markdownOf } from './bulletin-source.ts';
import { cleanTree } from './clean-tree.ts';
import { readDocx } from './docx.ts';
import { categoryOf, type Filing, fileUnder } from './filing.ts';
import { type Foot, readFoot } from './foot.ts';
import { markFootnotes } from './footnotes.ts';
import { type Head, isCapitals, readHead } from './head.ts';
import { type Beside, readHtml } from './html.ts';
import { importMessages as messages } from './messages.ts';
import { oldAddress, slugFor } from './names.ts';
import { ImportError, type Notice } from './notice.ts';
import { type Frame, withoutFrame } from './official-frame.ts';
import { tidyBlocks } from './paragraphs.ts';
import { type Picture, placePictures } from './pictures.ts';
import { readPlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';
import type { Hints, Source } from './source.ts';
import type { ImportTarget } from './target.ts';
import { toMdast } from './to-mdast.ts';
import { headTyped } from './typed-headings.ts';
import { listTyped } from './typed-lists.ts';

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
	readonly legacyUrls: readonly string[];
	readonly facts: ImportedFacts;
	readonly notices: readonly Notice[];
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
	const frame = withoutFrame(blocksOf(source));
	const head = readHead(frame.blocks, source.hints.title);
	const foot = readFoot(head.blocks);
	const text = headTyped(listTyped(foot.blocks));
	if (!text.some((block) => /\p{L}/u.test(plainText(block)))) throw new ImportError(messages.noText);
	const title = titleOf(head, source.hints, file.name);
	const slug = slugFor(title.text);
	const dated = dateOf(head, foot, frame, source.hints, file.modified);
	const placed = await placePictures(text, source.images, slug);
	const body = markdownOf(placed.blocks);
	if (body.length > MAX_BODY) throw new ImportError(messages.tooLong(body.length));
	const filing = fileUnder(title.text, body, target.register, dated.day);
	const byline = head.byline ?? foot.byline;
	const trail = source.hints.trail ?? head.trail ?? [];
	const category = categoryOf(trail, target.categories);
	const address = source.hints.address && oldAddress(source.hints.address);
	const notices = [
		...title.notices,
		...dated.notices,
		...(byline?.hadContact ? [{ message: messages.contactLeft }] : []),
		...(trail.length > 1 && !category ? [{ message: messages.unknownTrail(trail) }] : []),
		...leftOut([...frame.left, ...head.left, ...foot.left]),
		...source.notices,
		...placed.notices,
	];
	const todos = notices.filter(({ todo }) => todo).length;
	const directives = filing.main.map((document) => ({ id: document.id, name: directiveName(document) }));
	const frontmatter = {
		title: title.text,
		date: dated.day,
		author: byline?.name,
		category,
		directives,
		legacyUrls: address ? [address] : [],
	};
	const facts = {
		title: title.text,
		date: dated.day,
		dateFrom: dated.from,
		author: byline?.name,
		category,
		paragraphs: text.length,
		filing,
	};
	return {
		file: `tin-bai/${dated.day.slice(0, 4)}/${dated.day}-${slug}.md`,
		source: bulletinSource({ ...frontmatter, draft: todos > 0 ? messages.draftBecause(todos) : undefined }, body),
		pictures: placed.pictures,
		legacyUrls: frontmatter.legacyUrls,
		facts,
		notices,
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

function titleOf(head: Head, hints: Hints, name: string): { text: string; notices: Notice[] } {
	const text = squeeze(head.title ?? hints.title ?? '');
	if (slugify(text) === '') {
		const fromName = squeeze(name.replace(/\.\w+$/, '').replaceAll(/[_-]+/g, ' '));
		return { text: fromName, notices: [{ message: messages.titleFromName(fromName), todo: true }] };
	}
	if (head.title === undefined) return { text, notices: [{ message: messages.titleFromPage(text), todo: true }] };
	return { text, notices: isCapitals(text) ? [{ message: messages.capitals(text) }] : [] };
}

/** The day that the text gives, else the one that the page or Word notes, last that of the file. */
function dateOf(head: Head, foot: Foot, frame: Frame, hints: Hints, modified: CalendarDate) {
	const line = head.date ?? foot.date;
	if (line) return { day: line.day, from: messages.fromLine(line.line), notices: [] };
	if (frame.date) return { day: frame.date.day, from: messages.fromLine(messages.frame), notices: [] };
	const noted = hints.date ?? { day: modified, from: messages.fromFile(formatDate(modified)) };
	const isSure = hints.date?.from.startsWith(messages.pageHead) ?? false;
	return { ...noted, notices: isSure ? [] : [{ message: messages.dateToCheck(noted.from), todo: true as const }] };
}

function leftOut(lines: readonly string[]): Notice[] {
	const told = lines.filter((line) => line !== '').map((line) => shorten(line, 60));
	return told.length === 0 ? [] : [{ message: messages.leftOut(told) }];
}

function directiveName(document: Filing['main'][number]): string {
	const day = document.issued.length === 4 ? document.issued : formatDate(document.issued as CalendarDate);
	return `${documentName(document)}, ${day}`;
}
