import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVietnameseDate } from '../domain/calendar-date.ts';
import {
	documentId,
	documentName,
	isDocumentId,
	type OfficialDocument,
	parseDocumentReference,
	resolveReference,
} from '../domain/document.ts';
import { isSlug, nearest, slugify } from '../domain/text.ts';
import type { Bulletin, Content, StandingPage } from './content.ts';
import { messages } from './messages.ts';
import type { Problem } from './problem.ts';
import type { Profile } from './schema.ts';
import { normalizeSource, splitFrontmatter, YAML_LINE } from './split-frontmatter.ts';
import { type Position, readYaml } from './yaml-source.ts';

/** A bulletin whose directives are still as the editor typed them. */
export type Drafted<T extends Bulletin> = Omit<T, 'documents'> & { readonly directives: readonly string[] };

/** Addresses that the portal's own pages have. */
const RESERVED = new Set([
	'tin',
	'chuyen-muc',
	'van-ban',
	'ngay',
	'tim-kiem',
	'thong-ke',
	'so-do',
	'du-lieu',
	'quan-tri',
	'pagefind',
	'api',
	'404',
]);

interface Files {
	readonly profile: Profile | undefined;
	readonly documents: readonly OfficialDocument[];
	readonly bulletins: readonly Drafted<Bulletin>[];
	readonly pages: readonly StandingPage[];
}

/** Holds the files against each other: references, categories, addresses, file names. */
export function checkReferences(dir: string, files: Files): { content: Content; problems: Problem[] } {
	const { profile, documents, pages } = files;
	const problems = new Problems(dir);
	const bulletins = files.bulletins.map(({ directives, ...bulletin }) => {
		checkCategory(bulletin, profile, problems);
		return { ...bulletin, documents: resolveDirectives(bulletin, directives, documents, problems) };
	});
	checkDocuments(documents, problems);
	checkAddresses(bulletins, pages, problems);
	if (profile?.successor?.bulletin && !bulletins.some(({ slug }) => slug === profile.successor?.bulletin)) {
		problems.add('phuong.yaml', ['successor', 'bulletin'], `không có tin “${profile.successor.bulletin}”`);
	}
	return { content: { profile: profile as Profile, documents, bulletins, pages }, problems: problems.list };
}

/** Collects problems; a place is looked up in the file only when there is something to say about it. */
class Problems {
	readonly list: Problem[] = [];
	readonly #dir: string;

	constructor(dir: string) {
		this.#dir = dir;
	}

	add(file: string, path: readonly (string | number)[], message: string, fix?: string): void {
		const field = path
			.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
			.join('')
			.slice(1);
		this.list.push({ file, ...this.#locate(file, path), field: field || undefined, message, fix });
	}

	#locate(file: string, path: readonly (string | number)[]): Position {
		const source = normalizeSource(readFileSync(join(this.#dir, file), 'utf8'));
		if (path.length === 0) return { line: 1, column: 1 };
		if (/\.ya?ml$/.test(file)) return readYaml(source).locate(path);
		const split = splitFrontmatter(source);
		return 'problem' in split ? { line: 1, column: 1 } : readYaml(split.yaml, YAML_LINE).locate(path);
	}
}

function checkCategory(bulletin: Omit<Bulletin, 'documents'>, profile: Profile | undefined, problems: Problems): void {
	const { category, file } = bulletin;
	if (category === undefined || !profile || profile.categories.includes(category)) return;
	const meant = nearest(category, profile.categories);
	problems.add(
		file,
		['category'],
		messages.unknownCategory(category, profile.categories),
		meant && `category: ${meant}`,
	);
}

function resolveDirectives(
	bulletin: Omit<Bulletin, 'documents'>,
	directives: readonly string[],
	register: readonly OfficialDocument[],
	problems: Problems,
): string[] {
	const ids = new Set<string>();
	for (const [index, written] of directives.entries()) {
		const resolution = resolveReference(parseDocumentReference(written), register, bulletin.date);
		if (resolution.is === 'resolved') {
			ids.add(resolution.document.id);
		} else if (resolution.is === 'ambiguous') {
			const choices = resolution.candidates.map(({ id, issuer, title }) => `- ${id}    # ${issuer}: ${title}`);
			problems.add(bulletin.file, ['directives', index], messages.ambiguousDocument(written), choices.join('\n'));
		} else {
			const names = register.flatMap((document) => [document.id, documentName(document), document.symbol]);
			const meant = nearest(written, names);
			problems.add(bulletin.file, ['directives', index], messages.unknownDocument(written), meant && `- ${meant}`);
		}
	}
	return [...ids];
}

function checkDocuments(documents: readonly OfficialDocument[], problems: Problems): void {
	const ids = new Set(documents.map(({ id }) => id));
	for (const document of documents) {
		const file = `van-ban/${document.id}.yaml`;
		if (!isDocumentId(document.id, document)) problems.add(file, [], messages.wrongId(documentId(document)));
		const refer = (path: readonly (string | number)[], id: string) => {
			if (ids.has(id)) return;
			problems.add(file, path, messages.unknownDocument(id), nearest(id, [...ids]));
		};
		for (const [index, id] of document.implements.entries()) refer(['implements', index], id);
		if (document.status.is === 'replaced') refer(['status', 'replacedBy'], document.status.replacedBy);
	}
}

function checkAddresses(bulletins: readonly Bulletin[], pages: readonly StandingPage[], problems: Problems): void {
	const slugs = new Map<string, string>();
	const legacy = new Map<string, string>();
	for (const { file, slug, date, legacyUrls } of bulletins) {
		checkFileName(file, slug, problems);
		const other = slugs.get(slug);
		if (other) problems.add(file, [], messages.sameSlug(other));
		slugs.set(slug, file);
		const prefix = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(file)?.[1];
		if (prefix && prefix !== date) {
			const named = parseVietnameseDate(prefix);
			const fix = 'date' in named ? `date: ${prefix}` : undefined;
			problems.add(file, ['date'], messages.dateContradictsFileName(date, prefix), fix);
		}
		for (const [index, url] of legacyUrls.entries()) {
			const taken = legacy.get(url);
			if (taken) problems.add(file, ['legacyUrls', index], messages.sameLegacyUrl(taken));
			legacy.set(url, file);
		}
	}
	for (const { file, slug } of pages) {
		checkFileName(file, slug, problems);
		if (RESERVED.has(slug)) problems.add(file, [], messages.reservedSlug);
	}
}

function checkFileName(file: string, slug: string, problems: Problems): void {
	if (isSlug(slug)) return;
	const extension = file.slice(file.lastIndexOf('.'));
	problems.add(file, [], messages.badFileName, slugify(slug) ? slugify(slug) + extension : undefined);
}
